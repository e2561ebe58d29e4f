import { z } from 'zod';
import { TableKind } from '../catalogue/kinds.ts';
import { departmentOf } from './department.ts';
import { type Report, Row, type Table } from './report.ts';
import { PrintedMoneyUnit } from './value.ts';

/** What a line is made of. */
interface RowSource {
  id: string;
  report: z.infer<typeof Report>;
  table: z.infer<typeof Table>;
  row: z.infer<typeof Row>;
}

const field = <Schema extends z.ZodType>(schema: Schema, of: (source: RowSource) => z.infer<Schema>) => ({
  schema,
  of,
});

/** Every field of a line, and how it is taken from the row: the record and the writer are made of it. */
export const rowRecordFields = {
  report_id: field(z.string(), ({ id }) => id),
  fiscal_year: field(z.int().nullable(), ({ report }) => report.fiscalYear),
  department: field(z.string(), ({ report, table }) => departmentOf(report, table)),
  kind: field(TableKind, ({ table }) => table.kind),
  title: field(z.string().meta({ description: 'Of the table, as printed.' }), ({ table }) => table.title),
  unit: field(
    PrintedMoneyUnit.nullable().meta({ description: "The table's own unit of money." }),
    ({ table }) => table.unit,
  ),
  row: field(Row.shape.row, ({ row }) => row.row),
  line_no: field(Row.shape.lineNo, ({ row }) => row.lineNo),
  code: field(Row.shape.code, ({ row }) => row.code),
  level: field(Row.shape.level, ({ row }) => row.level),
  name: field(Row.shape.name, ({ row }) => row.name),
  subject: field(Row.shape.subject, ({ row }) => row.subject),
  side: field(Row.shape.side, ({ row }) => row.side),
  cells: field(Row.shape.cells, ({ row }) => row.cells),
  location: field(Row.shape.location, ({ row }) => row.location),
};
type Fields = typeof rowRecordFields;

const shape = Object.fromEntries(
  Object.entries(rowRecordFields).map(([name, { schema }]) => [name, schema]),
) as { [Name in keyof Fields]: Fields[Name]['schema'] };

export const RowRecord = z.object(shape).meta({
  description: 'One line of the NDJSON: a row of a table with the report and the table it belongs to.',
});
