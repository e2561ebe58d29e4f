import type { Direction } from '@juesuan/schema';
import type { Figure } from '../figures/figure.ts';

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
export const level = (item: string): Reading => ({ kind: 'level', ...said('决算数', item) });
export const inReason = (...words: Parameters<typeof said>): Reading => ({
  kind: 'reason',
  ...said(...words),
});
export const unread = (item: string): Reading => ({ kind: 'unread', item });

/** What a figure is taken for whose words are unread, by what it counts. */
const assumed: Readonly<Record<Figure['kind'], string>> = {
  money: '决算数',
  count: '数量',
  percent: '比率',
  bare: '比率',
};

/** What a reading says of its figure. The only place where a figure gets a measure that no word gave it. */
export const saidOf = (reading: Reading, { kind }: Pick<Figure, 'kind'>): Said =>
  reading.kind === 'unread' ? said(assumed[kind], reading.item) : reading;
