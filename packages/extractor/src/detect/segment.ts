import type { Box } from '@juesuan/schema';
import {
  beginsCellOrDash,
  beginsWithAmount,
  endsInFigure,
  isCutAmount,
  isFigureRun,
  isHyphen,
} from '@juesuan/schema/words';
import { once } from '../model/once.ts';
import type { Ruling, TextRun } from '../model/source.ts';
import { ems } from '../model/tolerances.ts';
import { looksLikeDash } from '../words/cell-words.ts';
import { isInOpenBrackets, isPercentage, isPhrase } from '../words/letters.ts';
import { beginsWithOrdinal } from '../words/row-label.ts';
import { cutRun } from './cut-run.ts';
import { changesKind, gapAt, isEven, isSpreadAmount, kindOf } from './glyph-gaps.ts';
import { bodyParts, headerParts, type LinePart, linesOf, partsOf, type RunLine } from './lines.ts';

/** A ruling across, under some columns' words. */
export type HeadRuling = Pick<Ruling, 'position' | 'from' | 'to'>;

/** What of a table without all its rulings stands on one page. */
export interface Segment {
  page: number;
  box: Box;
  runs: TextRun[];
  /** Rulings that part columns over the whole height, and rows over the whole width. */
  xs: number[];
  ys: number[];
  /** Rulings over some columns, as under a heading. */
  partial?: readonly HeadRuling[];
  /** Words alone, whatever their script, that a numbered caption says to be a table. */
  ofWords?: true;
}

const wordAtEnd = /[\p{Script=Han})）]\s*$/u;

/**
 * Cuts a run behind a figure and before an amount: columns may stand nearer than words do elsewhere. No label has a dash
 * before its ordinal.
 */
function cutAtFigures(run: TextRun): TextRun[] {
  if (isEven(run) || isSpreadAmount(run) || isPhrase(run.text)) return [run];
  const pieces: TextRun[] = [];
  let from = 0;
  for (let glyph = 1; glyph < run.glyphs.length; glyph++) {
    const isSign = isHyphen(run.glyphs[glyph - 1] ?? '') && /\d/.test(run.glyphs[glyph] ?? '');
    const wide = gapAt(run, glyph) >= (isSign ? ems.spaceGap : ems.cellGap) * run.fontSize;
    if (!wide && (kindOf(run.glyphs[glyph - 1]) !== 'other' || !looksLikeDash(run.glyphs[glyph - 1] ?? '')))
      continue;
    if (isOneDash(run, glyph)) continue;
    const before = run.glyphs.slice(from, glyph).join('');
    const after = run.glyphs.slice(glyph).join('');
    const cut =
      (wide && (endsInFigure(before) || isCutAmount(before)) && beginsCellOrDash(after)) ||
      (wide && isPercentage(before) && isFigureRun(after)) ||
      (wide && wordAtEnd.test(before) && beginsWithAmount(after)) ||
      (looksLikeDash(before) && beginsWithOrdinal(after));
    if (!cut || isInOpenBrackets(before, after)) continue;
    const piece = cutRun(run, from, glyph);
    if (piece) pieces.push(piece);
    from = glyph;
  }
  const rest = from === 0 ? run : cutRun(run, from, run.glyphs.length);
  return rest ? [...pieces, rest] : pieces;
}

/** Hyphens side by side in type of one width (---) are one dash, though each leaves room. */
const isOneDash = (run: TextRun, glyph: number): boolean =>
  isHyphen(run.glyphs[glyph - 1] ?? '') &&
  isHyphen(run.glyphs[glyph] ?? '') &&
  gapAt(run, glyph) < ems.wideSpace * run.fontSize;

/** One line of a segment. */
export interface SegmentLine {
  page: number;
  line: RunLine;
  /** As a line of the body is cut, and as one of the header, which few lines are. */
  parts: LinePart[];
  headerParts: () => LinePart[];
  /** Which ruled row the line is in, where rulings part rows; -1 where none do. */
  slot: number;
}

/**
 * Cuts runs at rulings between columns, between the two glyphs whose joint is the nearest to the ruling: where there is a
 * gap, or a figure beside words, or the ruling stands just there. Else the text runs over its border and stays whole.
 */
const cutAt = (run: TextRun, xs: readonly number[]): TextRun[] => {
  const middle = (glyph: number): number => ((run.edges[glyph] ?? 0) + (run.edges[glyph + 1] ?? 0)) / 2;
  const parts = (glyph: number): boolean => {
    const ruling = xs.find((x) => x > middle(glyph - 1) && x <= middle(glyph));
    return (
      ruling !== undefined &&
      (gapAt(run, glyph) >= ems.cutGap * run.fontSize ||
        changesKind(run, glyph) ||
        Math.abs((run.edges[glyph] ?? 0) - ruling) <= ems.atJoint * run.fontSize)
    );
  };
  const pieces: TextRun[] = [];
  let from = 0;
  for (let glyph = 1; glyph <= run.glyphs.length; glyph++) {
    if (glyph < run.glyphs.length && !parts(glyph)) continue;
    const piece = cutRun(run, from, glyph);
    if (piece) pieces.push(piece);
    from = glyph;
  }
  return pieces;
};

/** The lines of a segment, cut at its rulings. */
export function linesOfSegment({ page, runs, xs, ys }: Segment): SegmentLine[] {
  const pieces = (xs.length > 0 ? runs.flatMap((run) => cutAt(run, xs)) : runs).flatMap(cutAtFigures);
  return linesOf(pieces).map((line) => {
    const middle = (line.box.y0 + line.box.y1) / 2;
    const slot = ys.length > 1 ? ys.findLastIndex((y) => y <= middle) : -1;
    const cut = (parts: readonly LinePart[]): LinePart[] => parts.flatMap((part) => splitPart(part, xs));
    return {
      page,
      line,
      parts: cut(bodyParts(line)),
      headerParts: once(() => cut(headerParts(line))),
      slot,
    };
  });
}

/** Parts that rulings cross are cut there, however near their words stand. */
function splitPart(part: LinePart, xs: readonly number[]): LinePart[] {
  if (xs.length === 0) return [part];
  const groups = new Map<number, TextRun[]>();
  for (const run of part.runs) {
    const column = xs.findLastIndex((x) => x <= (run.box.x0 + run.box.x1) / 2);
    groups.set(column, [...(groups.get(column) ?? []), run]);
  }
  if (groups.size <= 1) return [part];
  return [...groups.values()].flatMap((runs) => partsOf({ runs, box: part.box, baseline: 0, fontSize: 0 }));
}
