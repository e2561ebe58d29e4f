import type { Box } from '@juesuan/schema';
import { ascending, centreX, centreY, width } from '../../model/geometry.ts';
import { once } from '../../model/once.ts';
import type { TextRun } from '../../model/source.ts';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';
import { hasHan } from '../../words/cell-words.ts';
import { endsInLeaders, isNumberedCaption } from '../../words/letters.ts';
import { type LinePart, linesOf, partsOf, type RunLine, textOf } from '../lines.ts';
import type { RuledLine } from '../ruled/rulings.ts';
import { isOfSentences } from './text-columns.ts';

/** A part of a page that is read by itself: its whole width, or a column of its text. */
export type PageZone = Box;

interface Line {
  line: RunLine;
  parts: readonly LinePart[];
}

const wholePage: PageZone = { x0: -Infinity, x1: Infinity, y0: -Infinity, y1: Infinity };

/**
 * The parts of a page in the order in which they are read. Where running text is set in columns, a table in one of them has
 * nothing to do with the lines beside it; what stands across the columns parts those above it from those below.
 */
export function pageZones(runs: readonly TextRun[], horizontals: readonly RuledLine[]): PageZone[] {
  const lines = linesOf(runs).map((line): Line => ({ line, parts: partsOf(line) }));
  const gutters = guttersOf(lines);
  const ranges = gutters.length === 0 ? [] : rangesBeside(lines, gutters, horizontals);
  if (gutters.length > 0 && sidesOf(ranges.flat(), gutters).every(isOfText)) return zonesOf(ranges, gutters);
  return zonesUnderCaptions(lines, horizontals);
}

/** Captions with numbers side by side: each has its own table below it, as far down as nothing stands across. */
function zonesUnderCaptions(lines: readonly Line[], horizontals: readonly RuledLine[]): PageZone[] {
  const at = lines.findIndex(({ parts }) => captionsIn(parts).length >= 2);
  const [, ...others] = captionsIn(lines[at]?.parts ?? []);
  const gutters = others.map(({ box }) => box.x0 - points.sameEdge);
  const below = at < 0 ? [] : lines.slice(at);
  const end = below.findIndex(
    ({ line }, i) =>
      line.runs.some(({ box }) => isAcross(box.x0, box.x1, gutters)) ||
      isRuledAcross(below[i - 1], below[i], gutters, horizontals),
  );
  return zonesOf(end === 0 || at < 0 ? [] : [end < 0 ? below : below.slice(0, end)], gutters);
}

const captionsIn = (parts: readonly LinePart[]): LinePart[] => {
  const captions = parts.filter(({ text }) => isNumberedCaption(text) && !hasHan(text));
  return captions[0] === parts[0] ? captions : [];
};

const isAcross = (from: number, to: number, gutters: readonly number[]): boolean =>
  gutters.some((gutter) => from < gutter && to > gutter);

const isRuledAcross = (
  above: Line | undefined,
  below: Line | undefined,
  gutters: readonly number[],
  horizontals: readonly RuledLine[],
): boolean =>
  horizontals.some(
    ({ position, from, to }) =>
      position > (above?.line.baseline ?? -Infinity) &&
      position <= (below?.line.baseline ?? Infinity) &&
      isAcross(from, to, gutters),
  );

/** Each range of lines cut at the gutters, and what stands above and below over the whole width. */
function zonesOf(ranges: readonly (readonly Line[])[], gutters: readonly number[]): PageZone[] {
  const borders = [-Infinity, ...gutters, Infinity];
  const zones: PageZone[] = [];
  let below = -Infinity;
  for (const range of ranges) {
    const y0 = Math.min(...range.map(({ line }) => line.box.y0));
    const y1 = Math.max(...range.map(({ line }) => line.box.y1));
    zones.push({ ...wholePage, y0: below, y1: y0 });
    borders.slice(1).forEach((x1, i) => {
      zones.push({ x0: borders[i] ?? x1, x1, y0, y1 });
    });
    below = y1;
  }
  return [...zones, { ...wholePage, y0: below }];
}

/** Long, in words, and no label with points behind it. */
const isProse = ({ text }: LinePart): boolean =>
  text.length >= characters.textInColumns && !hasHan(text) && !endsInLeaders(text);

/** Where columns of text may be parted: before each place where many of its lines begin, and that is no indent of the one before. */
function guttersOf(lines: readonly Line[]): number[] {
  const prose = lines.flatMap(({ parts }) => parts.filter(isProse));
  const starts = new Map<number, number>();
  for (const { box } of prose) starts.set(Math.round(box.x0), (starts.get(Math.round(box.x0)) ?? 0) + 1);
  const gutters: number[] = [];
  let column = -Infinity;
  for (const [start, count] of [...starts].sort(([a], [b]) => a - b)) {
    if (count < counts.linesOfText || start - column < points.narrowestColumn) continue;
    if (column > -Infinity) gutters.push(start - points.sameEdge);
    column = start;
  }
  return gutters;
}

/** Lines one after another that nothing joins across a gutter, from the first text of a column to the last. */
function rangesBeside(
  lines: readonly Line[],
  gutters: readonly number[],
  horizontals: readonly RuledLine[],
): Line[][] {
  const rules = horizontals.filter(({ from, to }) => isAcross(from, to, gutters));
  const isRuled = (above: Line | undefined, below: Line | undefined): boolean =>
    isRuledAcross(above, below, gutters, rules);
  const ofColumns = once(() => rulingsInColumns(horizontals, gutters));
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const isCrossed = line?.line.runs.some(({ box }) => isAcross(box.x0, box.x1, gutters)) ?? true;
    if (!isCrossed && !(i > from && isRuled(lines[i - 1], line))) continue;
    ranges.push({ from, to: i });
    from = isCrossed ? i + 1 : i;
  }
  return ranges.flatMap(({ from, to }) => {
    // Between two rulings is a row.
    if (isRuled(lines[from - 1], lines[from]) && isRuled(lines[to - 1], lines[to])) return [];
    const range = lines.slice(from, to);
    const isText = range.map((line) => sidesOf([line], gutters).some(isLineOfText));
    let [first, end] = [Math.max(isText.indexOf(true), 0), isText.lastIndexOf(true) + 1];
    if (!sidesOf(range.slice(first, end), gutters).some(isOfText)) return [];
    const top = ofColumns().find((y) => y > (lines[from - 1]?.line.baseline ?? -Infinity)) ?? Infinity;
    const bottom = ofColumns().findLast((y) => y < (lines[to]?.line.baseline ?? Infinity)) ?? -Infinity;
    while (isNear(range[first - 1], range[first]) || isTableBeside(range[first - 1], range[first], top))
      first--;
    while ((range[end]?.line.baseline ?? Infinity) < bottom) end++;
    while (isNear(range[end - 1], range[end]) || goesOn(range.slice(first, end), range[end], gutters)) end++;
    return [range.slice(first, end)];
  });
}

/** Where tables with rulings over and under them stand in a column: the rulings from top to bottom. */
function rulingsInColumns(horizontals: readonly RuledLine[], gutters: readonly number[]): number[] {
  const inColumn = horizontals.filter(({ from, to }) => !isAcross(from, to, gutters));
  const isFrame = (line: RuledLine): boolean =>
    line.to - line.from >= points.narrowestColumn &&
    inColumn.some(
      ({ from, to, position }) =>
        position !== line.position &&
        Math.abs(from - line.from) <= points.level &&
        Math.abs(to - line.to) <= points.level,
    );
  return inColumn.flatMap((line) => (isFrame(line) ? [line.position] : [])).sort(ascending);
}

/** Is a line in or beside such a table, or the last of its caption? */
const isTableBeside = (line: Line | undefined, below: Line | undefined, top: number): boolean =>
  line !== undefined &&
  below !== undefined &&
  (line.line.baseline > top ||
    (below.line.baseline > top && isNumberedCaption(textOf(line.line.runs)) && line.line.baseline < top));

const isLineOfText = ([only, ...more]: readonly LinePart[]): boolean =>
  only !== undefined && more.length === 0 && isProse(only);

/** Lines of two columns, which have no baselines in common, overlap. */
const isNear = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && below !== undefined && below.line.box.y0 < above.line.box.y1;

/** Where the text of one column ends another may go on, and no title follows that is of both. */
function goesOn(above: readonly Line[], next: Line | undefined, gutters: readonly number[]): boolean {
  if (!next) return false;
  const { baseline, fontSize, runs } = next.line;
  const sides = sidesOf([next], gutters).flatMap((parts, side) => {
    const last = above.findLast((line) => (sidesOf([line], gutters)[side] ?? []).length > 0);
    const isNear = last !== undefined && baseline - last.line.baseline <= ems.headerLine * fontSize;
    const endsText = parts.length === 1 && isNear && isLineOfText(sidesOf([last], gutters)[side] ?? []);
    return parts.length > 0 ? [{ side, isNear, endsText }] : [];
  });
  const [first, ...others] = sides;
  if (!first || !sides.every(({ isNear }) => isNear)) return false;
  if (others.length > 0) return sides.some(({ endsText }) => endsText);
  return first.side > 0 || !isNumberedCaption(textOf(runs));
}

/** What stands in each of the columns. */
function sidesOf(lines: readonly Line[], gutters: readonly number[]): LinePart[][] {
  const parts = lines.flatMap((line) => line.parts);
  return [-Infinity, ...gutters].map((from, i) =>
    parts.filter(({ box }) => box.x0 >= from && box.x0 < (gutters[i] ?? Infinity)),
  );
}

/** Running text, whatever else stands there. */
function isOfText(side: readonly LinePart[]): boolean {
  const text = side.filter(isProse);
  const widest = Math.max(...side.map(({ box }) => box.x1)) - Math.min(...side.map(({ box }) => box.x0));
  const full = text.filter(({ box }) => width(box) >= shares.fullLine * widest);
  return full.length >= counts.linesOfText && isOfSentences(text);
}

/** Does a box stand in a part of the page? */
export const isInZone = ({ x0, x1, y0, y1 }: PageZone, box: Box): boolean => {
  const [x, y] = [centreX(box), centreY(box)];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
};
