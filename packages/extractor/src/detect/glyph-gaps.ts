import { isHyphen, isMoneyLike } from '@juesuan/schema/words';
import type { TextRun } from '../model/source.ts';
import { counts, ems } from '../model/tolerances.ts';
import { looksLikeDash } from '../words/cell-words.ts';

/** What sort of character a glyph is: asked of every glyph of a table, of which most are digits, points and common words. */
export function kindOf(glyph = ''): 'digit' | 'point' | 'han' | 'other' {
  if (glyph.length !== 1) return /^\p{Script=Han}$/u.test(glyph) ? 'han' : 'other';
  if (glyph === '.' || glyph === ',') return 'point';
  // Letters, digits and their signs come before all Han characters, of which these are the most common.
  if (glyph < '\u2000') return glyph >= '0' && glyph <= '9' ? 'digit' : 'other';
  return (glyph >= '一' && glyph <= '龥') || /^\p{Script=Han}$/u.test(glyph) ? 'han' : 'other';
}

/** Free space before a glyph of a run: white space glyphs count, and what the glyph before it leaves of its extent. */
export function gapAt(run: TextRun, glyph: number): number {
  let start = glyph;
  while (start > 0 && isWhite(run.glyphs[start - 1])) start--;
  let end = glyph;
  while (end < run.glyphs.length && isWhite(run.glyphs[end])) end++;
  const before = start > 0 ? extentOf(run, start - 1) - ownWidth(run, start - 1) : 0;
  return (run.edges[end] ?? 0) - (run.edges[start] ?? 0) + before;
}

/** Is a glyph white space? What begins with a letter, a digit or a common Han character is none: nearly every glyph. */
export const isWhite = (glyph = '一'): boolean =>
  !(glyph >= '!' && glyph < '\u007f') && !(glyph >= '一' && glyph <= '龥') && glyph.trim() === '';

const extentOf = (run: TextRun, glyph: number): number =>
  (run.edges[glyph + 1] ?? 0) - (run.edges[glyph] ?? 0);

/** The least width of a hyphen and of a dash, which stand for nothing in many tables; of other characters nothing is known. */
const widestOther = (glyph: string | undefined): number =>
  glyph === '-' ? ems.hyphen : glyph === '—' ? ems.dash : Infinity;

/** Digits are of one width, and so are Han characters, and point and comma: a wider extent is the glyph and the gap that a producer left behind it. */
export function ownWidth(run: TextRun, glyph: number): number {
  const kind = kindOf(run.glyphs[glyph]);
  const extent = extentOf(run, glyph);
  if (kind === 'other') return Math.min(extent, widestOther(run.glyphs[glyph]) * run.fontSize);
  const { count, least } = extentsOf(run)[kind];
  if (count > 1) return least;
  return kind === 'point' ? extent : Math.min(extent, (kind === 'han' ? 1 : ems.digit) * run.fontSize);
}

interface Extents extends Record<'digit' | 'han' | 'point', { count: number; least: number; most: number }> {
  /** White space and dashes may leave room behind them, whatever they are wide. */
  loose: boolean;
}

/** Looked up for every glyph of a run, counted once. */
const extents = new WeakMap<TextRun, Extents>();

function extentsOf(run: TextRun): Extents {
  const known = extents.get(run);
  if (known) return known;
  const none = { count: 0, least: Infinity, most: -Infinity };
  const found: Extents = { digit: { ...none }, han: { ...none }, point: { ...none }, loose: false };
  run.glyphs.forEach((glyph, i) => {
    const kind = kindOf(glyph);
    if (kind === 'other') {
      found.loose ||= isWhite(glyph) || isHyphen(glyph) || looksLikeDash(glyph);
      return;
    }
    const extent = extentOf(run, i);
    const ofKind = found[kind];
    ofKind.count++;
    ofKind.least = Math.min(ofKind.least, extent);
    ofKind.most = Math.max(ofKind.most, extent);
  });
  extents.set(run, found);
  return found;
}

/** Does surely no glyph of a run leave the room between two cells behind it? So it is with nearly every run. */
export function isEven(run: TextRun): boolean {
  const { digit, han, point, loose } = extentsOf(run);
  const cellGap = ems.cellGap * run.fontSize;
  const kinds = [digit, han, point];
  return (
    !loose && kinds.every(({ count, least, most }) => count === 0 || (count > 1 && most - least < cellGap))
  );
}

/**
 * Is a run one amount whose digits character spacing holds apart? All its digits are set at one pitch, which a gap between
 * columns would break, and a point or separators of thousands say that it is one.
 */
export function isSpreadAmount(run: TextRun): boolean {
  if (run.glyphs.length < counts.spreadGlyphs || !isMoneyLike(run.text)) return false;
  let [least, most, widest] = [Infinity, -Infinity, -Infinity];
  for (let glyph = 0; glyph < run.glyphs.length - 1; glyph++) {
    const extent = extentOf(run, glyph);
    widest = Math.max(widest, extent);
    if (kindOf(run.glyphs[glyph]) !== 'digit') continue;
    least = Math.min(least, extent);
    most = Math.max(most, extent);
  }
  const slack = ems.samePitch * run.fontSize;
  // A dash with a wider gap behind it is a cell of its own, and white space parts cells.
  return most - least <= slack && widest <= most + slack && !run.glyphs.some((glyph) => isWhite(glyph));
}

/** A figure or a dash, and the words of the next column: a number that runs over its border is followed by digits. */
export function changesKind(run: TextRun, glyph: number): boolean {
  const [before = '', after = ''] = [run.glyphs[glyph - 1], run.glyphs[glyph]];
  const isFigure = (text: string): boolean => kindOf(text) === 'digit' || looksLikeDash(text);
  const isHan = (text: string): boolean => kindOf(text) === 'han';
  // A short stroke before digits is their sign.
  const isLongDash = looksLikeDash(before) && !isHyphen(before);
  return (
    (isFigure(before) && isHan(after)) ||
    (isHan(before) && isFigure(after)) ||
    (isLongDash && kindOf(after) === 'digit')
  );
}
