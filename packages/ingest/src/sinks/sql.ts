import { type ColumnType, type Dataset, isRequired } from '../rows/dataset.ts';
import { decimalShape } from '../rows/decimal.ts';
import type { Reference } from '../rows/references.ts';

/** The words that DuckDB and PostgreSQL have in common. */
const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  json: 'TEXT',
  integer: 'BIGINT',
  year: 'INTEGER',
  amount: `DECIMAL(${decimalShape.amount.precision}, ${decimalShape.amount.scale})`,
  yuan: `DECIMAL(${decimalShape.yuan.precision}, ${decimalShape.yuan.scale})`,
  point: 'DOUBLE PRECISION',
  boolean: 'BOOLEAN',
};

export const sqlType = (type: ColumnType): string => sqlTypes[type];

/** Every name is quoted: `row` is a word of SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const columnList = ({ columns }: Dataset): string =>
  columns.map(({ name }) => quoted(name)).join(', ');

/** The columns alone: records on their way have what is not yet known. */
export const stagingDefinition = ({ columns }: Dataset): string =>
  columns.map(({ name, type }) => `${quoted(name)} ${sqlType(type)}`).join(', ');

const names = (columns: readonly string[]): string => `(${columns.map(quoted).join(', ')})`;

/** Columns with NOT NULL, primary key and foreign keys. A key whose last column may be empty is unique, and no primary key. */
export function tableDefinition(dataset: Dataset, references: readonly Reference[]): string {
  const columns = dataset.columns.map(
    ({ name, type }) => `${quoted(name)} ${sqlType(type)}${isRequired(dataset, name) ? ' NOT NULL' : ''}`,
  );
  return [...columns, ...tableConstraints(dataset, references)].join(', ');
}

/** The key of a table, and where its columns lead. */
export function tableConstraints(dataset: Dataset, references: readonly Reference[]): string[] {
  const key = `${dataset.optionalKey === true ? 'UNIQUE' : 'PRIMARY KEY'} ${names(dataset.key)}`;
  const foreign = references.map(
    ({ columns: own, table, to, deferred }) =>
      `FOREIGN KEY ${names(own)} REFERENCES ${quoted(table)} ${names(to)}${deferred === true ? ' DEFERRABLE INITIALLY DEFERRED' : ''}`,
  );
  return [key, ...foreign];
}

/**
 * A query for what joins in a worse order where it has to materialize: DuckDB always, PostgreSQL where the query reads tables
 * and no other views, which it would plan as one.
 */
export const notMaterialized = (query: string): string =>
  query.replaceAll('AS MATERIALIZED', 'AS NOT MATERIALIZED');
