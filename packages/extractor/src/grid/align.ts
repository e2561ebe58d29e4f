import type { Box } from '@juesuan/schema';
import { union } from '../model/geometry.ts';
import type { GridCell, TableGrid } from '../model/grid.ts';
import { unionLocation } from '../model/location.ts';
import type { TextRun } from '../model/source.ts';
import {
  isColumnNumberRow,
  isTotalLabel,
  looksLikeAmount,
  looksLikeCode,
  looksLikeDash,
  looksLikeEllipsis,
  looksLikeOrdinal,
} from '../words/cell-words.ts';
import { matchKey } from '../words/key.ts';
import { type BodyLine, bodyRows } from './body-rows.ts';
import { type HeaderCell, headerTree, levelsOf } from './header-tree.ts';
import { bordersOf, inferColumns } from './infer-columns.ts';
import { joinLines, type LinePart, linesOf, partsOf, type RunLine } from './lines.ts';
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
    const crossed = glyph === run.glyphs.length || xs.some((x) => before < x && edge > x && x - before < edge - x) || xs.some((x) => before < x && Math.abs(edge - x) < 0.01);
    if (!crossed) continue;
    const piece = cutRun(run, from, glyph);
    if (piece) pieces.push(piece);
    from = glyph;
  }
  return pieces;
};

function linesOfSegment({ page, runs, xs, ys }: Segment): SegmentLine[] {
  const pieces = xs.length > 0 ? runs.flatMap((run) => cutAt(run, xs)) : runs;
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

function beginsBody({ parts }: SegmentLine): boolean {
  const texts = parts.map((part) => part.text);
  if (isColumnNumberRow(texts)) return true;
  const figures = texts.filter((text) => looksLikeAmount(text) || looksLikeDash(text));
  if (figures.length > 0 || texts.some((text) => looksLikeCode(text) || looksLikeOrdinal(text) || looksLikeEllipsis(text)))
    return true;
  return texts.length <= 2 && isTotalLabel(texts[0] ?? '');
}

/** Header words with nothing of the header below them: they alone stand over a column. */
function leavesOf(header: readonly LinePart[]): LinePart[] {
  return header.filter((part) => {
    const middle = (part.box.x0 + part.box.x1) / 2;
    const level = header.filter((other) => Math.abs(other.box.y0 - part.box.y0) < 0.6 * (part.box.y1 - part.box.y0));
    const left = Math.max(...level.filter((o) => o.box.x1 <= part.box.x0).map((o) => (o.box.x0 + o.box.x1) / 2), -Infinity);
    const right = Math.min(...level.filter((o) => o.box.x0 >= part.box.x1).map((o) => (o.box.x0 + o.box.x1) / 2), Infinity);
    const children = header.filter((other) => {
      const x = (other.box.x0 + other.box.x1) / 2;
      const nearest = Math.abs(x - middle) < Math.min(Math.abs(x - left), Math.abs(x - right));
      return other.box.y0 > part.box.y0 + 0.6 * (part.box.y1 - part.box.y0) && nearest;
    });
    return children.length < 2;
  });
}

/**
 * Reads a table by the alignment of its text, with whatever rulings it has. Parts of one table on several pages are read
 * together, so that a column which is empty on one page is known from another.
 *
 * @returns `null` where the text does not stand in columns
 */
export function alignTable(segments: readonly Segment[]): TableGrid | null {
  const lines = segments.flatMap(linesOfSegment);
  const first = lines.findIndex(beginsBody);
  if (first <= 0) return null;
  const header = lines.slice(0, first).flatMap(({ parts }) => parts);
  const headerKeys = new Set(header.map((part) => matchKey(part.text)));
  const repeats = ({ parts, page }: SegmentLine): boolean =>
    page !== lines[0]?.page && parts.length > 0 && parts.every((part) => headerKeys.has(matchKey(part.text)));
  const body = lines.slice(first).filter((line) => !repeats(line));
  const numbers = body.filter(({ parts }) => isColumnNumberRow(parts.map((part) => part.text)));
  const figures = body.filter((line) => !numbers.includes(line));
  const left = Math.min(...segments.map(({ box }) => box.x0));
  const right = Math.max(...segments.map(({ box }) => box.x1));
  const bands = inferColumns(
    figures.flatMap(({ parts }) => parts),
    [...leavesOf(header), ...numbers.flatMap(({ parts }) => parts)],
  );
  if (bands.length < 2) return null;
  const borders = bordersOf(bands, left, right);
  const headerCells = headerTree(header, borders);
  return assemble(segments, lines, headerCells, borders, bodyLines(body, borders));
}

const columnOf = (part: LinePart, borders: readonly number[]): number => {
  let best = 0;
  let most = -Infinity;
  for (let column = 0; column + 1 < borders.length; column++) {
    const shared = Math.min(part.box.x1, borders[column + 1] ?? 0) - Math.max(part.box.x0, borders[column] ?? 0);
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
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) taken.add(`${row}:${column}`);
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
    const hasBelow = header.some((other, j) => j !== i && (levels[j] ?? 0) > row && other.from < cell.to && other.to > cell.from);
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
      const parts = row.flatMap((line) => line.parts.filter((part) => part.column === column).map(({ part }) => part));
      const page = row.find((line) => line.parts.some((part) => part.column === column))?.page ?? row[0]?.page ?? headerPage;
      const texts = parts.map((part) => part.text);
      const rowBox = boxOf(row.flatMap((line) => line.parts.map(({ part }) => part)));
      put({
        row: depth + index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: joinLines(texts),
        lines: texts,
        location: { page, line: null, box: parts.length > 0 ? boxOf(parts) : { ...rowBox, x0: borders[column] ?? 0, x1: borders[column + 1] ?? 0 } },
      });
    }
  });
  const rows = depth + bodyRows(body).length;
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < columns; column++)
      if (!taken.has(`${row}:${column}`))
        put({ row, column, rowSpan: 1, columnSpan: 1, text: '', lines: [], location: { page: headerPage, line: null, box: null } });
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
