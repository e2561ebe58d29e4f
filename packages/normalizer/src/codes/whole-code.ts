import { type Classification, levelOf, lookUpCode, plainCode, subjectKey } from '@juesuan/schema';
import type { ListOptions } from './options.ts';

/** A row's code as printed. */
export interface PrintedCode {
  code: string;
  /** The code columns, where the first of several is empty. */
  codeParts?: readonly string[] | undefined;
  name: string;
}

/** Digits of the 类 and of 类 with 款, the two that a part can follow. */
const prefixLengths: Readonly<Record<Classification, readonly number[]>> = {
  functional: [3, 5],
  economic: [3],
};

/** Every column prints the whole code of its level (208 | 20805 | 2080505), so that the joined one holds them all. */
const repeated = /^(\d{3})(?:(\1\d{2})(\2\d{2})?|\1\d{4})$/;

/**
 * The code that a joined row of code columns means, without padding zeros; `null` where it is none by itself.
 *
 * @example
 * joinedCode('208208052080505'); // '2080505'
 */
export function joinedCode(code: string): string | null {
  const match = repeated.exec(code);
  if (match === null) return plainCode(code);
  return plainCode(match[3] ?? match[2] ?? code.slice(3));
}

/**
 * Completes a code of which only the last part is printed (05 under 208) from the nearest code above. Where the column
 * does not say whether a part is a 款 or a 项, the list's names do, else the ascending order of a table's codes; `null`
 * where neither decides, since a wrong code is worse than none. A result always begins with a part of `above`.
 */
export function completeCode(
  printed: PrintedCode,
  above: string | null,
  options: ListOptions,
): string | null {
  if (above === null) return null;
  const candidates = candidatesOf(printed, above, options.classification);
  if (candidates.length <= 1) return theOnly(candidates);
  const key = subjectKey(printed.name);
  const named = candidates.filter((code) =>
    lookUpCode(code, options).names.some(({ name }) => subjectKey(name) === key),
  );
  return theOnly(named) ?? theOnly(candidates.filter((code) => code > above));
}

/** The one item of a list; `null` for a list of none or of several. */
export const theOnly = <T>([one, ...others]: readonly T[]): T | null =>
  others.length === 0 ? (one ?? null) : null;

function candidatesOf(
  { code, codeParts }: PrintedCode,
  above: string,
  classification: Classification,
): string[] {
  if (!/^(?:\d{2}){1,2}$/.test(code) || code.endsWith('00')) return [];
  const column = codeParts && codeParts.length > 2 ? codeParts.findIndex((part) => part !== '') : -1;
  return prefixLengths[classification]
    .filter((length, i) => (column < 1 || column === i + 1) && above.length >= length)
    .map((length) => above.slice(0, length) + code)
    .filter((whole) => levelOf(whole) !== null && plainCode(whole) === whole)
    .filter((whole) => classification === 'functional' || whole.length <= 5);
}
