import { keyWithoutOrdinal } from '@juesuan/schema/words';
import { labelKeyOf } from './columns.ts';
import type { PlacedLine, TextColumn } from './model.ts';

type Placed = Pick<PlacedLine, 'parts' | 'columns'>;

/** A column of a table side by side that the other side names as a row, and whether that row prints a figure. */
export interface Source {
  column: number;
  isPrinted: boolean;
}

/** Finds what a line names of the columns. */
export function sourcesIn(columns: readonly TextColumn[]): (line: Placed) => Source[] {
  const named = new Map(
    columns.flatMap((own, column): [string, number][] =>
      own.holds === 'figures' ? [[labelKeyOf(own), column]] : [],
    ),
  );
  return (line) =>
    line.parts.flatMap(({ text }, i) => {
      const column = named.get(keyWithoutOrdinal(text));
      const label = line.columns[i] ?? 0;
      if (column === undefined || columns[label]?.holds !== 'words') return [];
      const next = columns.findIndex(({ holds }, c) => c > label && holds === 'words');
      const isOwn = (c: number): boolean =>
        c > label && (next < 0 || c < next) && columns[c]?.isValue === true;
      return [{ column, isPrinted: line.columns.some(isOwn) }];
    });
}

/**
 * Columns of a table side by side that the other side names as rows and leaves without a figure: what is not received is not
 * spent (三、国有资本经营预算财政拨款).
 *
 * @param known of lines that are placed already
 * @returns finds them by these lines and further ones
 */
export function blankSources(
  known: readonly Source[],
  columns: readonly TextColumn[],
): (lines: readonly Placed[]) => ReadonlySet<number> {
  const sourcesOf = sourcesIn(columns);
  return (lines) => {
    const all = [...known, ...lines.flatMap(sourcesOf)];
    const blank = new Set(all.map(({ column }) => column));
    for (const { column, isPrinted } of all) if (isPrinted) blank.delete(column);
    return blank;
  };
}
