import type { GridCell, LineBlock, TableGrid } from '../../model/grid.ts';
import { GridView, sliceRows } from '../../model/grid-view.ts';
import { unionLocation } from '../../model/location.ts';
import { counts } from '../../model/tolerances.ts';
import { continuesNote, isCaptionLine, isMark, isNote } from '../../words/caption.ts';
import { isColumnNumberRow, labelRole, looksLikeAmount, looksLikeCode } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { isWholeTitle } from '../../words/title.ts';

/** A grid without the rows that are no rows of the table, and those rows as the lines that they are. */
export interface BareGrid {
  above: LineBlock[];
  grid: TableGrid;
  below: LineBlock[];
}

const filled = (cells: readonly GridCell[]): GridCell[] => cells.filter((cell) => matchKey(cell.text) !== '');

function isCaptionRow(cells: readonly GridCell[]): boolean {
  if (
    cells.some(
      (cell) => labelRole(cell.text) !== null || looksLikeAmount(cell.text) || looksLikeCode(cell.text),
    )
  )
    return false;
  return cells.some(({ text, lines }) => isCaptionLine(text) || lines.some((line) => isCaptionLine(line)));
}

/** A title that is broken over two rows of the grid. */
const isBrokenTitle = (cells: readonly GridCell[], next: readonly GridCell[]): boolean =>
  cells.length === 1 && next.length === 1 && isWholeTitle(`${cells[0]?.text}${next[0]?.text}`);

function isNoteRow(cells: readonly GridCell[], columns: number, below: number): boolean {
  const [first, ...rest] = cells;
  if (!first || rest.length > 0) return false;
  return isNote(first.text) || (first.columnSpan === columns && below > 0 && continuesNote(first.text));
}

/** The mark of the next table, whose rows a blank line does not part from these. */
const isMarkRow = ([first, ...rest]: readonly GridCell[]): boolean =>
  first !== undefined && rest.length === 0 && isMark(first.text);

/** One line a printed line where a cell over the whole table holds several: title, mark and unit under one frame. */
function asLines(cells: readonly GridCell[]): LineBlock[] {
  const [only, ...others] = cells;
  if (!only || others.length > 0 || only.lines.length < 2) return [asLine(cells)];
  return only.lines.map((text) => asLine([{ ...only, text, lines: [text] }]));
}

function asLine(cells: readonly GridCell[]): LineBlock {
  return {
    type: 'line',
    text: cells.map((cell) => cell.text).join('  '),
    location: unionLocation(cells.map((cell) => cell.location)),
    parts: cells.map((cell) => ({ text: cell.text, box: cell.location.box })),
    runs: 0,
    fontSize: null,
  };
}

/**
 * Spreadsheets print a table's title, mark, department and unit in rows of the grid itself, and its notes in rows below:
 * takes them off, top and bottom.
 */
export function takeCaptionsOff(grid: TableGrid): BareGrid {
  const view = new GridView(grid);
  let first = 0;
  const above: LineBlock[] = [];
  for (let row = 0; row < Math.min(grid.rows - 1, counts.headLines); row++) {
    const cells = filled(view.row(row));
    if (cells.length === 0) continue;
    if (isColumnNumberRow(cells.map((cell) => cell.text))) break;
    const next = row + 1 < grid.rows ? filled(view.row(row + 1)) : [];
    if (isBrokenTitle(cells, next)) {
      above.push(...asLines(cells), ...asLines(next));
      first = ++row + 1;
      continue;
    }
    if (!isCaptionRow(cells)) break;
    above.push(...asLines(cells));
    first = row + 1;
  }
  let last = grid.rows;
  const below: LineBlock[] = [];
  for (let row = grid.rows - 1; row > first; row--) {
    const cells = filled(view.row(row));
    if (cells.length === 0) continue;
    const [cell] = cells;
    if (!isNoteRow(cells, grid.columns, notesAbove(view, row, first)) && !isMarkRow(cells)) break;
    if (cell) below.unshift(...asLines(cells));
    last = row;
  }
  return { above, grid: first === 0 && last === grid.rows ? grid : sliceRows(grid, first, last), below };
}

/** Is there a row above that begins a note, so that a numbered row can go on with it? */
function notesAbove(view: GridView, row: number, first: number): number {
  for (let above = row - 1; above > first; above--) {
    const cells = filled(view.row(above));
    if (cells.length > 1) return 0;
    if (cells[0] && isNote(cells[0].text)) return 1;
  }
  return 0;
}
