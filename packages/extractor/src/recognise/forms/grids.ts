import type { TableGrid } from '../../model/grid.ts';
import { appendRows, isSameEdge, onEdges, sliceRows, unionEdges } from '../../model/grid-view.ts';
import { unionLocation } from '../../model/location.ts';
import { counts } from '../../model/tolerances.ts';
import { labelRole } from '../../words/cell-words.ts';
import { squash } from '../../words/key.ts';
import { readFundingHeader } from './funding.ts';
import { readIndicatorHeader } from './indicators.ts';
import { readFormRows } from './rows.ts';
import { formStarts } from './starts.ts';
import { blockLabel, fundingSource, indicatorKind, looksLikeFigure } from './words.ts';

/**
 * Is this grid a self-evaluation form, or its first part? It names a project or a department and has the headers of a form
 * under it, or it has the headers of indicators with what was to be reached and what was.
 *
 * @example isForm(grid) // false for 支出决算表
 */
export const isForm = (grid: TableGrid): boolean => formStarts(grid, false).length > 0;

/** A form, or its first part, as a grid of its own. */
export interface FormPart {
  grid: TableGrid;
  /** What it evaluates, without white space; `null` for a part that prints no name. */
  name: string | null;
  hasFunding: boolean;
}

/**
 * The forms in a grid that may hold several, and the rows before the first, which are no form; `null` for none.
 *
 * @param titled a form's title stands over the grid
 */
export function splitForms(
  grid: TableGrid,
  titled: boolean,
): { before: TableGrid | null; forms: FormPart[] } {
  const starts = formStarts(grid, titled);
  const [first] = starts;
  if (first === undefined) return { before: grid, forms: [] };
  return {
    before: first.row > 0 ? sliceRows(grid, 0, first.row) : null,
    forms: starts.map(({ row, name }, i) => {
      const part = sliceRows(grid, row, starts[i + 1]?.row ?? grid.rows);
      return { grid: part, name, hasFunding: hasFunding(part) };
    }),
  };
}

/** Does a form's header of money stand in the grid? */
export const hasFunding = (grid: TableGrid): boolean =>
  readFormRows(grid, 0).rows.some((row) => readFundingHeader(row) !== null);

/** A part without the rows at its top that the form begins with too: some producers print a form's head on every page. */
export function withoutRepeatedHead(form: TableGrid, part: TableGrid): TableGrid {
  const printed = (grid: TableGrid) =>
    readFormRows(grid, 0).rows.map(({ filled }) => filled.map(({ text }) => squash(text)).join('|'));
  const [own, again] = [printed(form), printed(part)];
  let rows = 0;
  while (rows < again.length - 1 && again[rows] === own[rows]) rows++;
  return rows === 0 ? part : sliceRows(part, rows, part.rows);
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
 * page before? It begins the next page, ends where the form does, draws no column of its own and has no table's header.
 * The columns of the labels at its left may be missing: a merged cell that goes on draws nothing with some producers.
 */
export function sharesColumns(form: TableGrid, part: TableGrid): boolean {
  const [first] = readFormRows(part, 0).rows;
  if (first?.filled.some(({ text }) => labelRole(text) !== null)) return false;
  const edges = form.columnEdges;
  if (edges === null || part.columnEdges === null) return form.columns === part.columns;
  const isEdge = (edge: number | undefined, other: number | undefined) =>
    edge !== undefined && other !== undefined && isSameEdge(edge, other);
  return (
    part.location.page !== form.location.page &&
    part.columns >= counts.formColumns &&
    isEdge(part.columnEdges.at(-1), edges.at(-1)) &&
    part.columnEdges.every((edge) => edges.some((other) => isEdge(edge, other)))
  );
}

/** Both parts under each other, on the columns that either of them draws. */
export function joinParts(form: TableGrid, part: TableGrid): TableGrid {
  const edges = form.columnEdges && part.columnEdges ? unionEdges(form.columnEdges, part.columnEdges) : null;
  const upper = edges ? onEdges(form, edges) : form;
  const lower = edges ? onEdges(part, edges) : part;
  const joined = appendRows(upper, lower);
  return {
    ...joined,
    columns: Math.max(upper.columns, lower.columns),
    columnEdges: edges,
    location: unionLocation(joined.cells.map(({ location }) => location)),
  };
}
