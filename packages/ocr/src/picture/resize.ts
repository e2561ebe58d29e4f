/** A grey picture whose resolution does not matter. */
interface Samples {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Samples scaled to another size, each way by itself: to less by the mean of the area that falls into a pixel, to more by
 * interpolation.
 */
export function resized({ width, height, data }: Samples, toWidth: number, toHeight: number): Samples {
  if (toWidth === width && toHeight === height) return { width, height, data };
  const columns = weights(width, toWidth);
  const rows = weights(height, toHeight);
  const out = new Uint8Array(toWidth * toHeight);
  // Sideways row by row, each as it is needed: the whole picture is never held in floating point.
  const scaled: Float32Array[] = [];
  let next = 0;
  const sum = new Float32Array(toWidth);
  for (let y = 0; y < toHeight; y++) {
    const first = rows.first[y] as number;
    const count = rows.count[y] as number;
    for (; next < first + count; next++) {
      const row = next >= rows.most ? (scaled[next % rows.most] as Float32Array) : new Float32Array(toWidth);
      scaleRow(data, next * width, columns, row);
      scaled[next % rows.most] = row;
    }
    sum.fill(0.5);
    for (let k = 0; k < count; k++) {
      const row = scaled[(first + k) % rows.most] as Float32Array;
      const weight = rows.weight[y * rows.most + k] as number;
      for (let x = 0; x < toWidth; x++) sum[x] = (sum[x] as number) + (row[x] as number) * weight;
    }
    for (let x = 0, o = y * toWidth; x < toWidth; x++, o++) out[o] = sum[x] as number;
  }
  return { width: toWidth, height: toHeight, data: out };
}

/** Which samples make each new one, and with what weight: `most` places for each. */
interface Weights {
  most: number;
  first: Int32Array;
  count: Int32Array;
  weight: Float32Array;
}

function weights(from: number, to: number): Weights {
  const step = from / to;
  const most = step > 1 ? Math.ceil(step) + 1 : 2;
  const out: Weights = {
    most,
    first: new Int32Array(to),
    count: new Int32Array(to),
    weight: new Float32Array(to * most),
  };
  for (let i = 0; i < to; i++) {
    if (step > 1) meanOf(out, i, i * step, Math.min(from, (i + 1) * step), from);
    else between(out, i, Math.max(0, Math.min(from - 1, (i + 0.5) * step - 0.5)), from);
  }
  return out;
}

function meanOf(
  { most, first, count, weight }: Weights,
  i: number,
  a: number,
  b: number,
  from: number,
): void {
  const start = Math.floor(a);
  const end = Math.min(from, Math.ceil(b), start + most);
  first[i] = start;
  count[i] = end - start;
  let total = 0;
  for (let k = start; k < end; k++) total += Math.min(b, k + 1) - Math.max(a, k);
  for (let k = start; k < end; k++)
    weight[i * most + k - start] = (Math.min(b, k + 1) - Math.max(a, k)) / total;
}

function between({ most, first, count, weight }: Weights, i: number, at: number, from: number): void {
  const start = Math.floor(at);
  first[i] = start;
  count[i] = Math.min(2, from - start);
  const share = count[i] === 2 ? at - start : 0;
  weight[i * most] = 1 - share;
  weight[i * most + 1] = share;
}

function scaleRow(
  data: Uint8Array,
  at: number,
  { most, first, count, weight }: Weights,
  out: Float32Array,
): void {
  for (let x = 0; x < out.length; x++) {
    const start = at + (first[x] as number);
    const n = count[x] as number;
    let sum = 0;
    for (let k = 0; k < n; k++) sum += (data[start + k] as number) * (weight[x * most + k] as number);
    out[x] = sum;
  }
}
