import { publicTableKinds, type Report, type Table, type TableKind } from '@juesuan/schema';
import { keyWithoutOrdinal, matchKey, type Vocabulary } from '@juesuan/schema/words';
import { columnNamed, nearest } from './near.ts';

type Entry = Vocabulary['tables'][number];

/** How much each part of a table's shape says of its kind. */
const weight = { headers: 0.3, codes: 0.2, title: 0.25, rows: 0.15, place: 0.1 } as const;
/** A kind that the report has already is hardly there again. */
const REPEATED = 0.3;
/** Below that a shape is like none. */
const LEAST = 0.3;

/** What a table under an unknown title may be, and how sure that is, 0 to 1. */
export interface NearKind {
  kind: TableKind;
  score: number;
}

/** Tables of a report under titles that no catalogue knows. */
export const untitledIn = (report: Report): Table[] =>
  report.tables.filter(({ kind, title, rows }) => kind === 'other' && title !== '' && rows.length > 0);

/**
 * The kinds that the tables under unknown titles are nearest to by their shape: headers, codes, row labels, the words of the
 * title and the place among the other tables. Each kind is given once; `null` where a table is like none.
 */
export function kindsByShape(
  report: Report,
  unknown: readonly Table[],
  vocabulary: Vocabulary,
): Map<Table, NearKind | null> {
  const all = unknown.flatMap((table) =>
    vocabulary.tables
      .filter(({ kind }) => publicTableKinds.some((one) => one === kind))
      .map((entry) => ({ table, kind: entry.kind, score: scoreOf(table, entry, report, vocabulary) })),
  );
  const given = new Map<Table, NearKind | null>();
  for (const { table, kind, score } of all.sort((a, b) => b.score - a.score))
    if (score >= LEAST && !given.has(table) && ![...given.values()].some((near) => near?.kind === kind))
      given.set(table, { kind, score });
  for (const table of unknown) if (!given.has(table)) given.set(table, null);
  return given;
}

function scoreOf(table: Table, entry: Entry, report: Report, vocabulary: Vocabulary): number {
  const sum =
    weight.headers * headersLike(table, entry, vocabulary) +
    weight.codes * codesLike(table, entry) +
    weight.title * nearest(table.title, [entry.title, ...entry.aliases]) +
    weight.rows * rowsLike(table, entry, vocabulary) +
    weight.place * placeLike(table, entry.kind, report);
  return report.tables.some(({ kind }) => kind === entry.kind) ? sum - REPEATED : sum;
}

/** Share of the headers that the kind has, those that are only alike in part. */
function headersLike({ columns }: Table, { kind, layouts }: Entry, { threePublic }: Vocabulary): number {
  const shapes = kind === 'three_public' ? [[...threePublic.phases, ...threePublic.items]] : layouts;
  const likeness = shapes.map((shape) => {
    const words = shape.flatMap(({ headers }) => headers);
    const each = columns.map(({ label }) =>
      columnNamed(shape, label) !== null ? 1 : nearest(label.split('/').at(-1) ?? label, words) / 2,
    );
    return mean(each);
  });
  return Math.max(0, ...likeness);
}

/** Functional codes begin with 2, economic ones with 3 or 5. */
function codesLike({ rows }: Table, { classification }: Entry): number {
  const codes = rows.flatMap(({ code }) => (code === null || code === '' ? [] : [code]));
  if (codes.length === 0) return classification === null ? 1 : 0.25;
  const functional = codes.filter((code) => code.startsWith('2')).length * 2 > codes.length;
  return classification === (functional ? 'functional' : 'economic') ? 1 : -1;
}

/** Share of the rows whose labels the kind's own are. */
function rowsLike(
  { rows }: Table,
  { kind, twoSided }: Entry,
  { rowLabels, threePublic }: Vocabulary,
): number {
  const known =
    kind === 'three_public'
      ? threePublic.items.flatMap(({ headers }) => headers.map(matchKey))
      : twoSided
        ? rowLabels.map(matchKey)
        : [];
  const names = rows.filter(({ code, name }) => name !== '' && (code ?? '') === '');
  const of = names.filter(({ name }) => known.includes(keyWithoutOrdinal(name)));
  return names.length === 0 ? 0 : of.length / names.length;
}

const kindsInOrder: readonly TableKind[] = publicTableKinds;

/** Between its neighbours in the ministry's order? */
function placeLike(table: Table, kind: TableKind, { tables }: Report): number {
  const order = (of: TableKind): number => kindsInOrder.indexOf(of);
  const at = tables.indexOf(table);
  const before = tables.slice(0, at).findLast((one) => order(one.kind) >= 0);
  const after = tables.slice(at + 1).find((one) => order(one.kind) >= 0);
  const isAfter = before === undefined || order(before.kind) < order(kind);
  const isBefore = after === undefined || order(kind) < order(after.kind);
  return isAfter && isBefore ? 1 : 0;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
