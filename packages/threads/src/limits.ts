/** What one task may cost before its thread is ended. */
export interface ThreadLimits {
  /** From handing the task over to its answer, the start of a thread included. */
  milliseconds: number;
  /** Of JavaScript objects, and of buffers beside them: each may take so many (1 MB = 1,048,576 bytes). */
  megabytes: number;
}

/** The slowest real report takes 2 seconds and 150 MB on an old laptop. */
export const defaultLimits: ThreadLimits = { milliseconds: 120_000, megabytes: 1_024 };

/** Milliseconds between two looks at the memory of a thread: unpacking makes some 300 MB of buffers in a second. */
export const memoryInterval = 50;
