import type { Place } from './places.ts';

/** How far apart the middles of digits stand on a page that prints them all equally wide: pixels. */
export interface Pitch {
  /** Next to one another. */
  digits: number;
  /** With a point or a comma between. */
  marks: number;
  /** From the ends of a line's ink to the middles of its first and last digits. */
  ends: number;
}

/** A number and the places of its digits. */
export interface PlacedNumber {
  text: string;
  places: readonly Place[];
}

/** The ends of a line's ink: pixels. */
export interface Ends {
  from: number;
  to: number;
}

/** Fewer neighbours tell no pitch. */
const LEAST = 8;
/** Lines whose own pitch is another are of another type: share. */
const SAME = 0.15;
/** How far digits may be off, of the pitch: a damaged digit's middle is not quite its own. */
const SLACK = 0.2;
/** How far from its end a number that fills the ink may end, of the pitch. */
const FILLS = 0.45;
/** From the middle of the first or the last digit to the end of the line's ink, of the pitch. */
const END = 0.8;

/** The pitch of a page, from numbers that were read surely; `null` where too few tell it. */
export function pitchOf(numbers: readonly (PlacedNumber & { ends: Ends })[]): Pitch | null {
  const [digits, marks, ends]: [number[], number[], number[]] = [[], [], []];
  for (const number of numbers) {
    const [first, last] = [number.places[0], number.places.at(-1)];
    if (first?.at === 0 && last?.at === number.text.length - 1)
      ends.push((number.ends.to - number.ends.from - (last.x - first.x)) / 2);
    for (const { distance, letters } of neighboursIn(number)) {
      if (letters === 1) digits.push(distance);
      if (letters === 2) marks.push(distance);
    }
  }
  if (Math.min(digits.length, marks.length) < LEAST || ends.length === 0) return null;
  return { digits: medianOf(digits), marks: medianOf(marks), ends: medianOf(ends) };
}

/**
 * Where the digits of a number would stand that fills the line's ink at the page's pitch; `null` where it is too short or too
 * long for it.
 *
 * @param text digits and marks, a digit at each end
 * @param y of the line's middle: pixels
 */
export function placesAt(text: string, { from, to }: Ends, y: number, pitch: Pitch): Place[] | null {
  const places: Place[] = [];
  let [x, before] = [from + pitch.ends, -1];
  for (const [at, letter] of [...text].entries()) {
    if (letter === '.' || letter === ',' || letter === '-') continue;
    if (before >= 0) x += at - before === 1 ? pitch.digits : pitch.marks;
    places.push({ at, x, y });
    before = at;
  }
  const off = to - pitch.ends - x;
  if (Math.abs(off) > FILLS * pitch.digits) return null;
  // What is left over is shared by all.
  return places.map((place) => ({ ...place, x: place.x + (off * (place.x - from)) / (to - from) }));
}

/**
 * How ill the digits of a number fit into the pitch, in pitches: 1 for a digit too many or too few.
 *
 * @param from the line's ink: pixels
 * @param to the line's ink: pixels
 */
export function misfitOf(number: PlacedNumber, { from, to }: Ends, pitch: Pitch): number {
  const { text, places } = number;
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return 0;
  let sum = 0;
  const off = (by: number): void => {
    sum += Math.max(0, by / pitch.digits - SLACK);
  };
  for (const { distance, letters } of neighboursIn(number))
    off(Math.abs(distance - (letters === 1 ? pitch.digits : pitch.marks)));
  const end = (END - SLACK) * pitch.digits;
  if (first.at === 0) off(first.x - from - end);
  if (last.at === text.length - 1) off(to - last.x - end);
  return sum;
}

/** Is a number of the type whose pitch it is? */
export function hasPitch(number: PlacedNumber, pitch: Pitch): boolean {
  const own = neighboursIn(number).flatMap(({ distance, letters }) => (letters === 1 ? [distance] : []));
  return own.length === 0 || Math.abs(medianOf(own) - pitch.digits) <= SAME * pitch.digits;
}

function neighboursIn({ places }: PlacedNumber): { distance: number; letters: number }[] {
  return places.slice(1).map((place, k) => {
    const before = places[k] as Place;
    return { distance: place.x - before.x, letters: place.at - before.at };
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
