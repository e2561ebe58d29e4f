import { costs } from '../../model/tolerances.ts';
import { isTotalLabel, looksLikeCode } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { type BodyTokens, isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import type { Filled } from './sums.ts';

const cost = costs.sheets;

/** The rows of earlier sheets by their codes; the total's row, which all others are part of, by none. */
export type Families = Pick<ReadonlyMap<string, Filled>, 'get'>;

/** 类, 款 and 项 of a row, in one code or in its parts; `null` where it prints none. */
export function codeOf({ parts }: BodyTokens): string | null {
  const texts = parts.map(({ text }) => matchKey(text));
  const [first = ''] = texts;
  if (!looksLikeCode(first)) return null;
  const name = texts.findIndex((text) => !/^\d+$/u.test(text));
  const rest = texts.slice(1, Math.max(1, name));
  return rest.every((text) => /^\d\d$/u.test(text)) ? [first, ...rest].join('') : first;
}

/** Is a line the total of its table? */
export const isTotal = ({ parts }: BodyTokens): boolean => parts.some(({ text }) => isTotalLabel(text));

export const filledOf = ({ parts, columns: here }: PlacedLine, columns: readonly TextColumn[]): Filled =>
  new Map(
    parts.flatMap(({ text }, i): [number, string][] => {
      const column = here[i] ?? -1;
      return isValueColumn(columns[column]) ? [[column, text]] : [];
    }),
  );

/** The row of an earlier sheet that a row is part of: the nearest one above its code, and none where it prints no code. */
export function ancestorOf(code: string | null, families: Families): Filled | undefined {
  if (code === null) return undefined;
  for (let length = code.length - 2; length > 0; length -= 2) {
    const found = families.get(code.slice(0, length));
    if (found) return found;
  }
  return families.get('');
}

/**
 * What speaks against a row's filling these columns: a row is part of the one above its code, which is blank nowhere that
 * it is not; and where it is all of it, both print the same.
 */
export function strangerCost(texts: Filled, ancestor: Filled | undefined): number {
  if (!ancestor) return 0;
  const all = [...ancestor.values()];
  let sum = 0;
  for (const [column, text] of texts) {
    if (!ancestor.has(column)) sum += cost.stranger;
    else if (ancestor.get(column) !== text && all.includes(text)) sum += cost.otherText;
  }
  return sum;
}
