import { centsLacking, isRestOfCents } from '@juesuan/schema/words';
import { counts } from '../../model/tolerances.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/**
 * The ends of amounts that their cells' widths cut, on a line of their own below: where as many of them stand there as
 * amounts were cut, each with the digits that one lacks, they are theirs in order, however far aside the text has them. In
 * a table with 行次 such a line may be numbers of rows.
 */
export function withCutAmounts(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  return lines.map((line, i) => {
    const cut = cutAbove(lines, i, columns);
    return cut ? { ...line, columns: cut.columns } : line;
  });
}

/** The line whose amounts were cut, with the columns of these, where another holds their ends and nothing else; `null` where it does not. */
export function cutAbove(
  lines: readonly PlacedLine[],
  at: number,
  columns: readonly TextColumn[],
): { line: number; columns: number[] } | null {
  const numbersRows = columns.some(({ holds, isValue }) => holds === 'figures' && !isValue);
  const rests = lines[at]?.parts.map(({ text }) => text.trim()) ?? [];
  if (numbersRows || rests.length === 0 || !rests.every((rest) => isRestOfCents(rest))) return null;
  for (let line = at - 1; line >= Math.max(0, at - 1 - counts.linesInFigure); line--) {
    const above = lines[line] as PlacedLine;
    const cut = above.page === lines[at]?.page ? cutColumns(above) : [];
    if (cut.length === 0) continue;
    const fits =
      cut.length === rests.length && cut.every(({ lacks }, t) => lacks === (rests[t]?.length ?? 0));
    return fits ? { line, columns: cut.map(({ column }) => column) } : null;
  }
  return null;
}

const cutColumns = ({ parts, columns }: PlacedLine): { column: number; lacks: number }[] =>
  parts.flatMap(({ text }, i) => {
    const lacks = centsLacking(text);
    return lacks === null ? [] : [{ column: columns[i] ?? 0, lacks }];
  });
