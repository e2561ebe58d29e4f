import type { Language } from '@juesuan/schema';
import { Document, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { UNCONFIRMED } from './confirmed.ts';
import type { SuggestedWord } from './suggest.ts';
import { type SuggestionWords, suggestionWords } from './suggestion-words.ts';

/**
 * Suggestions as a file that `--words` takes, in the catalogue's own shape: every word unconfirmed, its place and how sure its
 * meaning is in a remark.
 */
export function suggestedFile(words: readonly SuggestedWord[], language: Language = 'en'): string {
  const said = suggestionWords[language];
  const document = new Document(layOut(words));
  document.commentBefore = said.head;
  remark(document, words, said);
  return document.toString({ lineWidth: 0, nullStr: '' });
}

interface Column {
  column: string;
  headers: string[];
}

function layOut(words: readonly SuggestedWord[]): Record<string, unknown> {
  const tables = [
    ...new Set(words.filter(({ of }) => of === 'titles' || of === 'columns').map(({ kind }) => kind)),
  ];
  const named = numbered(words);
  const columnsOf = (of: SuggestedWord['of'], kind?: string): Column[] =>
    grouped(named.filter((word) => word.of === of && (kind === undefined || word.kind === kind)));
  return {
    ...(tables.length > 0 && {
      tables: tables.map((kind) => ({
        kind,
        ...filled({
          aliases: words.filter((word) => word.of === 'titles' && word.kind === kind).map(unconfirmed),
          columns: columnsOf('columns', kind),
        }),
      })),
    }),
    ...(words.some(({ of }) => of === 'phases' || of === 'items') && {
      threePublic: filled({ phases: columnsOf('phases'), items: columnsOf('items') }),
    }),
  };
}

const filled = (lists: Record<string, readonly unknown[]>): Record<string, readonly unknown[]> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

const unconfirmed = ({ word }: SuggestedWord): string => `${UNCONFIRMED}${word}`;

/** Columns that the catalogue has not get a name each, to be given a better one. */
function numbered(words: readonly SuggestedWord[]): SuggestedWord[] {
  let count = 0;
  return words.map((word) =>
    word.of === 'titles' || word.column !== null ? word : { ...word, column: `new_${++count}` },
  );
}

function grouped(words: readonly SuggestedWord[]): Column[] {
  const columns = new Map<string, string[]>();
  for (const word of words) {
    const column = word.column ?? '';
    columns.set(column, [...(columns.get(column) ?? []), unconfirmed(word)]);
  }
  return [...columns].map(([column, headers]) => ({ column, headers }));
}

/** Puts the place of each word behind it. */
function remark(document: Document, words: readonly SuggestedWord[], said: SuggestionWords): void {
  const left = [...words];
  for (const scalar of scalarsIn(document.contents)) {
    const at = left.findIndex((word) => scalar.value === unconfirmed(word));
    const [word] = at < 0 ? [] : left.splice(at, 1);
    if (word !== undefined) scalar.comment = ` ${placeOf(word, said)}`;
  }
}

function* scalarsIn(node: unknown): Generator<Scalar> {
  if (isScalar(node)) yield node;
  else if (isSeq(node)) for (const item of (node as YAMLSeq).items) yield* scalarsIn(item);
  else if (isMap(node)) for (const { value } of (node as YAMLMap).items as Pair[]) yield* scalarsIn(value);
}

function placeOf(
  { file, page, line, score, reports, column, of }: SuggestedWord,
  said: SuggestionWords,
): string {
  const where = page !== null ? said.page(page) : line !== null ? said.line(line) : '';
  const isNew = of !== 'titles' && column === null;
  const sure = score === 0 ? (isNew ? said.noColumn : said.noKind) : said.near(score.toFixed(2));
  return [`${file}${where}`, sure, ...(reports > 1 ? [said.reports(reports)] : [])].join('; ');
}
