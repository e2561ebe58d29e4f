import type { LineReading } from './read-line.ts';
import { surenessOf } from './recognise/letters.ts';

/** What is left of a seal is taken for so few letters. */
const LETTERS = 2;
/** Chinese letters that are as sure as this are some, and digits as sure and as like the page's. */
const SURE_TEXT = 0.9;
const SURE_NUMBER = 0.99;
const LIKE = 0.85;
/** Dashes of one page differ by less of their width. */
const SAME_DASH = 0.25;
/** Lower marks are no digit: share of the height of the page's letters. */
const DIGIT_HEIGHT = 0.5;
/** What is wider than so many times its height may be a minus. */
const FLAT = 2;

/**
 * Parts the lines of a cell under a seal from what the seal left there: a letter or two that are not sure beside a dash or more
 * letters, marks that are lower than any digit, and a dash that is unlike the page's others.
 *
 * @param em height of the page's letters: points
 * @param dashes widths of the page's dashes that no seal is over: points
 */
export function withoutResidue(
  cell: readonly LineReading[],
  em: number,
  dashes: readonly number[],
): { kept: readonly LineReading[]; residue: readonly LineReading[] } {
  const doubted = cell.filter((one) => mayBeResidue(one, dashes));
  if (doubted.length === 0) return { kept: cell, residue: [] };
  const isLow = ({ line: { box } }: LineReading): boolean => box.y1 - box.y0 < DIGIT_HEIGHT * em;
  const sure = cell.filter((one) => !doubted.includes(one));
  const sureDashes = sure.filter(({ line }) => line.shape === 'dash');
  const standing = doubted.filter((one) => !isLow(one));
  const kept =
    sure.length > sureDashes.length ? sure : sureDashes.length > 0 ? sureDashes : largest(standing);
  return {
    kept: cell.filter((one) => kept.includes(one)),
    residue: doubted.filter((one) => !kept.includes(one)),
  };
}

/**
 * Is what a seal left beside a number surely no part of it? It stands above or below the number, or farther from it than a digit
 * or a point would, and is neither a digit nor flat as a minus at the edge of the cell.
 */
export function isApart(
  { line: { box: mark }, letters }: LineReading,
  { line }: LineReading,
  em: number,
): boolean {
  const [width, height] = [mark.x1 - mark.x0, mark.y1 - mark.y0];
  if (height >= DIGIT_HEIGHT * em && letters.some(({ text }) => /\d/.test(text))) return false;
  if (mark.y1 <= line.box.y0 || mark.y0 >= line.box.y1) return true;
  return Math.max(mark.x0 - line.box.x1, line.box.x0 - mark.x1) >= em && width <= FLAT * height;
}

function mayBeResidue(
  { line: { box }, kind, letters, numbers, likeness }: LineReading,
  dashes: readonly number[],
): boolean {
  if (letters.length > LETTERS) return false;
  if (kind === 'dash') return !dashes.some((width) => Math.abs(box.x1 - box.x0 - width) < SAME_DASH * width);
  if (kind === 'number') return (numbers[0]?.share ?? 0) < SURE_NUMBER || (likeness ?? 0) < LIKE;
  return surenessOf(letters) < SURE_TEXT || letters.some(({ text }) => !/\p{Script=Han}/u.test(text));
}

const largest = (lines: readonly LineReading[]): readonly LineReading[] =>
  lines.length < 2 ? lines : [lines.reduce((a, b) => (a.line.ink >= b.line.ink ? a : b))];
