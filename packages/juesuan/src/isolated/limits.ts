import { defaultLimits, type ThreadLimits } from '@juesuan/threads';

/** What reading one report may cost before its thread is ended. */
export type IsolationLimits = ThreadLimits;

/** Two minutes and a gigabyte. */
export const defaultIsolation: IsolationLimits = defaultLimits;

/**
 * Reports that a thread reads before a new one takes its place, in case it keeps something of each. Nothing is known that
 * it keeps (40 MB of live objects after 100 reports as after 800), and a new thread is dear: four seconds of compiling, and
 * 60 MB that the process does not give back.
 */
export const reportsPerThread = 5_000;
