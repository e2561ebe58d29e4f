import type { Box } from '@juesuan/schema';
import { union } from '../model/geometry.ts';
import type { GridCell, TableGrid } from '../model/grid.ts';
import { unionLocation } from '../model/location.ts';
import type { TextRun } from '../model/source.ts';
import {
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeAmount,
  looksLikeCode,
  looksLikeDash,
  looksLikeEllipsis,
  looksLikeOrdinal,
} from '../words/cell-words.ts';
import { matchKey } from '../words/key.ts';
import { type BodyLine, bodyRows } from './body-rows.ts';
import { joinBrokenWords } from './broken-words.ts';
import { type HeaderCell, headerTree, levelsOf } from './header-tree.ts';
import { bordersOf, inferBands } from './infer-columns.ts';
import { joinLines, type LinePart, linesOf, partsOf, type RunLine } from './lines.ts';
import { matchLeaves } from './match-leaves.ts';
import { onColumnsOf } from './page-shift.ts';
import { cutRun } from './place.ts';

/** What of a table without all its rulings stands on one page. */
export interface Segment {
  page: number;
  box: Box;
  runs: TextRun[];
  /** Rulings that part columns over the whole height, and rows over the whole width. */
  xs: number[];
  ys: number[];
}

/** A complete amount (or a dash for none) and what comes behind it are two cells, however small the gap. Ems. */
const amountGap = 0.2;

/** Cuts a run behind an amount or a dash that words or another amount follow: columns may stand nearer than words do elsewhere. */
function cutAfterAmounts(run: TextRun): TextRun[] {
  const pieces: TextRun[] = [];
  let from = 0;
  for (const match of run.text.matchAll(/(?:\d\.\d{2}|(?<![^\s])[-—–─]+)(?=\s*[\p{Script=Han}\d])/gu)) {
    const glyph = glyphAt(run, match.index + match[0].length);
    let next = glyph;
    while (run.glyphs[next]?.trim() === '') next++;
    if ((run.edges[next] ?? 0) - (run.edges[glyph] ?? 0) < amountGap * run.fontSize) continue;
    const piece = cutRun(run, from, glyph);
    if (piece) pieces.push(piece);
    from = glyph;
  }
  const rest = from === 0 ? run : cutRun(run, from, run.glyphs.length);
  return rest ? [...pieces, rest] : pieces;
}

/** The glyph that begins at a character of the run's text. */
function glyphAt(run: TextRun, character: number): number {
  let length = 0;
  let glyph = 0;
  while (glyph < run.glyphs.length && length < character) length += run.glyphs[glyph++]?.length ?? 0;
  return glyph;
}

interface SegmentLine {
  page: number;
  line: RunLine;
  parts: LinePart[];
  slot: number;
}

/** Cuts runs at rulings between columns, so that no part of a line reaches over one. */
const cutAt = (run: TextRun, xs: readonly number[]): TextRun[] => {
  const pieces: TextRun[] = [];
  let from = 0;
  for (let glyph = 1; glyph <= run.glyphs.length; glyph++) {
    const edge = run.edges[glyph] ?? Infinity;
    const before = run.edges[glyph - 1] ?? 0;
    const crossed =
      glyph === run.glyphs.length ||
      xs.some((x) => before < x && edge > x && x - before < edge - x) ||
      xs.some((x) => before < x && Math.abs(edge - x) < 0.01);
    if (!crossed) continue;
    const piece = cutRun(run, from, glyph);
    if (piece) pieces.push(piece);
    from = glyph;
  }
  return pieces;
};

function linesOfSegment({ page, runs, xs, ys }: Segment): SegmentLine[] {
  const pieces = (xs.length > 0 ? runs.flatMap((run) => cutAt(run, xs)) : runs).flatMap(cutAfterAmounts);
  return linesOf(pieces).map((line) => {
    const middle = (line.box.y0 + line.box.y1) / 2;
    const slot = ys.length > 1 ? ys.findLastIndex((y) => y <= middle) : -1;
    const parts = partsOf(line).flatMap((part) => splitPart(part, xs));
    return { page, line, parts, slot };
  });
}

/** Parts that rulings cross are cut there, however near their words stand. */
function splitPart(part: LinePart, xs: readonly number[]): LinePart[] {
  const groups = new Map<number, TextRun[]>();
  for (const run of part.runs) {
    const column = xs.findLastIndex((x) => x <= (run.box.x0 + run.box.x1) / 2);
    groups.set(column, [...(groups.get(column) ?? []), run]);
  }
  if (groups.size <= 1) return [part];
  return [...groups.values()].flatMap((runs) => partsOf({ runs, box: part.box, baseline: 0, fontSize: 0 }));
}

/** A line that only a body has: figures, a code, 一、…, or the columns' numbers. */
function isBodyLine({ parts }: SegmentLine): boolean {
  const texts = parts.map((part) => part.text);
  if (isColumnNumberRow(texts)) return true;
  return texts.some(
    (text) =>
      looksLikeAmount(text) ||
      looksLikeDash(text) ||
      looksLikeCode(text) ||
      looksLikeOrdinal(text) ||
      looksLikeEllipsis(text),
  );
}

/** Where the body begins: totals without figures right above its first sure line belong to it; above them is the header. */
function bodyStart(lines: readonly SegmentLine[]): number {
  const sure = lines.findIndex(isBodyLine);
  let start = sure < 0 ? lines.length : sure;
  const isBareTotal = (line: SegmentLine | undefined): boolean =>
    line !== undefined && line.parts.length <= 2 && line.parts.every((part) => isTotalLabel(part.text));
  while (start > 1 && isBareTotal(lines[start - 1])) start--;
  return start;
}

/** Header words that head no others: at most one of the words below is nearest to them. */
function leavesOf(header: readonly LinePart[]): LinePart[] {
  const middle = ({ box }: LinePart): number => (box.x0 + box.x1) / 2;
  const isBelow = (lower: LinePart, upper: LinePart): boolean =>
    lower.box.y0 > upper.box.y0 + 0.6 * (upper.box.y1 - upper.box.y0);
  const children = new Map<LinePart, number>();
  for (const lower of header) {
    const words = header.filter((upper) => isBelow(lower, upper));
    // 科目编码 and 科目名称 stand under 项目 where there is one, and under no header of figures, however near it is.
    const label = labelRole(lower.text) !== null && matchKey(lower.text).length > 2;
    const labels = label ? words.filter((upper) => labelRole(upper.text) !== null) : [];
    const above = labels.length > 0 ? labels : words;
    const nearest = Math.min(...above.map((upper) => Math.abs(middle(upper) - middle(lower))));
    for (const upper of above)
      if (Math.abs(middle(upper) - middle(lower)) <= nearest + 1)
        children.set(upper, (children.get(upper) ?? 0) + 1);
  }
  return header.filter((part) => (children.get(part) ?? 0) < 2);
}

/**
 * Reads a table by the alignment of its text, with whatever rulings it has. Parts of one table on several pages are read
 * together, so that a column which is empty on one page is known from another.
 *
 * @returns `null` where the text does not stand in columns
 */
export function alignTable(segments: readonly Segment[]): TableGrid | null {
  const lines = segments.flatMap(linesOfSegment);
  const first = bodyStart(lines);
  if (first <= 0) return null;
  const header = joinBrokenWords(lines.slice(0, first).flatMap(({ parts }) => parts));
  const headerKeys = new Set(
    lines.slice(0, first).flatMap(({ parts }) => parts.map((part) => matchKey(part.text))),
  );
  const repeats = ({ parts, page }: SegmentLine): boolean =>
    page !== lines[0]?.page && parts.length > 0 && parts.every((part) => headerKeys.has(matchKey(part.text)));
  const body = lines.slice(first).filter((line) => !repeats(line));
  const numbers = body.filter(({ parts }) => isColumnNumberRow(parts.map((part) => part.text)));
  const figures = settle(body.filter((line) => !numbers.includes(line)));
  const left = Math.min(...segments.map(({ box }) => box.x0));
  const right = Math.max(...segments.map(({ box }) => box.x1));
  const em = lines[0]?.line.fontSize ?? 10;
  const bands = inferBands(figures.flatMap(({ parts }) => parts));
  const leaves = leavesOf(header);
  const columns = matchLeaves([...leaves, ...numbers.flatMap(({ parts }) => parts)], bands, em);
  if (columns.length < 2) return null;
  const borders = bordersOf(columns, left, right);
  const leafColumn = new Map(
    columns.flatMap(({ leaf }, column) => leaf.map((part) => [part, column] as const)),
  );
  const headerCells = headerTree(header, borders, leafColumn);
  return assemble(
    segments,
    lines,
    headerCells,
    borders,
    bodyLines(inOrder(lines, [...numbers, ...figures]), borders),
  );
}

/** The lines of later pages moved onto the columns of the page with the first rows. */
function settle(body: readonly SegmentLine[]): SegmentLine[] {
  const pages = [...new Set(body.map(({ page }) => page))];
  const of = (page: number | undefined): SegmentLine[] => body.filter((line) => line.page === page);
  return pages.flatMap((page, i) => (i === 0 ? of(page) : onColumnsOf(of(page), of(pages[0]))));
}

const inOrder = (all: readonly SegmentLine[], some: readonly SegmentLine[]): SegmentLine[] => {
  const place = new Map(all.map(({ line }, i) => [line, i]));
  return [...some].sort((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0));
};

const columnOf = (part: LinePart, borders: readonly number[]): number => {
  let best = 0;
  let most = -Infinity;
  for (let column = 0; column + 1 < borders.length; column++) {
    const shared =
      Math.min(part.box.x1, borders[column + 1] ?? 0) - Math.max(part.box.x0, borders[column] ?? 0);
    if (shared > most + 0.01) {
      most = shared;
      best = column;
    }
  }
  return best;
};

const bodyLines = (lines: readonly SegmentLine[], borders: readonly number[]): BodyLine[] =>
  lines.map(({ page, line, parts, slot }) => ({
    page,
    baseline: line.baseline,
    fontSize: line.fontSize,
    slot,
    parts: parts.map((part) => ({ part, column: columnOf(part, borders) })),
  }));

function assemble(
  segments: readonly Segment[],
  lines: readonly SegmentLine[],
  header: readonly HeaderCell[],
  borders: readonly number[],
  body: readonly BodyLine[],
): TableGrid {
  const columns = borders.length - 1;
  const headerPage = lines[0]?.page ?? 1;
  const levels = levelsOf(header);
  const depth = Math.max(...levels) + 1;
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  const put = (cell: GridCell): void => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        taken.add(`${row}:${column}`);
    cells.push(cell);
  };
  header.forEach((cell, i) => {
    const row = levels[i] ?? 0;
    const places = Array.from({ length: cell.to - cell.from }, (_, c) => `${row}:${cell.from + c}`);
    const free = places.every((place) => !taken.has(place));
    const target = free ? null : cells.find((other) => other.row === row && other.column === cell.from);
    if (target) {
      target.text = joinLines([target.text, cell.text]);
      return;
    }
    if (!free) return;
    const hasBelow = header.some(
      (other, j) => j !== i && (levels[j] ?? 0) > row && other.from < cell.to && other.to > cell.from,
    );
    put({
      row,
      column: cell.from,
      rowSpan: hasBelow ? 1 : depth - row,
      columnSpan: cell.to - cell.from,
      text: cell.text,
      lines: cell.lines,
      location: { page: headerPage, line: null, box: boxOf(cell.parts) },
    });
  });
  bodyRows(body).forEach((row, index) => {
    for (let column = 0; column < columns; column++) {
      const parts = row.flatMap((line) =>
        line.parts.filter((part) => part.column === column).map(({ part }) => part),
      );
      const page =
        row.find((line) => line.parts.some((part) => part.column === column))?.page ??
        row[0]?.page ??
        headerPage;
      const texts = parts.map((part) => part.text);
      const rowBox = boxOf(row.flatMap((line) => line.parts.map(({ part }) => part)));
      put({
        row: depth + index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: joinLines(texts),
        lines: texts,
        location: {
          page,
          line: null,
          box:
            parts.length > 0
              ? boxOf(parts)
              : { ...rowBox, x0: borders[column] ?? 0, x1: borders[column + 1] ?? 0 },
        },
      });
    }
  });
  const rows = depth + bodyRows(body).length;
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < columns; column++)
      if (!taken.has(`${row}:${column}`))
        put({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: '',
          lines: [],
          location: { page: headerPage, line: null, box: null },
        });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    type: 'grid',
    rows,
    columns,
    cells,
    strategy: segments.some(({ xs, ys }) => xs.length + ys.length > 0) ? 'partly-ruled' : 'aligned',
    location: unionLocation(cells.map((cell) => cell.location)),
    columnEdges: [...borders],
  };
}

const boxOf = (parts: readonly LinePart[]): Box => union(parts.map((part) => part.box));
