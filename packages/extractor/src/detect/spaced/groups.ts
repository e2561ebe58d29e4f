import { costs } from '../../model/tolerances.ts';
import { isNameOfCode } from '../../words/code-name.ts';
import { matchKey } from '../../words/key.ts';
import { codesUpTo } from './codes-up-to.ts';
import { codeOf } from './families.ts';
import type { PlacedLine, PlacedSheet, TextColumn } from './model.ts';

const cost = costs.sheets;

/** Columns of a table side by side that hold one list: from its labels to its last figure. */
interface Group {
  columns: ReadonlySet<number>;
  codes: ReadonlySet<number>;
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
    const group = {
      columns: new Set(list),
      codes: new Set(list.filter((column) => columns[column]?.holds === 'codes')),
    };
    return { ...group, last: lastCode(before, group) };
  });
}

function lastCode(sheets: readonly PlacedSheet[], group: Omit<Group, 'last'>): string | null {
  for (const { lines } of sheets.toReversed())
    for (const line of lines.toReversed()) {
      const code = codeIn(line, group);
      if (code !== null) return code;
    }
  return null;
}

/** The code that a line prints in a group; its parts are all of it where no name parts them from figures. */
function codeIn(line: PlacedLine, { columns, codes }: Omit<Group, 'last'>): string | null {
  const partsIn = (own: ReadonlySet<number>) => line.parts.filter((_, i) => own.has(line.columns[i] ?? -1));
  const parts = partsIn(codes);
  const code = codeOf({ ...line, parts: partsIn(columns) });
  return code !== null && parts.length > 1 ? parts.map(({ text }) => matchKey(text)).join('') : code;
}

/** How many names of a line stand in another list than the code right before them, whose name they are. */
function tornNames({ parts, columns }: PlacedLine, groups: readonly Group[]): number {
  const groupAt = (t: number): number => groups.findIndex((group) => group.columns.has(columns[t] ?? -1));
  return parts.filter(({ text }, t) => {
    const own = codesUpTo(parts, t - 1).find(({ code }) => isNameOfCode(code, text));
    return own && [own.from, t - 1].some((part) => groupAt(part) !== groupAt(t));
  }).length;
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
    sum += cost.tornName * tornNames(line, groups);
  }
  for (const group of groups) {
    const { last } = group;
    const first = lines.map((line) => codeIn(line, group)).find((code) => code !== null);
    if (first == null || last === null) continue;
    const nearer = groups.some((other) => other.last !== null && other.last > last && other.last < first);
    if (first < last || nearer) sum += cost.otherList;
  }
  return sum;
}
