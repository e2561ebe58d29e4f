/** What a process says of its reconciliation. */
export interface Measured {
  reports: number;
  /** The rules of the findings. */
  findings: string[];
  outcomes: number;
  seconds: number;
  /** Seconds of all processors together: other processes do not count. */
  processor: number;
  /** The most memory that the process held, in MB. */
  peak: number;
}
