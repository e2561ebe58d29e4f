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

/**
 * Do the ordinals of labels break off in their columns, where they counted from one on before? 七、 stands under 六、 and not beside
 * it, under 三、. Of a list that leaves out what is nothing nobody knows.
 *
 * @returns tells it of lines
 */
export function ordinalsBreakOff(before: readonly PlacedSheet[]): (lines: readonly PlacedLine[]) => boolean {
  let known: Map<number, number[]> | null = null;
  return (lines) => {
    const own = numbersByColumn(lines);
    if (own.size === 0) return false;
    known ??= numbersByColumn(before.flatMap((sheet) => sheet.lines));
    return [...own].some(([column, [first]]) => {
      const above = known?.get(column) ?? [];
      const isCounted = above.length > 1 && above.every((number, i) => number === i + 1);
      return isCounted && first !== above.length + 1;
    });
  };
}

function numbersByColumn(lines: readonly PlacedLine[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [column, number] of ordinalsOf(lines)) {
    const numbers = found.get(column);
    if (numbers) numbers.push(number);
    else found.set(column, [number]);
  }
  return found;
}

/** The ordinals that lines print, each with its column. */
const ordinalsOf = (lines: readonly PlacedLine[]): [number, number][] =>
  lines.flatMap(({ parts, columns }) =>
    parts.flatMap(({ text }, t): [number, number][] => {
      const number = ordinalNumber(text);
      return number === null ? [] : [[columns[t] ?? -1, number]];
    }),
  );
