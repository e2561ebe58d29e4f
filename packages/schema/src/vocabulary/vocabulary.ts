import { directionWords } from '../catalogue/directions.ts';
import { summaryRowLabels } from '../catalogue/row-labels.ts';
import { otherTitles, type TableEntry, tableCatalogue, threePublicAxes } from '../catalogue/tables.ts';
import type { MoneyUnit } from '../words/yuan.ts';

/** The direction of a change, and the groups of words that say it. */
export type DirectionGroups = Record<keyof typeof directionWords.up, readonly string[]>;

/** The words that reports of one reading are read by: the catalogue, or the catalogue with words of a publisher's own. */
export interface Vocabulary {
  tables: readonly TableEntry[];
  otherTitles: readonly string[];
  threePublic: typeof threePublicAxes;
  rowLabels: readonly string[];
  /** Spellings of units of money besides the usual ones. */
  units: Readonly<Record<string, MoneyUnit>>;
  directions: Record<'up' | 'down', DirectionGroups>;
}

/** The catalogue as it is. */
export const catalogueVocabulary: Vocabulary = {
  tables: tableCatalogue,
  otherTitles,
  threePublic: threePublicAxes,
  rowLabels: summaryRowLabels,
  units: {},
  directions: directionWords,
};

let current = catalogueVocabulary;

/**
 * Does work under a vocabulary. The work is synchronous: readings that take turns on one thread bind theirs before each step.
 *
 * @example withVocabulary(vocabularyOf(words), () => titleKind('出行与接待开支一览表'))
 */
export function withVocabulary<T>(vocabulary: Vocabulary, work: () => T): T {
  const before = current;
  current = vocabulary;
  try {
    return work();
  } finally {
    current = before;
  }
}

/**
 * What is made of the words of a vocabulary, once for each: an index, a pattern. Asked often, and nearly always under the same.
 *
 * @example const known = ofVocabulary(({ rowLabels }) => new Set(rowLabels)); known().has('合计')
 */
export function ofVocabulary<T>(make: (vocabulary: Vocabulary) => T): () => T {
  const made = new WeakMap<Vocabulary, { value: T }>();
  let last: { of: Vocabulary; value: T } | null = null;
  return () => {
    if (last?.of === current) return last.value;
    const kept = made.get(current) ?? { value: make(current) };
    made.set(current, kept);
    last = { of: current, value: kept.value };
    return kept.value;
  };
}
