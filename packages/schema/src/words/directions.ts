import { reasonStems } from '../catalogue/directions.ts';
import { type DirectionGroups, ofVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { literal } from './literal.ts';

type Way = keyof Vocabulary['directions'];
type Group = keyof DirectionGroups;

const wordsOf = (
  { directions }: Pick<Vocabulary, 'directions'>,
  way: Way,
  groups: readonly Group[],
): readonly string[] => groups.flatMap((group) => directions[way][group]);

const directions = ofVocabulary((vocabulary) => vocabulary);

/**
 * The words of one direction as alternatives of a regular expression, which is made anew for each vocabulary (`ofVocabulary`).
 *
 * @example directionSource('down', 'amount', 'rate') // '减少|下降|降低'
 */
export const directionSource = (way: Way, ...groups: readonly Group[]): string =>
  wordsOf(directions(), way, groups).map(literal).join('|');

/** Verbs and nouns of change: 增加, 增幅. As {@link directionSource}. */
export const changeSource = (way: Way): string =>
  directionSource(way, 'amount', 'rate', 'size', 'saving', 'further');

const wayOf = ofVocabulary(
  (vocabulary): ReadonlyMap<string, Way> =>
    new Map(
      (['up', 'down'] as const).flatMap((way) =>
        wordsOf(vocabulary, way, ['amount', 'rate', 'size', 'saving', 'further', 'short', 'comparison']).map(
          (word) => [word, way] as const,
        ),
      ),
    ),
);

/** Which way a word says that an amount has gone, or whether it is the greater; `null` for a word that says neither. */
export const directionIn = (word: string): Way | null => wayOf().get(word) ?? null;

/** What shows that a reason speaks of more, or of less, of something: alternatives of a regular expression. */
export const reasonSource = (way: Way): string => reasonStems[way].join('|');
