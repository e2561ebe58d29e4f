import { cells } from '../fields/cells.ts';
import { facts } from '../fields/facts.ts';
import type { FieldDescription, FieldValue, RecordFamily } from '../fields/field.ts';
import { funding, indicators } from '../fields/forms.ts';
import type { OfReport } from '../fields/shared.ts';
import { schemaVersion } from '../version.ts';
import {
  decimal,
  emptyIs,
  type FieldConstraints,
  type TableField,
  type TableSchema,
  tableSchemaProfile,
} from './table-schema.ts';

const families = { tidy: cells, facts, indicators, funding } as const satisfies Record<
  string,
  RecordFamily<OfReport>
>;
/** A CSV that `juesuan extract` writes. */
export type CsvSchemaName = keyof typeof families;

/** What {@link csvSchema} has a schema for: the CSVs whose columns are the same for every report. */
export const csvSchemaNames: readonly CsvSchemaName[] = Object.keys(families) as CsvSchemaName[];

/**
 * The Frictionless Table Schema of one of the CSVs with fixed columns; {@link wideSchema} is that of the wide one.
 *
 * No line of these files has a key of its own: a report may print two tables of one kind, and a form an indicator twice.
 * A cell of the tidy CSV is unique by its place.
 *
 * @example
 * csvSchema('tidy').fields.map(({ name }) => name); // ['report_id', 'fiscal_year', …]
 */
export function csvSchema(name: CsvSchemaName): TableSchema {
  return {
    $schema: tableSchemaProfile,
    name,
    title: families[name].title,
    version: schemaVersion,
    fieldsMatch: 'exact',
    fields: columnsOfCsv(name).map(tableField),
    missingValues: emptyIs('nothing printed'),
    ...(name === 'tidy' && { uniqueKeys: [['report_id', 'kind', 'row', 'label', 'page', 'x0', 'y0']] }),
  };
}

/**
 * The columns of a CSV in their order, which is a contract.
 *
 * @example
 * columnsOfCsv('facts')[3]?.name; // 'section'
 */
export function columnsOfCsv(name: CsvSchemaName): FieldDescription[] {
  return families[name].fields('csv');
}

/**
 * The lines of a CSV: values by column. Exact decimals are texts, `null` or empty where nothing is printed; places are PDF
 * points from the page's top left with two decimals.
 *
 * @example
 * csvRecords('tidy', { id: 'b1946ac92492', report })[0];
 * // { report_id: 'b1946ac92492', kind: 'income', row: 1, label: '本年收入合计', value: '23167.86', unit: '万元', … }
 */
export function csvRecords(name: CsvSchemaName, read: OfReport): Record<string, FieldValue>[] {
  return families[name].records(read, 'csv');
}

const types = {
  text: { type: 'string' },
  json: { type: 'string' },
  integer: { type: 'integer' },
  year: { type: 'year' },
  amount: decimal,
  yuan: decimal,
  point: decimal,
  boolean: { type: 'boolean' },
} as const satisfies Record<FieldDescription['type'], object>;

/**
 * A field as Table Schema describes it.
 *
 * @example
 * tableField({ name: 'yuan', type: 'yuan', description: 'The amount in 元.' }).type; // 'number'
 */
export function tableField(field: FieldDescription): TableField {
  const { name, type, description, required, empty = 'not printed', dashes = [], columnType } = field;
  const constraints: FieldConstraints = {
    ...(required && { required }),
    ...(field.minimum !== undefined && { minimum: field.minimum }),
    ...(field.pattern !== undefined && { pattern: field.pattern }),
    ...(field.values !== undefined && { enum: [...field.values] }),
  };
  return {
    name,
    ...types[type],
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(!required && {
      missingValues: [...emptyIs(empty), ...dashes.map((value) => ({ value, label: 'none, as printed' }))],
    }),
    ...(columnType !== undefined && { columnType }),
  };
}
