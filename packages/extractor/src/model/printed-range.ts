/**
 * The glyphs `from` to before `to` without the white space at their ends; `null` where nothing else is among them.
 *
 * @example printedRange([' ', '收', '入', ' '], 0, 4) // [1, 3]
 */
export function printedRange(glyphs: readonly string[], from: number, to: number): [number, number] | null {
  let first = from;
  let last = to;
  while (first < last && glyphs[first]?.trim() === '') first++;
  while (last > first && glyphs[last - 1]?.trim() === '') last--;
  return first === last ? null : [first, last];
}
