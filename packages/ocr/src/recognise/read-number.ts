import type { Alphabet, Probabilities } from './model.ts';
import {
  type NumberLetter,
  type NumberState,
  numberEnds,
  numberStart,
  numberStep,
} from './number-grammar.ts';

/** A number that a crop may say. */
export interface NumberReading {
  text: string;
  /** Its share of the probability of all numbers that the crop may say: from 0 to 1. */
  share: number;
  /** The step at which each of its letters begins. */
  steps: readonly number[];
}

/** Letters that recognisers put for others, and that a number cannot have: each counts as the one in front. */
const alike: Readonly<Record<NumberLetter, string>> = {
  '0': '0OoＯ〇',
  '1': '1lI|丨｜Ｉ',
  '2': '2Zz',
  '3': '3',
  '4': '4+',
  '5': '5Ss',
  '6': '6',
  '7': '7',
  '8': '8B',
  '9': '9',
  '.': '.。·・．:：',
  ',': ",，、'’;；",
  '-': '-－—一–',
};
const numberLetters = Object.keys(alike) as NumberLetter[];

/** Beginnings of numbers that are kept at each step. */
const BEAMS = 10;
/** Readings that are given back. */
const READINGS = 8;
/** A step so surely without a letter changes nothing but which letter may be repeated. */
const SURELY_BLANK = 0.9995;
/** Less probable letters are not tried; and what is left where a model says 0. */
const LEAST = 1e-6;
const FLOOR = 1e-9;

interface Beam {
  state: NumberState;
  /** Of all ways that end in a blank, and in its last letter. */
  blank: number;
  letter: number;
  steps: readonly number[];
}

/**
 * The numbers that a crop may say, the likeliest first: a beam search over the recogniser's own probabilities that allows only
 * what amounts and codes are printed like. None where no number can be there.
 *
 * @param mayBeNegative only a flat mark at the left can be a minus sign
 *
 * @example
 * readNumber(probabilities, alphabet, { mayBeNegative: false })[0]; // { text: '11,826.63', share: 0.998, steps: [3, …] }
 */
export function readNumber(
  { steps, letters, data }: Probabilities,
  alphabet: Alphabet,
  { mayBeNegative }: { mayBeNegative: boolean },
): NumberReading[] {
  const numbers = numberLetters.map((letter) =>
    [...alike[letter]].flatMap((one) => alphabet.numbers.get(one) ?? []),
  );
  const weights = new Float64Array(numberLetters.length);
  let beams = new Map<string, Beam>([['', { state: numberStart, blank: 1, letter: 0, steps: [] }]]);
  for (let step = 0; step < steps; step++) {
    const row = step * letters;
    const blank = data[row] as number;
    if (blank > SURELY_BLANK) {
      for (const beam of beams.values()) [beam.blank, beam.letter] = [(beam.blank + beam.letter) * blank, 0];
      continue;
    }
    for (const [k, ids] of numbers.entries()) {
      let sum = 0;
      for (const id of ids) sum += data[row + id] as number;
      weights[k] = sum;
    }
    beams = likeliest(continued(beams, weights, { blank: Math.max(blank, FLOOR), step, mayBeNegative }));
  }
  return readingsOf(beams);
}

function continued(
  beams: ReadonlyMap<string, Beam>,
  weights: Float64Array,
  { blank, step, mayBeNegative }: { blank: number; step: number; mayBeNegative: boolean },
): Map<string, Beam> {
  const next = new Map<string, Beam>();
  const add = (text: string, beam: Beam): void => {
    const known = next.get(text);
    if (known === undefined) next.set(text, beam);
    else {
      known.blank += beam.blank;
      known.letter += beam.letter;
    }
  };
  for (const [text, beam] of beams) {
    const all = beam.blank + beam.letter;
    const last = numberLetters.indexOf(text.at(-1) as NumberLetter);
    const again = last < 0 ? 0 : beam.letter * Math.max(weights[last] as number, FLOOR);
    add(text, { ...beam, blank: all * blank, letter: again });
    for (const [k, letter] of numberLetters.entries()) {
      const weight = weights[k] as number;
      if (weight < LEAST) continue;
      const state = numberStep(beam.state, letter, mayBeNegative);
      // The same letter again needs a blank between.
      const mass = (k === last ? beam.blank : all) * weight;
      if (state === null || mass <= 0) continue;
      add(text + letter, { state, blank: 0, letter: mass, steps: [...beam.steps, step] });
    }
  }
  return next;
}

const massOf = ({ blank, letter }: Beam): number => blank + letter;

/** Scaled, or a long number would vanish below the smallest double. */
function likeliest(beams: ReadonlyMap<string, Beam>): Map<string, Beam> {
  const kept = [...beams].sort(([, a], [, b]) => massOf(b) - massOf(a)).slice(0, BEAMS);
  const most = kept[0] ? massOf(kept[0][1]) : 0;
  if (most > 0)
    for (const [, beam] of kept) {
      beam.blank /= most;
      beam.letter /= most;
    }
  return new Map(kept);
}

function readingsOf(beams: ReadonlyMap<string, Beam>): NumberReading[] {
  const ends = [...beams].filter(([, { state }]) => numberEnds(state));
  const total = ends.reduce((sum, [, beam]) => sum + massOf(beam), 0);
  if (total === 0) return [];
  return ends
    .map(([text, beam]) => ({ text, share: massOf(beam) / total, steps: beam.steps }))
    .sort((a, b) => b.share - a.share)
    .slice(0, READINGS);
}

/**
 * Readings of the same value made one: a comma or a nought behind the decimals makes no other amount. It is printed as the
 * likeliest of them.
 *
 * @param readings the likeliest first
 *
 * @example
 * byValue([{ text: '1,200', share: 0.6, steps }, { text: '1200', share: 0.4, steps }]); // [{ text: '1,200', share: 1, steps }]
 */
export function byValue(readings: readonly NumberReading[]): NumberReading[] {
  const values = new Map<string, NumberReading>();
  for (const reading of readings) {
    const plain = reading.text.replaceAll(',', '');
    const value = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
    const known = values.get(value);
    values.set(value, known === undefined ? reading : { ...known, share: known.share + reading.share });
  }
  return [...values.values()].sort((a, b) => b.share - a.share);
}
