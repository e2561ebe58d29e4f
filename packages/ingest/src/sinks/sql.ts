import type { ColumnType, Dataset } from '../rows/dataset.ts';
import { decimalShape } from '../rows/decimal.ts';

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

export const tableDefinition = ({ columns }: Dataset): string =>
  columns.map(({ name, type }) => `${quoted(name)} ${sqlType(type)}`).join(', ');
