import { ordinalNumber } from '@juesuan/schema/words';
import { once } from '../../model/once.ts';
import type { PlacedLine, PlacedSheet } from './model.ts';

/**
 * Do the ordinals of labels go on in their columns where earlier sheets ended? 九、 stands under 八、 and nowhere else.
 *
 * @returns tells it of lines; `false` too where they print no ordinals
 */
export function ordinalsGoOn(before: readonly PlacedSheet[]): (lines: readonly PlacedLine[]) => boolean {
  // Few sheets ask, and to look through all earlier ones for each would cost a long table its square.
  const last = once(() => new Map(before.flatMap((sheet) => ordinalsOf(sheet.lines))));
  return (lines) => {
    // Of entries with one key a map keeps the last.
    const first = new Map(ordinalsOf(lines).reverse());
    return first.size > 0 && [...first].every(([column, number]) => last().get(column) === number - 1);
  };
}

/**
 * Do the ordinals of labels break off in their columns, where they counted from one on before? 七、 stands under 六、 and not beside
 * it, under 三、. Of a list that leaves out what is nothing nobody knows.
 *
 * @returns tells it of lines
 */
export function ordinalsBreakOff(before: readonly PlacedSheet[]): (lines: readonly PlacedLine[]) => boolean {
  const known = once(() => byColumn(before.flatMap((sheet) => ordinalsOf(sheet.lines))));
  return (lines) =>
    [...byColumn(ordinalsOf(lines))].some(([column, [first]]) => {
      const above = known().get(column) ?? [];
      const isCounted = above.length > 1 && above.every(([, number], i) => number === i + 1);
      return isCounted && first?.[1] !== above.length + 1;
    });
}

const byColumn = (ordinals: readonly [number, number][]): Map<number, [number, number][]> =>
  Map.groupBy(ordinals, ([column]) => column);

/** The ordinals that lines print, each with its column. */
const ordinalsOf = (lines: readonly PlacedLine[]): [number, number][] =>
  lines.flatMap(({ parts, columns }) =>
    parts.flatMap(({ text }, t): [number, number][] => {
      const number = ordinalNumber(text);
      return number === null ? [] : [[columns[t] ?? -1, number]];
    }),
  );
