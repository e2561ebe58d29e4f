import { most } from '../../model/tolerances.ts';
import { filledOf } from './families.ts';
import { isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import { addsUpSomewhere, type Relations, sumCost } from './sums.ts';

/**
 * Lines with the figures elsewhere of which the sums do not hold, and would there: where they would in one way only, or in one
 * way only that other lines have too. Where there are more ways a line stays as it is.
 *
 * @returns the lines, and by line the ways that it may stand otherwise: where there are any it is not sure
 */
export function linesBySums(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
  relations: Relations,
): { lines: PlacedLine[]; others: number[][][] } {
  const patternOf = (way: readonly number[]): string =>
    way.filter((column) => isValueColumn(columns[column])).join(' ');
  const found = lines.map((line) => placesBySums(line, columns, relations));
  const seen = new Set(lines.flatMap((line, i) => (found[i]?.length ? [] : [patternOf(line.columns)])));
  return {
    lines: lines.map((line, i) => {
      const ways = found[i] ?? [];
      const known = ways.filter((way) => seen.has(patternOf(way)));
      const [only, ...more] = ways.length > 1 ? known : ways;
      return only && more.length === 0 ? { ...line, columns: only } : line;
    }),
    others: lines.map((line, i) => ((found[i]?.length ?? 0) > 1 ? [line.columns, ...(found[i] ?? [])] : [])),
  };
}

/**
 * The other ways to give a line's figures to columns, in order and each beside its own label, under which every sum of the line
 * holds; none where they hold as it is placed.
 */
function placesBySums(line: PlacedLine, columns: readonly TextColumn[], relations: Relations): number[][] {
  const now = filledOf(line, columns);
  if (now.size < 2 || sumCost(now, relations) === 0) return [];
  return waysOf(line, columns).filter((way) => {
    const filled = filledOf({ ...line, columns: way }, columns);
    return sumCost(filled, relations) === 0 && addsUpSomewhere(filled, relations);
  });
}

/** Every way to give columns of values to the figures of a line, as far as they are few enough to look at. */
export function waysOf(line: PlacedLine, columns: readonly TextColumn[]): number[][] {
  let ways: number[][] = [[]];
  for (const column of line.columns) {
    const group = isValueColumn(columns[column]) ? groupAround(column, columns) : [column];
    ways = ways.flatMap((way) =>
      group.filter((other) => other > (way.at(-1) ?? -1)).map((other) => [...way, other]),
    );
    if (ways.length > most.linePlaces) return [];
  }
  return ways;
}

/** The columns of values side by side with one, between labels. */
function groupAround(column: number, columns: readonly TextColumn[]): number[] {
  const group = [column];
  for (let left = column - 1; isValueColumn(columns[left]); left--) group.unshift(left);
  for (let right = column + 1; isValueColumn(columns[right]); right++) group.push(right);
  return group;
}
