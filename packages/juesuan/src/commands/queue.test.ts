import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { redisProgram, startRedis, type TestRedis } from '../../../queue/src/testing/redis.ts';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const golden = fileURLToPath(new URL('../../../../golden/', import.meta.url));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function juesuan(args: string[], stdin = '') {
  const io = recordedIo(stdin);
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}

describe.skipIf(redisProgram === null)(
  'with Redis (skipped where none is installed: apt install redis-server)',
  () => {
    let server: TestRedis;
    beforeAll(async () => {
      server = await startRedis(redisProgram ?? '');
    }, 30_000);
    afterAll(() => server?.stop());

    test('enqueue, worker and ingest: read once, what was given up is listed and tried again', async () => {
      const folder = await temporaryFolder();
      const late = join(folder, 'late.txt');
      const store = join(folder, 'out.store');
      await writeFile(late, '');
      const queue = ['--redis', server.address];
      const enqueued = await juesuan(
        ['enqueue', '--no-ocr', '-', `${folder}/none.pdf`, '--to', store, '--tries', '1', ...queue],
        `${golden}text-tabs/source.txt\n${golden}bad/scan.pdf\n${late}\n`,
      );
      expect(enqueued).toEqual({
        exit: 2,
        out: 'queued: 3\nqueued before: 0\ngiven up before: 0\n',
        err: `${folder}/none.pdf: not-found: no such file or directory\n`,
      });

      await rm(late);
      const worked = await juesuan(['worker', '--no-ocr', '--until-empty', '--threads', '1', ...queue]);
      expect({ exit: worked.exit, out: worked.out }).toEqual({
        exit: 0,
        out: 'read: 1\nknown: 0\nfailed: 2\ngiven up: 1\n',
      });
      expect(worked.err).toContain(`${late}: given-up: after 1 try: not-found: no such file or directory\n`);
      expect(worked.err).toMatch(/scan\.pdf: no-text-layer: /);

      const dead = await juesuan(['worker', '--dead', ...queue]);
      expect(dead.exit).toBe(1);
      expect(dead.out).toMatch(/late\.txt: not-found: no such file or directory \(1 try, 20.*Z\)\n$/);

      await copyFile(`${golden}html-web/source.html`, late);
      expect((await juesuan(['worker', '--dead', '--retry', ...queue])).out).toBe('queued again: 1\n');
      const events = await juesuan(['worker', '--no-ocr', '--until-empty', '--json', ...queue]);
      expect(
        events.out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toMatchObject([
        { event: 'file', file: late, status: 'read', report_id: expect.stringMatching(/^[\da-f]{12}$/) },
        { event: 'summary', read: 1, failed: 0, given_up: 0 },
      ]);
      expect(await juesuan(['worker', '--dead', ...queue])).toEqual({ exit: 0, out: '', err: '' });

      const inputs = [`${golden}text-tabs/source.txt`, `${golden}bad/scan.pdf`, late];
      const { err } = await juesuan([
        'ingest',
        '--no-ocr',
        ...inputs,
        '--to',
        `csv:${join(folder, 'out')}`,
        '--json',
      ]);
      const statuses = err.match(/"status":"\w+"/g)?.sort();
      expect(statuses).toEqual(['"status":"failed"', '"status":"known"', '"status":"known"']);
    });

    test('a code list goes with the reports: a worker without it reads none of them', async () => {
      const folder = await temporaryFolder();
      const list = join(folder, 'codes.csv');
      await writeFile(list, 'code,name\n20150,低空经济事务\n');
      const queue = ['--redis', server.address, '--queue', 'codes'];
      const store = join(folder, 'out.store');
      const enqueue = ['enqueue', `${golden}text-tabs/source.txt`, '--to', store, '--codes', list, ...queue];
      expect((await juesuan(enqueue)).out).toMatch(/^queued: 1\n/);
      const worker = ['worker', '--until-empty', '--threads', '1', ...queue];
      const without = await juesuan(worker);
      expect(without.out).toContain('given up: 1\n');
      expect(without.err).toMatch(
        /other-version: enqueued by .*\+[\da-f]{12}(\+ocr-[\d.]+)?, and this worker is /,
      );

      await juesuan(['worker', '--dead', '--retry', ...queue]);
      expect((await juesuan([...worker, '--codes', list])).out).toMatch(/^read: 1\n/);
      // The store is that of an ingest with the same list.
      const ingest = ['ingest', `${golden}text-tabs/source.txt`, '--to', `csv:${join(folder, 'csv')}`];
      const { err } = await juesuan([...ingest, '--store', store, '--codes', list, '--json']);
      expect(err).toContain('"status":"known"');
    });
  },
);

test.each(['enqueue a.pdf --to out.store', 'worker'])('%s: a code list that is none', async (command) => {
  const list = join(await temporaryFolder(), 'codes.csv');
  await writeFile(list, 'code\n20150\n');
  const { exit, err } = await juesuan([...command.split(' '), '--codes', list]);
  expect(exit).toBe(2);
  expect(err).toMatch(/codes\.csv:1.*bad-code-list/);
});

test.each([
  [
    ['enqueue', 'a.pdf', '--to', 'out.store', '--redis', 'redis://127.0.0.1:1'],
    /^enqueue: redis: no Redis at /,
  ],
  [['worker', '--redis', 'redis://u:secret@127.0.0.1:1'], /^worker: redis: no Redis at redis:\/\/\*\*\*@127/],
  [['worker', '--dead', '--redis', 'queue'], /^worker: wrong-address: "queue" is no Redis/],
  [['worker', '--retry'], /--retry goes with --dead/],
  [['worker', '--dead', '--threads', '2'], /cannot be used with/],
  [['enqueue', 'a.pdf'], /required option '--to <store>'/],
])('%j is told in one line', async (args, message) => {
  const { exit, out, err } = await juesuan(args);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(message);
});
