import { join } from 'node:path';
import { maxRecordBytes } from '../limits.ts';
import type { Column, Dataset } from '../rows/dataset.ts';
import { isDecimal } from '../rows/decimal.ts';
import { literal, quoted, sqlType } from './sql.ts';

/**
 * The query by which DuckDB reads a staged CSV, its columns typed by us: nothing is sniffed, and decimals are never
 * doubles. Its buffer would be sixteen of the longest lines, half a gigabyte, if it were not told.
 */
export function stagedRecords(staged: string, { name, columns }: Dataset): string {
  const types = columns
    .map((column) => `${literal(column.name)}: ${literal(isDecimal(column) ? 'TEXT' : sqlType(column.type))}`)
    .join(', ');
  return `SELECT ${columns.map(typed).join(', ')}
    FROM read_csv(${literal(join(staged, `${name}.csv`))}, columns = {${types}}, header = true, auto_detect = false,
      delim = ',', quote = '"', escape = '"', nullstr = '', parallel = false, max_line_size = ${maxRecordBytes},
      buffer_size = ${maxRecordBytes + 1})`;
}

/**
 * A column under its own name and type. DuckDB takes 5 µs to read a decimal of 38 digits and a twentieth of it for one of
 * 18, which nearly all amounts fit in: that was most of the time of loading.
 */
function typed(column: Column): string {
  const name = quoted(column.name);
  if (!isDecimal(column)) return name;
  const short = `length(${name}) <= 14 AND (strpos(${name}, '.') = 0 OR length(${name}) - strpos(${name}, '.') <= 4)`;
  const type = sqlType(column.type);
  return `CASE WHEN ${short} THEN CAST(CAST(${name} AS DECIMAL(18, 4)) AS ${type})
    ELSE CAST(${name} AS ${type}) END AS ${name}`;
}
