import { isPieceOfNumber } from '@juesuan/schema/words';
import { boxRound, centreX, centreY, overlap } from '../../model/geometry.ts';
import { lineHeights, shares } from '../../model/tolerances.ts';
import { isTotalLabel, looksLikeCode, looksLikeDash, looksLikeFigure } from '../../words/cell-words.ts';
import { isKnownCode } from '../../words/code-name.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';
import { cutAtBorders } from './cut-at-borders.ts';

/** What of a page's width a column takes: where its text stands, not where its borders would be. */
export interface ColumnBand {
  x0: number;
  x1: number;
  holds: 'figures' | 'codes' | 'words';
}

/** A figure, or what the width of its cell or the end of a page leaves of one: `116,559,9`. */
const isFigure = (text: string): boolean =>
  looksLikeFigure(text) || (/[.,]/.test(text) && isPieceOfNumber(text));

/** Joins a text's extent to the band it overlaps, or begins a new band. */
function grow(bands: ColumnBand[], part: LinePart, holds: ColumnBand['holds']): void {
  const { x0, x1 } = part.box;
  let first: ColumnBand | undefined;
  const rest: ColumnBand[] = [];
  for (const band of bands) {
    if (!overlaps(band, x0, x1)) continue;
    if (first) rest.push(band);
    else first = band;
  }
  if (!first) {
    bands.push({ x0, x1, holds });
    return;
  }
  first.x0 = Math.min(first.x0, x0, ...rest.map((band) => band.x0));
  first.x1 = Math.max(first.x1, x1, ...rest.map((band) => band.x1));
  for (const band of rest) bands.splice(bands.indexOf(band), 1);
}

const overlaps = (band: Pick<ColumnBand, 'x0' | 'x1'>, x0: number, x1: number): boolean =>
  Math.min(band.x1, x1) - Math.max(band.x0, x0) > shares.sameBand * Math.min(band.x1 - band.x0, x1 - x0);

/**
 * Dashes may stand in the middle of a column whose figures stand at its right: where a band holds dashes only and none of
 * them shares a row with the nearest band beside it, the two are one column.
 */
function joinDashes(figures: ColumnBand[], parts: readonly LinePart[]): void {
  figures.sort((a, b) => a.x0 - b.x0);
  const inBand = (band: ColumnBand): LinePart[] => parts.filter(({ box }) => overlaps(band, box.x0, box.x1));
  for (const band of [...figures]) {
    const dashes = inBand(band);
    if (!dashes.every((part) => looksLikeDash(part.text))) continue;
    const at = figures.indexOf(band);
    const [nearest] = [figures[at - 1], figures[at + 1]]
      .filter((other) => other !== undefined)
      .sort((a, b) => gapBetween(a, band) - gapBetween(b, band));
    if (!nearest || sharesRow(dashes, inBand(nearest))) continue;
    nearest.x0 = Math.min(nearest.x0, band.x0);
    nearest.x1 = Math.max(nearest.x1, band.x1);
    figures.splice(at, 1);
  }
}

const gapBetween = (a: ColumnBand, b: ColumnBand): number => Math.max(a.x0 - b.x1, b.x0 - a.x1);

const sharesRow = (some: readonly LinePart[], others: readonly LinePart[]): boolean =>
  some.some(({ box }) =>
    others.some(
      (other) => Math.abs(centreY(other.box) - centreY(box)) < lineHeights.brokenFigure * (box.y1 - box.y0),
    ),
  );

/** Do some texts stand on a line with others, and not just as near as the lines of one label? */
const shareLine = (some: readonly LinePart[], others: readonly LinePart[]): boolean =>
  some.some(({ box }) =>
    others.some(
      (other) =>
        overlap(box.y0, box.y1, other.box.y0, other.box.y1) > lineHeights.halfLine * (box.y1 - box.y0),
    ),
  );

/** The label of a part that ends in a figure of the next column: the longest label may end that near to its 行次. */
function beforeFigure(part: LinePart, figures: readonly ColumnBand[]): LinePart | null {
  const [label, figure, ...more] = cutAtBorders(
    part,
    figures.map(({ x0 }) => x0),
  );
  return label && figure && more.length === 0 && isFigure(figure.text) ? label : null;
}

/**
 * Where the columns' text stands, by its alignment: figures first (they are short and stand straight under one another),
 * then codes, then words. A total's label may stand across two columns and makes none.
 *
 * @returns bands from left to right that do not overlap
 */
export function inferBands(body: readonly LinePart[]): ColumnBand[] {
  const figures: ColumnBand[] = [];
  const labels: ColumnBand[] = [];
  const ofFigures = body.filter((part) => isFigure(part.text));
  for (const part of ofFigures) grow(figures, part, 'figures');
  joinDashes(figures, ofFigures);
  const inFigures = (part: LinePart): boolean =>
    figures.some((band) => overlaps(band, part.box.x0, part.box.x1));
  const codes = body.filter((part) => looksLikeCode(part.text));
  const codeBands: ColumnBand[] = [];
  for (const part of codes) grow(codeBands, part, 'codes');
  // A code reads as a whole number too: where codes stand is a column of codes.
  const codeOnly = codeBands.filter((band) => {
    const here = ofFigures.filter(({ box }) => overlaps(band, box.x0, box.x1));
    return here.filter((part) => looksLikeCode(part.text)).length * 2 > here.length;
  });
  for (const part of body) {
    const key = matchKey(part.text);
    if (key === '' || isFigure(part.text) || isTotalLabel(part.text)) continue;
    const label = inFigures(part) ? beforeFigure(part, figures) : part;
    if (label && !inFigures(label)) grow(labels, label, 'words');
  }
  const bands = [
    ...figures,
    ...labels.filter((band) => !figures.some((other) => overlaps(other, band.x0, band.x1))),
  ];
  for (const code of codeOnly) {
    const band = bands.find((other) => overlaps(other, code.x0, code.x1));
    if (band) band.holds = 'codes';
    else bands.push(code);
  }
  bands.sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1);
  holdFigures(bands, body);
  holdCodeParts(bands, body);
  return bands;
}

/** Whole numbers of as many digits as codes have are figures behind names: codes stand before theirs. */
function holdFigures(bands: readonly ColumnBand[], body: readonly LinePart[]): void {
  const names = bands.findLastIndex(({ holds }) => holds === 'words');
  if (names < 0) return;
  for (const band of bands.slice(names + 1)) {
    if (band.holds !== 'codes') continue;
    const here = body.filter(({ text, box }) => overlaps(band, box.x0, box.x1) && looksLikeCode(text));
    if (!here.every(({ text }) => isKnownCode(text))) band.holds = 'figures';
  }
}

/** Parts of codes beside one another, 208 | 05 | 13: by themselves some would be words, and others figures. */
function holdCodeParts(bands: readonly ColumnBand[], body: readonly LinePart[]): void {
  for (const [i, band] of bands.entries()) {
    if (bands[i - 1]?.holds !== 'codes') continue;
    const here = body.filter(({ text, box }) => overlaps(band, box.x0, box.x1) && !isTotalLabel(text));
    if (here.every(({ text }) => isCodePart(text))) band.holds = 'codes';
  }
}

const isCodePart = (text: string): boolean => /^\d{2}$/u.test(matchKey(text));

/**
 * Columns without those that hold the ends of wrapped names alone: a name may be indented, and its second line begin left of all
 * names. They have no word of the header, and nothing in the rows of the column of names behind them.
 */
export function withoutEndsOfNames<
  C extends Partial<ColumnBand> & { x0: number; x1: number; leaf: readonly LinePart[] },
>(columns: readonly C[], body: readonly LinePart[]): C[] {
  // A total's label may stand across both.
  const partsIn = (column: C): LinePart[] =>
    body.filter(({ text, box }) => overlaps(column, box.x0, box.x1) && !isTotalLabel(text));
  const areEnds = (column: C | undefined, names: C): boolean =>
    column?.holds === 'words' &&
    names.holds === 'words' &&
    column.leaf.length === 0 &&
    names.leaf.length > 0 &&
    !shareLine(partsIn(column), partsIn(names));
  return columns.flatMap((column, i) => {
    const next = columns[i + 1];
    if (next && areEnds(column, next)) return [];
    const before = columns[i - 1];
    return [before && areEnds(before, column) ? { ...column, x0: before.x0 } : column];
  });
}

/** Borders half-way between neighbouring bands, the outer ones at the table's sides. */
export function bordersOf(
  bands: readonly Pick<ColumnBand, 'x0' | 'x1'>[],
  left: number,
  right: number,
): number[] {
  const borders = [Math.min(left, bands[0]?.x0 ?? left)];
  bands.forEach((band, i) => {
    const next = bands[i + 1];
    borders.push(next ? (band.x1 + next.x0) / 2 : Math.max(right, band.x1));
  });
  return borders;
}

/**
 * Borders half-way between the middles of the header's lowest words. Text that a program aligned with spaces pushes words
 * and figures of one column apart; a heading stands over its words.
 */
export function bordersOfWords(
  columns: readonly (Pick<ColumnBand, 'x0' | 'x1'> & { leaf: readonly LinePart[] })[],
): number[] {
  const middles = columns.map(({ x0, x1, leaf }) =>
    leaf.length > 0 ? centreX(boxRound(leaf)) : (x0 + x1) / 2,
  );
  const between = middles.slice(1).map((middle, i) => (middle + (middles[i] ?? 0)) / 2);
  const [first = 0, last = 0] = [middles[0], middles.at(-1)];
  const [left = first, right = last] = [between[0], between.at(-1)];
  return [2 * first - left, ...between, 2 * last - right];
}

/** Borders where words begin, for a header whose words begin their columns. */
export const bordersAtWords = (
  columns: readonly (Pick<ColumnBand, 'x0'> & { leaf: readonly LinePart[] })[],
  right: number,
): number[] => [
  ...columns.map(({ x0, leaf }) =>
    Math.min(...leaf.map(({ box }) => box.x0), leaf.length > 0 ? Infinity : x0),
  ),
  right,
];
