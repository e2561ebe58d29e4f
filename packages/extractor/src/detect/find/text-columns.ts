import { isFigureRun } from '@juesuan/schema/words';
import { width } from '../../model/geometry.ts';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';
import { hasHan, looksLikeFigure } from '../../words/cell-words.ts';
import { withoutLeaders } from '../../words/letters.ts';
import { type LinePart, linesOf, partsOf } from '../lines.ts';
import type { LineItem, PageItem } from '../page-items.ts';

/** A column of running text on a page: where it begins and ends. */
interface TextColumn {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** The items of a page, the lines between its grids and segments with running text set apart from what stands beside it. */
export function itemsBesideText(items: readonly PageItem[]): PageItem[] {
  const all: PageItem[] = [];
  let lines: LineItem[] = [];
  for (const item of items) {
    if (item.type === 'line') lines.push(item);
    else {
      all.push(...besideText(lines), item);
      lines = [];
    }
  }
  return [...all, ...besideText(lines)];
}

/**
 * Lines of a page cut where running text stands beside a table, as in a magazine: first the text's, then those of what is
 * beside it, so that the text is no column of labels. Lines elsewhere, and pages without such a text, stay as they are.
 */
function besideText(lines: readonly LineItem[]): LineItem[] {
  const figures = lines.filter(
    ({ line }) => line.runs.length >= 2 && line.runs.some(({ text }) => isFigureRun(text)),
  );
  if (figures.length < counts.fewestRows || lines.length - figures.length < counts.fewestRows)
    return [...lines];
  const parts = lines.map(({ line }) => partsOf(line));
  const column = textColumn(lines, parts);
  if (!column) return [...lines];
  const isIn = ({ box }: LinePart): boolean => box.x0 >= column.x0 - points.sameEdge && box.x1 <= column.x1;
  const beside: LineItem[] = [];
  const text: LineItem[] = [];
  const [above, below]: [LineItem[], LineItem[]] = [[], []];
  lines.forEach((item, i) => {
    const { baseline } = item.line;
    if (baseline < column.y0) above.push(item);
    else if (baseline > column.y1) below.push(item);
    else
      for (const [to, own] of [
        [text, (part: LinePart) => isIn(part)],
        [beside, (part: LinePart) => !isIn(part)],
      ] as const) {
        const runs = (parts[i] ?? []).filter(own).flatMap((part) => part.runs);
        to.push(...linesOf(runs).map((line): LineItem => ({ ...item, line })));
      }
  });
  return [...above, ...text, ...beside, ...below];
}

/** The text that stands beside rows of figures, and not beside these alone: a table's labels have figures on every line. */
function textColumn(lines: readonly LineItem[], parts: readonly LinePart[][]): TextColumn | null {
  const starts = new Map<number, number[]>();
  parts.forEach((row, i) => {
    for (const part of row) {
      if (!isProse(part.text)) continue;
      const start = Math.round(part.box.x0);
      starts.set(start, [...(starts.get(start) ?? []), i]);
    }
  });
  for (const [start, all] of starts) {
    if (all.length < counts.linesOfText) continue;
    const at = uncrossed(start, all, parts);
    if (at.length < counts.linesOfText) continue;
    const own = at.map((i) => partAt(start, parts[i]) as LinePart);
    const x1 = Math.max(...own.map(({ box }) => box.x1));
    const x0 = Math.min(...own.map(({ box }) => box.x0));
    const full = own.filter(({ box }) => width(box) >= shares.fullLine * (x1 - x0));
    if (full.length < shares.regularRows * own.length || !isOfSentences(own)) continue;
    const [first = 0, last = 0] = [at[0], at.at(-1)];
    const fontSize = lines[first]?.line.fontSize ?? 0;
    const within = parts.slice(first, last + 1);
    const others = within.map((row) => row.filter(({ box }) => box.x0 < x0 - points.sameEdge || box.x1 > x1));
    const apart = others
      .flat()
      .every(({ box }) => box.x0 > x1 + ems.columnGap * fontSize || box.x1 < x0 - ems.columnGap * fontSize);
    const rows = others.filter((row) => row.some(({ text }) => looksLikeFigure(text)) && row.length >= 2);
    const free = others.filter((row) => !row.some(({ text }) => looksLikeFigure(text)));
    const isSolid = full.length >= shares.solidText * own.length;
    if (apart && rows.length >= counts.fewestRows && (isSolid || free.length >= rows.length))
      return { x0, x1, y0: lines[first]?.line.baseline ?? 0, y1: lines[last]?.line.baseline ?? 0 };
  }
  return null;
}

const partAt = (start: number, row: readonly LinePart[] | undefined): LinePart | undefined =>
  row?.find(({ box }) => Math.round(box.x0) === start);

/** Of the lines that begin at a place, the most that follow one another and nothing crosses: text may go on below over all the page. */
function uncrossed(start: number, at: readonly number[], parts: readonly LinePart[][]): number[] {
  const behind = at.flatMap((i) => {
    const row = parts[i] ?? [];
    const own = partAt(start, row);
    const next = own && row[row.indexOf(own) + 1];
    return next ? [next.box.x0] : [];
  });
  const right = behind.length >= counts.fewestRows ? Math.min(...behind) : Infinity;
  const isCrossed = (row: readonly LinePart[]): boolean =>
    row.some(
      ({ box: { x0, x1 } }) => (x0 < start - points.sameEdge && x1 > start) || (x0 < right && x1 > right),
    );
  const begins = new Set(at);
  let longest: number[] = [];
  let open: number[] = [];
  parts.forEach((row, i) => {
    if (isCrossed(row)) open = [];
    else if (begins.has(i)) open = [...open, i];
    if (open.length > longest.length) longest = open;
  });
  return longest;
}

/** Labels have no full stops, and hardly a comma. */
export const isOfSentences = (lines: readonly LinePart[]): boolean => {
  const count = (sign: RegExp): number => lines.filter(({ text }) => sign.test(withoutLeaders(text))).length;
  return (
    count(/[，。；]/u) * 2 >= lines.length ||
    count(/\p{Ll}{2}[.?!](?:\s|$)/u) >= shares.fullStops * lines.length
  );
};

/** A line of a sentence, by its length. */
const isProse = (text: string): boolean =>
  text.length >= (hasHan(text) ? characters.textLine / 2 : characters.textLine);
