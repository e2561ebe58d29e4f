import type { Cell, Row, Table } from '@juesuan/schema';
import { type CsvField, csvLines } from './rows.ts';

const rowColumns = ['title', 'row', 'line_no', 'code', 'level', 'name', 'side', 'unit'] as const;

/**
 * Tables as they are printed, one line a row and one column a printed header path; a cell is its plain decimal, or
 * what is printed where that is no amount (`—`). Several tables (one kind may stand more than once in a report) share
 * the columns that have the same label.
 *
 * @example
 * wideCsv([table]);
 * // title,row,line_no,code,level,name,side,unit,本年支出合计,基本支出
 * // 支出决算表,1,,2010101,项,行政运行,,万元,120.00,—
 */
export function wideCsv(tables: readonly Table[]): string {
  const labels = [...new Set(tables.flatMap(columnKeys))];
  return csvLines([
    [...rowColumns, ...labels],
    ...tables.flatMap((table) => table.rows.map((row) => wideRecord(table, row, labels))),
  ]);
}

function wideRecord(table: Table, row: Row, labels: readonly string[]): CsvField[] {
  const printed = new Map(keyed(row.cells).map(([key, cell]) => [key, cell.value ?? cell.raw.trim()]));
  return [
    table.title,
    row.row,
    row.lineNo,
    row.code,
    row.level,
    row.name,
    row.side,
    table.unit,
    ...labels.map((label) => printed.get(label) ?? null),
  ];
}

function columnKeys(table: Table): string[] {
  const ofRows = table.rows.flatMap((row) => keyed(row.cells).map(([key]) => key));
  return [...keyed(table.columns).map(([key]) => key), ...ofRows];
}

/** Labels made unique: where one stands twice in a row, the second is `label#2`. */
function keyed<T extends Pick<Cell, 'label'>>(labelled: readonly T[]): [string, T][] {
  const seen = new Map<string, number>();
  return labelled.map((item) => {
    const n = (seen.get(item.label) ?? 0) + 1;
    seen.set(item.label, n);
    return [n === 1 ? item.label : `${item.label}#${n}`, item];
  });
}
