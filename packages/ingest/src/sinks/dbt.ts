import { type Dataset, isRequired } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { type Reference, references } from '../rows/references.ts';
import { sqlType } from './sql.ts';
import { views } from './views.ts';

/** Name of the source, and of PostgreSQL's schema. */
const SOURCE = 'juesuan';

/** A test of dbt: a word, or a word with what it is asked of. */
export type DbtTest = string | Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A column of a table as dbt knows it. */
export interface DbtColumn {
  name: string;
  description: string;
  data_type: string;
  data_tests?: DbtTest[];
}

/** A table or a view as dbt knows it. */
export interface DbtTable {
  name: string;
  description: string;
  data_tests?: DbtTest[];
  columns?: DbtColumn[];
}

/** A `sources.yml` of dbt (1.8 and later). */
export interface DbtSources {
  version: 2;
  sources: { name: string; description: string; schema: string; tables: DbtTable[] }[];
}

/**
 * The database's tables and views as sources of dbt: what every table and column is, and as tests what is never empty, the
 * keys, and which table a column leads to. Only tests that dbt itself has are used.
 *
 * @example
 * import { stringify } from 'yaml';
 * await writeFile('models/sources.yml', stringify(dbtSources()));
 */
export const dbtSources = (): DbtSources => ({
  version: 2,
  sources: [
    {
      name: SOURCE,
      description: 'Final accounts of government departments (部门决算), written by `juesuan ingest`.',
      // DuckDB has the tables in `main`.
      schema: `{{ var('juesuan_schema', '${SOURCE}') }}`,
      tables: [...datasets.map(dbtTable), ...views.map(({ name, description }) => ({ name, description }))],
    },
  ],
});

function dbtTable(dataset: Dataset): DbtTable {
  const { name, description, columns, key } = dataset;
  const leads = references(dataset);
  const tests = [
    ...(key.length > 1 ? [{ unique: { column_name: together(key) } }] : []),
    ...leads.filter((lead) => lead.columns.length > 1).map((lead) => relationship(lead, true)),
  ];
  return {
    name,
    description,
    ...(tests.length > 0 && { data_tests: tests }),
    columns: columns.map((column) => {
      const own: DbtTest[] = [
        ...(isRequired(dataset, column.name) ? ['not_null'] : []),
        ...(key.length === 1 && key[0] === column.name ? ['unique'] : []),
        ...leads
          .filter((lead) => lead.columns.length === 1 && lead.columns[0] === column.name)
          .map((lead) => relationship(lead, false)),
      ];
      return {
        name: column.name,
        description: column.description,
        data_type: sqlType(column.type),
        ...(own.length > 0 && { data_tests: own }),
      };
    }),
  };
}

/** Several columns as one text: dbt's own tests take an expression, where they take no list. */
const together = (columns: readonly string[]): string =>
  columns.length === 1 ? String(columns[0]) : `(${columns.map((name) => `"${name}"`).join(" || '-' || ")})`;

const relationship = ({ columns, table, to }: Reference, isOfTable: boolean): DbtTest => ({
  relationships: {
    ...(isOfTable && { column_name: together(columns) }),
    to: `source('${SOURCE}', '${table}')`,
    field: together(to),
  },
});
