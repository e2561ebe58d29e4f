import type { Classification, CodeEntry } from '../named.ts';
import { subjectKey } from './name.ts';

/** Code entries with their indexes; made by `createCodeList`, never changed. */
export interface CodeList {
  entries: readonly CodeEntry[];
  /** By classification and code. */
  byCode: ReadonlyMap<string, CodeEntry>;
  /** By classification and `subjectKey` of a name or alias. */
  byName: ReadonlyMap<string, readonly CodeEntry[]>;
}

/** The key of a code, or of the `subjectKey` of a name, in the indexes. */
export const listKey = (classification: Classification, text: string): string => `${classification}/${text}`;

/**
 * Makes a list of one's own: a province's whole list, or the default one with more entries. Entries of the same classification and code are put
 * together: the names of the later stand before those of the earlier.
 *
 * @example
 * const list = createCodeList([...codeList.entries, { classification: 'functional', code: '20150', level: '款', names: [ … ], aliases: [] }]);
 */
export function createCodeList(entries: Iterable<CodeEntry>): CodeList {
  const byCode = new Map<string, CodeEntry>();
  for (const entry of entries) {
    const key = listKey(entry.classification, entry.code);
    const known = byCode.get(key);
    byCode.set(
      key,
      known
        ? { ...entry, names: [...entry.names, ...known.names], aliases: [...entry.aliases, ...known.aliases] }
        : entry,
    );
  }
  // Many readings ask for codes alone.
  let byName: ReadonlyMap<string, readonly CodeEntry[]> | null = null;
  return {
    entries: [...byCode.values()],
    byCode,
    get byName() {
      byName ??= namesOf(byCode.values());
      return byName;
    },
  };
}

function namesOf(entries: Iterable<CodeEntry>): Map<string, CodeEntry[]> {
  const byName = new Map<string, CodeEntry[]>();
  for (const entry of entries) {
    const add = (name: string): void => {
      const key = listKey(entry.classification, subjectKey(name));
      const named = byName.get(key);
      if (named === undefined) byName.set(key, [entry]);
      // Names of one entry that are written alike come one after another.
      else if (named.at(-1) !== entry) named.push(entry);
    };
    for (const { name } of entry.names) add(name);
    for (const name of entry.aliases) add(name);
  }
  return byName;
}
