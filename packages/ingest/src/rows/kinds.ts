import { columnsOf, publicTableKinds, type TableKind } from '@juesuan/schema';
import { rowFields } from './cells.ts';
import { identity, identityColumns, place, placeColumns } from './common.ts';
import { type Column, type DataRecord, integer, type ReportDataset, text } from './dataset.ts';

const rowColumns: readonly Column[] = [
  text('title', 'Title of the table as printed.'),
  integer('table_no', 'Table of the report, counted from 1 in print order.'),
  integer('row', 'Row in the table, counted from 1.'),
  text('line_no', '行次 as printed.'),
  text('code', 'Digits of the subject code (科目编码) as printed, joined.'),
  text('name', 'Label of the row as printed, without white space.'),
  text('side', '`income` or `expenditure` in a two-sided table.'),
  text('level', '类, 款 or 项.'),
  text('subject_code', 'The whole subject code that code and name mean.'),
  text('subject_name', 'Its name in the code list of the year.'),
];

const amountColumns = (kind: TableKind): Column[] =>
  columnsOf(kind).map(({ column, header }) => ({
    name: columnName(column),
    type: 'yuan',
    description: `${header}, in 元.`,
  }));

/** `basic.personnel` would have to be quoted in every query. */
export const columnName = (column: string): string => column.replaceAll('.', '_');

/** A typed table for each public table: one record a printed row, one column a canonical column, amounts in 元. */
export const kindDatasets: readonly ReportDataset[] = publicTableKinds.map((kind) => ({
  name: kind,
  description: `Rows of every ${kind} table, amounts in 元.`,
  key: ['report_id', 'table_no', 'row'],
  columns: [...identityColumns, ...rowColumns, ...amountColumns(kind), ...placeColumns],
  records: ({ id, report }) =>
    report.tables.flatMap((table, t) =>
      table.kind !== kind
        ? []
        : table.rows.map((row) => {
            const { kind: _, ...fields } = rowFields(table, t + 1, row);
            return {
              ...identity(id, report, table.department),
              ...fields,
              ...amounts(kind, row.cells),
              ...place(row.location),
            };
          }),
    ),
}));

function amounts(
  kind: TableKind,
  cells: readonly { column: string | null; yuan: string | null }[],
): DataRecord {
  const record: DataRecord = Object.fromEntries(
    columnsOf(kind).map(({ column }) => [columnName(column), null]),
  );
  for (const { column, yuan } of cells) {
    if (column !== null && columnName(column) in record) record[columnName(column)] ??= yuan;
  }
  return record;
}
