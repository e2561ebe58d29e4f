import { type Diagnostic, isDiagnostic, type Location, type Report, type Row } from '@juesuan/schema';
import { cellLabel } from './tables/view.ts';

/** Many cells of a text stand on one line: what a figure is called tells them apart. */
export const placeInText = (label: string, { page, line, box }: Location): string =>
  [page, line, box?.x0, box?.y0, label].join(' ');

/** The places of cells of which it is a guess that their figure, or their blank, stands there. */
export function guessedPlaces({
  tables,
  diagnostics,
}: Pick<Report, 'tables' | 'diagnostics'>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const one of diagnostics) {
    const isGuessed = guessIn(one);
    if (isGuessed === null) continue;
    for (const table of tables.filter(({ title }) => title === (one.table ?? '')))
      for (const row of table.rows)
        for (const cell of row.cells)
          if (isGuessed(row, cell.label)) places.add(placeInText(cellLabel(table, row, cell), cell.location));
  }
  return places;
}

type IsGuessed = (row: Row, column: string) => boolean;

/** Which cells of its table a diagnostic puts in doubt; `null` for none. */
function guessIn(one: Diagnostic): IsGuessed | null {
  if (isDiagnostic(one, 'grid-inferred') && one.params.reason === 'aside-of-header') {
    const { rows, columns } = one.params;
    const isRow = inRanges(rows);
    return (row, column) => isRow(row.row) && textsOf(columns).includes(column);
  }
  if (isDiagnostic(one, 'row-torn'))
    return ({ row, code, name }) => row === one.row || `${code} ${name}`.trim() === one.params.above;
  if (isDiagnostic(one, 'row-unlabelled')) return ({ row }) => row === one.row;
  return null;
}

/** Is a number among ranges as `3–5` and `8`? */
function inRanges(param: unknown): (number: number) => boolean {
  const ranges = textsOf(param).map((range) => range.split('–').map(Number));
  return (number) => ranges.some(([from = 0, to = from]) => from <= number && number <= to);
}

const textsOf = (param: unknown): string[] =>
  Array.isArray(param) ? param.filter((text) => typeof text === 'string') : [];
