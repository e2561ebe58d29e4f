import { foldText, squash } from '@juesuan/schema/words';

/**
 * A printed name without white space and the hyphens that its lines may end in; every other character stays as printed.
 *
 * @example
 * cleanName('基本 支出'); // '基本支出'
 */
export function cleanName(printed: string): string {
  return squash(printed).replaceAll('\u00ad', '');
}

/**
 * A key for comparing names, never for storing: white space out, radicals and compatibility forms as the characters
 * they stand for, full-width as half-width (`（款）` and `(款)` are one name).
 *
 * @example
 * nameKey('基本⽀出（小计）') === nameKey('基本支出 (小计)'); // true
 */
export function nameKey(name: string): string {
  return foldText(cleanName(name));
}
