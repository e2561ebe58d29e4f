import { directionWords, reasonStems } from '../catalogue/directions.ts';

type Way = 'up' | 'down';
type Group = keyof (typeof directionWords)[Way];

const words = (way: Way, groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group): readonly string[] => directionWords[way][group]);

/**
 * The words of one direction as alternatives of a regular expression.
 *
 * @example directionSource('down', 'amount', 'rate') // '减少|下降|降低'
 */
export const directionSource = (way: Way, ...groups: readonly Group[]): string =>
  words(way, groups).join('|');

/** Verbs and nouns of change: 增加, 增幅. */
export const changeSource = (way: Way): string =>
  directionSource(way, 'amount', 'rate', 'size', 'saving', 'further');

const wayOf: ReadonlyMap<string, Way> = new Map(
  (['up', 'down'] as const).flatMap((way) =>
    words(way, ['amount', 'rate', 'size', 'saving', 'further', 'short', 'comparison']).map(
      (word) => [word, way] as const,
    ),
  ),
);

/** Which way a word says that an amount has gone, or whether it is the greater; `null` for a word that says neither. */
export const directionIn = (word: string): Way | null => wayOf.get(word) ?? null;

/** What shows that a reason speaks of more, or of less, of something: alternatives of a regular expression. */
export const reasonSource = (way: Way): string => reasonStems[way].join('|');
