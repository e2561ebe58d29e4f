import { resolve } from 'node:path';
import {
  findFiles,
  type OcrReading,
  type OcrUse,
  readsPictures,
  resultVersion,
  type Unusable,
} from '@juesuan/ingest';
import { type OwnLists, ownListsJson } from '@juesuan/schema';
import { type JobsOptions, Queue } from 'bullmq';
import { connect, type QueueOptions, queueName, redisError } from './connection.ts';
import { JOB_NAME, jobId, type ReportJob } from './job.ts';
import { backoffJitter, batchSize, defaultBackoff, defaultTries } from './limits.ts';

/** What {@link enqueueReports} takes besides the inputs; of lists of one's own, the workers must be given the same. */
export interface EnqueueOptions extends QueueOptions, Omit<OwnLists, 'corrections'> {
  /** Folder of the results, on storage that all workers share: for `juesuan ingest --to OUT` this is `OUT.store`. */
  store: string;
  /** Whether pages that are pictures will be read, where `@juesuan/ocr` is installed; the workers must be given the same. */
  ocr?: OcrUse | OcrReading;
  /** Times that a report is tried. */
  tries?: number;
  /** Milliseconds before the second try, doubled before each further one. */
  backoff?: number;
  /** For each input that names no file. */
  onUnusable?(input: Unusable): void;
  /** For each file of a folder that is not taken, since reports do not come as such files. */
  onSkipped?(file: string): void;
}

/** Files by what became of them. */
export interface EnqueueSummary {
  queued: number;
  /** Waiting or being read: nothing to do. */
  queuedBefore: number;
  /** Among the dead, where `retryDead` finds them. */
  dead: number;
  unusable: number;
}

/**
 * Puts files into the queue, a job each: only their names, so every worker must find them, and the store, under the same
 * absolute path. An archive is one job. Names are taken as they come and no list of them is held; called again with the
 * same names, it adds what is missing, and what had been read is known to the worker that takes it.
 *
 * @param inputs files, folders, patterns and `@list` files, as `ingest` takes them
 * @throws {QueueError}
 *
 * @example
 * const { queued } = await enqueueReports(['/shared/2024'], { redis: 'redis://queue', store: '/shared/accounts.store' });
 */
export async function enqueueReports(
  inputs: Iterable<string> | AsyncIterable<string>,
  options: EnqueueOptions,
): Promise<EnqueueSummary> {
  const { onUnusable, onSkipped, store, codes, words, ocr } = options;
  const summary: EnqueueSummary = { queued: 0, queuedBefore: 0, dead: 0, unusable: 0 };
  const redis = await connect(options, false);
  const queue = new Queue<ReportJob>(queueName(options), { connection: redis });
  // Told by the command that fails for it.
  queue.on('error', () => undefined);
  const version = resultVersion(ownListsJson({ codes, words }), ocr);
  try {
    let batch: ReportJob[] = [];
    const finding = { pictures: readsPictures(ocr), ...(onSkipped && { onSkipped }) };
    for await (const found of findFiles(inputs, finding)) {
      if ('error' in found) {
        summary.unusable += 1;
        onUnusable?.(found);
        continue;
      }
      batch.push({ path: resolve(found.path), store: resolve(store), version });
      if (batch.length < batchSize) continue;
      await add(queue, batch, options, summary);
      batch = [];
    }
    await add(queue, batch, options, summary);
    return summary;
  } finally {
    await queue.close().catch(() => undefined);
    redis.disconnect();
  }
}

async function add(
  queue: Queue<ReportJob>,
  batch: readonly ReportJob[],
  options: EnqueueOptions,
  summary: EnqueueSummary,
): Promise<void> {
  const jobs = new Map(batch.map((job) => [jobId(job), job]));
  try {
    const states = await Promise.all([...jobs.keys()].map((id) => queue.getJobState(id)));
    const added = [...jobs].filter((_, i) => states[i] === 'unknown');
    await queue.addBulk(
      added.map(([id, data]) => ({ name: JOB_NAME, data, opts: { ...jobOptions(options), jobId: id } })),
    );
    const dead = states.filter((state) => state === 'failed').length;
    summary.queued += added.length;
    summary.dead += dead;
    // The same file twice in one batch, too.
    summary.queuedBefore += batch.length - added.length - dead;
  } catch (error) {
    throw redisError(options.redis, error);
  }
}

const jobOptions = ({ tries = defaultTries, backoff = defaultBackoff }: EnqueueOptions): JobsOptions => ({
  attempts: tries,
  backoff: { type: 'exponential', delay: backoff, jitter: backoffJitter },
  // What was read is in the store; a job of the same name may come again.
  removeOnComplete: true,
  removeOnFail: false,
});
