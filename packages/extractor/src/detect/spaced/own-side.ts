import { isFunctionalRow } from '../../words/row-label.ts';
import { isLabelColumn, type PlacedLine, type TextColumn } from './model.ts';

/**
 * Rows of expenditure on their own side of a table side by side: below the last income the text has them where the left side began,
 * but what money is spent for is no income. They keep their order where both sides have the same columns.
 */
export function onOwnSide(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const [left = -1, right = -1, ...others] = columns.flatMap((column, c) =>
    isLabelColumn(column) ? [c] : [],
  );
  const areAlike = columns.every(
    ({ holds, isValue }, c) =>
      c >= right || (columns[c + right]?.holds === holds && columns[c + right]?.isValue === isValue),
  );
  const holdsExpenditure = (line: PlacedLine, column: number): boolean =>
    line.parts.some(({ text }, i) => line.columns[i] === column && isFunctionalRow(text));
  if (left !== 0 || others.length > 0 || columns.length !== 2 * right || !areAlike) return [...lines];
  if (!lines.some((line) => holdsExpenditure(line, right))) return [...lines];
  return lines.map((line) =>
    holdsExpenditure(line, left) && line.columns.every((column) => column < right)
      ? { ...line, columns: line.columns.map((column) => column + right) }
      : line,
  );
}
