import { withoutInlineMarks } from './inline-marks.ts';
import { isPiped, splitLines } from './lines.ts';

/** `|---|:--:|` or `--- | ---:` under a table's header: what only Markdown has. */
const headerRule = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+(?:\|\s*)?$/u;

/** Is this Markdown with tables, as programs that turn PDFs into Markdown write it? */
export const looksLikeMarkdown = (text: string): boolean =>
  splitLines(text).some((line) => headerRule.test(line));

/** Is a line what only Markdown has: a heading, emphasis, the rule under a table's header? */
export const isMarkdownLine = (line: string): boolean =>
  /^\s{0,3}#{1,6}\s+\S|(?:\*\*|__)\S.*\S(?:\*\*|__)/u.test(line) || headerRule.test(line);

/**
 * Markdown as plain lines with delimited tables, one line for each of its own: marks of headings, lists and emphasis go, a
 * break within a cell is a space, references are the characters they stand for, and a row without outer bars gets them.
 *
 * @example
 * plainMarkdown('## **收入决算表**\n\n项目 | 决算<br>数\n--- | ---\n合计 | 90') // '收入决算表\n\n|项目 | 决算 数|\n|--- | ---|\n|合计 | 90|'
 */
export function plainMarkdown(text: string): string {
  const lines = splitLines(text);
  const isRow = rowsWithoutBars(lines);
  return lines.map((line, i) => plainLine(isRow[i] ? `|${line.trim()}|` : line)).join('\n');
}

/** Rows of a table whose lines have bars between cells only: those around a rule of dashes, up to a line without a bar. */
function rowsWithoutBars(lines: readonly string[]): boolean[] {
  const isRow = lines.map(() => false);
  lines.forEach((line, rule) => {
    if (!headerRule.test(line) || isPiped(line)) return;
    for (let i = Math.max(0, rule - 1); lines[i]?.includes('|'); i++) isRow[i] = !isPiped(lines[i] ?? '');
  });
  return isRow;
}

const references: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** A line across the page, between two pages as converters write them, and a picture alone: neither prints words. */
const printsNothing = /^\s{0,3}(?:([-*_])(?:\s*\1){2,}|!\[[^\]]*\]\([^)]*\)|`{3,}\w*)\s*$/u;

function plainLine(line: string): string {
  if (printsNothing.test(line)) return '';
  return withoutInlineMarks(line.replace(/^\s{0,3}#{1,6}\s+/u, '').replace(/<br\s*\/?>/giu, ' '))
    .replace(/&(?:nbsp|lt|gt|quot|amp);/gu, (reference) => references[reference] ?? reference)
    .replace(/\\([#*_.()[\]<>~+-])/gu, '$1');
}
