/** The exponent of growth between two sizes: 1 where twice the size costs twice as much, 2 where it costs four times. */
export function lastExponent(sizes: readonly number[], costs: readonly number[]): number {
  const [size = 1, before = 1] = [sizes.at(-1), sizes.at(-2)];
  return Math.log((costs.at(-1) ?? 0) / (costs.at(-2) ?? 0)) / Math.log(size / before);
}

/** The exponent over all sizes: the slope of the straight line that fits best through the logarithms. */
export function exponent(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = costs.map(Math.log);
  const [x, y] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, one, i) => sum + (one - x) * ((ys[i] ?? 0) - y), 0);
  return over / xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
