import type { SourcePicture } from '../model/picture.ts';

/** The box round what is dark in a picture: left, top, right, bottom, in pixels. */
export function darkBox({ width, height, channels, data }: SourcePicture): [number, number, number, number] {
  const box: [number, number, number, number] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * channels] as number) > 100) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
    }
  return box;
}
