import { z } from 'zod';
import { TableKind } from '../catalogue/kinds.ts';
import { Row } from './report.ts';
import { PrintedMoneyUnit } from './value.ts';

export const RowRecord = z
  .object({
    report_id: z.string(),
    fiscal_year: z.int().nullable(),
    department: z.string(),
    kind: TableKind,
    title: z.string().meta({ description: 'Of the table, as printed.' }),
    unit: PrintedMoneyUnit.nullable().meta({ description: "The table's own unit of money." }),
    row: Row.shape.row,
    line_no: Row.shape.lineNo,
    code: Row.shape.code,
    level: Row.shape.level,
    name: Row.shape.name,
    subject: Row.shape.subject,
    side: Row.shape.side,
    cells: Row.shape.cells,
    location: Row.shape.location,
  })
  .meta({
    description: 'One line of the NDJSON: a row of a table with the report and the table it belongs to.',
  });
