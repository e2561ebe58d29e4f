import { TableKind } from '../catalogue/kinds.ts';
import { totalLabel } from '../catalogue/words.ts';
import type { Cell, Location, Row, Table } from '../named.ts';
import { schemas } from '../records/schemas.ts';
import { type RecordField, recordFamily } from './field.ts';
import { fieldsOfSchema } from './of-schema.ts';
import {
  edgeFields,
  fiscalYearField,
  identityFields,
  lineField,
  type OfReport,
  pageField,
  sourceFields,
} from './shared.ts';

/** A row of a report. */
export interface OfRow extends OfReport {
  table: Table;
  /** Of the table in the report, from 1. */
  no: number;
  row: Row;
}

/** A cell of a row; `null` stands for a row that prints no value. */
interface OfCell extends OfRow {
  cell: Cell | null;
  /** Of the printed cell in the row, from 1; 0 for a row that prints no value. */
  cellNo: number;
  location: Location;
}

const databaseOnly = { only: 'database' } as const;

/** What table it is. */
const kindField: RecordField<OfRow> = {
  name: 'kind',
  type: 'text',
  description: 'What table it is, whatever its number and title in the report.',
  required: true,
  values: TableKind.options,
  of: ({ table }) => table.kind,
};

/** What a record says of the row that it is of or stands in. */
export const rowFields: readonly RecordField<OfRow>[] = [
  {
    name: 'title',
    type: 'text',
    description: 'Title of the table as printed.',
    of: ({ table }) => table.title,
  },
  {
    name: 'table_no',
    type: 'integer',
    description: 'Table of the report, counted from 1 in print order.',
    ...databaseOnly,
    of: ({ no }) => no,
  },
  {
    name: 'row',
    type: 'integer',
    description:
      'Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows.',
    required: true,
    minimum: 1,
    of: ({ row }) => row.row,
  },
  { name: 'line_no', type: 'text', description: '行次 as printed.', of: ({ row }) => row.lineNo },
  {
    name: 'code',
    type: 'text',
    description:
      'Digits of the subject code (科目编码), 类 款 项 joined. Text: leading zeros and the length count.',
    pattern: '\\d+',
    of: ({ row }) => row.code,
  },
  {
    name: 'name',
    type: 'text',
    description: 'Label of the row as printed, without white space.',
    of: ({ row }) => row.name,
  },
  {
    name: 'side',
    type: 'text',
    description: '`income` or `expenditure` in a two-sided table.',
    ...databaseOnly,
    of: ({ row }) => row.side,
  },
  {
    name: 'level',
    type: 'text',
    description: '类, 款 or 项.',
    ...databaseOnly,
    of: ({ row }) => row.subject?.level ?? row.level,
  },
  {
    name: 'subject_code',
    type: 'text',
    description: 'The whole subject code that code and name mean.',
    ...databaseOnly,
    of: ({ row }) => row.subject?.code ?? null,
  },
  {
    name: 'subject_name',
    type: 'text',
    description: 'Its name in the code list of the year.',
    ...databaseOnly,
    of: ({ row }) => row.subject?.name ?? null,
  },
  {
    name: 'is_total',
    type: 'boolean',
    description:
      'Does the row print a total (合计, 总计, 本年支出合计) and no subject? Add up no others with it.',
    required: true,
    ...databaseOnly,
    of: ({ row }) => isTotal(row),
  },
  {
    name: 'is_leaf',
    type: 'boolean',
    description:
      'Is it a row of a subject beneath which the table prints no other? These alone add up to the total.',
    required: true,
    ...databaseOnly,
    of: ({ table, row }) => row.subject?.code != null && !rowsAbove(table).has(row.row),
  },
];

const isTotal = ({ subject, code, name }: Row): boolean =>
  subject === null && code === '' && totalLabel.test(name);

/** Rows that have another beneath them, once a table. */
const above = new WeakMap<Table, ReadonlySet<number>>();

function rowsAbove(table: Table): ReadonlySet<number> {
  const known = above.get(table);
  if (known !== undefined) return known;
  const rows = new Set(table.rows.flatMap(({ subject }) => subject?.parentRow ?? []));
  above.set(table, rows);
  return rows;
}

/** The year of the cell's column, which may stand beside those of the report's. */
const yearField: RecordField<OfCell> = {
  ...fiscalYearField,
  description:
    'The year whose accounts these are (决算年度): the report’s, or that of a column of another year.',
  empty: 'the report prints none, or the column is of a year before one that it does not print',
  of: ({ cell, report }) => (cell?.fiscalYear === undefined ? report.fiscalYear : cell.fiscalYear),
};

/** As the schema has them; a row that prints no value has the unit of its table. */
const cellFields = fieldsOfSchema<OfCell>(
  schemas.Cell,
  ['column', 'label', 'state', 'value', 'unit', 'yuan', 'raw', 'source'],
  ({ cell, table }) => (cell === null ? { unit: table.unit } : { ...cell }),
)
  .filter(({ name }) => name !== yearField.name && name !== 'confidence')
  .flatMap((field) => (field.name === 'column' ? columnFields(field) : [field]));

/** A database has the word `column` for itself, and each query would have to quote it. */
function columnFields(field: RecordField<OfCell>): RecordField<OfCell>[] {
  return [
    { ...field, only: 'csv' },
    { ...field, name: 'canonical_column', ...databaseOnly },
  ];
}

/** One record for each cell that prints something, and one for each row that prints nothing. */
export const cells = recordFamily<OfReport, OfCell>({
  name: 'cells',
  title: 'One printed cell of a public table a line',
  description: 'Every printed cell of every table, one a record.',
  key: ['report_id', 'table_no', 'row', 'cell'],
  fields: [
    ...identityFields.map((field) => (field.name === yearField.name ? yearField : field)),
    kindField,
    ...rowFields.slice(0, 3),
    {
      name: 'cell',
      type: 'integer',
      description: 'Cell in the row, counted from 1; 0 for a row that prints no value.',
      ...databaseOnly,
      of: ({ cellNo }) => cellNo,
    },
    ...rowFields.slice(3),
    ...cellFields,
    {
      name: 'confidence',
      type: 'point',
      description: 'How sure the recogniser was of a value that was recognised from a picture, from 0 to 1.',
      empty: 'the source has the value as text',
      ...databaseOnly,
      of: ({ cell }) => cell?.confidence ?? null,
    },
    pageField,
    { ...lineField, ...databaseOnly },
    ...edgeFields.flatMap((field) => (field.name === 'y0' ? upperEdges(field) : [field])),
    ...sourceFields,
  ],
  sources: ({ id, report }) =>
    report.tables.flatMap((table, t) =>
      table.rows.flatMap((row) => {
        const source = (cell: Cell | null, cellNo: number): OfCell => ({
          id,
          report,
          table,
          no: t + 1,
          row,
          cell,
          cellNo,
          location: (cell ?? row).location,
        });
        const printed = row.cells.filter(({ state }) => state !== 'blank');
        return printed.length === 0 ? [source(null, 0)] : printed.map((cell, c) => source(cell, c + 1));
      }),
    ),
});

/** The CSV has no column for the line of a text source. */
function upperEdges(field: RecordField<Pick<OfCell, 'location'>>): RecordField<Pick<OfCell, 'location'>>[] {
  return [
    { ...field, ...databaseOnly },
    {
      ...field,
      description: 'Upper edge in PDF points from the top of the page; in a text source the line.',
      only: 'csv',
      of: (source) => {
        const { page, line, box } = source.location;
        return box === null && page === null ? line : field.of(source);
      },
    },
  ];
}
