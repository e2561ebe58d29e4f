import type { Language } from '@juesuan/schema';
import type { DataRecord, Dataset } from '../rows/dataset.ts';

/**
 * What a run does to the reports that its output holds. `update`: a report that is there is written as it is read now,
 * others stay. `append`: what is there stays as it is. `replace`: the output holds the reports of this run and no other.
 */
export const modes = ['update', 'append', 'replace'] as const;
/** One of {@link modes}. */
export type Mode = (typeof modes)[number];

/** What a run needs to know to open its output. */
export interface Opening {
  /** Folder of the run. */
  run: string;
  mode: Mode;
  /** Of what a database says of its tables and columns. */
  language: Language;
}

/** What an output holds that is written anew as a whole: its reports are taken from the store again. */
export interface Held {
  /** Its records of `files`. */
  files: readonly DataRecord[];
  /** Its records of `failures`. */
  failures: readonly DataRecord[];
  /** The run that first brought a report into it. */
  runs: ReadonlyMap<string, number>;
}

/** What an output holds when it is written. */
export interface Written {
  reports: number;
  /** Of these, older versions. */
  superseded: number;
}

/**
 * Where the records of a run go. They come dataset by dataset within a report, reports in a fixed order; nothing of the
 * output is to be seen before `finish`, and after it all of it is.
 */
export interface Sink {
  /** Of an output that is written anew as a whole; `null` where records are put beside those that are there. */
  readonly held: Held | null;
  write(dataset: Dataset, records: readonly DataRecord[]): Promise<void>;
  /** Puts the output in its place. */
  finish(): Promise<Written>;
  /** Gives back what is open; what is not finished is gone. */
  close(): Promise<void>;
}
