import { ordinalNumber } from '@juesuan/schema/words';
import type { PlacedLine, PlacedSheet } from './model.ts';

/**
 * Do the ordinals of labels go on in their columns where earlier sheets ended? 九、 stands under 八、 and nowhere else.
 *
 * @returns tells it of lines; `false` too where they print no ordinals
 */
export function ordinalsGoOn(before: readonly PlacedSheet[]): (lines: readonly PlacedLine[]) => boolean {
  // Few sheets ask, and to look through all earlier ones for each would cost a long table its square.
  let last: ReadonlyMap<number, number> | null = null;
  return (lines) => {
    last ??= new Map(before.flatMap((sheet) => ordinalsOf(sheet.lines)));
    // Of entries with one key a map keeps the last.
    const first = new Map(ordinalsOf(lines).reverse());
    return first.size > 0 && [...first].every(([column, number]) => last?.get(column) === number - 1);
  };
}

/** The ordinals that lines print, each with its column. */
const ordinalsOf = (lines: readonly PlacedLine[]): [number, number][] =>
  lines.flatMap(({ parts, columns }) =>
    parts.flatMap(({ text }, t): [number, number][] => {
      const number = ordinalNumber(text);
      return number === null ? [] : [[columns[t] ?? -1, number]];
    }),
  );
