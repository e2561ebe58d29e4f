import { type ColumnType, type Dataset, datasets, views } from '@juesuan/ingest';
import type { Language } from '@juesuan/schema';
import { isRequired } from '../../packages/ingest/src/rows/dataset.ts';
import { commentIn } from '../../packages/ingest/src/sinks/described/comment.ts';
import { chinese } from './database-chinese.ts';
import { english } from './database-english.ts';
import { pageHead } from './page-head.ts';
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

const texts: Readonly<Record<Language, typeof english>> = { en: english, zh: chinese };

/** What `docs/database.md` says: every table that `ingest` writes, whatever the form of the output. */
export function databasePage(language: Language): string {
  const text = texts[language];
  return [
    ...pageHead('database.md', language, text),
    ...text.lead,
    '',
    ...text.outputs,
    text.recipes,
    '',
    ...text.runs,
    ...text.unguard,
    ...datasets.flatMap((dataset) => tableSection(dataset, language)),
    ...text.views,
    '',
    ...views.flatMap(({ name, description, query }) => [
      `### \`${name}\``,
      '',
      commentIn(description, language),
      '',
      '```sql',
      unindented(query),
      '```',
      '',
    ]),
  ].join('\n');
}

function tableSection(dataset: Dataset, language: Language): string[] {
  const text = texts[language];
  const { name, description, key, columns } = dataset;
  return [
    `## \`${name}\``,
    '',
    text.full(commentIn(description, language), key.map((column) => `\`${column}\``).join(text.comma)),
    '',
    ...table(
      text.columns,
      columns.map((column) => [
        `\`${column.name}\``,
        types[column.type] + (isRequired(dataset, column.name) ? text.neverEmpty : ''),
        commentIn(column.description, language),
        column.fiscal === undefined ? meaningOf(column.meaning) : `\`${column.fiscal}\``,
      ]),
    ),
  ];
}

const meaningOf = (meaning: Dataset['columns'][number]['meaning']): string =>
  meaning === undefined
    ? ''
    : [meaning.direction, meaning.phase, meaning.item, ...(meaning.fund === null ? [] : [meaning.fund])].join(
        ', ',
      );

const unindented = (query: string): string => query.replace(/\n\s+/g, '\n  ');
