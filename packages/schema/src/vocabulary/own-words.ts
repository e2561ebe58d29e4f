import { z } from 'zod';
import { TableKind } from '../named.ts';
import { type MoneyUnit, yuanPer } from '../words/yuan.ts';

const Word = z.string().trim().min(1).max(200);
const ColumnName = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/,
    'lower-case letters, digits and _, parts joined by a point',
  );

const OwnColumn = z
  .strictObject({
    column: ColumnName.meta({
      description: 'Canonical column of the catalogue, or a new one: `basic`, `travel`, `project.travel`.',
    }),
    headers: z.array(Word).min(1).meta({
      description: 'Printed header paths, segments joined by `/`, outermost first: `本年支出/基本支出`.',
    }),
  })
  .meta({ description: 'A column, and the printed headers that mean it.' });

type OwnColumns = readonly z.infer<typeof OwnColumn>[];

const kinds = TableKind.options.filter((kind) => kind !== 'performance_self_evaluation');

/**
 * Words of publishers that are merged over the catalogue for one reading: titles, headers, row labels, units of money and verbs. Their
 * shape is the catalogue's own.
 */
export const OwnWords = z
  .strictObject({
    tables: z
      .array(
        z.strictObject({
          kind: z.enum(kinds),
          aliases: z.array(Word).default([]).meta({ description: 'Printed titles of this table.' }),
          columns: z.array(OwnColumn).default([]).meta({
            description: 'Columns of this kind; of `three_public` they are in `threePublic`.',
          }),
        }),
      )
      .default([]),
    threePublic: z
      .strictObject({
        phases: z
          .array(OwnColumn)
          .default([])
          .meta({ description: '预算数 (`budget`) and 决算数 (`final`).' }),
        items: z
          .array(OwnColumn)
          .default([])
          .meta({ description: 'What the money is for: 公务接待费 (`reception`).' }),
      })
      .prefault({})
      .meta({ description: 'The two axes of the “三公” table.' }),
    rowLabels: z.array(Word).default([]).meta({
      description: 'Row labels of the summary tables that are no subject of a classification.',
    }),
    units: z
      .record(Word, z.enum(Object.keys(yuanPer) as [MoneyUnit, ...MoneyUnit[]]))
      .default({})
      .meta({ description: 'Printed units of money and what they are: `{ "仟元": "千元" }`.' }),
    verbs: z
      .strictObject({
        up: z.array(Word).default([]).meta({ description: 'Verbs of more: 走高.' }),
        down: z.array(Word).default([]).meta({ description: 'Verbs of less: 走低.' }),
        greater: z.array(Word).default([]).meta({ description: 'Words of comparison: 多于.' }),
        less: z.array(Word).default([]).meta({ description: 'Words of comparison: 少于.' }),
      })
      .prefault({}),
  })
  .superRefine((words, context) => {
    for (const { word, meaning, other, place } of clashesIn(words))
      context.addIssue({ code: 'custom', path: place, message: `“${word}” means ${other} and ${meaning}` });
    for (const [i, { kind, columns }] of words.tables.entries())
      if ((kind === 'three_public' || kind === 'other') && columns.length > 0)
        context.addIssue({
          code: 'custom',
          path: ['tables', i, 'columns'],
          message:
            kind === 'other'
              ? 'tables of kind other have no canonical columns'
              : 'columns of three_public stand in threePublic',
        });
  })
  .meta({ description: 'Words of publishers, merged over the catalogue.' });

/** Words of publishers as they are written: everything may be left out. */
export type OwnWordsInput = z.input<typeof OwnWords>;
/** Words of publishers as {@link OwnWords} reads them. */
export type OwnWords = z.infer<typeof OwnWords>;

type Place = (string | number)[];

/** A word, the list in which it may mean one thing only, what it means there, and where it is written. */
interface Meaning {
  word: string;
  list: string;
  meaning: string;
  place: Place;
}

function* meaningsIn({ tables, threePublic }: OwnWords): Generator<Meaning> {
  for (const [i, { kind, aliases, columns }] of tables.entries()) {
    for (const [j, word] of aliases.entries())
      yield { word, list: 'titles', meaning: kind, place: ['tables', i, 'aliases', j] };
    yield* headersIn(columns, kind, ['tables', i, 'columns']);
  }
  yield* headersIn(threePublic.phases, 'phases', ['threePublic', 'phases']);
  yield* headersIn(threePublic.items, 'items', ['threePublic', 'items']);
}

function* headersIn(columns: OwnColumns, list: string, place: Place): Generator<Meaning> {
  for (const [i, { column, headers }] of columns.entries())
    for (const [j, word] of headers.entries())
      yield { word, list, meaning: column, place: [...place, i, 'headers', j] };
}

/** Words that stand for two titles, or for two columns of one table. */
function clashesIn(words: OwnWords): (Meaning & { other: string })[] {
  const known = new Map<string, string>();
  return [...meaningsIn(words)].flatMap((meaning) => {
    const key = `${meaning.list} ${meaning.word}`;
    const other = known.get(key) ?? meaning.meaning;
    known.set(key, other);
    return other === meaning.meaning ? [] : [{ ...meaning, other }];
  });
}
