import { counts } from '../../model/tolerances.ts';
import type { LinePart } from '../lines.ts';
import type { BodyTokens, TextColumn, Token } from './model.ts';

/** Numbers that go on by one, line after line. */
interface Count {
  parts: LinePart[];
  next: number;
  line: number;
}

/**
 * Lines in which the numbers of rows are known as such: where a table has columns of these, the longest counts down its lines, as
 * many as there are such columns. Wherever the text has moved one, it stands in their column.
 */
export function withCountedRows(lines: readonly BodyTokens[], columns: readonly TextColumn[]): BodyTokens[] {
  const numbered = columns.filter(({ holds, isValue }) => holds === 'figures' && !isValue).length;
  if (numbered === 0) return [...lines];
  const longest = countsDown(lines)
    .filter(({ parts }) => parts.length >= counts.numbersOfRows)
    .sort((a, b) => b.parts.length - a.parts.length)
    .slice(0, numbered);
  const found = new Set(longest.flatMap(({ parts }) => parts));
  const marked = (part: LinePart): LinePart & Pick<Token, 'isRowNumber'> =>
    found.has(part) ? { ...part, isRowNumber: true } : part;
  return lines.map((line) => ({ ...line, parts: line.parts.map(marked) }));
}

function countsDown(lines: readonly BodyTokens[]): Count[] {
  const all: Count[] = [];
  const open = new Map<number, Count>();
  lines.forEach(({ parts }, line) => {
    for (const part of parts) {
      if (!/^[1-9]\d{0,2}$/u.test(part.text.trim())) continue;
      const number = Number(part.text);
      const own = open.get(number);
      const goesOn = own !== undefined && own.line < line && line - own.line <= counts.linesOfRow;
      const count = goesOn ? own : { parts: [], next: number, line };
      if (!goesOn) all.push(count);
      open.delete(count.next);
      count.parts.push(part);
      count.next = number + 1;
      count.line = line;
      open.set(count.next, count);
    }
  });
  return all;
}
