import { boxRound, centreX, centreY } from '../../model/geometry.ts';
import { isHan } from '../../model/join-lines.ts';
import type { TextRun } from '../../model/source.ts';
import { degrees, ems } from '../../model/tolerances.ts';
import type { RunLine } from '../lines.ts';

/**
 * The lines of a cell whose text stands upright: turned by a quarter, or letter under letter in several columns. Text that is
 * turned up has its lines from left to right, all other from right to left. `null` for a cell with level text.
 */
export function uprightLines(runs: readonly TextRun[]): RunLine[] | null {
  if (runs.length < 2) return null;
  const isUp = runs.every(({ turn = 0 }) => isQuarter(-turn));
  if (!isUp && !runs.every(({ turn = 0 }) => isQuarter(turn)) && !areStacked(runs)) return null;
  const columns = columnsOf(runs);
  for (const column of columns) column.sort((a, b) => (centreY(a.box) - centreY(b.box)) * (isUp ? -1 : 1));
  return (isUp ? columns : columns.reverse()).map((column) => ({
    runs: column,
    box: boxRound(column),
    baseline: Math.max(...column.map(({ baseline }) => baseline)),
    fontSize: Math.max(...column.map(({ fontSize }) => fontSize)),
  }));
}

const isQuarter = (turn: number): boolean => Math.abs(turn - degrees.quarter) <= degrees.slanted;

/** Runs over one another, from left to right. */
function columnsOf(runs: readonly TextRun[]): TextRun[][] {
  const columns: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => centreX(a.box) - centreX(b.box))) {
    const column = columns.at(-1);
    const first = column?.[0];
    if (column && first && centreX(run.box) - centreX(first.box) <= ems.sameLine * run.fontSize)
      column.push(run);
    else columns.push([run]);
  }
  return columns;
}

/** Are letters nearer to those under them than to those beside them? */
function areStacked(runs: readonly TextRun[]): boolean {
  if (!runs.every(({ glyphs, text, turn }) => glyphs.length === 1 && turn === undefined && isHan(text)))
    return false;
  const columns = columnsOf(runs);
  const [last, ...before] = columns;
  // The last line, on the left, may have one letter where the others are too long to be pairs by chance.
  if (!last || before.length === 0 || before.some(({ length }) => length < 2)) return false;
  if (last.length < 2 && before.some(({ length }) => length === 2)) return false;
  const down = Math.max(...columns.flatMap((column) => gaps(column.map(({ box }) => centreY(box)))));
  const beside = Math.min(...gaps(columns.map(([first]) => (first ? centreX(first.box) : 0))));
  return down < beside;
}

function gaps(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.slice(1).map((place, i) => place - (sorted[i] ?? 0));
}
