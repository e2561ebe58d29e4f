import { type ColumnType, type Dataset, datasets, views } from '@juesuan/ingest';
import { table } from './table.ts';

const types: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  json: 'text (JSON)',
  integer: 'integer',
  year: 'year',
  amount: 'decimal(38, 10)',
  yuan: 'decimal(38, 4)',
  point: 'double',
};

/** What `docs/database.md` says: every table that `ingest` writes, whatever the form of the output. */
export function databasePage(): string {
  return [
    '# The database',
    '',
    '<!-- Made by `npm run docs:generate` from the tables themselves. Change those, not this file. -->',
    '',
    '`juesuan ingest` writes these tables, the same ones to every form of output. Each record names its report and, where it is',
    'printed, page or line and box: nothing is without its place.',
    '',
    ...table(
      ['`--to`', 'what is written', 'decimals', 'a text that a spreadsheet would run (`=1+1`)'],
      [
        ['`out.duckdb`', 'a DuckDB file: tables and views', 'DECIMAL', 'as it is'],
        [
          '`postgresql://…`',
          'schema `juesuan` of the database, in one transaction: reports take the place of themselves, others stay',
          'DECIMAL',
          'as it is',
        ],
        ['`parquet:DIR`', 'one folder per table, partitioned by `fiscal_year=…`', 'DECIMAL', 'as it is'],
        ['`csv:DIR`', 'one file per table', 'plain decimals', 'an apostrophe before it'],
        ['`ndjson:DIR`', 'one file per table', 'texts', 'as it is'],
        [
          '`out.xlsx`',
          'one sheet per table; made in memory, some 500 reports at most',
          'numbers of up to 15 digits, text beyond',
          'an apostrophe before it',
        ],
        [
          '`datapackage:DIR`',
          'CSV with `datapackage.json`: Data Package with the mapping of Fiscal Data Package',
          'plain decimals',
          'an apostrophe before it',
        ],
      ],
    ),
    'Every form but PostgreSQL holds the inputs of one run: a later run with other inputs writes it anew.',
    '',
    '`unguardFormula` of `@juesuan/schema` takes the apostrophe away again. In a Data Package, tables with a column for every item say',
    'by `normalize` and `extraFields` what each amount is (direction, phase, item, fund); the table `fiscal` has one amount per record',
    'already. It is valid by the JSON Schema of Fiscal Data Package.',
    '',
    ...datasets.flatMap(tableSection),
    '## Views',
    '',
    'In DuckDB and PostgreSQL: departments and years one under another.',
    '',
    ...views.flatMap(({ name, query }) => [`### \`${name}\``, '', '```sql', unindented(query), '```', '']),
  ].join('\n');
}

const tableSection = ({ name, description, key, columns }: Dataset): string[] => [
  `## \`${name}\``,
  '',
  `${description} Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
  '',
  ...table(
    ['Column', 'Type', 'Meaning', 'Fiscal Data Package'],
    columns.map((column) => [
      `\`${column.name}\``,
      types[column.type],
      column.description,
      column.fiscal === undefined ? meaningOf(column.meaning) : `\`${column.fiscal}\``,
    ]),
  ),
];

const meaningOf = (meaning: Dataset['columns'][number]['meaning']): string =>
  meaning === undefined
    ? ''
    : [meaning.direction, meaning.phase, meaning.item, ...(meaning.fund === null ? [] : [meaning.fund])].join(
        ', ',
      );

const unindented = (query: string): string => query.replace(/\n\s+/g, '\n  ');
