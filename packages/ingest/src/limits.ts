/** What one report and one run may cost. */
import { defaultLimits as limitsOfThreads, type ThreadLimits } from '@juesuan/threads';

/** Of one report: its time and its memory. */
export type ReadingLimits = ThreadLimits;

/** Two minutes and a gigabyte. */
export const defaultLimits: ReadingLimits = limitsOfThreads;

/** Bytes of one source: the largest published reports, scans included, have some 100 MB. */
export const maxSourceBytes = 256 * 2 ** 20;

/**
 * Reports that a thread reads before a new one takes its place, in case it keeps something of each. Nothing is known that
 * it keeps (40 MB of live objects after 100 reports as after 800), and a new thread is dear: four seconds of compiling, and
 * 60 MB that the process does not give back.
 */
export const reportsPerThread = 5_000;

/** Characters of a record that DuckDB reads in one piece; a clause or a goal has some thousands. */
export const maxRecordBytes = 32 * 2 ** 20;
