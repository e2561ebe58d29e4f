import type { Alphabet, Probabilities } from '../recognise/model.ts';

const known = '0123456789.,-—OlI。，支出收入美一般公共预算财政拨款、·二十九儿其他项目';

/** A small alphabet for matrices that are made by hand. */
export const alphabet: Alphabet = {
  letters: ['', ...known],
  numbers: new Map(['', ...known].map((letter, number) => [letter, number])),
};

/** Letters that a step may be, and how probable they are. */
export type Step = Readonly<Record<string, number>>;

/** The steps of a crop, each as the letters that it may be and how probable they are; `''` is none, and gets what is left. */
export function probabilities(...steps: Step[]): Probabilities {
  const letters = alphabet.letters.length;
  const data = new Float32Array(steps.length * letters);
  for (const [k, step] of steps.entries()) {
    let left = 1;
    for (const [letter, probability] of Object.entries(step)) {
      const number = alphabet.numbers.get(letter);
      if (number === undefined) throw new Error(`no letter ${letter} here`);
      data[k * letters + number] = probability;
      left -= probability;
    }
    data[k * letters] = (data[k * letters] as number) + left;
  }
  return { steps: steps.length, letters, data, stride: 4 };
}

/** A crop that says a text surely, a blank behind each letter. */
export const surely = (text: string, probability = 0.99): Step[] =>
  [...text].flatMap((letter) => [{ [letter]: probability }, {}]);
