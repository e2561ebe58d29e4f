import { characters, counts } from '../model/tolerances.ts';
import { hasHan, looksLikeCode, looksLikeFigure } from '../words/cell-words.ts';
import type { BodyLine } from './body-line.ts';

/**
 * The rows of a table of words that has rulings over and under its body and none between its rows: each begins where words
 * stand in the first column and beside it. `null` where figures tell the rows, or the words are those of paragraphs.
 */
export function rowsOfWords(lines: readonly BodyLine[]): BodyLine[][] | null {
  const parts = lines.flatMap((line) => line.parts);
  const [top] = lines;
  if (!top || lines.length < counts.fewestRows || lines.some((line) => line.slot !== top.slot)) return null;
  if (parts.some(({ part }) => looksLikeFigure(part.text) || looksLikeCode(part.text))) return null;
  if (parts.some(({ part }) => isOfText(part.text))) return null;
  const first = Math.min(...parts.map(({ column }) => column));
  const begins = (line: BodyLine): boolean =>
    line.parts.length >= 2 &&
    line.parts.some(({ part, column }) => column === first && !/^\s*[(\p{Ll}]/u.test(part.text));
  if (!begins(top) || lines.filter(begins).length < 2) return null;
  const rows: BodyLine[][] = [];
  for (const line of lines) {
    if (begins(line)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

/** A line of a paragraph: Han that fill a line, or end in the middle of a sentence. */
const isOfText = (text: string): boolean =>
  hasHan(text) && (text.length > characters.brokenRest || /[，。；、]\s*$/u.test(text));
