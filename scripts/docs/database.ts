import { type ColumnType, type Dataset, datasets, views } from '@juesuan/ingest';
import { isRequired } from '../../packages/ingest/src/rows/dataset.ts';
import { table } from './table.ts';

const types: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  json: 'text (JSON)',
  integer: 'integer',
  year: 'year',
  amount: 'decimal(38, 10)',
  yuan: 'decimal(38, 4)',
  point: 'double',
  boolean: 'boolean',
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
          '`out.sqlite`, `.sqlite3`, `.db`',
          'an SQLite file: tables, and `NAME_numbers` of each table that has amounts',
          'exact decimals in TEXT; REAL in `NAME_numbers`',
          'as it is',
        ],
        ['`postgresql://…`', 'schema `juesuan` of the database, in one transaction', 'DECIMAL', 'as it is'],
        ['`parquet:DIR`', 'one folder per table, partitioned by `fiscal_year=…`', 'DECIMAL', 'as it is'],
        [
          '`cells.parquet`',
          'one file of the cells of every report, of each its latest version',
          'DECIMAL',
          'as it is',
        ],
        ['`csv:DIR`', 'one file per table', 'plain decimals', 'an apostrophe before it'],
        ['`ndjson:DIR`', 'one file per table', 'texts', 'as it is'],
        [
          '`out.xlsx`',
          'one sheet per table, its head bold and always in sight; made in memory, some 500 reports at most',
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
    'Programs that read them with pandas, polars or Python alone are in [Recipes](recipes.md).',
    '',
    ...runs,
    '`unguardFormula` of `@juesuan/schema` takes the apostrophe away again. In a Data Package, tables with a column for every item say',
    'by `normalize` and `extraFields` what each amount is (direction, phase, item, fund); the table `fiscal` has one amount per record',
    'already. It is valid by the JSON Schema of Fiscal Data Package.',
    '',
    ...datasets.flatMap(tableSection),
    '## Views',
    '',
    'In DuckDB and PostgreSQL: departments and years one under another, of every report its latest version.',
    '',
    ...views.flatMap(({ name, description, query }) => [
      `### \`${name}\``,
      '',
      description,
      '',
      '```sql',
      unindented(query),
      '```',
      '',
    ]),
  ].join('\n');
}

const runs = [
  '## Run after run',
  '',
  '`--mode` says what becomes of the reports that the output holds:',
  '',
  ...table(
    ['`--mode`', ''],
    [
      [
        '`update`',
        'a report that is there, by the SHA-256 of its source, is written as it is read now; others stay',
      ],
      ['`append`', 'what is there stays as it is; reports that are not there are added'],
      ['`replace`', 'the output holds the reports of this run and no others'],
    ],
  ),
  'Without it, `update`. A run that reads no report writes nothing, and neither does `replace` where an input is not there (a misspelt',
  'name): the summary says `unchanged`, the exit code is 2, and the output is as it was. An output is written whole or not at all:',
  'DuckDB in a copy that takes its place at the end, folders and workbooks likewise, SQLite and PostgreSQL in one transaction. Killed at any',
  'moment, the old one is there. A second run that writes to the same file or folder meanwhile is refused (`busy`); two to PostgreSQL',
  'wait for one another, and the reports of both are there.',
  '',
  'What is not written by `ingest` is left alone. A file, a folder with files, a workbook, a database, a schema `juesuan` of another is',
  'refused (`not-ours`), and so is an output in which a table, view, sheet or file of another has a name that is needed. Tables and',
  'views of your own in the database, and files of your own in a folder, stay through every mode.',
  '',
  'Folders and workbooks are written anew as a whole, from the results in the store (`OUT.store`, or `--store`). Where the store has',
  'none for a report that the output holds, the run is refused (`not-kept`), so that none is dropped.',
  '',
  '### Versions',
  '',
  'Reports of the same department, fiscal year, family and kinds of tables, all as printed and none of them empty, are versions of one',
  'report. The later version is the one of the later date of publication where all of them print one, else the one that a later run',
  'brought (`run`; in one run the greater `report_id`). `version` counts them, `superseded_by` names the next one, and `current` is true',
  'of the last: views show only that one, tables keep all. A unit’s own accounts (单位决算, 本级 on the cover) are no version of its department’s. The summary says how many reports are older versions.',
  '',
  '### Totals and what they are made of',
  '',
  'A table prints a total, 类, 款 and 项 one under another, and columns of which one is the sum of others. `is_total` is true of rows that',
  'print a total, `level` says 类, 款 or 项, and `is_leaf` is true of a subject beneath which the table prints no other: add up the leaves,',
  'or one level, of one column. `cells` names the column in `canonical_column` (1.0.0 called it `column`, a word of SQL; the CSV of',
  '`extract` and the JSON still do).',
  '',
  '### Keys and comments',
  '',
  'In DuckDB and PostgreSQL every table has its key as primary key; `files` and `failures`, of which a name may have no report, have it',
  'as UNIQUE. Columns marked “never empty” are NOT NULL, and every record leads to its report by a foreign key. PostgreSQL also leads',
  'from a row to its record of `tables` and from a version to the next one; DuckDB does not, where each such key costs some 15 bytes',
  'a cell and none may be deferred. (DuckDB checks keys statement by statement: in one transaction of yours it still sees a record that',
  'the transaction has deleted. Delete, commit, then insert, children before reports.) Keys come with tables that are made new: a',
  'DuckDB file of before gets them by `--mode replace`, PostgreSQL in a new schema. Every table, view and column has a comment that',
  'says what it is, in Chinese where the command speaks Chinese (`--lang zh`, `JUESUAN_LANG`, the locale); `department` is one thing',
  'in all of them.',
  '',
  '### SQLite',
  '',
  'SQLite has no decimals and no comments. Amounts are exact decimals in TEXT, as in the CSV; the views `cells_numbers`, `facts_numbers`,',
  '`expenditure_numbers` … are the same tables with amounts as REAL, doubles, to compare and to add up where the last of 15 digits does',
  'not matter (the `sqlite3` shell adds texts up exactly: `decimal_sum(yuan)`). The table `_columns` says what every column is, and',
  '`.schema cells` what a table is. Keys are those of PostgreSQL. The views below, whose arithmetic is decimal, are not there.',
  '',
  '### dbt',
  '',
  '`juesuan schema dbt > models/sources.yml` writes the tables and views as sources of dbt (1.8 and later), with the same descriptions; keys',
  'and what is never empty are tests that dbt itself has. The schema is the variable `juesuan_schema`: `juesuan` as in PostgreSQL if left',
  'out, `main` for a DuckDB file.',
  '',
  '```sh',
  'npx juesuan schema dbt',
  '```',
  '',
  '```yaml',
  'version: 2',
  'sources:',
  '  - name: juesuan',
  '…',
  '      - name: cells',
  '…',
  '          - name: report_id',
  '…',
  '            data_tests:',
  '              - not_null',
  '…',
  '```',
  '',
  '### Outputs of 1.0.0',
  '',
  'Its DuckDB files and PostgreSQL schemas have other columns: a run into them is refused (`schema-differs`) and changes nothing. Give',
  'another output, or all reports again with `--mode replace`, which makes the tables anew and leaves your own; a view of yours that',
  'PostgreSQL holds on to has to be dropped before. Its folders and workbooks are taken in as they are; their reports are read again, so',
  'give all of them once (`not-kept` names the first that is missing).',
  '',
];

const tableSection = (dataset: Dataset): string[] => {
  const { name, description, key, columns } = dataset;
  return [
    `## \`${name}\``,
    '',
    `${description} Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
    '',
    ...table(
      ['Column', 'Type', 'Meaning', 'Fiscal Data Package'],
      columns.map((column) => [
        `\`${column.name}\``,
        types[column.type] + (isRequired(dataset, column.name) ? ', never empty' : ''),
        column.description,
        column.fiscal === undefined ? meaningOf(column.meaning) : `\`${column.fiscal}\``,
      ]),
    ),
  ];
};

const meaningOf = (meaning: Dataset['columns'][number]['meaning']): string =>
  meaning === undefined
    ? ''
    : [meaning.direction, meaning.phase, meaning.item, ...(meaning.fund === null ? [] : [meaning.fund])].join(
        ', ',
      );

const unindented = (query: string): string => query.replace(/\n\s+/g, '\n  ');
