/** What one report, one archive and one run may cost. */

export interface ReadingLimits {
  /** From handing a report over to its answer, the start of a thread included. */
  milliseconds: number;
  /** Of JavaScript objects, and of buffers beside them: each may take so many (1 MB = 1,048,576 bytes). */
  megabytes: number;
}

/** The slowest real report takes 2 seconds and 150 MB on an old laptop. */
export const defaultLimits: ReadingLimits = { milliseconds: 120_000, megabytes: 1_024 };

/** Bytes of one source: the largest published reports, scans included, have some 100 MB. */
export const maxSourceBytes = 256 * 2 ** 20;

/** Unpacked bytes of one archive: a province's reports of a year have some 20 GB. */
export const maxArchiveBytes = 64 * 2 ** 30;

/** Entries of one archive. */
export const maxArchiveEntries = 200_000;

/**
 * Unpacked to packed bytes of one entry. PDF hardly packs, text made of tables packs to a twentieth; a zip bomb has 1000.
 * Small entries may have more.
 */
export const maxPackingRatio = 200;
export const ratioCountsFrom = 2 ** 20;

/** Reports that a thread reads before a new one takes its place, so that what it never gave back is given back. */
export const reportsPerThread = 200;

/** Milliseconds between two looks at the buffers of a thread: unpacking makes some 300 MB of them in a second. */
export const memoryInterval = 50;

/** Characters of a record that DuckDB reads in one piece; a clause or a goal has some thousands. */
export const maxRecordBytes = 32 * 2 ** 20;
