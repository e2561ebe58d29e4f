import type { GridCell, TableGrid } from '../../model/grid.ts';
import { sliceRows } from '../../recognise/peel.ts';
import { GridView } from '../../recognise/layout.ts';
import { isNote, readCaption } from '../../words/caption.ts';
import { labelRole, looksLikeAmount } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { titleKind } from '../../words/title.ts';

/** Title, mark, department, unit: cells of a row that heads a table. */
const headCells = 3;

/**
 * Cuts a table of the markup into the tables that stand in it: a sheet may hold several under one another, each with its
 * title in a row, and a table printed on several pages repeats its head.
 */
export function cutStacked(grid: TableGrid): TableGrid[] {
  const view = new GridView(grid);
  const rows = Array.from({ length: grid.rows }, (_, row) => view.row(row).filter((cell) => matchKey(cell.text) !== ''));
  const heads = new Set<string>();
  const cuts = [0];
  let seenData = false;
  rows.forEach((cells, row) => {
    const isHead = isTitle(cells) || isHeader(cells);
    if (seenData && (isTitle(cells) || (isHead && heads.has(keyOf(cells))))) {
      cuts.push(headStart(rows, row, cuts.at(-1) ?? 0));
      seenData = false;
    }
    if (isHead) heads.add(keyOf(cells));
    seenData ||= cells.some((cell) => looksLikeAmount(cell.text)) && !isHead;
  });
  return cuts.map((from, i) => sliceRows(grid, from, cuts[i + 1] ?? grid.rows));
}

const isTitle = (cells: readonly GridCell[]): boolean =>
  cells.length > 0 &&
  cells.length <= headCells &&
  !cells.some((cell) => looksLikeAmount(cell.text)) &&
  cells.some((cell) => titleKind(cell.text) !== null && cell.rowSpan === 1);

const isHeader = (cells: readonly GridCell[]): boolean =>
  cells.length > 1 && cells.some((cell) => labelRole(cell.text) !== null) && !cells.some((cell) => looksLikeAmount(cell.text));

/** What a repeated head repeats: its words, each in its column. */
const keyOf = (cells: readonly GridCell[]): string =>
  cells.map((cell) => `${cell.column}+${cell.columnSpan}:${matchKey(cell.text)}`).join('|');

/** The first of the caption rows that stand right above a head (a mark or a unit above the title). */
function headStart(rows: readonly (readonly GridCell[])[], head: number, from: number): number {
  let start = head;
  while (start - 1 > from && isCaption(rows[start - 1] ?? [])) start--;
  return start;
}

function isCaption(cells: readonly GridCell[]): boolean {
  if (cells.length === 0 || cells.length > headCells) return false;
  return cells.every((cell) => {
    if (isNote(cell.text) || looksLikeAmount(cell.text)) return false;
    const { title, mark, department, unit } = readCaption(cell.text, []);
    return title !== null || mark !== null || department !== null || unit !== null;
  });
}
