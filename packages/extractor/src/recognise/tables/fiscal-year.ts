import type { TextLine } from '@juesuan/schema';
import { counts } from '../../model/tolerances.ts';
import { squash } from '../../words/key.ts';
import { mostCommon } from '../../words/most-common.ts';
import { yearNumber, yearSource } from '../../words/year.ts';

const namedYear = new RegExp(`(${yearSource})年(?:度|.{0,30}决算)`, 'u');

function yearIn(text: string): number | null {
  const year = namedYear.exec(text)?.[1];
  return year === undefined ? null : yearNumber(year);
}

/** The fiscal year: the first on the cover, else the one most often told. */
export function fiscalYearOf(
  text: readonly Pick<TextLine, 'text'>[],
  titles: readonly string[],
): number | null {
  const lines = [...text.slice(0, counts.coverLines).map((line) => line.text), ...titles];
  const joined = [...lines, lines.slice(0, counts.brokenCover).join('')];
  for (const line of joined) {
    const year = yearIn(squash(line));
    if (year !== null) return year;
  }
  const told = text.flatMap((line) => yearIn(squash(line.text)) ?? []);
  return mostCommon(told);
}
