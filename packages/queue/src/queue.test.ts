import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ingest } from '@juesuan/ingest';
import { Queue } from 'bullmq';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connect } from './connection.ts';
import { deadReports, retryDead } from './dead.ts';
import { type EnqueueOptions, enqueueReports } from './enqueue.ts';
import { redisProgram, startRedis, type TestRedis } from './testing/redis.ts';
import { folderOfReports, resultsOf, ruledReport, tabsReport, temporaryFolder } from './testing/reports.ts';
import { startWorker, type WorkerOptions } from './worker.ts';

let queues = 0;

describe.skipIf(redisProgram === null)(
  'a real Redis (skipped where none is installed: apt install redis-server)',
  () => {
    let server: TestRedis;
    beforeAll(async () => {
      server = await startRedis(redisProgram ?? '');
    }, 30_000);
    afterAll(() => server?.stop());

    /** A queue and a store of its own, with what a test does to them. */
    async function fresh() {
      const folder = await temporaryFolder();
      const store = join(folder, 'store');
      const queue = { redis: server.address, queue: `test-${++queues}` };
      return {
        folder,
        store,
        queue,
        enqueue: (inputs: string[], options: Partial<EnqueueOptions> = {}) =>
          enqueueReports(inputs, { ...queue, store, ocr: 'never', tries: 2, backoff: 50, ...options }),
        async work(options: Partial<WorkerOptions> = {}): Promise<string[]> {
          const said: string[] = [];
          const worker = await startWorker({
            ...queue,
            threads: 1,
            ocr: 'never',
            untilEmpty: true,
            onFile: (event) => said.push(event.status === 'failed' ? event.failure.code : event.status),
            ...options,
          });
          await worker.ended;
          return said;
        },
        async dead() {
          const all = [];
          for await (const report of deadReports(queue)) all.push(report);
          return all;
        },
      };
    }

    test('three workers, one killed with a report in hand: as one clean run of ingest', {
      timeout: 120_000,
    }, async () => {
      const { folder, store, queue, enqueue, dead } = await fresh();
      const reports = join(folder, 'reports');
      await mkdir(reports);
      await folderOfReports(reports, 12);
      await copyFile(ruledReport, join(reports, 'ruled.pdf'));
      expect(await enqueue([reports])).toEqual({ queued: 15, queuedBefore: 0, dead: 0, unusable: 0 });
      expect(await enqueue([`${reports}/*.txt`])).toMatchObject({ queued: 0, queuedBefore: 13 });

      const workers = [1, 2, 3].map((number) => workerProcess(queue, number === 1));
      const [killed, ...others] = await Promise.all(workers);
      // It had taken a report and had not told its end.
      expect(killed?.signal).toBe('SIGKILL');
      expect(killed?.lines.at(-1)).toMatch(/^take /);
      for (const { signal, lines } of others) expect([signal, lines.at(-1)]).toEqual([null, 'end']);

      const lost = killed?.lines.at(-1)?.slice('take '.length);
      const told = others.flatMap(({ lines }) => lines);
      expect(told.filter((line) => line.endsWith(` ${lost}`) && !line.startsWith('take'))).toHaveLength(1);
      const ended = [...(killed?.lines ?? []), ...told].filter((line) => /^(read|known|failed) /.test(line));
      expect(new Set(ended.map((line) => line.split(' ')[1])).size).toBe(15);
      expect(ended).toHaveLength(15);
      expect(await dead()).toEqual([]);

      const clean = join(folder, 'clean.store');
      await ingest([reports], { to: `csv:${join(folder, 'clean')}`, store: clean, ocr: 'never' });
      expect(await resultsOf(store)).toEqual(await resultsOf(clean));

      const statuses: string[] = [];
      await ingest([reports], {
        to: `csv:${join(folder, 'out')}`,
        store,
        ocr: 'never',
        onFile: ({ status }) => statuses.push(status),
      });
      expect(statuses.sort()).toEqual(['failed', ...Array.from({ length: 14 }, () => 'known')]);
    });

    test('a file that cannot be read is tried, given up, listed, and read when it is tried again', async () => {
      const { folder, store, enqueue, work, dead, queue } = await fresh();
      const file = join(folder, 'late.txt');
      await copyFile(tabsReport, file);
      await enqueue([file, tabsReport], { tries: 3 });
      await rm(file);
      const given: string[] = [];
      const said = await work({ onDead: ({ path, code }) => given.push(`${path} ${code}`) });
      expect(said.sort()).toEqual(['not-found', 'not-found', 'not-found', 'read']);
      expect(given).toEqual([`${file} not-found`]);
      expect(await dead()).toMatchObject([
        { path: file, store, code: 'not-found', message: 'no such file or directory', tries: 3 },
      ]);
      expect(await enqueue([tabsReport])).toMatchObject({ queued: 1 });
      await copyFile(tabsReport, file);
      expect(await enqueue([file])).toEqual({ queued: 0, queuedBefore: 0, dead: 1, unusable: 0 });

      expect(await retryDead(queue)).toBe(1);
      expect(await work()).toEqual(['known', 'known']);
      expect(await dead()).toEqual([]);
    });

    test('a report past its limits is tried again and given up, and its failure is in the store', async () => {
      const { store, enqueue, work, dead } = await fresh();
      await enqueue([ruledReport]);
      expect(await work({ limits: { milliseconds: 1 } })).toEqual(['timed-out', 'timed-out']);
      expect(await dead()).toMatchObject([{ path: ruledReport, code: 'timed-out', tries: 2 }]);
      expect(Object.keys(await resultsOf(store))).toEqual([expect.stringMatching(/\.failed\.json$/)]);
    });

    test('a report that takes its workers with it is given up, and can be tried again', {
      timeout: 60_000,
    }, async () => {
      const { enqueue, dead, queue, work } = await fresh();
      await enqueue([ruledReport]);
      // One at a time, so that none can be taken for lost by another that is only quicker.
      const killed = () => workerProcess(queue, true, { lostAfter: 500 });
      for (let i = 0; i < 3; i++) expect((await killed()).signal).toBe('SIGKILL');
      await work({ lostAfter: 500 });
      expect(await dead()).toMatchObject([{ path: ruledReport, code: 'workers-lost' }]);
      expect(await retryDead(queue)).toBe(1);
      expect((await killed()).signal).toBe('SIGKILL');
      // Long enough that a slow machine does not lose its own worker, too.
      expect(await work({ lostAfter: 2_000 })).toEqual(['read']);
      expect(await dead()).toEqual([]);
    });

    test('SIGTERM ends a worker after the report in hand, and the rest stays in the queue', async () => {
      const { folder, enqueue, queue, work } = await fresh();
      await folderOfReports(folder, 4);
      await enqueue([`${folder}/?.txt`]);
      const { signal, lines } = await workerProcess(queue, true, { signal: 'SIGTERM' });
      expect([signal, lines.at(-1)]).toEqual([null, 'end']);
      const [taken, ended] = [/^take /, /^read /].map(
        (word) => lines.filter((line) => word.test(line)).length,
      );
      expect(ended).toBe(taken);
      expect(ended).toBeLessThan(4);
      expect(await work()).toHaveLength(4 - (ended ?? 0));
    });

    test('stopped at once, a worker gives its report back, untried', async () => {
      const { enqueue, queue, work, dead } = await fresh();
      await enqueue([ruledReport], { tries: 1 });
      const taken = Promise.withResolvers<void>();
      const worker = await startWorker({ ...queue, threads: 1, ocr: 'never', onTake: () => taken.resolve() });
      await taken.promise;
      await worker.stop(true);
      expect(await work()).toEqual(['read']);
      expect(await dead()).toEqual([]);
    });

    test('a Redis that goes away and comes back is waited for', { timeout: 60_000 }, async () => {
      const folder = await temporaryFolder();
      await folderOfReports(folder, 5);
      const data = join(folder, 'redis');
      await mkdir(data);
      const first = await startRedis(redisProgram ?? '', data);
      const queue = { redis: first.address, queue: 'away' };
      await enqueueReports([`${folder}/?.txt`], { ...queue, store: join(folder, 'store'), ocr: 'never' });
      const read: string[] = [];
      const troubles: Error[] = [];
      const taken = Promise.withResolvers<void>();
      const worker = await startWorker({
        ...queue,
        ocr: 'never',
        threads: 1,
        untilEmpty: true,
        lostAfter: 2_000,
        onTake: () => taken.resolve(),
        onFile: ({ file, status }) => status === 'read' && read.push(file),
        onTrouble: (error) => troubles.push(error),
      });
      await taken.promise;
      await first.stop();
      await setTimeout(1_000);
      const second = await startRedis(redisProgram ?? '', data);
      await worker.ended;
      await second.stop();
      expect(read.sort()).toEqual([0, 1, 2, 3, 4].map((i) => join(folder, `${i}.txt`)));
      expect(troubles).not.toEqual([]);
    });

    test('an archive is one file, whose reports have results of their own', async () => {
      const { folder, store, enqueue, work } = await fresh();
      const text = new Uint8Array(await readFile(tabsReport));
      const zip = zipSync({ '决算/a.txt': text, 'b.txt': strToU8('no report'), 'notes.md': strToU8('…') });
      await writeFile(join(folder, 'more.zip'), zip);
      await enqueue([folder]);
      expect((await work()).sort()).toEqual([expect.stringMatching(/^[a-z-]+$/), 'read']);
      expect(Object.keys(await resultsOf(store))).toHaveLength(2);
    });

    test('inputs that are no files are told, and so is what others put into the queue', async () => {
      const { folder, queue, enqueue, work, dead } = await fresh();
      const unusable: string[] = [];
      const summary = await enqueue([join(folder, 'none'), join(folder, '*.pdf')], {
        onUnusable: ({ file }) => unusable.push(file),
      });
      expect(summary).toEqual({ queued: 0, queuedBefore: 0, dead: 0, unusable: 2 });
      expect(unusable).toEqual([join(folder, 'none'), join(folder, '*.pdf')]);

      const redis = await connect(queue, false);
      const raw = new Queue(queue.queue, { connection: redis });
      onTestFinished(async () => {
        await raw.close();
        redis.disconnect();
      });
      const job = { path: tabsReport, store: join(folder, 'store'), version: '0.0.0' };
      for (const data of [null, { ...job, path: '../a.pdf' }, { ...job, path: 1 }, job])
        await raw.add('any', data, { attempts: 5 });
      await work();
      expect((await dead()).map(({ code, tries }) => [code, tries])).toEqual([
        ['bad-job', 1],
        ['bad-job', 1],
        ['bad-job', 1],
        ['other-version', 1],
      ]);
    });
  },
);

test.each([
  [
    'redis://user:secret@127.0.0.1:1/0',
    'redis',
    /^no Redis at redis:\/\/\*\*\*@127\.0\.0\.1:1\/0: .*ECONNREFUSED/,
  ],
  ['/none/socket', 'redis', /^no Redis at \/none\/socket: .*ENOENT/],
  ['http://user:secret@queue', 'wrong-address', /^"http:\/\/\*\*\*@queue" is no Redis/],
  ['localhost', 'wrong-address', /is no Redis/],
])('%s is told in one sentence, without its password', async (redis, code, message) => {
  const options = { redis, store: '/none', threads: 1 };
  for (const use of [
    () => enqueueReports([], options),
    () => startWorker(options),
    () => retryDead(options),
  ]) {
    await expect(use()).rejects.toMatchObject({
      name: 'QueueError',
      code,
      message: expect.stringMatching(message),
    });
  }
});

const script = fileURLToPath(new URL('./testing/run-worker.ts', import.meta.url));

/** A worker's process with all it said; where `kill`, it gets the signal when it takes its first report. */
async function workerProcess(
  { redis, queue }: { redis: string; queue: string },
  kill: boolean,
  { signal = 'SIGKILL', lostAfter = 2_000 }: { signal?: NodeJS.Signals; lostAfter?: number } = {},
): Promise<{ signal: NodeJS.Signals | null; lines: string[] }> {
  const args = ['--conditions=@juesuan/source', script, redis, queue, String(lostAfter)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let killed = !kill;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (killed || !said.includes('take ')) return;
    killed = child.kill(signal);
  });
  const [, endedBy] = await once(child, 'close');
  return { signal: endedBy, lines: said.trim().split('\n') };
}
