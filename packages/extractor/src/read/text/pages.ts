import { splitLines } from './lines.ts';
import { isPageNumber } from './tokens.ts';

/** Lines between two page numbers at the least: nearer ones number rows. */
const shortestPage = 8;
/** So many page numbers in order are no coincidence. */
const fewestNumbers = 2;
/** And so many where they are printed bare, as a row's number is. */
const fewestBareNumbers = 4;

/** The lines of a text's pages. */
export interface TextPage {
  /** 0-based line of the text that is the page's first. */
  first: number;
  lines: string[];
}

/**
 * The pages of a text: a form feed begins one. Where there is none (`pdftotext -nopgbrk`), a page ends with its number, as long
 * as these go on by one.
 *
 * @example
 * textPages('甲\n\f乙').map(({ lines }) => lines) // [['甲', ''], ['乙']]
 */
export function textPages(text: string): TextPage[] {
  if (!text.includes('\f')) return numberedPages(splitLines(text));
  const pages: TextPage[] = [];
  let first = 0;
  text.split('\f').forEach((page, index, all) => {
    const lines = splitLines(page);
    // Tools end the last page with a form feed too; nothing after it is no page.
    if (index < all.length - 1 || page.trim() !== '') pages.push({ first, lines });
    first += lines.length - 1;
  });
  return pages;
}

function numberedPages(lines: readonly string[]): TextPage[] {
  const ends = pageEnds(lines);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts
    .map((first, i) => ({ first, lines: lines.slice(first, starts[i + 1]) }))
    .filter(({ lines: here }) => here.some((line) => line.trim() !== ''));
}

/** Lines that print the number of the page that they end, each one more than the one before. */
function pageEnds(lines: readonly string[]): number[] {
  const ends: { line: number; number: number; isBare: boolean }[] = [];
  lines.forEach((printed, line) => {
    const text = printed.normalize('NFKC').trim();
    if (!isPageNumber(text)) return;
    const number = Number(/\d+/u.exec(text)?.[0]);
    const last = ends.at(-1);
    if (last && (number !== last.number + 1 || line - last.line < shortestPage)) return;
    ends.push({ line, number, isBare: /^\d+$/u.test(text) });
  });
  const fewest = ends.some(({ isBare }) => isBare) ? fewestBareNumbers : fewestNumbers;
  return ends.length >= fewest ? ends.map(({ line }) => line) : [];
}
