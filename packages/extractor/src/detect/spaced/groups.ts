import { costs } from '../../model/tolerances.ts';
import { codeOf } from './families.ts';
import type { PlacedLine, PlacedSheet, TextColumn } from './model.ts';

const cost = costs.sheets;

/** Columns of a table side by side that hold one list: from its labels to its last figure. */
interface Group {
  columns: ReadonlySet<number>;
  /** The last code that earlier sheets print in it. */
  last: string | null;
}

/** The columns of each list of a table side by side. */
export function listColumns(columns: readonly TextColumn[]): number[][] {
  const isLabel = columns.map(({ holds, isValue }) => !isValue && holds !== 'figures');
  const lists: number[][] = [];
  columns.forEach((_, column) => {
    if (isLabel[column] && !isLabel[column - 1]) lists.push([]);
    lists.at(-1)?.push(column);
  });
  return lists;
}

/** The groups of a table; one alone has nothing to be confused with. */
export function groupsOf(columns: readonly TextColumn[], before: readonly PlacedSheet[]): Group[] {
  const lists = listColumns(columns);
  if (lists.length < 2) return [];
  return lists.map((list) => {
    const own = new Set(list);
    return { columns: own, last: lastCode(before, own) };
  });
}

function lastCode(sheets: readonly PlacedSheet[], columns: ReadonlySet<number>): string | null {
  for (const { lines } of sheets.toReversed())
    for (const line of lines.toReversed()) {
      const code = codeIn(line, columns);
      if (code !== null) return code;
    }
  return null;
}

/** The code that a line prints in a group. */
function codeIn(line: PlacedLine, columns: ReadonlySet<number>): string | null {
  const parts = line.parts.filter((_, i) => columns.has(line.columns[i] ?? -1));
  return codeOf({ ...line, parts });
}

/**
 * What speaks against lines standing in these groups: codes and figures without the label beside them, and codes that do not go
 * on where the group's list ended.
 */
export function groupCost(
  lines: readonly PlacedLine[],
  groups: readonly Group[],
  columns: readonly TextColumn[],
): number {
  let sum = 0;
  for (const line of lines) {
    const found = groups.flatMap(({ columns: own }) => {
      const holds = line.columns.filter((column) => own.has(column)).map((column) => columns[column]?.holds);
      return holds.length > 0 ? [holds.includes('words')] : [];
    });
    if (found.includes(true) && found.includes(false)) sum += cost.torn;
  }
  for (const { columns: own, last } of groups) {
    const first = lines.map((line) => codeIn(line, own)).find((code) => code !== null);
    if (first == null || last === null) continue;
    const nearer = groups.some((other) => other.last !== null && other.last > last && other.last < first);
    if (first < last || nearer) sum += cost.otherList;
  }
  return sum;
}
