import type { Image } from './image.ts';

/** Less is not seen: pixels. */
const LEAST = 0.3;

/** A Gaussian blur, both ways one after the other. */
export function blurred({ width, height, channels, data }: Image, sigma: number): Image {
  if (sigma < LEAST) return { width, height, channels, data: data.slice() };
  const reach = Math.ceil(3 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - reach) / sigma) ** 2),
  );
  const total = kernel.reduce((sum, one) => sum + one, 0);
  const stride = width * channels;
  const across = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < channels; k++) {
        let sum = 0;
        for (let j = -reach; j <= reach; j++) {
          const u = Math.max(0, Math.min(width - 1, x + j));
          sum += (data[y * stride + u * channels + k] as number) * (kernel[j + reach] as number);
        }
        across[y * stride + x * channels + k] = sum / total;
      }
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < stride; i++) {
      let sum = 0;
      for (let j = -reach; j <= reach; j++) {
        const v = Math.max(0, Math.min(height - 1, y + j));
        sum += (across[v * stride + i] as number) * (kernel[j + reach] as number);
      }
      out[y * stride + i] = sum / total + 0.5;
    }
  }
  return { width, height, channels, data: out };
}
