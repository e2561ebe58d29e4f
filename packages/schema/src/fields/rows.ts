import type { RowRecord } from '../named.ts';
import { rowRecordFields } from '../records/row-record.ts';
import type { OfReport } from './shared.ts';

const fields = Object.entries(rowRecordFields);

/**
 * The lines of the NDJSON: one a row of a table, with the report and the table it belongs to.
 *
 * @example
 * [...rowRecords({ id: 'b1946ac92492', report })][0]?.name; // '一、一般公共预算财政拨款收入'
 */
export function* rowRecords({ id, report }: OfReport): Generator<RowRecord> {
  for (const table of report.tables)
    for (const row of table.rows) {
      const source = { id, report, table, row };
      yield Object.fromEntries(fields.map(([name, { of }]) => [name, of(source)])) as unknown as RowRecord;
    }
}
