import type { ColumnEntry, TableEntry } from '../catalogue/tables.ts';
import { ProblemError } from '../messages/problem.ts';
import { OwnWords, type OwnWordsInput } from './own-words.ts';
import { catalogueVocabulary, type Vocabulary } from './vocabulary.ts';

const merged = new WeakMap<OwnWordsInput, Vocabulary>();

/**
 * The catalogue with words of a publisher's own: they are asked first, so that a word of the catalogue's can be given another
 * meaning. The same object of words gives the same vocabulary, so that nothing is made twice of it.
 *
 * @throws {ProblemError} `words-invalid` where they are not as {@link OwnWords} has them
 *
 * @example
 * const vocabulary = vocabularyOf({ tables: [{ kind: 'three_public', aliases: ['出行与接待开支一览表'] }] });
 */
export function vocabularyOf(words: OwnWordsInput | undefined): Vocabulary {
  if (words === undefined) return catalogueVocabulary;
  const vocabulary = merged.get(words) ?? merge(ownWordsOf(words));
  merged.set(words, vocabulary);
  return vocabulary;
}

let last: { json: string; words: OwnWordsInput } | null = null;

/**
 * Words that crossed threads as JSON: one object for the same text, so that a thread merges them once.
 *
 * @example vocabularyOf(ownWordsIn(JSON.stringify(words)))
 */
export function ownWordsIn(json: string): OwnWordsInput {
  if (last?.json !== json) last = { json, words: JSON.parse(json) };
  return last.words;
}

function ownWordsOf(words: OwnWordsInput): OwnWords {
  const { data, error } = OwnWords.safeParse(words);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new ProblemError('words-invalid', { place, cause: issue?.message ?? '' }, { cause: error });
}

function merge({ tables: own, threePublic, rowLabels, units, verbs }: OwnWords): Vocabulary {
  const { tables, otherTitles, directions, ...catalogue } = catalogueVocabulary;
  const titles = new Set(own.flatMap(({ aliases }) => aliases));
  const others = own.filter(({ kind }) => kind === 'other').flatMap(({ aliases }) => aliases);
  return {
    tables: tables.map((entry) => withTable(entry, own, titles)),
    otherTitles: [...others, ...otherTitles.filter((title) => !titles.has(title))],
    threePublic: {
      phases: withColumns(catalogue.threePublic.phases, threePublic.phases),
      items: withColumns(catalogue.threePublic.items, threePublic.items),
    },
    rowLabels: [...rowLabels, ...catalogue.rowLabels],
    units,
    directions: {
      up: withVerbs(directions.up, verbs.up, verbs.greater),
      down: withVerbs(directions.down, verbs.down, verbs.less),
    },
  };
}

function withTable(entry: TableEntry, own: OwnWords['tables'], titles: ReadonlySet<string>): TableEntry {
  const ofKind = own.filter(({ kind }) => kind === entry.kind);
  const columns = ofKind.flatMap((table) => table.columns);
  const isKnown = ({ column }: ColumnEntry): boolean =>
    entry.layouts.some((layout) => layout.some((known) => known.column === column));
  return {
    ...entry,
    aliases: [
      ...ofKind.flatMap(({ aliases }) => aliases),
      ...entry.aliases.filter((alias) => !titles.has(alias)),
    ],
    // A column that one shape of the table has is that shape's; one that none has may stand in any.
    layouts: entry.layouts.map((layout) =>
      withColumns(
        layout,
        columns.filter(
          (column) => !isKnown(column) || layout.some((known) => known.column === column.column),
        ),
      ),
    ),
  };
}

/** Own columns first: of two that name the same header the earlier wins. */
const withColumns = (known: readonly ColumnEntry[], own: readonly ColumnEntry[]): readonly ColumnEntry[] => [
  ...own,
  ...known,
];

const withVerbs = <Groups extends { further: readonly string[]; comparison: readonly string[] }>(
  groups: Groups,
  further: readonly string[],
  comparison: readonly string[],
): Groups => ({
  ...groups,
  further: [...further, ...groups.further],
  comparison: [...comparison, ...groups.comparison],
});
