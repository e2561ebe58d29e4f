import { isTotalLabel, ofVocabulary, seldomWithout } from '@juesuan/schema/words';
import { costs } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import type { HeaderCell } from '../aligned/header-tree.ts';
import { addsUp, isSomething } from './agree.ts';
import { isPhase } from './header-words.ts';
import { isValueColumn, type TextColumn } from './model.ts';

const cost = costs.sheets;

/** What a row fills: its figures by column. */
export type Filled = ReadonlyMap<number, string>;

/** A column that sums up others: 小计 with 基本支出 and 项目支出 beside it. */
interface Sum {
  column: number;
  parts: number[];
  /** 其中 names a part of the sum and leaves the rest unnamed. */
  isPartial: boolean;
}

/** What columns have to do with one another by their headers. */
export interface Relations {
  sums: Sum[];
  /** The same item as 预算数 and as 决算数. */
  twins: (readonly [number, number])[];
  /** A column that is hardly ever filled where the other is blank. */
  seldom: (readonly [number, number])[];
}

/**
 * The columns that are sums by their headers, with those that stand beside them under the same headings (of 合计 over 预算数 and
 * 决算数 each sums up those of its own word), and those of one item.
 */
export function relationsOf(cells: readonly HeaderCell[], columns: readonly TextColumn[]): Relations {
  const paths = columns.map((own, column) =>
    isValueColumn(own)
      ? cells
          .filter(({ from, to }) => from <= column && column < to)
          .sort((a, b) => a.y0 - b.y0 || b.to - b.from - (a.to - a.from))
          .map(({ text }) => matchKey(text))
      : [],
  );
  const pairs = (are: (path: readonly string[], other: readonly string[]) => boolean): [number, number][] =>
    paths.flatMap((path, column) =>
      paths.flatMap((other, c): [number, number][] => (are(path, other) ? [[column, c]] : [])),
    );
  return {
    sums: paths.flatMap((path, column) => sumOf(path, column, paths)),
    twins: pairs(areTwins).filter(([column, other]) => column < other),
    seldom: pairs(isSeldomWithout),
  };
}

function sumOf(path: readonly string[], column: number, paths: readonly (readonly string[])[]): Sum[] {
  const level = path.findLastIndex((word) => isTotalLabel(word));
  if (level < 0) return [];
  const [over, under] = [path.slice(0, level), path.slice(level + 1)];
  const isPart = (other: readonly string[], c: number): boolean =>
    other.length > 0 &&
    c !== column &&
    over.every((word, i) => other[i] === word) &&
    other[level] !== path[level] &&
    under.every((word, i) => other.at(i - under.length) === word);
  const parts = paths.flatMap((other, c) => (isPart(other, c) ? [c] : []));
  const isPartial = parts.some((part) => paths[part]?.some((word) => word.startsWith('其中')));
  return parts.length > 0 ? [{ column, parts, isPartial }] : [];
}

/** Do two paths differ in one word only, which is a phase in both? */
const areTwins = (a: readonly string[], b: readonly string[]): boolean => differOnly(a, b, isPhase, isPhase);

const isSeldomWithout = (a: readonly string[], b: readonly string[]): boolean =>
  differOnly(a, b, isItem(seldomWithout.item), isItem(seldomWithout.other));

const isItem =
  (item: string) =>
  (word: string): boolean =>
    itemOf().get(word) === item;

/** Canonical items of a “三公” table by the words over them. */
const itemOf = ofVocabulary(
  ({ threePublic }): ReadonlyMap<string, string> =>
    new Map(
      threePublic.items.flatMap(({ column, headers }) =>
        headers.map((header): [string, string] => [matchKey(header), column]),
      ),
    ),
);

/** Do two paths differ in one word only, each in one of its kind? */
function differOnly(
  a: readonly string[],
  b: readonly string[],
  isOfA: (word: string) => boolean,
  isOfB: (word: string) => boolean,
): boolean {
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [only = -1] = differing;
  return a.length === b.length && differing.length === 1 && isOfA(a[only] ?? '') && isOfB(b[only] ?? '');
}

/**
 * What speaks against a row's filling these columns: a sum is printed where a part of it is, and its parts add up to it.
 */
export function sumCost(texts: Filled, relations: Relations): number {
  let sum = 0;
  for (const { column, parts, isPartial } of relations.sums) {
    const filled = parts.filter((part) => texts.has(part));
    const printed = texts.get(column);
    if (printed !== undefined ? filled.length === 0 && !isPartial : filled.length > 0) sum += cost.unsummed;
  }
  for (const { printed, own } of sumsOf(texts, relations))
    if (addsUp(printed, own) === false) sum += cost.unequal;
  const unlike = relations.twins.filter(([one, other]) => texts.has(one) !== texts.has(other));
  return sum + cost.unlikeTwin * unlike.length;
}

/** What makes it unlikely that a row fills these columns, and proves nothing. */
export const seldomCost = (texts: Filled, { seldom }: Relations): number =>
  cost.seldom * seldom.filter(([one, other]) => texts.has(one) && !texts.has(other)).length;

/** Does a row print a sum that is not nothing, with parts that add up to it? */
export const addsUpSomewhere = (texts: Filled, relations: Relations): boolean =>
  sumsOf(texts, relations).some(({ printed, own }) => isSomething(printed) && addsUp(printed, own) === true);

/** The sums that a row prints, with the parts that it prints of each: those that are parts of another part left out. */
function sumsOf(texts: Filled, { sums }: Relations): { printed: string; own: string[] }[] {
  return sums.flatMap(({ column, parts, isPartial }) => {
    const printed = texts.get(column);
    if (printed === undefined || isPartial) return [];
    const within = sums.filter((other) => parts.includes(other.column)).flatMap((other) => other.parts);
    const own = parts.flatMap((part) => {
      const text = within.includes(part) ? undefined : texts.get(part);
      return text === undefined ? [] : [text];
    });
    return own.length > 0 ? [{ printed, own }] : [];
  });
}
