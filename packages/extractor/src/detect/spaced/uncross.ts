import { isRounding } from './agree.ts';
import type { Evidence } from './columns-of-bands.ts';
import { areCrossed, areSummed, columnsOff, type Family, type ListRow, listFamilies } from './crossed.ts';
import { doubtsOfLine } from './doubts.ts';
import { filledOf, isTotal } from './families.ts';
import type { PlacedLine, PlacedSheet, TextColumn } from './model.ts';
import { namesakeCost } from './named-rows.ts';
import { waysOf } from './other-places.ts';
import { type Filled, type Relations, sumCost } from './sums.ts';

type About = Pick<Evidence, 'columns' | 'relations' | 'namesakes'>;

/** A line with its figures in other columns. */
interface Move {
  line: number;
  columns: number[];
  filled: Filled;
  /** How many of its figures stand elsewhere. */
  figures: number;
}

/**
 * Puts figures into the columns where the sums down a list hold: columns that no line fills together may stand in one place of
 * the text, and what was moved aside with one of them is found by the row that it is part of. The rows are looked at from the
 * total down, so that what a row was given is what its own parts are measured by.
 *
 * @param isSure lines that stand where they do for other reasons
 * @returns the lines, and which of them were moved; where they could be in several ways, or in none, they stay
 */
export function uncrossedLines(
  lines: readonly PlacedLine[],
  { columns, relations, namesakes }: About,
  isSure: (line: number) => boolean,
): { lines: PlacedLine[]; moved: ReadonlySet<number> } {
  const all = [...lines];
  const moved = new Set<number>();
  const held = new Set<number>();
  if (namesakes.size > 0)
    all.forEach((line, i) => {
      if (isTotal(line) && namesakeCost(filledOf(line, columns), namesakes) === 0) held.add(i);
    });
  let list = listFamilies(all, columns);
  for (let i = 0; list && i < list.families.length; i++) {
    const family = list.families[i] as Family;
    const isOfList = (column: number): boolean => list?.values.includes(column) ?? false;
    const movesOf = (row: ListRow): Move[] =>
      otherPlaces(row, all, columns, relations).filter((move) =>
        move.columns.every((column, t) => {
          const now = all[move.line]?.columns[t] ?? column;
          return column === now || (isOfList(column) && isOfList(now));
        }),
      );
    const isHeld = (line: number): boolean => held.has(line);
    const isFixed = (line: number): boolean => isHeld(line) || isSure(line);
    const found = isCrossed(family, list.values)
      ? (solve(family, list.values, movesOf, isFixed) ??
        solve(family, list.values, movesOf, isHeld) ??
        solveTogether(family, list.values, movesOf, isHeld))
      : [];
    for (const move of found) {
      all[move.line] = { ...(all[move.line] as PlacedLine), columns: move.columns };
      moved.add(move.line);
    }
    if (found.length > 0) list = listFamilies(all, columns);
    const now = list?.families[i];
    if (now && list && areSummed(now.whole.filled, now.parts, list.values))
      for (const line of now.parts.flatMap((row) => row.lines)) held.add(line);
  }
  return { lines: all, moved };
}

function isCrossed({ whole, parts }: Family, values: readonly number[]): boolean {
  const off = columnsOff(whole.filled, parts, values)?.filter((rest) => !isRounding(rest));
  return off !== undefined && areCrossed(off);
}

/** The other ways to give the figures of one of a row's lines to columns that the row's own sums speak no more against. */
function otherPlaces(
  row: ListRow,
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
  relations: Relations,
): Move[] {
  const now = sumCost(row.filled, relations);
  return row.lines.flatMap((line) => {
    const placed = lines[line] as PlacedLine;
    const others = [...row.filled].filter(([column]) => !placed.columns.includes(column));
    return waysOf(placed, columns).flatMap((way) => {
      const figures = way.filter((column, i) => column !== placed.columns[i]).length;
      if (figures === 0 || others.some(([column]) => way.includes(column))) return [];
      const own = way.flatMap((column, i): [number, string][] => {
        const text = row.filled.get(placed.columns[i] ?? -1);
        return text === undefined ? [] : [[column, text]];
      });
      const filled = new Map([...others, ...own]);
      return sumCost(filled, relations) <= now ? [{ line, columns: way, filled, figures }] : [];
    });
  });
}

/**
 * The move under which a row holds what its parts do: that of the fewest figures. None where there are several, `null` where there is
 * none.
 *
 * @param isFixed lines that are not looked at
 */
function solve(
  { whole, parts }: Family,
  values: readonly number[],
  movesOf: (row: ListRow) => Move[],
  isFixed: (line: number) => boolean,
): Move[] | null {
  const holds = (over: Filled, below: readonly Pick<ListRow, 'filled'>[]): boolean =>
    areSummed(over, below, values);
  const moves = [whole, ...parts].flatMap((row) =>
    (row.lines.every(isFixed) ? [] : movesOf(row)).filter(
      (move) =>
        !isFixed(move.line) &&
        (row === whole
          ? holds(move.filled, parts)
          : holds(
              whole.filled,
              parts.map((part) => (part === row ? move : part)),
            )),
    ),
  );
  const least = Math.min(...moves.map(({ figures }) => figures));
  const [only, ...others] = moves.filter(({ figures }) => figures === least);
  if (!only) return null;
  return others.length === 0 ? [only] : [];
}

/** The one column from which all figures of a row's parts go to one other, under which the row holds what they do. */
function solveTogether(
  { whole, parts }: Family,
  values: readonly number[],
  movesOf: (row: ListRow) => Move[],
  isFixed: (line: number) => boolean,
): Move[] {
  const pairs = values.flatMap((from) => values.flatMap((to) => (from === to ? [] : [{ from, to }])));
  const ways = pairs.flatMap(({ from, to }) => {
    const rows = parts.filter(({ filled }) => filled.has(from) && !filled.has(to));
    const moves = rows.flatMap((row) =>
      movesOf(row)
        .filter(
          ({ line, filled, figures }) =>
            figures === 1 && !isFixed(line) && filled.has(to) && !filled.has(from),
        )
        .slice(0, 1),
    );
    if (rows.length === 0 || moves.length < rows.length) return [];
    const others = parts.filter((row) => !rows.includes(row));
    return areSummed(whole.filled, [...others, ...moves], values) ? [moves] : [];
  });
  const [only, ...more] = ways;
  return only && more.length === 0 ? only : [];
}

/** Sheets with their figures where the sums down the whole table hold. */
export function uncrossedSheets(sheets: readonly PlacedSheet[], about: About): PlacedSheet[] {
  const owners = sheets.flatMap((sheet) => sheet.lines.map(() => sheet));
  const before = sheets.flatMap((sheet) => sheet.lines);
  const { lines, moved } = uncrossedLines(before, about, (line) => owners[line]?.sure ?? false);
  return sheets.map((sheet) => {
    const own = [...moved].filter((line) => owners[line] === sheet);
    if (own.length === 0) return sheet;
    const doubts = own.flatMap((i) =>
      doubtsOfLine(lines[i] as PlacedLine, about.columns, [before[i]?.columns ?? []]),
    );
    return {
      ...sheet,
      lines: lines.filter((_, i) => owners[i] === sheet),
      doubts: () => [...doubts, ...sheet.doubts()],
    };
  });
}
