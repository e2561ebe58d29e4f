import { printedWidth } from '../../model/spaced-page.ts';
import { isTotalLabel } from '../../words/cell-words.ts';
import type { BodyLine } from '../body-line.ts';
import type { PlacedLine, TextColumn } from './model.ts';
import { inColumn, type Straight } from './straighten.ts';

/**
 * Lines with their texts in straight columns. The widest label of a column says how much of a cell the others leave free: a label
 * that goes on below fills its line.
 */
export function straightLines(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
  straight: Straight,
): BodyLine[] {
  const widths = widestWords(lines, columns);
  return lines.map(({ page, line, parts, columns: here }) => ({
    page,
    baseline: line.baseline,
    fontSize: line.fontSize,
    slot: -1,
    parts: parts.map((part, i) => {
      const column = here[i] ?? 0;
      const width = columns[column]?.holds === 'words' ? widths[column] : undefined;
      const room = width === undefined ? {} : { room: Math.max(0, width - printedWidth(part.text)) };
      return { part: inColumn(part, column, straight), column, ...room };
    }),
  }));
}

/** By column: how wide the widest words in it are. A total's label may be wider than its column. */
export const widestWords = (lines: readonly PlacedLine[], columns: readonly TextColumn[]): number[] =>
  columns.map(({ holds }, column) => (holds === 'words' ? widestIn(lines, column) : 0));

const widestIn = (lines: readonly PlacedLine[], column: number): number =>
  Math.max(
    0,
    ...lines.flatMap(({ parts, columns }) =>
      parts
        .filter(({ text }, i) => columns[i] === column && !isTotalLabel(text))
        .map(({ text }) => printedWidth(text)),
    ),
  );
