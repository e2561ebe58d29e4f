import type { Block, GridCell, LineBlock, TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { GridView } from '../../recognise/layout.ts';
import { sliceRows } from '../../recognise/peel.ts';
import { isNote, isRunningText, readCaption } from '../../words/caption.ts';
import { labelRole, looksLikeAmount } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { titleKind } from '../../words/title.ts';

/** Title, mark, department, unit: filled cells of a row that heads a table. */
const headCells = 3;

type Row = readonly GridCell[];

/**
 * Cuts a table of the markup into the tables and lines that stand in it. A sheet saved as a page is one table: it may hold
 * several under one another, each with its title in a row, and text in single cells before, between and after them; a
 * table printed on several pages repeats its head.
 */
export function cutStacked(grid: TableGrid): Block[] {
  const view = new GridView(grid);
  const rows = Array.from({ length: grid.rows }, (_, row) => view.row(row).filter((cell) => matchKey(cell.text) !== ''));
  const starts = headsIn(rows);
  return starts.flatMap((from, i) => partOf(grid, rows, from, starts[i + 1] ?? grid.rows));
}

/** The rows in which a table begins, the first of the grid with them. */
function headsIn(rows: readonly Row[]): number[] {
  const seen = new Set<string>();
  const starts = [0];
  let hasFigures = false;
  rows.forEach((cells, row) => {
    const isHead = isTitle(cells) || isHeader(cells);
    if (hasFigures && (isTitle(cells) || (isHead && seen.has(keyOf(cells))))) {
      starts.push(captionStart(rows, row, starts.at(-1) ?? 0));
      hasFigures = false;
    }
    if (isHead) seen.add(keyOf(cells));
    else hasFigures ||= hasFigure(cells);
  });
  return starts;
}

/** The rows `from` (with) to `to` (without): lines above the table's first row, the table, lines below its last. */
function partOf(grid: TableGrid, rows: readonly Row[], from: number, to: number): Block[] {
  const isWide = (cells: Row): boolean => cells.length > 1;
  let first = from;
  while (first < to && ((rows[first]?.length ?? 0) < 2 || isCaption(rows[first] ?? []))) first++;
  if (!rows.slice(first, to).some(isWide)) return rows.slice(from, to).flatMap(asLines);
  const lastWide = rows.slice(0, to).findLastIndex(isWide);
  let last = lastWide + 1;
  while (last < to && !endsTable(rows[last] ?? [])) last++;
  return [
    ...rows.slice(from, first).flatMap(asLines),
    first === 0 && last === grid.rows ? grid : sliceRows(grid, first, last),
    ...rows.slice(last, to).flatMap(asLines),
  ];
}

const hasFigure = (cells: Row): boolean => cells.some((cell) => looksLikeAmount(cell.text));

const isTitle = (cells: Row): boolean =>
  cells.length <= headCells && !hasFigure(cells) && cells.some((cell) => cell.rowSpan === 1 && titleKind(cell.text) !== null);

const isHeader = (cells: Row): boolean =>
  cells.length > 1 && !hasFigure(cells) && cells.some((cell) => labelRole(cell.text) !== null);

/** Below the last row with several cells, a note or a sentence ends the table; a lone label is one more row of it. */
const endsTable = (cells: Row): boolean => cells.some((cell) => isNote(cell.text) || isRunningText(cell.text) || titleKind(cell.text) !== null);

/** What a repeated head repeats: its words, each in its column. */
const keyOf = (cells: Row): string =>
  cells.map((cell) => `${cell.column}+${cell.columnSpan}:${matchKey(cell.text)}`).join('|');

/** The first of the caption rows that stand right above a head (a mark or a unit above the title). */
function captionStart(rows: readonly Row[], head: number, from: number): number {
  let start = head;
  while (start - 1 > from && isCaption(rows[start - 1] ?? [])) start--;
  return start;
}

function isCaption(cells: Row): boolean {
  if (cells.length === 0 || cells.length > headCells || hasFigure(cells)) return false;
  if (cells.some((cell) => isNote(cell.text) || labelRole(cell.text) !== null)) return false;
  return cells.some((cell) => {
    const { title, mark, department, unit } = readCaption(cell.text, []);
    return title !== null || mark !== null || department !== null || unit !== null;
  });
}

/** One line for a row of one-line cells, else a line for each line of its cells. The runs in it count as a cell's. */
function asLines(cells: Row): LineBlock[] {
  const line = (texts: readonly string[]): LineBlock => ({
    type: 'line',
    text: texts.join('  '),
    location: unionLocation(cells.map((cell) => cell.location)),
    parts: texts.map((text) => ({ text, box: null })),
    runs: 0,
    fontSize: null,
  });
  if (cells.length === 0) return [];
  const isOne = cells.length > 1 && cells.every((cell) => cell.lines.length < 2);
  return isOne ? [line(cells.map((cell) => cell.text))] : cells.flatMap((cell) => cell.lines.map((text) => line([text])));
}
