/** What runs in the thread that reads one file: the whole command, so that nothing is loaded twice and no report is copied. */
import { parentPort, workerData } from 'node:worker_threads';
import { ownListsJson } from '@juesuan/schema';
import { noOvertime, noProgress, readingOf, watchProgress } from '@juesuan/threads';
import { isContainer } from '../containers.ts';
import { type Engine, extractorEngine } from '../engine.ts';
import { defaultIsolation } from '../isolated/limits.ts';
import { reportOf } from '../isolated/outcome.ts';
import read from '../isolated/worker.ts';
import { run } from '../run.ts';
import { namesPdf } from './asks.ts';
import { optimiseLate } from './optimise-late.ts';
import { streamOf } from './stream.ts';
import type { Said, Start } from './talk.ts';

const { argv, columns } = workerData as Start;

const say = (said: Said): void => parentPort?.postMessage(said);

/** Reads in this thread, which another one watches. */
const watchedEngine: Engine = {
  ...extractorEngine,
  reader: (limits, _threads, { printed = false, ...lists } = {}, ocr = { use: 'auto' }) => ({
    async read(source, { onPage } = {}) {
      const [overtime, progress] = [noOvertime(), noProgress()];
      const stopWatching = watchProgress(progress, onPage);
      say({ reads: { ...defaultIsolation, ...limits }, overtime });
      try {
        const pictures = { ...readingOf(ocr), overtime, progress };
        return reportOf(await read({ source, ...ownListsJson(lists), printed, pictures }));
      } finally {
        say({ reads: null });
        stopWatching();
      }
    },
    close: async () => undefined,
  }),
};

optimiseLate();
const io = { stdin: process.stdin, stdout: streamOf(1), stderr: streamOf(2, columns), env: process.env };
const holdsMany = !namesPdf(argv) && (await Promise.all(argv.slice(1).map(isContainer))).includes(true);
say({ done: await run(argv, io, holdsMany ? extractorEngine : watchedEngine) });
