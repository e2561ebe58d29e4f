import { columnsOf } from '../catalogue/columns.ts';
import { tableCatalogue } from '../catalogue/tables.ts';
import type { Table, TableKind } from '../named.ts';
import { SubjectLevel } from '../named.ts';
import { schemaVersion } from '../version.ts';
import {
  decimal,
  emptyIs,
  type MissingValue,
  type TableField,
  type TableSchema,
  tableSchemaProfile,
} from './table-schema.ts';

/** What publishers print for nothing; a table's own prints are known only with the table. */
const usualDashes = ['-', '－', '–', '—', '--', '——', '———', '————', '─', '──'];

/**
 * The Frictionless Table Schema of the wide CSV (`--format csv`): one line a row, one field a printed header.
 *
 * Of a kind alone it names the headers of the finance ministry's form, which a publisher may word differently
 * (`fieldsMatch` is `partial`). Of a table it names that table's headers and everything that stands in place of an
 * amount, so a file of this one table matches exactly and its rows have a key.
 *
 * @example
 * wideSchema('expenditure').fields.at(-1); // { name: '对附属单位补助支出', type: 'number', 'juesuan:column': 'affiliate_subsidy', … }
 * wideSchema(table).fieldsMatch; // 'exact'
 */
export function wideSchema(of: TableKind | Table): TableSchema {
  const table = typeof of === 'string' ? null : of;
  const kind = typeof of === 'string' ? of : of.kind;
  const entry = tableCatalogue.find((entry) => entry.kind === kind);
  return {
    $schema: tableSchemaProfile,
    name: kind,
    title: table?.title || (entry?.title ?? kind),
    version: schemaVersion,
    fieldsMatch: table === null ? 'partial' : 'exact',
    fields: [
      ...rowFields(entry?.classification ?? null),
      ...(table ? printedFields(table) : formFields(kind)),
    ],
    missingValues: emptyIs('nothing printed'),
    ...(table && { primaryKey: ['row'] }),
  };
}

function rowFields(classification: 'functional' | 'economic' | null): TableField[] {
  const fiscal = (property: 'code' | 'label') =>
    classification && { columnType: `${classification}-classification:generic:${property}` };
  return [
    { name: 'title', type: 'string', description: 'Title of the table as printed.' },
    {
      name: 'row',
      type: 'integer',
      description: 'Row in the table, counted from 1 in print order.',
      constraints: { required: true, minimum: 1 },
    },
    { name: 'line_no', type: 'string', description: '行次 as printed.' },
    {
      name: 'code',
      type: 'string',
      description:
        'Digits of the subject code (科目编码), 类 款 项 joined. Text: leading zeros and the length count.',
      constraints: { pattern: '\\d+' },
      ...fiscal('code'),
    },
    {
      name: 'level',
      type: 'string',
      description: 'Level of the code: 类, 款 or 项.',
      constraints: { enum: [...SubjectLevel.options] },
    },
    { name: 'name', type: 'string', description: 'Label of the row as printed.', ...fiscal('label') },
    {
      name: 'side',
      type: 'string',
      description: 'Which half of a two-sided table.',
      constraints: { enum: ['income', 'expenditure'] },
    },
    { name: 'unit', type: 'string', description: 'The table’s unit of money.' },
  ];
}

function formFields(kind: TableKind): TableField[] {
  const missing = [
    ...emptyIs('blank'),
    ...usualDashes.map((value) => ({ value, label: 'dash: none, as printed' })),
  ];
  return columnsOf(kind).map(({ column, header }) => valueField(header, column, missing));
}

function printedFields(table: Table): TableField[] {
  const missing = new Map([['', 'blank']]);
  const columns = new Map<string, string | null>();
  for (const labelled of [table.columns, ...table.rows.map(({ cells }) => cells)]) {
    const seen = new Map<string, number>();
    for (const { label, column } of labelled) {
      const n = (seen.get(label) ?? 0) + 1;
      seen.set(label, n);
      // The wide CSV tells columns of the same label apart in this way.
      const name = n === 1 ? label : `${label}#${n}`;
      if (!columns.has(name)) columns.set(name, column);
    }
  }
  for (const { raw, state } of table.rows.flatMap(({ cells }) => cells)) {
    if (state === 'dash') missing.set(raw.trim(), 'dash: none, as printed');
    if (state === 'text') missing.set(raw.trim(), 'text that is no amount');
  }
  const values = [...missing].map(([value, label]) => ({ value, label }));
  return [...columns].map(([name, column]) => valueField(name, column, values));
}

function valueField(name: string, column: string | null, missingValues: MissingValue[]): TableField {
  return {
    name,
    ...decimal,
    description: 'Amount as printed, an exact decimal in the unit of its table.',
    missingValues,
    columnType: 'value',
    ...(column !== null && { 'juesuan:column': column }),
  };
}
