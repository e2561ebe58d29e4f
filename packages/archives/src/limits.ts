/** What an archive may cost. */

/** Bytes of one file in it: the largest published reports, scans included, have some 100 MB. */
export const maxEntryBytes = 256 * 2 ** 20;

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

/** Bytes of an archive that is read in memory, and of what is unpacked of it. */
export const maxPackedInMemory = 256 * 2 ** 20;
export const maxUnpackedInMemory = 512 * 2 ** 20;

/** Archives within one another: the outer one, and those in it. */
export const maxDepth = 2;
