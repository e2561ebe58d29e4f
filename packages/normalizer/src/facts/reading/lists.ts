import { ofVocabulary } from '@juesuan/schema/words';
import type { Figure } from '../figures/figure.ts';
import { down, up } from '../vocabulary.ts';
import { nameIn } from './name.ts';

/** 分别增加, 各下降, 占80%和20%: what follows are figures for each of the names before. */
const each = /分别|各|(?<!分别)占/gu;
const between = /^(?:[、，,]|和|与|及|以及)$/u;
/** 分别增长1.5%、下降2.5%: each figure has a verb of its own. */
const betweenVerbs = ofVocabulary(
  () => new RegExp(`^(?:[、，,]|和|与|及|以及)(?:${up()}|${down()})(?:了|率为|率|为)?$`, 'u'),
);
/** From the word to the first figure: characters. */
const toFigure = 24;
/** A name is no longer: characters. */
const longest = 60;

/** The lists of a text whose figures are each of another thing. */
export interface Lists {
  /** The name of a figure by where it starts, where the list gives the names first. */
  names: Map<number, string>;
  /** Lists without names, by where their first figure starts: they are of what was stated last. */
  unnamed: ReadonlyMap<number, readonly Figure[]>;
}

/**
 * Names for the figures of lists that give the names first: 基本支出、项目支出分别为8万元和2万元. Only where there are as many
 * names as figures.
 */
export function listsIn(text: string, figures: readonly Figure[]): Lists {
  const names = new Map<number, string>();
  const unnamed = new Map<number, readonly Figure[]>();
  let before: { names: readonly string[]; at: number } | null = null;
  let next = 0;
  for (const { index } of text.matchAll(each)) {
    while (next < figures.length && (figures[next]?.start ?? 0) < index) next += 1;
    const listed = figuresAfter(text, figures, next, index);
    if (listed.length < 2) continue;
    const own = namesBefore(text, index, listed.length);
    // 分别为8万元和2万元，分别占80%和20%: the same names again.
    const listNames: readonly string[] =
      own.length === 0 && before && !/[。；]/u.test(text.slice(before.at, index)) ? before.names : own;
    if (listNames.length === 0 && listed[0]) unnamed.set(listed[0].start, listed);
    if (listNames.length !== listed.length) continue;
    for (const [i, { start }] of listed.entries()) names.set(start, listNames[i] ?? '');
    before = { names: listNames, at: index };
  }
  return { names, unnamed };
}

/** Counts may be of different things: 5批次和60人次. */
const mayFollow = (text: string, last: Figure, figure: Figure): boolean =>
  isNext(text, figure.kind === 'count' ? { ...last, unit: figure.unit } : last, figure) ||
  (isAlike(last, figure) && betweenVerbs().test(text.slice(last.end, figure.start)));

/** Figures of one unit with nothing but a mark or 和 between them. */
function figuresAfter(text: string, figures: readonly Figure[], from: number, index: number): Figure[] {
  const first = figures[from];
  if (!first || first.start - index > toFigure || /[，。；]/u.test(text.slice(index, first.start))) return [];
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
  isAlike(last, figure) && between.test(text.slice(last.end, figure.start));

const isAlike = (one: Pick<Figure, 'kind' | 'unit'>, other: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit;

/** 收、支总计: two names that share their second word. */
const bothSides = /^收入?[、和及与]?支出?(?<sum>总计|合计|总额|决算总计|决算)?$/u;
const countName = '(?:购置|保有|批次|人次|团组)(?:数量|数|量)?|人数';
/** 公务用车购置数及保有量: two counts of one thing. */
const twoCounts = new RegExp(
  `^(?<of>.*?)(?<one>${countName})(?:、|和|及|与|以及)(?<other>${countName})$`,
  'u',
);

const mark = /、(?![^(]*\))/u;
const markOrAnd = new RegExp(`${mark.source}|(?<=.{2})[和与](?=.{2})`, 'u');

function namesBefore(text: string, index: number, count: number): string[] {
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
  // 年初结转和结余、年末结转和结余: 和 may stand within a name.
  const marked = list.split(mark);
  const parts = marked.length === count ? marked : list.split(markOrAnd).map((part) => part.trim());
  // 收、支总计 shares its second word: no list of names.
  return parts.every((part) => part.length >= 3) ? parts : [];
}
