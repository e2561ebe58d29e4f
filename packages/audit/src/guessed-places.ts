import { type Diagnostic, isDiagnostic, type Location, type Report, type Row } from '@juesuan/schema';
import Big from 'big.js';
import { factorOf, isMoney } from './engine/figure.ts';
import { cellLabel, tableName } from './tables/view.ts';

/** Many cells of a text stand on one line: what a figure is called tells them apart. */
export const placeInText = (label: string, { page, line, box }: Location): string =>
  [page, line, box?.x0, box?.y0, label].join(' ');

/** What it is a guess to say of a report's tables: where these figures, or these blanks, stand. */
export interface Guesses {
  places: ReadonlySet<string>;
  /** The amounts of such figures in 元, alone and together by row and by column of one doubt. */
  amounts: readonly Big[];
}

export function guessesIn({ tables, diagnostics }: Pick<Report, 'tables' | 'diagnostics'>): Guesses {
  const places = new Set<string>();
  const amounts: Big[] = [];
  for (const one of diagnostics) {
    const isGuessed = cellsInDoubt(one);
    if (isGuessed === null) continue;
    const sums = new Map<string, Big>();
    for (const table of tables.filter(({ title }) => title === (one.table ?? ''))) {
      const name = tableName(table);
      for (const row of table.rows)
        for (const cell of row.cells) {
          if (!isGuessed(row, cell.label)) continue;
          places.add(placeInText(cellLabel(name, row, cell), cell.location));
          const unit = cell.unit ?? table.unit;
          if (cell.value === null || !isMoney(unit)) continue;
          const amount = new Big(cell.value).times(factorOf(unit));
          for (const key of [`${row.row} ${cell.label}`, `row ${row.row}`, `column ${cell.label}`])
            sums.set(key, (sums.get(key) ?? new Big(0)).plus(amount));
        }
    }
    amounts.push(...[...sums.values()].filter((sum) => !sum.eq(0)));
  }
  return { places, amounts };
}

/** Is the cell of a row under a column's label in doubt? */
type IsGuessed = (row: Pick<Row, 'row' | 'code' | 'name' | 'location'>, column: string) => boolean;

/**
 * Which cells of its table a diagnostic puts in doubt, where it names rows as ranges, several columns, whole rows, or pages; `null`
 * for one that does not.
 *
 * @example
 * const isInDoubt = cellsInDoubt(diagnostic);
 * const cells = table.rows.flatMap((row) => row.cells.filter(({ label }) => isInDoubt?.(row, label)));
 */
export function cellsInDoubt(one: Diagnostic): IsGuessed | null {
  if (isDiagnostic(one, 'grid-inferred') && one.params.reason === 'aside-of-header') {
    const { rows, columns } = one.params;
    const isRow = inRanges(rows);
    const labels = new Set(textsOf(columns));
    return ({ row }, column) => labels.has(column) && isRow(row);
  }
  if (isDiagnostic(one, 'grid-inferred') && one.params.reason === 'other-columns') {
    const pages = new Set(textsOf(one.params.pages));
    return ({ location: { page, file } }) => pages.has(String(page)) && file === one.location?.file;
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
