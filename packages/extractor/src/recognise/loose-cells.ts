import { type Diagnostic, diagnostic, type TextLine } from '@juesuan/schema';
import { holdsAmount, isDigits, isFigure } from '@juesuan/schema/words';
import { characters, counts } from '../model/tolerances.ts';
import { squash } from '../words/key.ts';
import { titleKind } from '../words/title.ts';

/**
 * Tables that a text source prints one cell a line, or with single blanks between their cells, so that nothing tells their
 * columns: one diagnostic a stretch of such lines.
 */
export function looseCells(text: readonly TextLine[]): Diagnostic[] {
  return stretches(text.filter(({ role }) => role !== 'furniture')).flatMap((lines) => {
    const figures = lines.filter(({ text }) => isFigure(lastWord(text)));
    // Numbers of pages and of rows are no amounts.
    if (figures.length < counts.looseFigures || !figures.some(({ text }) => isSum(lastWord(text)))) return [];
    const title = lines.findLast((line) => titleKind(line.text) !== null)?.text.trim() ?? null;
    const location = lines[0]?.location ?? null;
    return [diagnostic('table-without-columns', 'warning', { cells: lines.length, title }, location)];
  });
}

/** Lines one below another that may each be a cell. */
function stretches(text: readonly TextLine[]): TextLine[][] {
  const found: TextLine[][] = [[]];
  for (const line of text) {
    if (squash(line.text) === '') continue;
    if (isCell(line.text)) found.at(-1)?.push(line);
    else found.push([]);
  }
  return found;
}

const isCell = (text: string): boolean =>
  squash(text).length <= characters.longestHeading && !/[。；;，,：:]$|[。；，]/u.test(text.trim());

const lastWord = (text: string): string => text.trim().split(/\s+/u).at(-1) ?? '';

const isSum = (text: string): boolean =>
  holdsAmount(text) || (isDigits(text) && text.length >= characters.digitsOfSum);
