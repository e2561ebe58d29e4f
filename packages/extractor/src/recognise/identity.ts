import type { ExtractedTable, TextLine } from '@juesuan/schema';
import { squash } from '../words/key.ts';

const hanDigits = '〇一二三四五六七八九';

/** The lines at the front where the cover and the titles stand. */
const coverLines = 60;

function yearIn(text: string): number | null {
  const arabic = /(20\d\d)年(?:度|.{0,30}决算)/u.exec(text);
  if (arabic) return Number(arabic[1]);
  const han = /([二][〇○零OＯ0][一二三四五六七八九〇○零]{2})年(?:度|.{0,30}决算)/u.exec(text);
  if (!han?.[1]) return null;
  return Number([...han[1].replace(/[○零OＯ0]/gu, '〇')].map((digit) => hanDigits.indexOf(digit)).join(''));
}

/** The fiscal year: the first on the cover, else the one most often told. */
export function fiscalYearOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): number | null {
  const lines = [...text.slice(0, coverLines).map((line) => line.text), ...tables.map((table) => table.title)];
  const joined = [...lines, lines.slice(0, 8).join('')];
  for (const line of joined) {
    const year = yearIn(squash(line));
    if (year !== null) return year;
  }
  const told = text.flatMap((line) => yearIn(squash(line.text)) ?? []);
  return mostCommon(told);
}

/** The department that most tables name; else the cover's line before 部门决算. */
export function departmentOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): string {
  const named = mostCommon(tables.flatMap((table) => (table.department === '' ? [] : [table.department])));
  if (named !== null) return named;
  const cover = text.slice(0, coverLines).map((line) => squash(line.text));
  for (let i = 0; i < cover.length; i++) {
    const [one, two] = [cover[i] ?? '', (cover[i - 1] ?? '') + (cover[i] ?? '')];
    for (const line of [one, two]) {
      const name = /^(?:第.部分)?(?:20\d\d年度?)?(.{3,40}?)(?:20\d\d年度?)?(?:部门|单位)?决算/u.exec(line)?.[1];
      if (name && /[\p{Script=Han}]{3}/u.test(name) && !/收入|支出|财政|公开|目录/u.test(name)) return name;
    }
  }
  return '';
}

function mostCommon<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
