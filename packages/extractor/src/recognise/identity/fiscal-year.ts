import { comparingWords, type TextLine, yearLabels } from '@juesuan/schema';
import { characters, counts } from '../../model/tolerances.ts';
import { mostCommon } from '../../words/most-common.ts';
import { plainKey } from '../../words/plain.ts';
import { yearNumber, yearSource } from '../../words/year.ts';
import { readTitleLine } from './title-line.ts';

const found = new RegExp(`(?<year>${yearSource})年(?!\\d)(?<after>度?.{0,30})`, 'gu');
const compared = new RegExp(`(?:${comparingWords.join('|')})$`, 'u');
const comparing = /^度?(?:部门)?(?:决算数?|预算数?)?(?:相比|同期|相较|对比)/u;
const ofBudget = /^度?(?:.{0,12}三公经费|部门|单位)?预算(?!.{0,6}(?:执行|决算))/u;

/** Whose year: the accounts' beside the words that say so, a budget's, or any in a text about accounts. */
type Where = 'accounts' | 'budgets' | 'anywhere';

/**
 * The year that a line without white space names: 2024年度, 2024年…决算, 2024年…“三公”经费. Never one that something is compared
 * with, nor a budget's where budgets are not asked for, nor that of a date.
 */
function yearIn(key: string, where: Where): number | null {
  for (const { index, groups } of key.matchAll(found)) {
    const { year = '', after = '' } = groups ?? {};
    if (compared.test(key.slice(0, index)) || comparing.test(after)) continue;
    if (where !== 'budgets' && ofBudget.test(after)) continue;
    if (where === 'anywhere' || /^度|决算|^.{0,12}三公/u.test(after)) return yearNumber(year);
  }
  return null;
}

const labelled = new RegExp(`^(?:${yearLabels.join('|')}):?(?<year>${yearSource})年?度?$`, 'u');

/** The year behind its label, as the cover of an export has it. */
function labelledYear(key: string): number | null {
  const year = labelled.exec(key)?.groups?.year;
  return year === undefined ? null : yearNumber(year);
}

/** The fiscal year: of the first title of accounts, else the first on the cover, else the one most often stated. */
export function fiscalYearOf(
  text: readonly Pick<TextLine, 'text'>[],
  titles: readonly string[],
): number | null {
  const cover = text.slice(0, counts.coverLines).map((line) => line.text);
  const lines = [...cover, ...titles].map(plainKey);
  const joined = [...lines, lines.slice(0, counts.brokenCover).join('')];
  const short = lines.filter((line) => line.length <= characters.longestTitle);
  const ways: readonly [readonly string[], (line: string) => number | null][] = [
    [short, (line) => readTitleLine(line, 'accounts')?.year ?? null],
    [joined, (line) => yearIn(line, 'accounts')],
    [joined, (line) => yearIn(line, 'budgets')],
    [short, (line) => readTitleLine(line, 'budget')?.year ?? null],
    [short, labelledYear],
  ];
  for (const [those, yearOf] of ways)
    for (const line of those) {
      const year = yearOf(line);
      if (year !== null) return year;
    }
  const keys = text.map((line) => plainKey(line.text));
  const stated = (where: Where): number[] => keys.flatMap((key) => yearIn(key, where) ?? []);
  return mostCommon(stated('accounts')) ?? mostCommon(stated('anywhere'));
}
