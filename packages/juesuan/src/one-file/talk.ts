import type { Overtime, ThreadLimits } from '@juesuan/threads';

/** What the thread is started with. */
export interface Start {
  argv: string[];
  /** Columns of the terminal that standard error goes to. */
  columns: number | undefined;
}

/** What the thread says to the one that watches it. */
export type Said =
  /** It begins to read, and may take so much. */
  | { reads: ThreadLimits; overtime: Overtime }
  /** It has read. */
  | { reads: null }
  /** The command is done, with this exit code. */
  | { done: number };
