import type { TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { labelRole } from '../../words/cell-words.ts';
import { sliceRows } from '../peel.ts';
import { readFundingHeader } from './funding.ts';
import { hasActuals, readIndicatorHeader } from './indicators.ts';
import { type FormRow, readFormRows, withoutRepeats } from './rows.ts';
import {
  blockLabel,
  fundingSource,
  headLabel,
  indicatorKind,
  isFormTitle,
  looksLikeFigure,
} from './words.ts';

/** The name of a project stands at most this many rows above the headers of its form. */
const headRows = 14;

/** Column boundaries of two parts of one form may lie this far apart: points. Producers place each page anew. */
const edgeTolerance = 4;

const begins = (row: FormRow): FormRow['filled'] => withoutRepeats(row.filled.filter((cell) => cell.begins));

/** 项目名称 with the name beside it; a table that lists many projects has it as a header among others. */
function namesProject(row: FormRow): boolean {
  const [label, name, ...rest] = begins(row);
  if (!label || headLabel(label.text) !== 'project') return false;
  return (
    name === undefined ||
    (rest.length === 0
      ? !looksLikeFigure(name.text)
      : headLabel(rest[0]?.text ?? '') !== null || rest.length === 2)
  );
}

const isTitleRow = (row: FormRow): boolean => {
  const [title, ...rest] = begins(row);
  return title !== undefined && rest.length === 0 && isFormTitle(title.text);
};

/** Are these the headers of a form that tells what was spent or reached, not what is planned? */
function hasHeaders(rows: readonly FormRow[]): boolean {
  return rows.some((row) => {
    const funding = readFundingHeader(row);
    if (funding?.some(({ role }) => role === 'executed' || role === 'rate')) return true;
    const indicators = readIndicatorHeader(row);
    return indicators !== null && hasActuals(indicators);
  });
}

/**
 * The rows at which forms begin: their 项目名称, or the title over it.
 *
 * @param titled a form's title stands over the grid, so a head that a page cut from the rest is known without its headers
 */
function formStarts(grid: TableGrid, titled: boolean): number[] {
  const { rows } = readFormRows(grid, 0);
  const names = rows.filter(namesProject).map(({ row }) => row);
  return names
    .filter((row, i) => {
      const next = names[i + 1] ?? rows.length;
      return (
        hasHeaders(rows.slice(row + 1, Math.min(row + headRows, next))) ||
        (titled && names.length === 1 && next - row < headRows)
      );
    })
    .map((row) => {
      let start = row;
      while (start > 0 && isAbove(rows[start - 1])) start--;
      return start;
    });
}

/** A title, a year in brackets or an empty row over 项目名称. */
const isAbove = (row: FormRow | undefined): boolean =>
  row !== undefined &&
  (begins(row).length === 0 ||
    isTitleRow(row) ||
    (begins(row).length === 1 && /^[（(]?\s*20\d\d\s*年度?\s*[)）]?$/u.test(begins(row)[0]?.text ?? '')));

/**
 * Is this grid a project self-evaluation form, or its first part? It has 项目名称 with one name beside it and the headers
 * of a form under it.
 *
 * @example isForm(grid) // false for 支出决算表
 */
export const isForm = (grid: TableGrid): boolean => formStarts(grid, false).length > 0;

/**
 * The forms in a grid that may hold several, and the rows before the first, which are no form; `null` for none.
 *
 * @param titled a form's title stands over the grid
 */
export function splitForms(
  grid: TableGrid,
  titled: boolean,
): { before: TableGrid | null; forms: TableGrid[] } {
  const starts = formStarts(grid, titled);
  const [first] = starts;
  if (first === undefined) return { before: grid, forms: [] };
  return {
    before: first > 0 ? sliceRows(grid, 0, first) : null,
    forms: starts.map((start, i) => sliceRows(grid, start, starts[i + 1] ?? grid.rows)),
  };
}

/** May this grid be the rest of a form that a page cut? It has a form's words and no head of its own. */
export function isFormPart(grid: TableGrid): boolean {
  const { rows } = readFormRows(grid, 0);
  return rows.some(
    (row) =>
      readIndicatorHeader(row) !== null ||
      row.filled.some(
        ({ text }) =>
          indicatorKind(text) !== null ||
          blockLabel(text) === 'indicatorBlock' ||
          blockLabel(text) === 'goalBlock',
      ) ||
      (row.filled.some(({ text }) => fundingSource(text) !== null) &&
        row.filled.some(({ text }) => looksLikeFigure(text))),
  );
}

/**
 * May this grid be the rest of a form although it has none of a form's words: rows of a group whose labels stand on the
 * page before? It begins the next page, is as wide as the form, draws no column of its own and has no table's header.
 */
export function sharesColumns(form: TableGrid, part: TableGrid): boolean {
  const [first] = readFormRows(part, 0).rows;
  if (first?.filled.some(({ text }) => labelRole(text) !== null)) return false;
  if (form.columnEdges === null || part.columnEdges === null) return form.columns === part.columns;
  const edges = form.columnEdges;
  const isEdge = (edge: number | undefined, other: number | undefined) =>
    edge !== undefined && other !== undefined && Math.abs(other - edge) <= edgeTolerance;
  return (
    part.location.page !== form.location.page &&
    isEdge(part.columnEdges[0], edges[0]) &&
    isEdge(part.columnEdges.at(-1), edges.at(-1)) &&
    part.columnEdges.every((edge) => edges.some((other) => isEdge(edge, other)))
  );
}

/** Both parts under each other, on the columns that either of them draws. */
export function joinParts(form: TableGrid, part: TableGrid): TableGrid {
  const edges = unionEdges(form.columnEdges, part.columnEdges);
  const upper = onEdges(form, edges);
  const lower = onEdges(part, edges);
  const columns = Math.max(upper.columns, lower.columns);
  const cells = [...upper.cells, ...lower.cells.map((cell) => ({ ...cell, row: cell.row + form.rows }))];
  return {
    ...upper,
    columns,
    rows: form.rows + part.rows,
    cells,
    columnEdges: edges,
    strategy: form.strategy === part.strategy ? form.strategy : 'partly-ruled',
    location: unionLocation(cells.map(({ location }) => location)),
  };
}

function unionEdges(a: readonly number[] | null, b: readonly number[] | null): number[] | null {
  if (a === null || b === null) return null;
  const edges = [...a];
  for (const edge of b) if (!edges.some((other) => Math.abs(other - edge) <= edgeTolerance)) edges.push(edge);
  return edges.sort((x, y) => x - y);
}

/** The grid on more columns: a cell covers all that lie between its boundaries. */
function onEdges(grid: TableGrid, edges: readonly number[] | null): TableGrid {
  const own = grid.columnEdges;
  if (edges === null || own === null) return grid;
  const place = (boundary: number) => {
    const edge = own[boundary] ?? 0;
    return edges.findIndex((other) => Math.abs(other - edge) <= edgeTolerance);
  };
  return {
    ...grid,
    columns: edges.length - 1,
    columnEdges: edges,
    cells: grid.cells.map((cell) => {
      const column = place(cell.column);
      return { ...cell, column, columnSpan: place(cell.column + cell.columnSpan) - column };
    }),
  };
}
