import type { LinePart } from './lines.ts';

/** A line of a table's body with its parts' columns. */
export interface BodyLine {
  page: number;
  baseline: number;
  fontSize: number;
  /** Which ruled row the line is in, where rulings part rows; -1 where none do. */
  slot: number;
  parts: BodyPart[];
}

interface BodyPart {
  part: LinePart;
  column: number;
  /** It heads the rows below it, over all columns. */
  across?: boolean;
  /** Points that the text leaves free in its line; only where rulings say how wide its cell is. */
  room?: number;
  /** Its cell holds another figure on a line of its own. */
  crowded?: true;
}

/** Cuts lines into groups, between two where `isCut` says so. */
export function cutLines(
  lines: readonly BodyLine[],
  isCut: (before: BodyLine, line: BodyLine) => boolean,
): BodyLine[][] {
  const groups: BodyLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !isCut(before, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** How far each line but the first stands below the one above it, in points. */
export const pitchesOf = (lines: readonly BodyLine[]): number[] =>
  lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
