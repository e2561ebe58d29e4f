import { most } from '../../model/tolerances.ts';
import { filledOf } from './families.ts';
import type { PlacedLine, TextColumn } from './model.ts';
import { addsUpSomewhere, type Relations, sumCost } from './sums.ts';

/**
 * The other ways to give a line's figures to columns, in order and each beside its own label, under which every sum of the line
 * holds; none where they hold as it is placed.
 */
export function placesBySums(
  line: PlacedLine,
  columns: readonly TextColumn[],
  relations: Relations,
): number[][] {
  const now = filledOf(line, columns);
  if (now.size < 2 || sumCost(now, relations) === 0) return [];
  return waysOf(line, columns).filter((way) => {
    const filled = filledOf({ ...line, columns: way }, columns);
    return sumCost(filled, relations) === 0 && addsUpSomewhere(filled, relations);
  });
}

/** Every way to give columns of values to the figures of a line, as far as they are few enough to look at. */
function waysOf(line: PlacedLine, columns: readonly TextColumn[]): number[][] {
  let ways: number[][] = [[]];
  for (const column of line.columns) {
    const group = isValue(columns[column]) ? groupAround(column, columns) : [column];
    ways = ways.flatMap((way) =>
      group.filter((other) => other > (way.at(-1) ?? -1)).map((other) => [...way, other]),
    );
    if (ways.length > most.linePlaces) return [];
  }
  return ways;
}

const isValue = (column: TextColumn | undefined): boolean => column?.holds === 'figures' && column.isValue;

/** The columns of values side by side with one, between labels. */
function groupAround(column: number, columns: readonly TextColumn[]): number[] {
  const group = [column];
  for (let left = column - 1; isValue(columns[left]); left--) group.unshift(left);
  for (let right = column + 1; isValue(columns[right]); right++) group.push(right);
  return group;
}
