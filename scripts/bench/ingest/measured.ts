/** One run of `ingest`; times in milliseconds from its start. */
export interface Measured {
  reports: number;
  failures: number;
  /** Until the first report was read: the start of the threads. */
  first: number;
  /** Until all were read. */
  read: number;
  /** Until the output was in its place. */
  whole: number;
  /** Processor time of the process with all its threads: what other processes do makes it no longer. */
  cpu: number;
  /** Share of the time of reading in which the main thread had something to do. */
  busy: number;
  /** Most memory until all were read, in MB. */
  peakReading: number;
  /** Most memory that the process ever held, threads included, in MB. */
  peak: number;
}
