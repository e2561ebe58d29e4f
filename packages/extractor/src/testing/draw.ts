import type { Box } from '@juesuan/schema';
import type { Ruling, SourcePage, TextRun } from '../model/source.ts';

/** Pages drawn for tests: what stands where is known by construction. Points from the top left; type of 10 pt. */

export const EM = 10;
const ascent = 8.5;
const descent = 1.5;

const isWide = (glyph: string): boolean => /[\p{Script=Han}\u2e80-\u303f\uff00-\uffef“”‘’…—]/u.test(glyph);

/** Width of a text set without gaps: an em for a Han character, half of one for a digit or a Latin letter. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, glyph) => sum + (isWide(glyph) ? EM : EM / 2), 0);

/** One run that begins at `x` and stands on a baseline. */
export function drawRun(text: string, x: number, baseline: number, clip: Box | null = null): TextRun {
  const glyphs = [...text];
  const edges = [x];
  for (const glyph of glyphs) edges.push((edges.at(-1) ?? x) + (isWide(glyph) ? EM : EM / 2));
  const box = { x0: x, y0: baseline - ascent, x1: edges.at(-1) ?? x, y1: baseline + descent };
  return { text, box, glyphs, edges, fontSize: EM, baseline, clip };
}

/** Runs of one line, each of them `[text, x]`. */
export const drawLine = (baseline: number, ...texts: readonly (readonly [string, number])[]): TextRun[] =>
  texts.map(([text, x]) => drawRun(text, x, baseline));

export const horizontal = (position: number, from: number, to: number, thickness = 0.5): Ruling => ({
  orientation: 'horizontal',
  position,
  from,
  to,
  thickness,
});

export const vertical = (position: number, from: number, to: number, thickness = 0.5): Ruling => ({
  orientation: 'vertical',
  position,
  from,
  to,
  thickness,
});

/** The rulings of a lattice with every line through. */
export function lattice(xs: readonly number[], ys: readonly number[]): Ruling[] {
  const [x0 = 0, y0 = 0] = [xs[0], ys[0]];
  return [
    ...ys.map((y) => horizontal(y, x0, xs.at(-1) ?? x0)),
    ...xs.map((x) => vertical(x, y0, ys.at(-1) ?? y0)),
  ];
}

/** What is drawn on a page: text and lines. */
export interface Drawing {
  runs?: readonly TextRun[];
  rulings?: readonly Ruling[];
}

export function drawPage(number: number, ...drawings: readonly Drawing[]): SourcePage {
  return {
    number,
    width: 842,
    height: 595,
    runs: drawings.flatMap(({ runs = [] }) => runs),
    rulings: drawings.flatMap(({ rulings = [] }) => rulings),
    images: [],
    unreadableRuns: 0,
  };
}
