import type { Location, Paragraph } from '@juesuan/schema';
import { isBlank, squash } from '@juesuan/schema/words';
import { simplified } from './simplified.ts';

/** A paragraph folded for reading, and where each folded character stands in the printed text. */
export interface FoldedText {
  /** Without white space (but between two figures), width, LaTeX and Traditional characters folded: `≥95%`. */
  text: string;
  /** Printed offset of each character of `text`. */
  offsets: readonly number[];
  printed: string;
  /** Printed offset of what follows `text`. */
  end: number;
}

/** What converters make of signs: LaTeX names and escapes, two-character operators. Longest first. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\\(?:leqslant|leq|le)(?![A-Za-z])|<=|≦|⩽/y, '≤'],
  [/\\(?:geqslant|geq|ge)(?![A-Za-z])|>=|≧|⩾/y, '≥'],
  [/\\times(?![A-Za-z])/y, '×'],
  [/\\%/y, '%'],
  [/\$|<\/?p>|\\[()[\]]/y, ''],
];
/** Whatever one of these begins with; most characters begin none. */
const beginsSign = new Set('\\<>≦⩽≧⩾$');
const digit = /\d/;

/**
 * Folds a paragraph for reading. Full-width digits, points, percent signs, colons and brackets become ASCII; `，` and
 * `；` stay what they are, and ASCII ones outside numbers become them, so that a clause always ends in the same mark.
 * Traditional characters become Simplified ones.
 *
 * @example
 * foldText('满意度 $\\geq 95\\%$ ，实际完成 ９５％').text; // '满意度≥95%，实际完成95%'
 */
export function foldText(printed: string): FoldedText {
  const chars: string[] = [];
  const offsets: number[] = [];
  const add = (folded: string, offset: number) => {
    if (folded === '') return;
    chars.push(folded);
    offsets.push(offset);
  };
  let gap = false;
  for (let at = 0; at < printed.length; ) {
    const char = printed[at] ?? '';
    const sign = beginsSign.has(char) ? signAt(printed, at) : null;
    if (sign) {
      add(sign.folded, at);
      at += sign.length;
      continue;
    }
    // A number broken at a line end is one number.
    if (isBlank(char) || isSoftHyphen(char, printed[at + 1])) gap = gap || !/[\r\n]/.test(char);
    else {
      const separates = isSeparator(printed, at);
      const folded = separates ? ',' : char === '|' ? cellMark(printed, at) : foldChar(char);
      // Two figures with white space between them are two figures; `9746. 50` is one.
      if (gap && digit.test(folded) && digit.test(chars.at(-1) ?? '')) add(' ', at);
      add(separates ? folded : clauseMark(folded, chars.at(-1), printed[at + 1]), at);
      gap = false;
    }
    at += 1;
  }
  const { text, kept } = simplified(chars.join(''));
  const places = kept === null ? offsets : kept.map((at) => offsets[at] ?? 0);
  return { text, offsets: places, printed, end: printed.length };
}

function signAt(printed: string, at: number): { folded: string; length: number } | null {
  for (const [pattern, folded] of signs) {
    pattern.lastIndex = at;
    const found = pattern.exec(printed);
    if (found) return { folded, length: found[0].length };
  }
  return null;
}

/** A soft hyphen before a number is its sign; elsewhere it parts no word. */
const isSoftHyphen = (char: string, after: string | undefined): boolean =>
  char === '\u00ad' && !digit.test(after ?? '');

const asciiForm = /[\uff01-\uff5e]/;
function foldChar(char: string): string {
  if (char === '，' || char === '；' || !asciiForm.test(char)) return char;
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

/** `１，２３４．５６`, `12,⏎345.60`: a comma between groups of three digits is no clause mark, at a line end neither. */
const groupsBefore = /(?<![\d０-９.．])[\d０-９]{1,3}(?:[,，][\d０-９]{3})*$/u;
const groupAfter = /^[\d０-９]{3}(?![\d０-９])/u;
/** 运行维护费1, 500.0万元: a blank behind the separator; 分别为1, 500万元 are two amounts. */
const blankAfter = /^[ \u00a0\u3000]+\d{3}(?:\.\d+)?\s*[亿万千]?元/u;
const firstGroup = /\p{Script=Han}\s*[1-9]\d{0,2}$/u;
const listed = /分别|各/u;
const lineBreak = /\s*[\r\n\f]\s*/gu;
/** How far to either side of a comma its number is looked at: characters. */
const numberReach = 24;
function isSeparator(printed: string, at: number): boolean {
  const char = printed[at];
  if (char !== '，' && char !== ',') return false;
  const after = printed.slice(at + 1, at + 1 + numberReach).replace(lineBreak, '');
  const before = printed.slice(Math.max(0, at - numberReach), at).replace(lineBreak, '');
  if (groupAfter.test(after)) return groupsBefore.test(before);
  return blankAfter.test(after) && firstGroup.test(before) && !listed.test(before);
}

/** Cells of a line, as converters part them: a name is of the amount behind it, an amount is of no name behind it. */
const amountCell = /^\s*[\d,.]+\s*(?:[亿万千]?元|%)/u;
const cellMark = (printed: string, at: number): string =>
  /\p{Script=Han}\s*$/u.test(printed.slice(Math.max(0, at - 2), at)) &&
  amountCell.test(printed.slice(at + 1, at + 1 + numberReach))
    ? ''
    : '，';

const barsAround = /^\|+|\|+$/gu;
function clauseMark(char: string, before: string | undefined, after: string | undefined): string {
  if (char === ';') return '；';
  if (char !== ',') return char;
  return digit.test(before ?? '') && digit.test(after ?? '') ? ',' : '，';
}

/** Longest text that is read in one: characters. Whole paragraphs of real reports are shorter. */
const longestWindow = 6000;

/** A text in parts of bounded length, cut at sentence ends where there are any: what is read costs no more than its length. */
export function windowsOf(folded: FoldedText): FoldedText[] {
  const { text, offsets, printed } = folded;
  if (text.length <= longestWindow) return [folded];
  const windows: FoldedText[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = Math.min(text.length, start + longestWindow);
    const mark =
      limit === text.length
        ? limit
        : Math.max(text.lastIndexOf('。', limit - 1), text.lastIndexOf('；', limit - 1)) + 1;
    const clause = text.lastIndexOf('，', limit - 1) + 1;
    const end = mark > start ? mark : clause > start && limit < text.length ? clause : limit;
    windows.push({
      text: text.slice(start, end),
      offsets: offsets.slice(start, end),
      printed,
      end: offsets[end] ?? folded.end,
    });
    start = end;
  }
  return windows;
}

/** The printed text from one place of a folded text to another, without white space. */
export function printedBetween(
  { printed, offsets, end: after }: FoldedText,
  start: number,
  end: number,
): string {
  const from = offsets[start];
  if (from === undefined || end <= start) return '';
  const last = offsets[end - 1] ?? printed.length - 1;
  let next = end;
  while (next < offsets.length && (offsets[next] ?? 0) <= last) next += 1;
  const to = offsets[next] ?? after;
  return squash(printed.slice(from, to)).replace(barsAround, '');
}

/** Of the printed line that holds the character at `offset` of the paragraph. */
export function locationAt({ lines, location }: Paragraph, offset: number): Location {
  return lines.findLast((line) => line.offset <= offset)?.location ?? location;
}
