import type { Table, TableKind } from '@juesuan/schema';
import { headerUnit, isTotalLabel, matchKey, type Vocabulary } from '@juesuan/schema/words';
import { columnNamed, nearest } from './near.ts';

type ColumnEntry = Vocabulary['tables'][number]['layouts'][number][number];

/** Where a header belongs in the file of words. */
export type Axis = 'columns' | 'phases' | 'items';

/** A header that no catalogue knows, and the column that it may mean; `null` where it is near none, so that it is a new one. */
export interface NearColumn {
  axis: Axis;
  header: string;
  column: string | null;
  score: number;
}

/** A word counts for so much, its place among the others for the rest. */
const WORDS = 0.5;
/** Below that a header is near no column. */
const LEAST = 0.3;

/** What the unknown headers of a table are nearest to, if it is of this kind. */
export function columnsByShape(table: Table, kind: TableKind, vocabulary: Vocabulary): NearColumn[] {
  if (kind === 'three_public') return threePublicHeaders(table, vocabulary);
  const entry = vocabulary.tables.find((one) => one.kind === kind);
  const printed = table.columns.filter(({ fiscalYear, label }) => fiscalYear === undefined && label !== '');
  const layout = bestLayout(
    printed.map(({ label }) => label),
    entry?.layouts ?? [],
  );
  const named = (header: string): string | null => columnNamed(layout, header);
  return groupsOf(printed, named).flatMap((headers) =>
    inOrder(headers, layout, named).map((near) => ({ axis: 'columns' as const, ...near })),
  );
}

const bestLayout = (
  headers: readonly string[],
  layouts: readonly (readonly ColumnEntry[])[],
): readonly ColumnEntry[] => {
  const known = (layout: readonly ColumnEntry[]): number =>
    headers.filter((header) => columnNamed(layout, header) !== null).length;
  return [...layouts].sort((a, b) => known(b) - known(a))[0] ?? [];
};

/** Headers of groups that stand beside one another (the two sides, three columns of 决算数): each has every column once. */
function groupsOf(columns: Table['columns'], named: (header: string) => string | null): string[][] {
  const count = Math.max(
    1,
    ...columns.map(({ label }) =>
      named(label) === null ? 1 : columns.filter((other) => other.label === label).length,
    ),
  );
  const sides = columns.map(({ column }) => /^(?:income|expenditure)(?=[.])/u.exec(column ?? '')?.[0]);
  const firstOfRight = sides.indexOf('expenditure');
  const labels = columns.map(({ label }) => label);
  if (sides.includes('income') || firstOfRight >= 0) {
    const cut = firstOfRight >= 0 ? firstOfRight : sides.lastIndexOf('income') + 1;
    return [labels.slice(0, cut), labels.slice(cut)];
  }
  const width = Math.ceil(labels.length / count);
  return Array.from({ length: count }, (_, i) => labels.slice(i * width, (i + 1) * width));
}

/**
 * The unknown ones of words that stand in order: each is given the free column that it is most like in words and in place between
 * its neighbours, the surest first.
 */
function inOrder(
  words: readonly string[],
  columns: readonly ColumnEntry[],
  named: (word: string) => string | null,
): Omit<NearColumn, 'axis'>[] {
  const meanings = words.map(named);
  const unknown = words.flatMap((header, at) => (meanings[at] === null ? [{ header, at }] : []));
  const all = unknown.flatMap(({ header, at }) => {
    // A header under no other is no part of a column: 年初结转和结余/基本支出 stands under one.
    const possible = columns.filter(
      ({ column, headers }) =>
        meanings.includes(column) || headers.some((one) => depthOf(one) <= depthOf(header)),
    );
    const place = (column: string | null | undefined): number =>
      possible.findIndex((entry) => entry.column === column);
    const from = place(meanings.slice(0, at).findLast((column) => column !== null));
    const next = meanings.slice(at).find((column) => column !== null);
    const to = next === undefined ? possible.length : place(next);
    // How many unknown words stand between it and the known one before it.
    const rank = at - 1 - meanings.slice(0, at).findLastIndex((column) => column !== null);
    const free = possible.filter(({ column }) => !meanings.includes(column));
    const isPart = ({ column }: ColumnEntry): boolean =>
      !isWhole(column) && !meanings.some((one) => isBeside(one, column));
    const between = free.filter(
      (entry) => place(entry.column) > from && place(entry.column) < to && !isPart(entry),
    );
    const whole = free.filter((entry) => !isPart(entry)).length;
    return free.map((entry) => {
      const index = between.indexOf(entry);
      // The catalogue's order is not always that of print.
      const within =
        index >= 0 ? 1 - Math.abs(index - rank) / between.length : between.length === 0 ? ELSEWHERE : 0;
      const like = nearest(header.split('/').at(-1) ?? header, entry.headers);
      const sum = WORDS * like + (1 - WORDS) * within;
      const score = isPart(entry) ? sum * PART : sum;
      return { header, column: entry.column, score: index < 0 && like < OWN_WORDS && whole > 1 ? 0 : score };
    });
  });
  const given = new Map<string, { column: string; score: number }>();
  for (const { header, column, score } of all.sort((a, b) => b.score - a.score))
    if (score >= LEAST && !given.has(header) && ![...given.values()].some((one) => one.column === column))
      given.set(header, { column, score });
  return unknown.map(({ header }) => ({ header, ...(given.get(header) ?? { column: null, score: 0 }) }));
}

/** Out of its place the words must say it, where more than one column is free. */
const OWN_WORDS = 0.3;
/** A place where no column is free between its neighbours, and a part of a column of which the table has no other part. */
const ELSEWHERE = 0.7;
const PART = 0.8;

const isWhole = (column: string): boolean => !column.includes('.');
/** Parts of the same column. */
const isBeside = (one: string | null, other: string): boolean =>
  one !== null && !isWhole(one) && one.split('.')[0] === other.split('.')[0];

const depthOf = (header: string): number => header.split('/').length;

/** Phases stand over the columns and items beside the rows, or both over the columns in turn. */
function threePublicHeaders({ columns, rows }: Table, { threePublic }: Vocabulary): NearColumn[] {
  const { phases, items } = threePublic;
  const isPhase = (word: string): boolean => columnNamed(phases, word) !== null;
  const isItem = (word: string): boolean => columnNamed(items, word) !== null;
  const paths = columns
    .filter(({ fiscalYear, label }) => fiscalYear === undefined && label !== '')
    .map(({ label }) => label.split('/'));
  const named = rows.filter(({ name, cells }) => name !== '' && cells.some(({ value }) => value !== null));
  const isVertical = named.some(({ name }) => isItem(nameOf(name)));
  const words = [...new Set(paths.flat())];
  const besideItem = (word: string): boolean =>
    paths.some((path) => path.includes(word) && path.some((other) => other !== word && isItem(other)));
  const isOfPhases = (word: string): boolean => isPhase(word) || isVertical || besideItem(word);
  const phaseWords = words.filter((word) => !isItem(word) && isOfPhases(word));
  const itemWords = isVertical
    ? [...new Set(named.filter(({ name }) => isMoney(name)).map(({ name }) => nameOf(name)))]
    : words.filter((word) => !phaseWords.includes(word));
  const near = (axis: 'phases' | 'items', of: readonly string[]): NearColumn[] =>
    inOrder(of, threePublic[axis], (word) => columnNamed(threePublic[axis], word)).map((one) => ({
      axis,
      ...one,
      // What stands beside the rows has no place among the others: a publisher's own item is most often a new one.
      ...(axis === 'items' && one.score < ITEM && { column: null }),
    }));
  return [...near('phases', phaseWords), ...near('items', itemWords)];
}

/** An item is another word of a known one only where it is much like it. */
const ITEM = 0.75;

const isMoney = (name: string): boolean => headerUnit(name)?.money !== null && !isTotalLabel(name);
/** Without an ordinal and its brackets: 1.公务接待费, （二）差旅费. */
const nameOf = (name: string): string =>
  name
    .replace(/^(?:其中[:：]?)?(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[.、．])?/u, '')
    .trim() || matchKey(name);
