import type { OwnLists } from '@juesuan/schema';
import { type Talk, writeText } from './io.ts';
import { CommandError, problemLine, SystemError } from './problem.ts';

/** Files of lists of one's own that are added to the library's. */
export interface OwnListFiles {
  /** CSV of subject codes and names. */
  codes?: string;
  /** YAML or JSON of titles, headers, row labels, units and verbs. */
  words?: string;
}

/**
 * The lists that `--codes` and `--words` name; `null` where one is wrong, which is stated on stderr. What reads them is loaded
 * with the first.
 */
export async function ownListsOf({ codes, words }: OwnListFiles, io: Talk): Promise<OwnLists | null> {
  try {
    return {
      ...(codes !== undefined && { codes: await (await import('./code-list/read.ts')).readCodeList(codes) }),
      ...(words !== undefined && { words: await (await import('./words/read.ts')).readOwnWords(words, io) }),
    };
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof SystemError)) throw error;
    await writeText(io.stderr, problemLine(error.place, error, io.language));
    return null;
  }
}
