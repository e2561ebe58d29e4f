import type { FormText, Location } from '@juesuan/schema';
import { hanNumerals, isBlank } from '@juesuan/schema/words';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { withoutMarkup } from './markup.ts';

/** A cell that prints something, or a blank one, as a form's row sees it. */
export interface FormCell extends FormText {
  column: number;
  columnSpan: number;
  /** Does the cell begin in this row? A label that covers several rows is seen from each of them. */
  begins: boolean;
}

export interface FormRow {
  row: number;
  cells: FormCell[];
  /** Those that print something. */
  filled: FormCell[];
  location: Location;
}

/** The rows of a form. */
export interface FormRows {
  rows: readonly FormRow[];
  /**
   * Were the spans of merged cells lost, so that a label stands in one row of its group only and cells may have slid to
   * the left or right?
   */
  lossy: boolean;
}

/** Spaces stay where they part Latin words or numbers; a producer's line break in a cell is none of these. */
const looseSpace = /(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])/gu;

/**
 * The text of a cell as one line: spaces that a narrow cell or a converter put beside Han characters are gone.
 *
 * @example oneLine('不断提 高 10Mbps 的 MSTP 专线') // '不断提高10Mbps的MSTP专线'
 */
export const oneLine = (text: string): string => text.trim().replace(looseSpace, '').replace(/\s+/gu, ' ');

/** A paragraph begins where a line does that is numbered (1. 一、 （一） 目标1), after the end of a sentence. */
const numbered = new RegExp(
  String.raw`^\s*(?:目标\s*\d|[\d${hanNumerals}]{1,2}[.、．）)](?!\d)|[（(][\d${hanNumerals}]{1,2}[)）])`,
  'u',
);

function paragraphs({ lines, text }: GridCell): string {
  if (lines.length < 2) return withoutMarkup(text);
  const starts = lines.flatMap((line, i) =>
    i > 0 && numbered.test(line) && /[。；;！!”]\s*$/u.test(lines[i - 1] ?? '') ? [i] : [],
  );
  if (starts.length === 0) return withoutMarkup(text);
  const bounds = [0, ...starts, lines.length];
  return bounds
    .slice(0, -1)
    .map((from, i) => withoutMarkup(lines.slice(from, bounds[i + 1]).join('')))
    .join('\n');
}

/** Are there merged cells over several rows beyond the head, which a text loses? */
function hasRowSpans(grid: TableGrid, from: number): boolean {
  return grid.cells.some((cell) => cell.row >= from && cell.rowSpan > 1);
}

/** Several steps ask for the rows of the same grid. */
const known = { lossy: new WeakMap<TableGrid, FormRow[]>(), whole: new WeakMap<TableGrid, FormRow[]>() };

/**
 * @param bodyFrom the row under the header of the indicators: what a text reader inferred above it says nothing of spans
 */
export function readFormRows(grid: TableGrid, bodyFrom: number): FormRows {
  const mayLoseSpans = grid.strategy === 'delimited' || grid.strategy === 'aligned';
  const lossy = mayLoseSpans && !hasRowSpans(grid, bodyFrom);
  const before = known[lossy ? 'lossy' : 'whole'];
  const rows = before.get(grid) ?? formRowsOf(grid, lossy);
  before.set(grid, rows);
  return { lossy, rows };
}

function formRowsOf(grid: TableGrid, lossy: boolean): FormRow[] {
  const rows = Array.from({ length: grid.rows }, (): FormCell[] => []);
  for (const cell of grid.cells) {
    const text = paragraphs(cell).trim();
    const last = lossy ? cell.row + 1 : cell.row + cell.rowSpan;
    for (let row = cell.row; row < last; row++)
      rows[row]?.push({
        text,
        location: cell.location,
        column: cell.column,
        columnSpan: cell.columnSpan,
        begins: row === cell.row,
      });
  }
  return rows.map((cells, row) => {
    cells.sort((a, b) => a.column - b.column);
    const filled = cells.filter(({ text }) => !isBlank(text));
    const own = filled.filter(({ begins }) => begins);
    return {
      row,
      cells,
      filled,
      location: unionLocation((own.length > 0 ? own : cells).map(({ location }) => location)),
    };
  });
}

/** What a row prints under a header cell, the cells of a split column joined; `null` where it has no cell there. */
export function under(row: FormRow, header: { column: number; columnSpan: number }): FormCell | null {
  const end = header.column + header.columnSpan;
  const found = row.cells.filter(
    (cell) =>
      (cell.column >= header.column && cell.column < end) ||
      (cell.column < header.column && cell.column + cell.columnSpan > header.column),
  );
  const filled = found.filter(({ text }) => text !== '');
  const [first = found[0]] = filled;
  if (!first) return null;
  return filled.length < 2 ? first : { ...first, text: filled.map(({ text }) => text).join('') };
}

/** The cells without those that repeat their neighbour: some converters print a merged cell once for every column. */
export const withoutRepeats = (cells: readonly FormCell[]): FormCell[] =>
  cells.filter((cell, i) => !repeats(cell, cells[i - 1]));

const repeats = (cell: FormCell, left: FormCell | undefined): boolean =>
  left !== undefined && cell.text === left.text && cell.column === left.column + left.columnSpan;

/** The cells of a row without repeats under one and the same header; the same amount under two headers stays twice. */
export const withoutEchoes = (
  cells: readonly FormCell[],
  header: readonly { column: number; columnSpan: number }[],
): FormCell[] =>
  cells.filter(
    (cell, i) =>
      !repeats(cell, cells[i - 1]) ||
      !header.some(({ column, columnSpan }) => cell.column > column && cell.column < column + columnSpan),
  );
