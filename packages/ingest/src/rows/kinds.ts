import {
  columnsOf,
  identityFields,
  type Location,
  type OfRow,
  placeFields,
  publicTableKinds,
  type RecordField,
  rowFields,
  type TableKind,
} from '@juesuan/schema';
import { type Column, type ReadReport, type ReportDataset, reportDataset } from './dataset.ts';
import { lineItem } from './line-item.ts';

/** A row of a report, and where it is printed. */
interface PrintedRow extends OfRow {
  location: Location;
}

/** Column types of Fiscal Data Package that lead from a record to its row. */
export const rowTypes: Readonly<Record<string, string>> = {
  table_no: 'report:table:number',
  row: 'report:table:row',
};

/** Subjects of the one are 经济分类科目, those of all others 功能分类科目. */
const classificationOf = (kind: TableKind): string =>
  kind === 'general_public_basic_expenditure' ? 'economic-classification' : 'functional-classification';

function fieldsOfRow(kind: TableKind): RecordField<OfRow>[] {
  const types: Readonly<Record<string, string>> = {
    ...rowTypes,
    subject_code: `${classificationOf(kind)}:generic:code`,
    subject_name: `${classificationOf(kind)}:generic:label`,
  };
  return rowFields.map((field) => {
    const fiscal = types[field.name];
    return fiscal === undefined ? field : { ...field, fiscal };
  });
}

const amountFields = (kind: TableKind): (RecordField<OfRow> & Pick<Column, 'meaning'>)[] =>
  columnsOf(kind).map(({ column, header }) => {
    const meaning = lineItem(kind, column);
    return {
      name: columnName(column),
      type: 'yuan',
      description: `${header}, in 元.`,
      ...(meaning !== null && { meaning }),
      of: ({ row }) => row.cells.find((cell) => cell.column === column && cell.yuan !== null)?.yuan ?? null,
    };
  });

/** `basic.personnel` would have to be quoted in every query. */
export const columnName = (column: string): string => column.replaceAll('.', '_');

/** A typed table for each public table: one record a printed row, one column a canonical column, amounts in 元. */
export const kindDatasets: readonly ReportDataset[] = publicTableKinds.map((kind) =>
  reportDataset<PrintedRow>({
    name: kind,
    description: `Rows of every ${kind} table, amounts in 元.`,
    key: ['report_id', 'table_no', 'row'],
    fields: [...identityFields, ...fieldsOfRow(kind), ...amountFields(kind), ...placeFields],
    sources: (read) => rowsOf(read).filter(({ table }) => table.kind === kind),
  }),
);

/** Every row of a report, with its table. */
const rowsOf = ({ id, report }: ReadReport): PrintedRow[] =>
  report.tables.flatMap((table, t) =>
    table.rows.map((row) => ({ id, report, table, no: t + 1, row, location: row.location })),
  );
