import { ofVocabulary } from '@juesuan/schema/words';
import { baseWords, namedBudget, nextReason, partsBegin, period, reasonWord } from '../vocabulary.ts';

/** Where the clauses, reasons, lists and comparisons of a text are, found once: a text may hold thousands of figures. */
export interface Signposts {
  /** Where the sentence begins that holds `at`. */
  sentenceOf(at: number): number;
  /** Where what is said of one reason begins: a sentence with those that continue it with 二是…. */
  scopeOf(at: number): number;
  /** Where the clause begins that holds `at`. */
  clauseOf(at: number): number;
  /** Where the first reason in [from, to) begins, after its 主要原因是; `null` if none does or it has ended. */
  reasonIn(from: number, to: number): number | null;
  /** Does a reason begin in [from, to), whether or not it has ended? */
  hasReason(from: number, to: number): boolean;
  /** Does a list of parts (主要包括) begin in [from, to)? */
  hasList(from: number, to: number): boolean;
  /** Where the list of parts (其中, （含…) begins that is open at `at`; `null` where none is. */
  partsAt(at: number): number | null;
  /** Are the amounts in [from, to) the parts of a budget: 2024年“三公”经费预算中，…? */
  plannedIn(from: number, to: number): boolean;
  /** What the last comparison in [from, to) compares with: 2023年度, 上年; empty if there is none. */
  baseIn(from: number, to: number): string;
  /** The year that the last sentence before `at` is on which names one; `null` where none does. */
  yearAt(at: number): number | null;
  /** The year that a sentence in [from, to) is on, by its beginning; `null` where none names one. */
  yearIn(from: number, to: number): number | null;
  /** Years that something is compared with (比2023年决算数), not with their budget. */
  baseYears: ReadonlySet<string>;
}

const clauseMark = /[，。；:！？]/u;
const sentenceMark = /[。；！？]/u;
const comparison = ofVocabulary(
  () =>
    new RegExp(
      `(?:与|比|较|同)(?<base>${namedBudget()}|${baseWords})|(?<same>同比)|(?:由|从)(?<from>${period})的?(?=\\d)`,
      'gu',
    ),
);
/** …，与上年相比, …其中：(without a mark before it), 2024年某项预算合计5万元: the accounts again, after a reason. */
const comparesAgain = new RegExp(
  `(?<=，)(?:与|比|较|同)(?:${baseWords})|${partsBegin}|(?<=[:，])20\\d{2}年度?[^，。；:\\d]{0,24}(?:预算|决算)(?:合计|总计|总额|数)?为?(?=\\d)`,
  'gu',
);
/** 2025年度“三公”经费预算…: the year at the beginning of a sentence is what it is on; 2023年末, 2023年6月 are times. */
const spokenYear =
  /(?<=^|[。；！？])(?:\(?[\d一二三四五六七八九十]{1,3}[)、.]?)?(?<year>20\d{2})年(?![末底初]|\d)/gu;
const comparedYear = /(?:与|比|较|同)(\d{4})年度?(?!年初|全年|调整|[^，。；]{0,12}预算)/gu;
/** 主要包括A3.6万元、B3.73万元: parts of what was spoken of. */
const listOf = /(?<!不)包括(?!但不限于)/gu;

/** Not of a fund that is called so (一般公共预算中). */
const withinBudget = /(?<!公共|基金|经营|资本)预算中[，:]/gu;
/** Parts of an amount; those in a bracket end with it. */
const partsOf = /\((?:其中|含|包括|包含)(?!税)|其中/gu;

/** @param fiscalYear the year of the accounts, where it is known: the one before it is compared with */
export function signpostsOf(text: string, fiscalYear: number | null): Signposts {
  const sentences = new Uint32Array(text.length + 1);
  const scopes = new Uint32Array(text.length + 1);
  const clauses = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    sentences[i + 1] = sentenceMark.test(char) ? i + 1 : (sentences[i] ?? 0);
    const continues = char === '；' && nextReason.test(text.slice(i + 1, i + 8));
    scopes[i + 1] = sentenceMark.test(char) && !continues ? i + 1 : (scopes[i] ?? 0);
    clauses[i + 1] = clauseMark.test(char) ? i + 1 : (clauses[i] ?? 0);
  }
  const reasons = [...text.matchAll(new RegExp(reasonWord, 'gu'))];
  const again = [...text.matchAll(comparesAgain)];
  const lists = [...text.matchAll(listOf)];
  const bases = [...text.matchAll(comparison())];
  const parts = [...text.matchAll(partsOf)].map(({ index, 0: mark }) => ({
    index,
    end: mark.startsWith('(') ? closeOf(text, index) : text.length,
  }));
  const planned = [...text.matchAll(withinBudget)];
  const years = [...text.matchAll(spokenYear)];
  const yearIn = (from: number, to: number): number | null => {
    const year = lastIn(years, from, to)?.groups?.year;
    return year === undefined ? null : Number(year);
  };
  return {
    sentenceOf: (at) => sentences[at] ?? 0,
    scopeOf: (at) => scopes[at] ?? 0,
    clauseOf: (at) => clauses[at] ?? 0,
    reasonIn(from, to) {
      const found = firstIn(reasons, from, to);
      return found && !firstIn(again, found.index, to) ? found.index + found[0].length : null;
    },
    hasReason: (from, to) => firstIn(reasons, from, to) !== undefined,
    hasList: (from, to) => firstIn(lists, from, to) !== undefined,
    baseIn(from, to) {
      const groups = lastIn(bases, from, to)?.groups;
      return groups?.base ?? groups?.same ?? groups?.from ?? '';
    },
    plannedIn: (from, to) => firstIn(planned, from, to) !== undefined,
    partsAt: (at) => parts.findLast(({ index, end }) => index < at && end >= at)?.index ?? null,
    yearAt: (at) => yearIn(0, at),
    yearIn,
    baseYears: new Set([
      ...[...text.matchAll(comparedYear)].map(([, year = '']) => year),
      ...(fiscalYear === null ? [] : [String(fiscalYear - 1)]),
    ]),
  };
}

/** Where the bracket that opens at `open` closes, at the latest where its sentence ends. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text[at];
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0 || char === '。') return at;
  }
  return text.length;
}

/** The first match that lies in [from, to); matches are in order. */
function firstIn(matches: readonly RegExpExecArray[], from: number, to: number): RegExpExecArray | undefined {
  const found = matches[indexAfter(matches, from)];
  return found && found.index + found[0].length <= to ? found : undefined;
}

function lastIn(matches: readonly RegExpExecArray[], from: number, to: number): RegExpExecArray | undefined {
  const found = matches[indexAfter(matches, to) - 1];
  return found && found.index >= from ? found : undefined;
}

/** How many matches begin before `at`. */
function indexAfter(matches: readonly RegExpExecArray[], at: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.index ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
