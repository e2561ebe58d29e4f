import { comparisonWords, lastYearWords, plannedWords, yearFigureWords } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';
import { yearsIn } from '../../words/year.ts';

/** The other year that a column's figures are of, `null` where it is last year and the report's is not known. */
export interface OtherYear {
  fiscalYear: number | null;
}

const lastYear = new RegExp(`^(?:${lastYearWords.join('|')})(?:${yearFigureWords.join('|')})?$`, 'u');
const yearFigure = new RegExp(`^(?:${yearFigureWords.join('|')})$`, 'u');
const planned: ReadonlySet<string> = new Set(plannedWords);
const withoutYear = (key: string): string => key.replace(/^20\d\d年度?/u, '');

const isComparison = (segment: string): boolean => {
  const key = matchKey(segment);
  return comparisonWords.some((word) => key.includes(word)) || yearsIn(segment).length > 1;
};

/**
 * The year of a column by its header path, where that is not the report's: 2023年决算数 or 上年数 in a report of 2024.
 * A comparison of two years (增减) is of none.
 *
 * @param year the report's; `null` where it is not known, and then no year is another
 */
export function otherYear(path: readonly string[], year: number | null): OtherYear | null {
  if (path.some(isComparison)) return null;
  const named = [...new Set(path.flatMap(yearsIn))];
  const [only] = named;
  if (named.length === 1 && only !== undefined)
    return year === null || only === year ? null : { fiscalYear: only };
  if (named.length === 0 && path.some((segment) => lastYear.test(matchKey(segment))))
    return { fiscalYear: year === null ? null : year - 1 };
  return null;
}

/** Does a part of a header say that what stands under it is no final figure: planned money, or a comparison? */
export const isOtherPhase = (segment: string): boolean =>
  planned.has(withoutYear(matchKey(segment))) || isComparison(segment);

/**
 * The year whose final accounts the columns of a report's tables are, where no cover or title names one: the latest that a
 * header names, planned money aside.
 */
export function latestYear(headers: readonly string[]): number | null {
  const years = headers.flatMap((header) => {
    const named = yearsIn(header);
    return named.length === 1 && !matchKey(header).includes('预算') ? named : [];
  });
  return years.length === 0 ? null : Math.max(...years);
}

/** Is a part of a header nothing but the time of what stands under it: planned, final (决算数), last year's, or that of a year? */
export function isPhase(segment: string): boolean {
  const key = matchKey(segment);
  const ofYear = withoutYear(key);
  if (isOtherPhase(segment) || lastYear.test(key)) return true;
  return yearFigure.test(ofYear) ? ofYear !== key || ofYear.startsWith('决算') : ofYear === '';
}
