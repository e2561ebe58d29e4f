import { schemaVersion } from '../version.ts';
import { factFields, fundingFields, indicatorFields, tidyFields } from './csv-fields.ts';
import { emptyIs, type TableField, type TableSchema, tableSchemaProfile } from './table-schema.ts';

/** A CSV that `juesuan extract` writes. */
export type CsvSchemaName = 'tidy' | 'facts' | 'indicators' | 'funding';

const tables: Readonly<Record<CsvSchemaName, { title: string; fields: readonly TableField[] }>> = {
  tidy: { title: 'One printed cell of a public table a line', fields: tidyFields },
  facts: { title: 'One figure that the explanations tell a line', fields: factFields },
  indicators: { title: 'One indicator of a self-evaluation form a line', fields: indicatorFields },
  funding: { title: 'One source of money of a self-evaluation form a line', fields: fundingFields },
};

/** What {@link csvSchema} has a schema for: the CSVs whose columns are the same for every report. */
export const csvSchemaNames: readonly CsvSchemaName[] = Object.keys(tables) as CsvSchemaName[];

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
  const { title, fields } = tables[name];
  return {
    $schema: tableSchemaProfile,
    name,
    title,
    version: schemaVersion,
    fieldsMatch: 'exact',
    fields: structuredClone([...fields]),
    missingValues: emptyIs('nothing printed'),
    ...(name === 'tidy' && { uniqueKeys: [['report_id', 'kind', 'row', 'label', 'page', 'x0', 'y0']] }),
  };
}
