import { columnsOf, publicTableKinds, type TableKind } from '@juesuan/schema';
import { rowFields } from './cells.ts';
import { identity, identityColumns, place, placeColumns, rowColumn, tableColumn } from './common.ts';
import { type Column, type DataRecord, type ReportDataset, text } from './dataset.ts';
import { lineItem } from './line-item.ts';

/** Subjects of the one are 经济分类科目, those of all others 功能分类科目. */
const classificationOf = (kind: TableKind): string =>
  kind === 'general_public_basic_expenditure' ? 'economic-classification' : 'functional-classification';

const rowColumns = (kind: TableKind): Column[] => [
  text('title', 'Title of the table as printed.'),
  tableColumn,
  rowColumn,
  text('line_no', '行次 as printed.'),
  text('code', 'Digits of the subject code (科目编码) as printed, joined.'),
  text('name', 'Label of the row as printed, without white space.'),
  text('side', '`income` or `expenditure` in a two-sided table.'),
  text('level', '类, 款 or 项.'),
  text(
    'subject_code',
    'The whole subject code that code and name mean.',
    `${classificationOf(kind)}:generic:code`,
  ),
  text('subject_name', 'Its name in the code list of the year.', `${classificationOf(kind)}:generic:label`),
];

const amountColumns = (kind: TableKind): Column[] =>
  columnsOf(kind).map(({ column, header }) => {
    const meaning = lineItem(kind, column);
    return {
      name: columnName(column),
      type: 'yuan',
      description: `${header}, in 元.`,
      ...(meaning !== null && { meaning }),
    };
  });

/** `basic.personnel` would have to be quoted in every query. */
export const columnName = (column: string): string => column.replaceAll('.', '_');

/** A typed table for each public table: one record a printed row, one column a canonical column, amounts in 元. */
export const kindDatasets: readonly ReportDataset[] = publicTableKinds.map((kind) => ({
  name: kind,
  description: `Rows of every ${kind} table, amounts in 元.`,
  key: ['report_id', 'table_no', 'row'],
  columns: [...identityColumns, ...rowColumns(kind), ...amountColumns(kind), ...placeColumns],
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
