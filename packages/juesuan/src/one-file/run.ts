import { isatty } from 'node:tty';
import { Worker } from 'node:worker_threads';
import {
  isOutOfMemory,
  overtimeOf,
  resourceLimitsOf,
  ThreadEnded,
  tooMuchMemory,
  watchThread,
} from '@juesuan/threads';
import { defaultIsolation } from '../isolated/limits.ts';
import type { Said, Start } from './talk.ts';

export { asksForOneFile, readsReports } from './asks.ts';
export { optimiseLate } from './optimise-late.ts';

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const file = new URL(fromSources ? './thread.ts' : './one-file-thread.mjs', import.meta.url);

/**
 * Runs a command that reads one file, in a thread that is ended where the reading passes its limits. This thread loads
 * nothing but what watches: what the command stands on takes longer to load than a small report to read.
 *
 * @returns the exit code, as of `run`
 *
 * @example
 * process.exitCode = await runOneFile(['extract', 'report.pdf']);
 */
export async function runOneFile(argv: string[]): Promise<number> {
  const outcome = await inThread(argv);
  if (typeof outcome === 'number') return outcome;
  // What is said of a reading that was ended is said as ever: by a command whose reading ends so.
  const [{ run }, { extractorEngine }, { endedReading }] = await Promise.all([
    import('../run.ts'),
    import('../engine.ts'),
    import('../isolated/outcome.ts'),
  ]);
  const read = () => Promise.reject(endedReading(outcome));
  return run(argv, process, { ...extractorEngine, reader: () => ({ read, close: async () => undefined }) });
}

/** The command's exit code, or why its thread was ended. */
function inThread(argv: string[]): Promise<number | ThreadEnded> {
  const workerData: Start = { argv, columns: isatty(2) ? process.stderr.columns : undefined };
  const thread = new Worker(file, {
    workerData,
    resourceLimits: resourceLimitsOf(defaultIsolation),
    ...(fromSources && { execArgv: ['--conditions=@juesuan/source'] }),
  });
  return new Promise((resolve, reject) => {
    let limits = defaultIsolation;
    let stopWatching = (): void => undefined;
    const end = new AbortController();
    end.signal.addEventListener('abort', () => {
      stopWatching();
      void thread.terminate();
      resolve(end.signal.reason as ThreadEnded);
    });
    thread.on('message', (said: Said) => {
      stopWatching();
      if ('done' in said) return resolve(said.done);
      if (said.reads === null) return;
      limits = said.reads;
      const { overtime } = said;
      stopWatching = watchThread(thread, end, { limits, extra: () => overtimeOf(overtime) });
    });
    thread.on('error', (error) => {
      stopWatching();
      if (isOutOfMemory(error)) resolve(tooMuchMemory(limits, error));
      else reject(error);
    });
    thread.on('exit', () => resolve(new ThreadEnded('crashed', 'ended: its thread ended itself')));
  });
}
