import { centsLacking, isRestOfCents } from '@juesuan/schema/words';
import { counts } from '../../model/tolerances.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/**
 * The ends of amounts that their cells' widths cut, on a line of their own below: where as many of them stand there as
 * amounts were cut, each with the digits that one lacks, they are theirs in order, however far aside the text has them. In
 * a table with 行次 such a line may be numbers of rows.
 */
export function withCutAmounts(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const numbersRows = columns.some(({ holds, isValue }) => holds === 'figures' && !isValue);
  if (numbersRows) return [...lines];
  return lines.map((line, i) => {
    const rests = line.parts.map(({ text }) => text.trim());
    if (!rests.every((rest) => isRestOfCents(rest))) return line;
    const cut = lines
      .slice(Math.max(0, i - 1 - counts.linesInFigure), i)
      .filter(({ page }) => page === line.page)
      .map(cutColumns)
      .findLast((found) => found.length > 0);
    const fits =
      cut?.length === rests.length && cut.every(({ lacks }, t) => lacks === (rests[t]?.length ?? 0));
    return fits ? { ...line, columns: cut.map(({ column }) => column) } : line;
  });
}

const cutColumns = ({ parts, columns }: PlacedLine): { column: number; lacks: number }[] =>
  parts.flatMap(({ text }, i) => {
    const lacks = centsLacking(text);
    return lacks === null ? [] : [{ column: columns[i] ?? 0, lacks }];
  });
