import type { Place } from './places.ts';

/** How far apart the middles of digits stand on a page that prints them all equally wide: pixels. */
export interface Pitch {
  /** Next to one another. */
  digits: number;
  /** With a point or a comma between. */
  marks: number;
}

/** A number and the places of its digits. */
export interface PlacedNumber {
  text: string;
  places: readonly Place[];
}

/** Fewer neighbours tell no pitch. */
const LEAST = 8;
/** Lines whose own pitch is another are of another type: share. */
const SAME = 0.15;
/** How far digits may be off, of the pitch: a damaged digit's middle is not quite its own. */
const SLACK = 0.2;
/** From the middle of the first or the last digit to the end of the line's ink, of the pitch. */
const END = 0.8;

/** The pitch of a page, from numbers that were read surely; `null` where too few tell it. */
export function pitchOf(numbers: readonly PlacedNumber[]): Pitch | null {
  const [digits, marks]: [number[], number[]] = [[], []];
  for (const number of numbers)
    for (const { distance, letters } of neighboursIn(number)) {
      if (letters === 1) digits.push(distance);
      if (letters === 2) marks.push(distance);
    }
  if (digits.length < LEAST || marks.length < LEAST) return null;
  return { digits: medianOf(digits), marks: medianOf(marks) };
}

/**
 * How ill the digits of a number fit into the pitch, in pitches: 1 for a digit too many or too few.
 *
 * @param from the line's ink: pixels
 * @param to the line's ink: pixels
 */
export function misfitOf(
  number: PlacedNumber,
  { from, to }: { from: number; to: number },
  pitch: Pitch,
): number {
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
