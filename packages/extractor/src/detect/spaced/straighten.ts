import type { Box } from '@juesuan/schema';
import { COLUMN_WIDTH, printedWidth } from '../../model/spaced-page.ts';
import { textColumns } from '../../model/tolerances.ts';
import type { LinePart } from '../lines.ts';
import type { Band, PlacedLine, TextColumn } from './model.ts';

/** A table's columns side by side, each as wide as its widest text. */
export interface Straight {
  borders: number[];
  /** Where text of the header's sheet stands in it by the body's columns, and by the header's lowest words; the same where no body is known. */
  at(x: number): number;
  atHeader(x: number): number;
}

export function straightColumns(
  columns: readonly TextColumn[],
  lines: readonly PlacedLine[],
  places: readonly (Band | null)[],
): Straight {
  const widths = columns.map(({ words }) =>
    Math.max(...words.map(({ text }) => printedWidth(text)), COLUMN_WIDTH),
  );
  for (const { parts, columns: here } of lines)
    parts.forEach(({ text }, i) => {
      const column = here[i] ?? 0;
      widths[column] = Math.max(widths[column] ?? 0, printedWidth(text));
    });
  const borders = [0];
  for (const width of widths)
    borders.push((borders.at(-1) ?? 0) + width + textColumns.between * COLUMN_WIDTH);
  const anchored = (boxes: readonly Pick<Box, 'x0' | 'x1'>[]): Straight['at'] => {
    const anchors = boxes.map(({ x0, x1 }, i): [number, number] => [
      (x0 + x1) / 2,
      ((borders[i] ?? 0) + (borders[i + 1] ?? 0)) / 2,
    ]);
    return (x) => interpolated(anchors, x);
  };
  const atHeader = anchored(columns.map(({ box }) => box));
  const at = places.some((place) => place !== null)
    ? anchored(columns.map(({ box }, i) => places[i] ?? box))
    : atHeader;
  return { borders, at, atHeader };
}

function interpolated(anchors: readonly (readonly [number, number])[], x: number): number {
  const next = anchors.findIndex(([from]) => from >= x);
  const [left, right] = [anchors[next - 1], anchors[next]];
  if (next < 0) {
    const last = anchors.at(-1) ?? [0, 0];
    return last[1] + (x - last[0]);
  }
  if (!left || !right) return (right?.[1] ?? 0) + (x - (right?.[0] ?? 0));
  const share = right[0] === left[0] ? 0 : (x - left[0]) / (right[0] - left[0]);
  return left[1] + share * (right[1] - left[1]);
}

/** A text centred in its straight column. */
export function inColumn(part: LinePart, column: number, { borders }: Straight): LinePart {
  const middle = ((borders[column] ?? 0) + (borders[column + 1] ?? 0)) / 2;
  return centredAt(part, middle);
}

function centredAt(part: LinePart, middle: number): LinePart {
  const half = printedWidth(part.text) / 2;
  return { ...part, box: { ...part.box, x0: middle - half, x1: middle + half } };
}
