import { keyWithoutOrdinal } from '@juesuan/schema/words';
import { joinLines } from '../../model/join-lines.ts';
import type { PlacedLine, TextColumn } from './model.ts';

type Placed = Pick<PlacedLine, 'parts' | 'columns'>;

/**
 * Columns of a table side by side that the other side names as rows and leaves without a figure: what is not received is not
 * spent (三、国有资本经营预算财政拨款).
 *
 * @param others lines that are placed already
 * @returns finds them by these lines and further ones
 */
export function blankSources(
  others: readonly Placed[],
  columns: readonly TextColumn[],
): (lines: readonly Placed[]) => ReadonlySet<number> {
  const named = new Map(
    columns.flatMap(({ holds, words }, column): [string, number][] =>
      holds === 'figures' ? [[keyWithoutOrdinal(joinLines(words.map(({ text }) => text))), column]] : [],
    ),
  );
  const sourcesOf = (line: Placed) =>
    line.parts.flatMap(({ text }, i) => {
      const column = named.get(keyWithoutOrdinal(text));
      const label = line.columns[i] ?? 0;
      if (column === undefined || columns[label]?.holds !== 'words') return [];
      const next = columns.findIndex(({ holds }, c) => c > label && holds === 'words');
      const isOwn = (c: number): boolean =>
        c > label && (next < 0 || c < next) && columns[c]?.isValue === true;
      return [{ column, isPrinted: line.columns.some(isOwn) }];
    });
  const known = others.flatMap(sourcesOf);
  return (lines) => {
    const all = [...known, ...lines.flatMap(sourcesOf)];
    const blank = new Set(all.map(({ column }) => column));
    for (const { column, isPrinted } of all) if (isPrinted) blank.delete(column);
    return blank;
  };
}
