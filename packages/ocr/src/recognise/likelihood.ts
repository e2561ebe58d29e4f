import type { Alphabet, Probabilities } from './model.ts';

/**
 * The logarithm of the probability that a crop says a text: the sum over all ways in which its letters may lie on the steps.
 * `-Infinity` for a text with letters that the recogniser does not know, or that cannot be there.
 *
 * @example
 * logLikelihood(probabilities, '支出', alphabet) > logLikelihood(probabilities, '收入', alphabet); // true
 */
export function logLikelihood(
  { steps, letters, data }: Probabilities,
  text: string,
  { numbers }: Alphabet,
): number {
  const path = [0];
  for (const character of text) {
    const number = numbers.get(character);
    if (number === undefined) return Number.NEGATIVE_INFINITY;
    path.push(number, 0);
  }
  let before = new Float64Array(path.length);
  before[0] = data[0] as number;
  if (path.length > 1) before[1] = data[path[1] as number] as number;
  let log = 0;
  for (let step = 1; step < steps; step++) {
    const now = new Float64Array(path.length);
    let sum = 0;
    for (let at = 0; at < path.length; at++) {
      const letter = path[at] as number;
      let mass = (before[at] as number) + (before[at - 1] ?? 0);
      // Two different letters may follow one another without a blank.
      if (letter !== 0 && letter !== path[at - 2]) mass += before[at - 2] ?? 0;
      const value = mass * (data[step * letters + letter] as number);
      now[at] = value;
      sum += value;
    }
    if (sum === 0) return Number.NEGATIVE_INFINITY;
    // Scaled at every step, or a long line would vanish below the smallest number.
    for (let at = 0; at < path.length; at++) now[at] = (now[at] as number) / sum;
    log += Math.log(sum);
    before = now;
  }
  const ends = (before.at(-1) ?? 0) + (path.length > 1 ? (before.at(-2) ?? 0) : 0);
  return log + Math.log(ends);
}
