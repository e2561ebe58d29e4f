import type { ReadingPool } from '../thread.ts';
import read from '../worker.ts';

/** Reads in the thread of the tests: a new one compiles for seconds, and most tests are of what comes behind it. */
export const readHere: ReadingPool = {
  take: async () => ({ run: read }),
  giveBack: () => undefined,
  close: async () => undefined,
};
