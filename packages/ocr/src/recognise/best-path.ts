import type { Alphabet, Probabilities, ReadLetter } from './model.ts';

/** What is more probable than this is the most probable. */
const CERTAIN = 0.5;

/**
 * What a crop says without any grammar: the likeliest letter at each step, repeated ones counted once.
 *
 * @example
 * bestPath(probabilities, alphabet).map(({ text }) => text).join(''); // '一般公共服务支出'
 */
export function bestPath({ steps, letters, data }: Probabilities, alphabet: Alphabet): ReadLetter[] {
  const read: ReadLetter[] = [];
  let last = 0;
  for (let step = 0; step < steps; step++) {
    const row = step * letters;
    // Most steps say that there is no letter.
    if ((data[row] as number) > CERTAIN) {
      last = 0;
      continue;
    }
    let [best, probability, second, otherProbability] = [0, -1, 0, -1];
    for (let letter = 0; letter < letters; letter++) {
      const value = data[row + letter] as number;
      if (value > probability)
        [second, otherProbability, best, probability] = [best, probability, letter, value];
      else if (value > otherProbability) [second, otherProbability] = [letter, value];
    }
    const open = best === last ? read.at(-1) : undefined;
    if (best !== 0) {
      const other = alphabet.letters[second] ?? '';
      if (open === undefined) {
        const text = alphabet.letters[best] ?? '';
        read.push({ text, probability, other, otherProbability, from: step, to: step + 1 });
      } else {
        open.to = step + 1;
        if (probability > open.probability) Object.assign(open, { probability, other, otherProbability });
      }
    }
    last = best;
  }
  return read;
}
