import {
  type Diagnostic,
  diagnostic,
  type ExtractedRow,
  isDiagnostic,
  type Location,
  type TextLine,
} from '@juesuan/schema';
import { holdsAmount, holdsGluedNumbers } from '@juesuan/schema/words';
import type { GridCell, GridDoubt, LineBlock, TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { counts } from '../../model/tolerances.ts';
import { hasHan, isTotalLabel, looksLikeAmount } from '../../words/cell-words.ts';

const figuresIn = (text: string): number => text.split(/\s+/u).filter(looksLikeAmount).length;

/** Does one value cell hold more than one figure, or a figure and the words of another cell? */
const isCrowded = (raw: string): boolean =>
  (/\s/u.test(raw) && figuresIn(raw) > 1) || holdsGluedNumbers(raw) || (holdsAmount(raw) && hasHan(raw));

/** A doubt that detection had about a whole grid, at each of the pages that it is about. */
export function doubtsOfGrid(
  { cells }: TableGrid,
  doubt: GridDoubt,
  location: Location,
  table: string,
): Diagnostic[] {
  if (doubt.reason !== 'other-columns')
    return [diagnostic('grid-inferred', 'warning', doubt, location, { table })];
  return [doubt.pages]
    .flat()
    .map(String)
    .map((page) => {
      const onPage = cells.flatMap((cell) => (String(cell.location.page) === page ? [cell.location] : []));
      const place = onPage.length > 0 ? unionLocation(onPage) : location;
      return diagnostic('grid-inferred', 'warning', { ...doubt, pages: [page] }, place, { table });
    });
}

/**
 * What shows that rows of a table were not read right: cells that hold several cells' text, labels with figures in them,
 * figures without a label where the table has labels.
 */
export function doubtsOfRows(table: string, rows: readonly ExtractedRow[], labelled: boolean): Diagnostic[] {
  return rows.flatMap(({ row, name, code, cells, location }) => {
    const found = cells
      .filter(({ raw }) => isCrowded(raw))
      .map(({ raw, label: column, location }) =>
        diagnostic('cell-crowded', 'warning', { reason: 'cell', raw }, location, { table, row, column }),
      );
    if (holdsAmount(name))
      found.push(diagnostic('cell-crowded', 'warning', { reason: 'label', name }, location, { table, row }));
    // Some publishers pad the shorter of two groups with 0.00.
    const figures = cells.flatMap(({ raw }) => (/[1-9]/.test(raw) ? [raw] : []));
    if (labelled && name === '' && code === '' && figures.length > 0)
      found.push(diagnostic('row-unlabelled', 'warning', { figures }, location, { table, row }));
    return found;
  });
}

/**
 * Lines of text outside every table that look like a row of one: several figures, or nothing but an amount.
 *
 * @param tableOf the title of the table that the line may be a row of
 */
export function rowsOutside(
  lines: readonly LineBlock[],
  roleOf: (line: LineBlock) => TextLine['role'],
  tableOf: ReadonlyMap<LineBlock, string>,
): Diagnostic[] {
  return lines
    .filter((line) => roleOf(line) === 'text' && looksLikeRow(line))
    .map((line) =>
      diagnostic('cell-outside-grid', 'warning', { text: line.text.trim() }, line.location, {
        table: tableOf.get(line) ?? null,
      }),
    );
}

/** In text without pages cells stand one a line, and are reported together. */
function looksLikeRow({ parts, location: { page } }: LineBlock): boolean {
  const figures = parts.filter(({ text }) => looksLikeAmount(text) && holdsAmount(text)).length;
  return figures >= counts.figuresOfRow || (page !== null && figures === 1 && parts.length === 1);
}

/**
 * Totals that a text leaves beside a heading which may stand over them as well: 合计 left of 本年支出, on one line with 基本支出
 * which is under that. A header over two lines of words would stand above these.
 *
 * @returns the columns of the grid, each with that heading
 */
export function doubtfulHeadings(
  { cells }: TableGrid,
  headerRows: number,
  values: readonly number[],
): { column: number; heading: string }[] {
  const over = headsByColumn(cells.filter(({ row, text }) => row < headerRows && text !== ''));
  return values.flatMap((column, i) => {
    const [total, ...under] = over.get(column) ?? [];
    const [heading, below] = over.get(values[i + 1] ?? -1) ?? [];
    const isBeside = total && under.length === 0 && isTotalLabel(total.text) && heading && below;
    return isBeside && (total.location.line ?? 0) >= (below.location.line ?? Infinity)
      ? [{ column, heading: heading.text }]
      : [];
  });
}

function headsByColumn(heads: readonly GridCell[]): ReadonlyMap<number, GridCell[]> {
  const over = new Map<number, GridCell[]>();
  for (const head of heads)
    for (let column = head.column; column < head.column + head.columnSpan; column++) {
      const here = over.get(column);
      if (here === undefined) over.set(column, [head]);
      else here.push(head);
    }
  return over;
}

/** Says that it is a guess in which of these columns the figures of a row stand. */
export const doubtfulPlace = (columns: readonly string[], location: Location): Diagnostic =>
  diagnostic('grid-inferred', 'warning', { reason: 'aside-of-header', columns, rows: [] }, location);

/** The diagnostics of a table's rows; where figures of several rows may stand in the same columns, this is said once. */
export function withRowsTogether(found: readonly Diagnostic[]): Diagnostic[] {
  const columnsOf = (one: Diagnostic): string | null =>
    isDiagnostic(one, 'grid-inferred') && one.params.reason === 'aside-of-header'
      ? JSON.stringify(one.params.columns)
      : null;
  const byColumns = Map.groupBy(found, columnsOf);
  const others = byColumns.get(null) ?? [];
  byColumns.delete(null);
  return [...others, ...[...byColumns.values()].flatMap(ofRows)];
}

function ofRows(all: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...more] = all;
  if (!first) return [];
  const params = { ...first.params, rows: rangesOf(all.flatMap(({ row }) => row ?? [])) };
  if (more.length === 0) return [{ ...first, params }];
  const location = unionLocation(all.flatMap(({ location }) => location ?? []));
  return [{ ...first, params, row: null, location }];
}

/** Numbers as ranges: `3–5`, `8`. */
function rangesOf(numbers: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
