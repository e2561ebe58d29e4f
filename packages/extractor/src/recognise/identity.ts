import type { ExtractedTable, TextLine } from '@juesuan/schema';
import { unitEndings } from '@juesuan/schema/words';
import { counts } from '../model/tolerances.ts';
import { squash } from '../words/key.ts';

const hanDigits = '〇一二三四五六七八九';

function yearIn(text: string): number | null {
  const arabic = /(20\d\d)年(?:度|.{0,30}决算)/u.exec(text);
  if (arabic) return Number(arabic[1]);
  const han = /([二][〇○零OＯ0][一二三四五六七八九〇○零]{2})年(?:度|.{0,30}决算)/u.exec(text);
  if (!han?.[1]) return null;
  return Number([...han[1].replace(/[○零OＯ0]/gu, '〇')].map((digit) => hanDigits.indexOf(digit)).join(''));
}

/** The fiscal year: the first on the cover, else the one most often told. */
export function fiscalYearOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): number | null {
  const lines = [
    ...text.slice(0, counts.coverLines).map((line) => line.text),
    ...tables.map((table) => table.title),
  ];
  const joined = [...lines, lines.slice(0, counts.brokenCover).join('')];
  for (const line of joined) {
    const year = yearIn(squash(line));
    if (year !== null) return year;
  }
  const told = text.flatMap((line) => yearIn(squash(line.text)) ?? []);
  return mostCommon(told);
}

const year = '(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年度?';
const beforeAccounts = new RegExp(
  `^(?:附件\\d*:?|第[一二三四五六七八九]部分)?(?:${year})?(?<name>[\\p{Script=Han}（）()A-Za-z]{4,40}?)(?:${year})?(?:部门|单位)?决算(?:公开|报告|情况|表|说明|$)`,
  'u',
);
const unitEnding = new RegExp(`(?:${unitEndings.join('|')})(?:[（(].{1,10}[）)])?$`, 'u');

/** The department that most tables name; else the one that covers, headings and titles name before 部门决算. */
export function departmentOf(text: readonly TextLine[], tables: readonly ExtractedTable[]): string {
  const named = mostCommon(tables.flatMap((table) => (table.department === '' ? [] : [table.department])));
  if (named !== null) return named;
  const lines = text.map((line) => squash(line.text));
  const told = lines.flatMap((line, i) => {
    const name =
      beforeAccounts.exec(line)?.groups?.name ??
      beforeAccounts.exec((lines[i - 1] ?? '') + line)?.groups?.name;
    return name !== undefined && unitEnding.test(name) ? [name] : [];
  });
  return mostCommon(told) ?? '';
}

function mostCommon<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
