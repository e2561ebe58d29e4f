import type { CodeEntry, OwnWordsInput } from '@juesuan/schema';

/** Lists of one's own, added to the library's. */
export interface OwnLists {
  /** Subject codes and names. */
  codes?: readonly CodeEntry[];
  /** Titles, headers, row labels, units and verbs of publishers. */
  words?: OwnWordsInput;
}

/** The same as JSON: a text crosses threads in no time, thousands of entries do not. */
export interface OwnListsJson {
  codes?: string;
  words?: string;
}

/**
 * Lists as threads are given them, and as {@link resultVersion} tells them apart.
 *
 * @example ownListsJson({ words: { units: { 仟元: '千元' } } }); // { words: '{"units":{"仟元":"千元"}}' }
 */
export const ownListsJson = ({ codes, words }: OwnLists): OwnListsJson => ({
  ...(codes !== undefined && { codes: JSON.stringify(codes) }),
  ...(words !== undefined && { words: JSON.stringify(words) }),
});
