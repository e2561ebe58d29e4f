import type { CodeEntry, Corrections } from '../named.ts';
import type { OwnWordsInput } from './own-words.ts';

/** Lists of one's own, added to the library's. */
export interface OwnLists {
  /** Subject codes and names. */
  codes?: readonly CodeEntry[];
  /** Titles, headers, row labels, units and verbs of publishers. */
  words?: OwnWordsInput;
  /** What people found who compared reports with their sources; each file is for its source alone. */
  corrections?: readonly Corrections[];
}

/** The same as JSON: a text crosses threads in no time, thousands of entries do not. */
export interface OwnListsJson {
  codes?: string;
  words?: string;
  corrections?: string;
}

/**
 * Lists as threads are given them, and as the names of results tell them apart.
 *
 * @example ownListsJson({ words: { units: { 仟元: '千元' } } }); // { words: '{"units":{"仟元":"千元"}}' }
 */
export const ownListsJson = ({
  codes,
  words,
  corrections,
}: { [List in keyof OwnLists]: OwnLists[List] | undefined }): OwnListsJson => ({
  ...(codes !== undefined && { codes: JSON.stringify(codes) }),
  ...(words !== undefined && { words: JSON.stringify(words) }),
  ...(corrections !== undefined && { corrections: JSON.stringify(corrections) }),
});
