import type { Figure } from '../figures/figure.ts';
import { isNext } from './lists.ts';
import type { Said } from './reading.ts';

/** A figure in a list of years: 2021年、2022年会议费分别为8万元、9万元. */
export interface OfYear {
  /** `null` where the figures are not as many as the years: which is of which year is not known. */
  year: number | null;
  /** The words before the first figure of the list, without the years. */
  words: string;
}

const year = '20\\d{2}年(?:度)?(?![末底初])';
/** 2021年、2022年和2023年. What something is compared with is no list. */
const listed = new RegExp(
  `(?<![与比较同由从\\d])(?:(?:20\\d{2}(?:年度?)?|${year})[、和及与])+${year}(?!相比|比较|对比)`,
  'gu',
);
/** 与2021年、2022年相比，分别…: each change has a base of its own. */
const compared = new RegExp(`(?:与|比|较|同)(?:20\\d{2}(?:年度?)?[、和及与])+${year}`, 'gu');
/** 会议费、培训费: names that figures may be of, as well as of years. */
const names = /\p{Script=Han}{2,}、\p{Script=Han}{2,}/u;
/** 2021-2023年…分别为: each year from the first to the last. */
const ranged = new RegExp(
  `(?<![与比较同由从\\d])20\\d{2}(?:年度?)?[-~～—至到]{1,2}${year}(?=[^。；\\d]{0,40}(?:分别|依次))`,
  'gu',
);
const eachWord = /分别|依次|各为/gu;
/** From the years to the first figure: characters. */
const longest = 60;

/** The years of figures that stand in a list of them, by where a figure starts. */
export function yearsOfLists(text: string, figures: readonly Figure[]): ReadonlyMap<number, OfYear> {
  const years = new Map<number, OfYear>();
  const lists = [
    ...[...text.matchAll(listed)].map((match) => ({ match, years: numbersIn(match[0]) })),
    ...[...text.matchAll(compared)].map((match) => ({ match, years: [] })),
    ...[...text.matchAll(ranged)].map((match) => ({ match, years: allBetween(numbersIn(match[0])) })),
  ];
  for (const list of lists) {
    const end = list.match.index + list.match[0].length;
    const first = figures.findIndex(({ start }) => start >= end);
    const figure = figures[first];
    if (!figure) continue;
    const between = text.slice(end, figure.start);
    if (between.length > longest || /[。；]/u.test(between)) continue;
    if (between.replace(/^，/u, '').includes('，') && !eachWord.test(between)) continue;
    const found = listFrom(text, figures, first);
    const clause =
      /[^，。；:]*$/u.exec(text.slice(figures[first - 1]?.end ?? 0, list.match.index))?.[0] ?? '';
    const words = (clause + between.replace(/^，/u, '')).replaceAll(eachWord, '').replaceAll('，', '');
    const isSure = found.length === list.years.length && !names.test(words);
    for (const [i, { start }] of found.entries())
      years.set(start, { year: isSure ? (list.years[i] ?? null) : null, words });
  }
  return years;
}

/** A figure and those that directly follow it, in the same unit. */
function listFrom(text: string, figures: readonly Figure[], first: number): Figure[] {
  const found: Figure[] = [];
  for (const figure of figures.slice(first)) {
    const last = found.at(-1);
    if (last && !isNext(text, last, figure)) break;
    found.push(figure);
  }
  return found;
}

const numbersIn = (text: string): number[] => (text.match(/\d{4}/gu) ?? []).map(Number);

function allBetween([first = 0, last = 0]: readonly number[]): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const ownYear = /(?<!(?:与|比|较|同|由|从|截至|截止)[^，。；]{0,12})(?<year>20\d{2})年(?:度)?(?![末底初])/gu;
const lastYear = /上一?年|上一度|去年|同比|同期/u;

/** The year that the words directly before a figure give it; `null` where they give none. */
export function yearOf(lead: string): number | null {
  const printed = [...lead.matchAll(ownYear)].at(-1)?.groups?.year;
  return printed === undefined || lastYear.test(lead) ? null : Number(printed);
}

/** What a figure of another year than that of the accounts is. */
export interface Dated {
  measure: string;
  /** `null` where it is that of the accounts, or its measure says which. */
  year: number | null;
}

const accounts: ReadonlySet<string> = new Set(['决算数', '上年决算数']);

/**
 * What a figure is that its words date: last year's accounts have a name, those before have one and their year, anything else its
 * year. `null` for a change: its year is that of what it is measured from.
 */
export function ofYear(
  { measure, direction }: Pick<Said, 'measure' | 'direction'>,
  year: number,
  fiscalYear: number,
): Dated | null {
  const isAccount = accounts.has(measure);
  if (year === fiscalYear) return { measure: isAccount ? '决算数' : measure, year: null };
  if (direction !== null) return null;
  if (!isAccount || year > fiscalYear) return { measure, year };
  return year === fiscalYear - 1 ? { measure: '上年决算数', year: null } : { measure: '往年决算数', year };
}
