import { type Ends, type Pitch, placesAt } from './pitch.ts';
import type { Place } from './places.ts';

/** Fewer digits may be any mark: a speck is like a 1. */
const LEAST = 2;
/** Longer numbers are not lost whole. */
const MOST = 8;
/** Digits behind the point. */
const DECIMALS = [0, 2, 1];
const GROUPS = /\B(?=(?:\d{3})+$)/g;

/** The digit that a place is most like, and how like. */
type MostLike = (place: Place) => [digit: string, likeness: number];

/**
 * The number that a line shows by the page's own digits, of which no recogniser made anything: each of its digits stands where
 * the page's pitch puts it and is so like the page's others. `null` where none fits.
 *
 * @param y of the line's middle: pixels
 * @param least how like each digit must be
 */
export function unreadNumber(
  ends: Ends,
  y: number,
  pitch: Pitch,
  mostLike: MostLike,
  least: number,
): { text: string; places: readonly Place[] } | null {
  let [best, most] = [null as ReturnType<typeof unreadNumber>, least];
  for (const form of forms) {
    const places = placesAt(form, ends, y, pitch);
    if (places === null) continue;
    const letters = [...form];
    let likeness = 1;
    for (const place of places) {
      const [digit, own] = mostLike(place);
      letters[place.at] = digit;
      likeness = Math.min(likeness, own);
    }
    if (likeness >= most && letters[0] !== '0') [best, most] = [{ text: letters.join(''), places }, likeness];
  }
  return best;
}

/** How amounts are printed, a 0 for each digit. */
const forms: readonly string[] = DECIMALS.flatMap((decimals) =>
  Array.from({ length: MOST - LEAST + 1 }, (_, k) => LEAST + k - decimals).flatMap((whole) => {
    if (whole < 1) return [];
    const plain = '0'.repeat(whole);
    const tail = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
    return [...new Set([plain, plain.replace(GROUPS, ',')])].map((one) => one + tail);
  }),
);
