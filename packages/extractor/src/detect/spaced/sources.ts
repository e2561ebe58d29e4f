import { keyWithoutOrdinal } from '@juesuan/schema/words';
import { joinLines } from '../../model/join-lines.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/**
 * Columns of a table side by side that the other side names as rows and leaves without a figure: what is not received is not
 * spent (三、国有资本经营预算财政拨款).
 */
export function blankSources(
  lines: readonly Pick<PlacedLine, 'parts' | 'columns'>[],
  columns: readonly TextColumn[],
): ReadonlySet<number> {
  const named = new Map(
    columns.flatMap(({ holds, words }, column): [string, number][] =>
      holds === 'figures' ? [[keyWithoutOrdinal(joinLines(words.map(({ text }) => text))), column]] : [],
    ),
  );
  const blank = new Set<number>();
  const printed = new Set<number>();
  for (const line of lines)
    line.parts.forEach(({ text }, i) => {
      const column = named.get(keyWithoutOrdinal(text));
      const label = line.columns[i] ?? 0;
      if (column === undefined || columns[label]?.holds !== 'words') return;
      const next = columns.findIndex(({ holds }, c) => c > label && holds === 'words');
      const isOwn = (c: number): boolean =>
        c > label && (next < 0 || c < next) && columns[c]?.isValue === true;
      if (line.columns.some(isOwn)) printed.add(column);
      else blank.add(column);
    });
  return new Set([...blank].filter((column) => !printed.has(column)));
}
