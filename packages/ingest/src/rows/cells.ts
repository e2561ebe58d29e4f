import type { Cell, Row, Table } from '@juesuan/schema';
import { identity, identityColumns, place, placeColumns, printed } from './common.ts';
import { type DataRecord, integer, type ReportDataset, text } from './dataset.ts';

/**
 * One record for each cell that prints something, and one for each row that prints nothing, as the tidy CSV has them, with
 * what the library made of them.
 */
export const cells: ReportDataset = {
  name: 'cells',
  description: 'Every printed cell of every table, one a record.',
  key: ['report_id', 'table_no', 'row', 'cell'],
  columns: [
    ...identityColumns,
    text('kind', 'What table it is, whatever its number and title in the report.'),
    text('title', 'Title of the table as printed.'),
    integer('table_no', 'Table of the report, counted from 1 in print order.'),
    integer('row', 'Row in the table, counted from 1.'),
    integer('cell', 'Cell in the row, counted from 1; 0 for a row that prints no value.'),
    text('line_no', '行次 as printed.'),
    text('code', 'Digits of the subject code (科目编码) as printed, joined.'),
    text('name', 'Label of the row as printed, without white space.'),
    text('side', '`income` or `expenditure` in a two-sided table.'),
    text('level', '类, 款 or 项.'),
    text('subject_code', 'The whole subject code that code and name mean.'),
    text('subject_name', 'Its name in the code list of the year.'),
    text('column', 'Canonical column, empty where the catalogue does not know the header.'),
    text('label', 'Printed header path, joined by `/`.'),
    text('state', '`amount`, `dash` (a printed dash) or `text` (printed text that is no amount).'),
    { name: 'value', type: 'amount', description: 'The decimal as printed, in `unit`.' },
    text('unit', 'Unit of `value`.'),
    { name: 'yuan', type: 'yuan', description: 'The same amount in 元, where it is money.' },
    text('raw', 'What is printed.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.tables.flatMap((table, t) =>
      table.rows.flatMap((row) => {
        const record = (cell: Cell | null, c: number): DataRecord => ({
          ...identity(id, report, table.department),
          ...rowFields(table, t + 1, row),
          cell: c,
          ...cellFields(cell, table),
          ...place((cell ?? row).location),
        });
        const shown = row.cells.filter(({ state }) => state !== 'blank');
        return shown.length === 0 ? [record(null, 0)] : shown.map((cell, c) => record(cell, c + 1));
      }),
    ),
};

/** What a record says of its row. */
export const rowFields = (table: Table, no: number, row: Row): DataRecord => ({
  kind: table.kind,
  title: printed(table.title),
  table_no: no,
  row: row.row,
  line_no: printed(row.lineNo),
  code: printed(row.code),
  name: printed(row.name),
  side: row.side,
  level: row.subject?.level ?? row.level,
  subject_code: row.subject?.code ?? null,
  subject_name: row.subject?.name ?? null,
});

const cellFields = (cell: Cell | null, table: Table): DataRecord => ({
  column: cell?.column ?? null,
  label: printed(cell?.label),
  state: cell?.state ?? null,
  value: cell?.value ?? null,
  unit: cell === null ? table.unit : cell.unit,
  yuan: cell?.yuan ?? null,
  raw: printed(cell?.raw),
});
