import type { Figure } from '../figures/figure.ts';
import { nameIn } from './name.ts';

/** 分别增加, 各下降: what follows are figures for each of the names before. */
const each = /分别|各/gu;
const between = /^(?:[、，,]|和|与|及|以及)$/u;
/** A name is no longer: characters. */
const longest = 60;

/**
 * Names for the figures of lists that give the names first: 基本支出、项目支出分别为8万元和2万元. Only where there are as many
 * names as figures.
 *
 * @returns the name of a figure by where it starts
 */
export function namesOfLists(text: string, figures: readonly Figure[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let before: { names: readonly string[]; at: number } | null = null;
  let next = 0;
  for (const { index } of text.matchAll(each)) {
    while (next < figures.length && (figures[next]?.start ?? 0) < index) next += 1;
    const listed = figuresAfter(text, figures, next, index);
    if (listed.length < 2) continue;
    const own = namesBefore(text, index);
    // 分别为8万元和2万元，分别占80%和20%: the same names again.
    const listNames: readonly string[] =
      own.length === 0 && before && !/[。；]/u.test(text.slice(before.at, index)) ? before.names : own;
    if (listNames.length !== listed.length) continue;
    for (const [i, { start }] of listed.entries()) names.set(start, listNames[i] ?? '');
    before = { names: listNames, at: index };
  }
  return names;
}

/** Counts may be of different things: 5批次和60人次. */
const mayFollow = (text: string, last: Figure, figure: Figure): boolean =>
  isNext(text, figure.kind === 'count' ? { ...last, unit: figure.unit } : last, figure);

/** Figures of one unit with nothing but a mark or 和 between them. */
function figuresAfter(text: string, figures: readonly Figure[], from: number, index: number): Figure[] {
  const first = figures[from];
  if (!first || first.start - index > 12 || /[，。；]/u.test(text.slice(index, first.start))) return [];
  const listed = [first];
  for (let i = from + 1; i < figures.length; i++) {
    const figure = figures[i];
    if (!figure || !mayFollow(text, listed.at(-1) ?? first, figure)) break;
    listed.push(figure);
  }
  return listed;
}

/** Is a figure the next of a list: in the same unit, with nothing but a mark or 和 between? */
export const isNext = (text: string, last: Pick<Figure, 'end' | 'kind' | 'unit'>, figure: Figure): boolean =>
  figure.kind === last.kind && figure.unit === last.unit && between.test(text.slice(last.end, figure.start));

/** 收、支总计: two names that share their second word. */
const bothSides = /^收入?[、和及与]?支出?(?<sum>总计|合计|总额|决算总计|决算)?$/u;
const countName = '(?:购置|保有|批次|人次|团组)(?:数量|数|量)?|人数';
/** 公务用车购置数及保有量: two counts of one thing. */
const twoCounts = new RegExp(
  `^(?<of>.*?)(?<one>${countName})(?:、|和|及|与|以及)(?<other>${countName})$`,
  'u',
);

function namesBefore(text: string, index: number): string[] {
  const words = text.slice(Math.max(0, index - longest), index).replace(/[，]$/u, '');
  const clause = /[^，。；:]*$/u.exec(words)?.[0] ?? '';
  if (/\d/u.test(clause.replace(/\d{4}年/gu, ''))) return [];
  const list = nameIn(clause);
  const both = bothSides.exec(list)?.groups;
  if (both) return [`收入${both.sum ?? ''}`, `支出${both.sum ?? ''}`];
  const counted = twoCounts.exec(list)?.groups;
  if (counted)
    return [`${counted.of ?? ''}${counted.one ?? ''}`, `${counted.of ?? ''}${counted.other ?? ''}`];
  if (!list.includes('、') && !/.和./u.test(list)) return [];
  const parts = list.split(/[、](?![^(]*\))|(?<=.{2})[和与](?=.{2})/u).map((part) => part.trim());
  // 收、支总计 shares its second word: no list of names.
  return parts.every((part) => part.length >= 3) ? parts : [];
}
