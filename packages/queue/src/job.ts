import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';

/** What stands in the queue: a file of reports and where its results go, both on storage that all workers share. */
export interface ReportJob {
  /** Absolute; a report, or an archive of reports. */
  path: string;
  /** Absolute; folder of the results, as `juesuan ingest --store` has it. */
  store: string;
  /** Of the library, of the code list of one's own and of what reads pictures, since results depend on both. */
  version: string;
}

/** What became of the reports of one job. */
export interface JobResult {
  read: number;
  /** Had been read before. */
  known: number;
  /** Refused for what they are: encrypted, scanned, damaged. Their results say so. */
  refused: number;
}

export const JOB_NAME = 'report';

/** The same file for the same results is one job, however often it is enqueued. BullMQ takes no number and no colon. */
export function jobId({ path, store, version }: ReportJob): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([path, store, version]))
    .digest('hex');
  return `report-${hash.slice(0, 32)}`;
}

/** What is in Redis may have been put there by anyone; `null` where it is no job of ours. */
export function readJob(data: unknown): ReportJob | null {
  if (typeof data !== 'object' || data === null) return null;
  const { path, store, version } = data as Partial<Record<keyof ReportJob, unknown>>;
  if (typeof path !== 'string' || typeof store !== 'string' || typeof version !== 'string') return null;
  return isAbsolute(path) && isAbsolute(store) ? { path, store, version } : null;
}
