/** A file in an archive. */
export interface ArchiveEntry {
  /** `2024.zip!folder/report.pdf`, with one `!` more for each archive within an archive. */
  file: string;
  /** Its name within the archive, with `/` between folders. */
  name: string;
  /**
   * Writes its bytes to a file that is not there yet; to be called, and waited for, before the next entry is asked for.
   *
   * @throws {ExtractionError} `damaged`, `encrypted`, `too-large`; errors of the disk
   */
  unpack(target: string): Promise<void>;
}

/** An archive that cannot be read to its end, or an entry of one. */
export interface UnreadableEntry {
  file: string;
  error: unknown;
}

/** How the entries of one archive are read. */
export interface ReadEntries {
  /** Which names are unpacked; the others come with nothing of theirs read. */
  wanted(name: string): boolean;
  /** For each file that is not wanted. */
  skipped(name: string): void;
}
