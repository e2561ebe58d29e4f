import type { Box } from '@juesuan/schema';
import { width } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';
import { isCaptionLine, isNote, isRunningText } from '../../words/caption.ts';
import { hasHan, looksLikeAmount } from '../../words/cell-words.ts';
import { isFigureOrNothing, isNumberedCaption, isScale, isSource, isYearText } from '../../words/letters.ts';
import { isIn } from '../in-box.ts';
import { type LinePart, linesOf, partsOf, type RunLine, textOf } from '../lines.ts';
import type { RuledLine, RuledRegion } from '../ruled/rulings.ts';
import type { Segment } from '../segment.ts';
import { type RulingGroup, rulingGroups } from './ruling-groups.ts';

/** Horizontal rulings of one width under one another with text in columns between: a table without verticals. */
export function rowRuledSegments(
  page: SourcePage,
  horizontals: readonly RuledLine[],
  regions: readonly RuledRegion[],
  free: readonly TextRun[],
): Segment[] {
  const lone = horizontals.filter(
    (line) =>
      !regions.some(
        ({ box }) =>
          line.position >= box.y0 - 1 &&
          line.position <= box.y1 + 1 &&
          line.from < box.x1 &&
          line.to > box.x0,
      ),
  );
  const segments: Segment[] = [];
  let left = free;
  for (const group of rulingGroups(lone)) {
    const lines = linesOf(left);
    for (const ys of tablesOf(group, lines)) {
      const segment = segmentBetween(page.number, group, ys, left);
      if (!segment) continue;
      segments.push(segment);
      const taken = new Set(segment.runs);
      left = left.filter((run) => !taken.has(run));
    }
  }
  return segments;
}

/** Rulings of one table follow one another; where a title, a note or running text stands between two, one table ends. */
function tablesOf(group: RulingGroup, lines: readonly RunLine[]): number[][] {
  const ys = group.whole.map(({ position }) => position);
  const parts: number[][] = [];
  ys.forEach((y, i) => {
    const above = ys[i - 1];
    const between =
      above === undefined ? [] : lines.filter(({ baseline }) => baseline > above && baseline < y);
    const isEnd = i === 1 || i === ys.length - 1;
    if (i === 0 || between.some(isApart) || isText(between, group, isEnd)) parts.push([y]);
    else parts.at(-1)?.push(y);
  });
  return parts;
}

const isApart = ({ runs }: RunLine): boolean => {
  const text = textOf(runs);
  return isNote(text) || isCaptionLine(text) || isNumberedCaption(text) || isSource(text);
};

const isLongLine = (line: RunLine): boolean =>
  partsOf(line).length === 1 && textOf(line.runs).length > 2 * characters.longestLabel;

/** Lines of text that no column parts, one of them long: a paragraph, or what stands under the page's running head. */
function isText(lines: readonly RunLine[], { x0, x1 }: RulingGroup, isEnd: boolean): boolean {
  const here = lines.filter(({ box }) => box.x0 < x1 && box.x1 > x0);
  const isProse = (line: RunLine | undefined): boolean =>
    line !== undefined && isLongLine(line) && width(line.box) >= shares.fullLine * (x1 - x0);
  if (here.some((line, i) => isProse(line) && isProse(here[i + 1]))) return true;
  return (
    here.length >= (isEnd ? 1 : 2) &&
    here.every((line) => partsOf(line).length === 1) &&
    here.some(({ box, runs }) => width(box) >= shares.lineOfText * (x1 - x0) || isRunningText(textOf(runs)))
  );
}

function segmentBetween(
  page: number,
  { x0, x1, partial }: RulingGroup,
  ys: number[],
  free: readonly TextRun[],
): Segment | null {
  const box = { x0, x1, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 };
  if (ys.length < 2) return null;
  const near = partial.filter(
    ({ position }) => position >= box.y0 - ems.rowGap * points.usualType && position <= box.y1,
  );
  const top = near.length > 0 ? lowestAbove(free, box) : -Infinity;
  const inner = near.filter(({ position }) => position >= top);
  if (ys.length < counts.fewestRulings && inner.length === 0) return null;
  const ruled = headingsAbove(inner, box, free);
  const headings = [...ruled, ...headerAbove(box, ys, free, ruled)];
  box.y0 = Math.min(box.y0, ...headings.map((run) => run.box.y0));
  const runs = free.filter((run) => isIn(run, box) || headings.includes(run));
  const rows = linesOf(runs).map((line) => partsOf(line).map(({ text }) => text));
  // Two rulings with words between them are those of a header; its rows are found below it.
  const inColumns = ys.length >= counts.fewestRulings && rows.filter((row) => row.length >= 2).length >= 2;
  const ofFigures = rows.some((row) => row.filter(looksLikeAmount).length >= 2);
  if (inTextColumns(rows) || areLoneFigures(rows) || areScales(rows) || isHeaderOf(rows, box, free))
    return null;
  if (!inColumns && !ofFigures) return null;
  return {
    page,
    box,
    runs,
    xs: [],
    ys,
    ...(inner.length > 0 && { partial: inner }),
  };
}

/** Where the last caption or note over a table stands: what is higher is no heading of it. */
const lowestAbove = (free: readonly TextRun[], { x0, x1, y0 }: Box): number =>
  Math.max(
    -Infinity,
    ...linesOf(free.filter((run) => run.baseline < y0)).flatMap((line) =>
      line.box.x0 < x1 && line.box.x1 > x0 && isApart(line) ? [line.baseline] : [],
    ),
  );

/** Words and years, and figures right below the last ruling: the header of rows that have none, and begin left of it. */
function isHeaderOf(rows: readonly (readonly string[])[], box: Box, free: readonly TextRun[]): boolean {
  const isWord = (text: string): boolean => (!isFigureOrNothing(text) || isYearText(text)) && !hasHan(text);
  if (!rows.flat().some(isYearText) || !rows.flat().every(isWord)) return false;
  const next = linesOf(free.filter(({ baseline }) => baseline > box.y1)).at(0);
  if (!next || next.baseline - box.y1 > ems.labelLine * next.fontSize) return false;
  const [label, ...figures] = partsOf(next);
  return (
    label !== undefined &&
    label.box.x0 < box.x0 &&
    figures.length >= counts.figuresOfRow &&
    figures.every(({ text }) => isFigureOrNothing(text))
  );
}

/** Figures on one line and no word: what stands at the ends of a chart's bars, between the lines of its scale. */
const areLoneFigures = ([row = [], ...others]: readonly (readonly string[])[]): boolean =>
  others.length === 0 && row.every((text) => isFigureOrNothing(text));

/** The scales of charts that stand under one another, between the lines of their frames. */
function areScales(rows: readonly (readonly string[])[]): boolean {
  const figures = rows.filter((row) => row.some(isFigureOrNothing));
  return figures.length > 0 && figures.every((row) => row.length >= counts.fewestCells && isScale(row));
}

/** Running text in several columns, as in English: most lines hold long pieces of sentences side by side. */
function inTextColumns(rows: readonly (readonly string[])[]): boolean {
  const long = rows.filter(
    (row) => row.length >= 2 && row.every((text) => text.length >= characters.textLine && !hasHan(text)),
  );
  return rows.length >= counts.linesOfText && long.length >= shares.regularRows * rows.length;
}

/** Headings with a ruling under them stand over the first ruling of the whole width. */
function headingsAbove(partial: readonly RuledLine[], box: Box, free: readonly TextRun[]): TextRun[] {
  const above = partial.filter(({ position }) => position < box.y0 - points.touch);
  return free.filter((run) =>
    above.some(
      ({ from, to, position }) =>
        run.baseline <= position + points.touch &&
        position - run.baseline <= ems.labelLine * run.fontSize &&
        run.box.x0 >= from - points.sameEdge &&
        run.box.x1 <= to + points.sameEdge,
    ),
  );
}

/**
 * A header that has a ruling under it and none over it: words side by side right above the first ruling, over the texts of the
 * row below it, and what stands over these.
 */
function headerAbove(
  box: Box,
  ys: readonly number[],
  free: readonly TextRun[],
  ruled: readonly TextRun[],
): TextRun[] {
  const isWithin = ({ x0, x1 }: Box): boolean =>
    x0 >= box.x0 - points.sameEdge && x1 <= box.x1 + points.sameEdge;
  const lines = linesOf(free.filter((run) => isWithin(run.box)));
  const rows = lines
    .filter(({ baseline }) => baseline > box.y0 && baseline < box.y1)
    .map((line) => ({ parts: partsOf(line), isFirst: line.baseline < (ys[1] ?? 0) }));
  const row = rows.find(({ isFirst }) => isFirst)?.parts;
  if (!row) return [];
  const texts = rows.flatMap(({ parts }) => (parts.length === row.length ? parts : []));
  const header: RunLine[] = [];
  let below = Math.min(box.y0, ...ruled.map(({ baseline }) => baseline));
  let isBegun = ruled.length > 0;
  for (const line of lines.filter(({ baseline }) => baseline < below - points.level).toReversed()) {
    const parts = partsOf(line);
    const isWord = ({ text }: LinePart): boolean => !hasHan(text) && text.length <= characters.longestLabel;
    const gap = (isBegun ? ems.headerLine : ems.labelLine) * line.fontSize;
    if (below - line.baseline > gap || isApart(line) || !parts.every(isWord)) break;
    if (!(isBegun ? parts.length > 1 || isBehindLabels(parts[0], row) : standOver(parts, texts))) break;
    header.push(line);
    below = line.baseline;
    isBegun = true;
  }
  return header.flatMap(({ runs }) => runs);
}

const isBehindLabels = (word: LinePart | undefined, [label]: readonly LinePart[]): boolean =>
  word !== undefined && label !== undefined && word.box.x0 > label.box.x1;

/** Two words or more, each over texts that no other stands over. */
const standOver = (words: readonly LinePart[], row: readonly LinePart[]): boolean =>
  words.length >= 2 &&
  words.filter(({ text }) => isFigureOrNothing(text) && !isYearText(text)).length * 2 < words.length &&
  words.every(({ box }, i) =>
    row.some(
      (text) =>
        text.box.x0 < box.x1 &&
        text.box.x1 > box.x0 &&
        !words.some((other, j) => i !== j && text.box.x0 < other.box.x1 && text.box.x1 > other.box.x0),
    ),
  );
