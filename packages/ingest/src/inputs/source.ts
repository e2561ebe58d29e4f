/** One file, or one entry of an archive, that may hold a report. */
export interface Source {
  /** As the user would name it: the path, or `archive.zip!name`. */
  file: string;
  /** Where its bytes are, for a file. */
  path: string;
  /** How to get at its bytes, for an entry of an archive. */
  unpack?(target: string): Promise<void>;
}

/** An input that is no source: not there, not readable, an archive that cannot be trusted. */
export interface Unusable {
  file: string;
  error: unknown;
}

/** What an input names: something to read, or a reason why there is nothing. */
export type Found = Source | Unusable;

/** Files that are taken out of folders and archives; a file that is named, or that a pattern matches, is taken as it is. */
const extensions = ['.pdf', '.html', '.htm', '.txt', '.tsv'];

export const mayHoldReport = (name: string): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension));

export const isArchive = (name: string): boolean => name.toLowerCase().endsWith('.zip');
