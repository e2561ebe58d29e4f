import type { TextRun } from '@juesuan/extractor';
import type { LineReading, PlacedLetter } from './read-line.ts';

/** Share of a Chinese letter's height that its ink has, and of a digit's. */
const HAN_INK = 0.92;
const DIGIT_INK = 0.7;
/** Digits are no larger than so much of the line's usual letters. */
const MOST_OF_LINE = 1.15;
/** How far a Chinese letter reaches below the baseline: shares of its height. */
const DESCENT = 0.06;
/** Certainties are given to three decimals. */
const CERTAINTY_PLACES = 1000;
/** Half the height of a run's box at least. */
const HALF_BOX = 0.45;

/**
 * The run of a line's letters: boxes and edges in points from the top left of the prepared page, as of a page that was drawn.
 *
 * @param letters not empty
 * @param pt pixels to a point
 */
export function runOf({ line }: LineReading, letters: readonly PlacedLetter[], pt: number): TextRun {
  const { x0, x1, y0, y1 } = line.box;
  const within = (pixels: number): number => Math.max(x0, Math.min(x1, pixels / pt));
  const edges = [x0];
  for (const [k, letter] of letters.entries()) {
    const before = letters[k - 1];
    if (before !== undefined) edges.push(Math.max(edges.at(-1) ?? x0, within((before.to + letter.from) / 2)));
  }
  edges.push(Math.max(edges.at(-1) ?? x1, x1));
  const glyphs = letters.map(({ text }) => text);
  const text = glyphs.join('');
  const isHan = /\p{Script=Han}/u.test(text);
  const fontSize = sizeOf(text, isHan, y1 - y0, line.em);
  const middle = (y0 + y1) / 2;
  return {
    text,
    box: {
      x0,
      y0: Math.min(y0, middle - fontSize * HALF_BOX),
      x1,
      y1: Math.max(y1, middle + fontSize * HALF_BOX),
    },
    glyphs,
    edges,
    fontSize,
    baseline: isHan ? y1 - DESCENT * fontSize : y1,
    clip: null,
    certainty: Math.round(certaintyOf(letters) * CERTAINTY_PLACES) / CERTAINTY_PLACES,
  };
}

/** That of the least sure letter; of a number every letter has the share of the whole. */
const certaintyOf = (letters: readonly PlacedLetter[]): number =>
  Math.min(1, ...letters.map(({ probability }) => probability));

function sizeOf(text: string, isHan: boolean, ink: number, em: number): number {
  if (isHan) return ink / HAN_INK;
  return /\d/.test(text) ? Math.min(ink / DIGIT_INK, MOST_OF_LINE * em) : em;
}
