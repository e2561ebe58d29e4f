import type { DataRecord, Dataset } from '../rows/dataset.ts';

/**
 * Where the records of a run go. They come dataset by dataset within a report, reports in a fixed order; nothing of the
 * output is to be seen before `finish`, and after it all of it is.
 */
export interface Sink {
  write(dataset: Dataset, records: readonly DataRecord[]): Promise<void>;
  /** Puts the output in its place. */
  finish(): Promise<void>;
  /** Gives back what is open; what is not finished is gone. */
  close(): Promise<void>;
}
