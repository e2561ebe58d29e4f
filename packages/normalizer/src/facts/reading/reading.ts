import type { Direction } from '@juesuan/schema';

/** What the words before a figure say of it. */
export interface Said {
  measure: string;
  direction: Direction | null;
  /** The whole of a share, the plan of a completion rate; empty if none is named. */
  comparedTo: string;
  /** The name in those words, or empty. */
  item: string;
}

/**
 * A figure's words as they were read, by what they were found to be:
 *
 * - `level`: a name alone says how much there is of it (其他收入5万元),
 * - `claim`: a verb or noun that the vocabulary knows says what is measured,
 * - `list`: an entry of a list (主要包括…) on what was spoken of,
 * - `reason`: an amount or rate within a reason (主要原因是…),
 * - `unread`: no known word says what is measured; at most what it is of is known.
 */
export type Reading =
  | ({ kind: 'claim' | 'level' | 'list' | 'reason' } & Said)
  | { kind: 'unread'; item: string };

const said = (measure: string, item: string, direction: Direction | null = null, comparedTo = ''): Said => ({
  measure,
  item,
  direction,
  comparedTo,
});

export const claim = (...words: Parameters<typeof said>): Reading => ({ kind: 'claim', ...said(...words) });
/** How much there is of a name: of what the text is of (`Levels`), so its measure is written where that is known. */
export const level = (item: string): Reading => ({ kind: 'level', ...said('决算数', item) });

/** What amounts are that only a name stands before: those of the accounts, or of a budget. */
export type Levels = '决算数' | '预算数';
export const inReason = (...words: Parameters<typeof said>): Reading => ({
  kind: 'reason',
  ...said(...words),
});
export const unread = (item: string): Reading => ({ kind: 'unread', item });

/** An amount of a name, as `measure`: an entry of a list, a part of what was stated before. */
export const asPart = (
  reading: Reading,
  measure: string,
  direction: Direction | null = null,
  comparedTo = '',
): Reading => ({
  kind: 'list',
  ...said(measure, reading.item, direction, comparedTo),
});
