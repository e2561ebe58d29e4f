import { hanNumber, hanNumerals } from '@juesuan/schema/words';
/** The ordinal that a heading or a list item begins with. */
export interface Marker {
  /** As printed, with a list dash before it if there is one (`- 3、`). */
  text: string;
  /** 1 第一部分, 2 一、, 3 （一）, 4 `1.` or `1、`, 5 `（1）`, 6 ①. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Characters of the line before what the ordinal numbers. */
  length: number;
}

const han = `[${hanNumerals}]{1,3}`;
const dash = '(?:[-•·]\\s+)?';
/** How ordinals of each level are printed, the first level first. */
const styles: readonly (readonly RegExp[])[] = [
  [
    new RegExp(`^\\s*${dash}第\\s*(?:${han}|\\d{1,2})\\s*(?:部\\s*分|章)\\s*[、:：.．]?\\s*`, 'u'),
    // The report of an evaluation, attached: a part of its own.
    new RegExp(
      String.raw`^\s*附\s*件\s*(?:(?:\d{1,2}|[${hanNumerals}])\s*)?(?:[:：.．、]\s*)?(?=\S{0,40}(?:评价|自评)报告\s*$)`,
      'u',
    ),
  ],
  [
    new RegExp(`^\\s*${dash}${han}\\s*[、.．,，]\\s*`, 'u'),
    // 一 收入支出决算情况说明: the mark was lost.
    new RegExp(`^\\s*${han}\\s+(?=[^\\s，。；：]{4,40}(?:情况|说明)\\s*$)`, 'u'),
  ],
  [new RegExp(`^\\s*${dash}[（(【〔]\\s*${han}\\s*[）)】〕]\\s*[、.．]?\\s*`, 'u')],
  [
    // `1.5 亿元` and `24.2%` begin with a figure, not with an ordinal.
    new RegExp(`^\\s*${dash}[0-9０-９]{1,2}\\s*(?:[、．]|\\.(?![0-9０-９]))\\s*`, 'u'),
  ],
  [
    new RegExp(
      `^\\s*${dash}(?:[（(]\\s*[0-9０-９]{1,2}\\s*[）)]|[0-9０-９]{1,2}\\s*[）)])\\s*[、.．]?\\s*`,
      'u',
    ),
  ],
  [new RegExp(`^\\s*${dash}[①-⑳]\\s*[、.．]?\\s*`, 'u')],
];

/** 十二 and 12 are 12; 0 where the ordinal is neither (①). */
function numberOf(marker: Marker): number {
  const arabic = /\d+/.exec(marker.text.normalize('NFKC'))?.[0];
  if (arabic !== undefined) return Number(arabic);
  return hanNumber(marker.text) ?? 0;
}

/** Is this the ordinal after that one, in the same style? */
export const follows = (marker: Marker, before: Marker | null): boolean =>
  before !== null && marker.level === before.level && numberOf(marker) === numberOf(before) + 1;

const barePart = new RegExp(`^\\s*第\\s*(?:${han}|\\d{1,2})\\s*(?:部\\s*分|章)\\s*[、:：]?\\s*$`, 'u');
/** 第一部分 alone on its line: what it numbers stands on the next. */
export const isBarePart = (line: string): boolean => barePart.test(line);

/**
 * Reads the ordinal at the beginning of a line; `null` where there is none.
 *
 * @example
 * readMarker('- 3、综合处。'); // { text: '- 3、', level: 4, length: 4 }
 * readMarker('1.5亿元');       // null
 */
export function readMarker(line: string): Marker | null {
  for (const [i, ofLevel] of styles.entries())
    for (const style of ofLevel) {
      const found = style.exec(line)?.[0];
      if (found !== undefined && found.length < line.length)
        return { text: found.trim(), level: (i + 1) as Marker['level'], length: found.length };
    }
  return null;
}
