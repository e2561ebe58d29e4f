import type { Language } from '@juesuan/schema';
import { type Column, type ColumnType, type Dataset, isRequired } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import type { Reference } from '../rows/references.ts';
import { commentIn } from './described/comment.ts';
import { quoted, tableConstraints } from './sql.ts';

/** Amounts are text: SQLite has no decimals, and its numbers are doubles. */
const sqliteTypes: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  json: 'TEXT',
  integer: 'INTEGER',
  year: 'INTEGER',
  amount: 'TEXT',
  yuan: 'TEXT',
  point: 'REAL',
  boolean: 'BOOLEAN',
};

/** Begins the comment in the statement of every table and view of ours: by it they are known. */
const MARK = '/* juesuan: ';

const marked = (description: string): string => `${MARK}${description.replaceAll('*/', '* /')} */`;

export const isMarked = (statement: string): boolean => statement.includes(MARK);

/** Columns of the records on their way, which have what is not yet known. */
export const stagingTable = ({ columns }: Dataset): string =>
  columns.map(({ name, type }) => `${quoted(name)} ${sqliteTypes[type]}`).join(', ');

/** What follows the name of a table: its columns with their keys, and what it is. */
export function sqliteTable(dataset: Dataset, references: readonly Reference[], language: Language): string {
  const columns = dataset.columns.map(
    ({ name, type }) => `${quoted(name)} ${sqliteTypes[type]}${isRequired(dataset, name) ? ' NOT NULL' : ''}`,
  );
  return `(${marked(commentIn(dataset.description, language))}\n  ${[...columns, ...tableConstraints(dataset, references)].join(',\n  ')}\n)`;
}

const isAmount = ({ type }: Column): boolean => type === 'amount' || type === 'yuan';

const numbersOf = (name: string): string => `${name}_numbers`;

/** A view of each table that has amounts, with them as numbers. */
export const numbersViews: readonly { name: string; query: string }[] = datasets
  .filter(({ columns }) => columns.some(isAmount))
  .map(({ name, columns }) => ({
    name: numbersOf(name),
    query: `${marked(`${name} with its amounts as numbers`)}\n  SELECT ${columns
      .map((column) =>
        isAmount(column)
          ? `CAST(${quoted(column.name)} AS REAL) AS ${quoted(column.name)}`
          : quoted(column.name),
      )
      .join(', ')}\n  FROM ${quoted(name)}`,
  }));

/** The table that says what all columns are. */
export const COLUMNS = '_columns';

export const columnsTable = `(${marked('What every column of every table is.')}
  "table" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "required" BOOLEAN NOT NULL,
  "in_key" BOOLEAN NOT NULL,
  "description" TEXT NOT NULL,
  PRIMARY KEY ("table", "name")
)`;

/** Its records, in the order of its columns. */
export const columnRecords = (language: Language): (string | number)[][] =>
  datasets.flatMap((dataset) =>
    dataset.columns.map(({ name, type, description }, c) => [
      dataset.name,
      c + 1,
      name,
      type,
      Number(isRequired(dataset, name)),
      Number(dataset.key.includes(name)),
      commentIn(description, language),
    ]),
  );
