import { keyWithoutOrdinal } from '@juesuan/schema/words';
import { costs } from '../../model/tolerances.ts';
import { addsUp, isSomething } from './agree.ts';
import { labelKeyOf } from './columns.ts';
import { isLabelColumn, isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import type { Filled } from './sums.ts';

/** The figures that rows print by their label: none where the row is blank. */
export type NamedRows = ReadonlyMap<string, readonly string[]>;

/** The rows of a table by their labels, each with the figures up to the next label. */
export function namedRows(lines: readonly PlacedLine[], columns: readonly TextColumn[]): NamedRows {
  const named = new Map<string, string[]>();
  for (const { parts, columns: here } of lines) {
    let own: string[] | null = null;
    parts.forEach(({ text }, i) => {
      const column = columns[here[i] ?? -1];
      if (isLabelColumn(column)) {
        const key = keyWithoutOrdinal(text);
        own = named.get(key) ?? [];
        named.set(key, own);
      } else if (isValueColumn(column)) own?.push(text);
    });
  }
  return named;
}

/** By column: the rows of other tables that have its name (五、事业收入 and the column 事业收入). */
export function namesakesOf(
  columns: readonly TextColumn[],
  rows: NamedRows,
): ReadonlyMap<number, readonly string[]> {
  return new Map(
    columns.flatMap((column, c): [number, readonly string[]][] => {
      const found = isValueColumn(column) ? rows.get(labelKeyOf(column)) : undefined;
      return found ? [[c, found]] : [];
    }),
  );
}

/** What speaks against a total's filling these columns: a row that has the name of one prints what the total does there. */
export function namesakeCost(texts: Filled, namesakes: ReadonlyMap<number, readonly string[]>): number {
  let sum = 0;
  for (const [column, others] of namesakes)
    if (isUnlike(texts.get(column), others)) sum += costs.sheets.otherName;
  return sum;
}

function isUnlike(printed: string | undefined, others: readonly string[]): boolean {
  if (printed === undefined || !isSomething(printed)) return others.some(isSomething);
  return !others.some((other) => addsUp(printed, [other]) === true);
}
