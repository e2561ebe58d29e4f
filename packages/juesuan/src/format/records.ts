import { type CsvSchemaName, columnsOfCsv, csvRecords } from '@juesuan/schema';
import type { ReportFormat } from './identified.ts';
import { csvLines } from './rows.ts';

/** A CSV whose columns are the same for every report: a contract, so their order never changes. */
function recordFormat(name: CsvSchemaName): ReportFormat {
  const columns = columnsOfCsv(name).map((column) => column.name);
  return {
    extension: `.${name}.csv`,
    before: () => `${columns.join(',')}\n`,
    between: '',
    after: () => '',
    body: (report) =>
      csvLines(csvRecords(name, report).map((record) => columns.map((column) => record[column] ?? null))),
  };
}

/**
 * One line for each cell that prints something, and one for each row that prints nothing. `value` is the plain decimal,
 * empty for a dash or a text, which `raw` keeps; in a text source `page` is empty and `y0` is the line.
 */
export const tidy = recordFormat('tidy');

/**
 * One line for each figure that the explanations state; a comparison without a figure (持平) has an empty `value`. A decrease
 * has a positive `value` and `direction` `down`.
 */
export const facts = recordFormat('facts');

/** One line for each indicator of each self-evaluation form (项目支出绩效自评表). */
export const indicators = recordFormat('indicators');

/** One line for each source of money of each self-evaluation form; an amount is its decimal, or what is printed. */
export const funding = recordFormat('funding');
