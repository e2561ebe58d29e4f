import { availableParallelism } from 'node:os';
import { problemMessage } from '@juesuan/schema';
import type { Command } from 'commander';
import { type Talk, writeText } from '../io.ts';
import { type OcrChoice, ocrUse } from '../ocr-use.ts';
import { optionalPackage } from '../optional.ts';
import { type OwnListFiles, ownListsOf } from '../own-lists.ts';
import { complaint } from '../problem.ts';
import { queueWords } from '../queue-words.ts';
import { workerReport } from './worker-report.ts';

interface WorkerCommandOptions extends OcrChoice, OwnListFiles {
  redis: string;
  queue: string;
  threads?: number;
  /** Seconds. */
  timeout?: number;
  /** Megabytes. */
  memory?: number;
  untilEmpty?: boolean;
  /** Seconds. */
  lostAfter?: number;
  dead?: boolean;
  retry?: boolean;
  json?: boolean;
}

type QueuePackage = typeof import('@juesuan/queue');

/**
 * `juesuan worker`: everything is in `@juesuan/queue`. Failed reports are in the store and in the list of the dead, and no
 * exit code: whatever restarts a worker that failed would restart it for them.
 */
export async function workerCommand(
  options: WorkerCommandOptions,
  { io, command }: { io: Talk; command: Command },
): Promise<number> {
  if (options.retry && !options.dead) command.error('error: --retry goes with --dead');
  const load = () => import('@juesuan/queue');
  const queuePackage = await optionalPackage('@juesuan/queue', load, { command: 'worker', io });
  if (queuePackage === null) return 2;
  try {
    if (!options.dead) return await work(options, queuePackage, io);
    return options.retry ? await retry(options, queuePackage, io) : await list(options, queuePackage, io);
  } catch (error) {
    if (!(error instanceof queuePackage.QueueError)) throw error;
    await writeText(io.stderr, complaint('worker', error.code, problemMessage(error, io.language)));
    return 2;
  }
}

async function work(
  {
    redis,
    queue,
    threads,
    timeout,
    memory,
    untilEmpty,
    lostAfter,
    json = false,
    ...choice
  }: WorkerCommandOptions,
  { startWorker }: QueuePackage,
  io: Talk,
): Promise<number> {
  const ocr = await ocrUse(choice, 'worker', io);
  if (ocr === null) return 2;
  const own = await ownListsOf(choice, io);
  if (own === null) return 2;
  const report = workerReport(io, json);
  const worker = await startWorker({
    redis,
    queue,
    threads: threads ?? availableParallelism(),
    ocr,
    ...own,
    limits: {
      ...(timeout !== undefined && { milliseconds: timeout * 1_000 }),
      ...(memory !== undefined && { megabytes: memory }),
    },
    ...(untilEmpty && { untilEmpty }),
    ...(lostAfter !== undefined && { lostAfter: lostAfter * 1_000 }),
    ...report.events,
  });
  let signals = 0;
  const stop = (): void => {
    signals += 1;
    void worker.stop(signals > 1);
    // A third one finds nobody listening, and ends the process.
    if (signals > 1) release();
  };
  const release = (): void => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    await worker.ended;
  } finally {
    release();
  }
  await writeText(io.stdout, report.summary());
  return 0;
}

async function list(options: WorkerCommandOptions, { deadReports }: QueuePackage, io: Talk): Promise<number> {
  let any = false;
  for await (const dead of deadReports(options)) {
    any = true;
    const { path, code, message, tries, at } = dead;
    const told = `${message}${queueWords[io.language].triedUntil(tries, at)}`;
    await writeText(io.stdout, options.json ? `${JSON.stringify(dead)}\n` : complaint(path, code, told));
  }
  return any ? 1 : 0;
}

async function retry(options: WorkerCommandOptions, { retryDead }: QueuePackage, io: Talk): Promise<number> {
  const retried = await retryDead(options);
  await writeText(
    io.stdout,
    options.json ? `${JSON.stringify({ retried })}\n` : `${queueWords[io.language].queuedAgain(retried)}\n`,
  );
  return 0;
}
