/** One file, or one entry of an archive, that may hold a report. */
export interface Source {
  /** As the user would name it: the path, or `archive.zip!name`. */
  file: string;
  /** Where its bytes are, for a file. */
  path: string;
  /** The archive that it is in, where it is in one. */
  archive?: string;
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

/** What finding sources needs besides the names. */
export interface Finding {
  /** Are pictures taken, as files that may hold pages of a report? */
  pictures?: boolean;
  /** For each file of a folder or an archive that is not taken, since reports do not come as such files. */
  onSkipped?(file: string): void;
}
