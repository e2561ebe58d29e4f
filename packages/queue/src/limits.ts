/** What the queue does when something goes wrong, and how often. */

/** Times that a report is tried before it is among the dead. */
export const defaultTries = 4;

/**
 * Milliseconds before the second try; doubled before each further one. With four tries a disk that is away for half a
 * minute costs nothing.
 */
export const defaultBackoff = 5_000;

/** Share of a pause that is left to chance, so that what failed together is not tried together. */
export const backoffJitter = 0.3;

/**
 * Milliseconds without a sign of life after which a worker counts as lost, and its report goes to another. Workers give
 * one every half of that, from a thread that never reads.
 */
export const defaultLostAfter = 30_000;

/** Workers that one report may take with it: a report that kills the whole process, past its thread's limits, is dead then. */
export const mostLostWorkers = 3;

/** Reports that go to Redis at once. */
export const batchSize = 500;

/** Milliseconds until Redis must have answered at the start. */
export const connectTime = 10_000;

/** Milliseconds between two looks at whether the queue is empty. */
export const emptyInterval = 500;
