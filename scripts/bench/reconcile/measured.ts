/** What a process says of its reconciliation. */
export interface Measured {
  reports: number;
  /** The rules of the findings. */
  findings: string[];
  /** Reports that were compared and not taken from what was kept. */
  compared: number;
  /** Of all that was found. */
  digest: string;
  seconds: number;
  /** Seconds of all processors together: other processes do not count. */
  processor: number;
  /** The most memory that the process held, in MB. */
  peak: number;
}
