import type { Overview, Section, TextLine } from '@juesuan/schema';
import { foldWidth, squash } from '@juesuan/schema/words';

const hanDigits = '〇一二三四五六七八九';
const arabicDate = /(?<year>20\d\d)(?:年|[-./])(?<month>\d{1,2})(?:月|[-./])?(?:(?<day>\d{1,2})日?)?/u;
const hanDate =
  /(?<year>[二][〇○零O0][一二三四五六七八九〇○零]{2})年(?<month>[一二三四五六七八九十]{1,3})月(?:(?<day>[一二三四五六七八九十]{1,3})日)?/u;

/** The lines before the first heading: title with year and department, and the date of publication. */
export function readCover(
  sections: readonly Section[],
  fiscalYear: number | null,
  department: string,
): Overview['cover'] {
  const lines = (sections.find(({ level }) => level === 0)?.paragraphs ?? [])
    .flatMap(printedLines)
    .map(squash);
  const dated = lines.findIndex((line) => line.length <= longestDate && readDate(line) !== null);
  return {
    title: joinOnce(dated < 0 ? lines : lines.slice(0, dated)),
    fiscalYear,
    department,
    date: dated < 0 ? null : readDate(lines[dated] ?? ''),
  };
}

/** Characters: more is no title but a text without headings, in which lines may well stand again. */
const longestTitle = 1000;

/** A web page prints its title above the cover too: what stands in the lines before is not said again. */
const joinOnce = (lines: readonly string[]): string =>
  lines.reduce(
    (title, line) => (title.length <= longestTitle && title.includes(line) ? title : title + line),
    '',
  );

/** A line that holds a date and little else: characters. */
const longestDate = 20;

/** 2025年8月23日 or 二〇二五年八月 as `2025-08-23`, `2025-08`; `null` for all else, 2024年度 too. */
export function readDate(text: string): TextLine['text'] | null {
  const folded = foldWidth(squash(text));
  const arabic = arabicDate.exec(folded)?.groups;
  if (arabic?.year !== undefined)
    return iso(arabic.year, Number(arabic.month), arabic.day === undefined ? null : Number(arabic.day));
  const han = hanDate.exec(folded)?.groups;
  if (han?.year === undefined) return null;
  const year = [...han.year.replace(/[○零O0]/gu, '〇')].map((digit) => hanDigits.indexOf(digit)).join('');
  return iso(year, hanNumber(han.month ?? ''), han.day === undefined ? null : hanNumber(han.day));
}

function iso(year: string, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const parts = day === null ? [month] : [month, day];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** 一 … 三十一 */
function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? hanDigits.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? hanDigits.indexOf(ones) : 0);
}

function printedLines({ text, lines }: Section['paragraphs'][number]): string[] {
  return lines.map((line, i) => text.slice(line.offset, lines[i + 1]?.offset));
}
