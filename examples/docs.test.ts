import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { run as juesuan } from 'juesuan/command';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inThisThread } from '../packages/juesuan/src/testing/in-this-thread.ts';
import { redisProgram, startRedis } from '../packages/queue/src/testing/redis.ts';
import {
  commands,
  documents,
  needsRedis,
  notWritten,
  programs,
  recipes,
  root,
  type ShownCommand,
} from './blocks.ts';
import { printedBy } from './printed.ts';
import { missingOf, pythonOutput } from './python.ts';

// Many examples read the same fixture: each is read once with the same options.
vi.mock('@juesuan/extractor', async (original) => {
  const { readOnce } = await import('./read-once.ts');
  const extractor = await original<typeof import('@juesuan/extractor')>();
  return { ...extractor, extractReport: readOnce(extractor.extractReport) };
});

// And so it is by `ingest`, which would start threads for each command.
vi.mock('@juesuan/ingest', async (original) => {
  const { readHere } = await import('../packages/ingest/src/testing/read-here.ts');
  const own = await original<typeof import('@juesuan/ingest')>();
  const ingest: typeof own.ingest = (inputs, options) => own.ingest(inputs, { pool: readHere, ...options });
  return { ...own, ingest };
});

/** What a document calls /shared: a folder that all machines have. */
const shared = mkdtempSync(join(tmpdir(), 'juesuan-docs-'));
const here = (text: string): string => text.replaceAll('/shared/', `${shared}/`);

/** Programs lie in the repository, from where they find its packages. */
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const pasted = mkdtempSync(join(cache, 'docs-'));

let stopRedis = async (): Promise<void> => undefined;

// The examples name files from the repository's root, and no Redis: theirs is where the variable says.
beforeAll(async () => {
  process.chdir(root);
  if (redisProgram === null) return;
  const { address, stop } = await startRedis(redisProgram);
  process.env.REDIS_URL = address;
  stopRedis = stop;
});
afterAll(async () => {
  await stopRedis();
  for (const folder of [shared, pasted]) rmSync(folder, { recursive: true });
});

const leftOut = (code: string): boolean => redisProgram === null && needsRedis(code);
const why = (code: string): string =>
  leftOut(code) ? ' (skipped where no Redis is installed: apt install redis-server)' : '';

describe.each(documents)('%s', (file) => {
  for (const [i, { code, shown }] of programs(file).entries()) {
    test.skipIf(leftOut(code))(`the example runs as it is pasted${why(code)}\n${code}`, async () => {
      const path = join(pasted, `${file.replaceAll('/', '-')}-${i}.ts`);
      writeFileSync(path, here(code));
      const { stdout, stderr } = await printedBy(() => import(path));
      expect(stdout.trim()).not.toBe('');
      expect(stderr).toBe('');
      if (shown.length > 0) expect(notWritten(shown, stdout)).toBeNull();
    });
  }

  for (const command of commands(file)) {
    const code = command.args.join(' ');
    test.skipIf(leftOut(code))(`${command.line}${why(code)}`, async () => {
      const written = await output(command);
      expect(written.trim()).not.toBe('');
      if (command.shown.length > 0) expect(notWritten(command.shown, written)).toBeNull();
    });
  }

  for (const { code, shown } of recipes(file)) {
    const missing = missingOf(code);
    const needed =
      missing.length > 0 ? ` (skipped: python3 with ${missing.join(', ')} is not installed)` : '';
    test.skipIf(missing.length > 0)(
      `the program in Python runs as it is pasted${needed}\n${code}`,
      async () => expect(notWritten(shown, await pythonOutput(here(code)))).toBeNull(),
    );
  }

  test('figures are stated, what is unclear is reported, tables continue', () => {
    const prose = readFileSync(`${root}${file}`, 'utf8').replace(/^```[\s\S]*?^```|`[^`]*`/gm, '');
    expect(prose.match(/.*\b(?:told|goes on|rightly|without a word)\b.*/gi)).toBeNull();
  });

  test('every link to a file leads to one', () => {
    const text = readFileSync(`${root}${file}`, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

/** What the command writes, run in this process: the reader is loaded once for all of them. */
async function output({ input, args }: ShownCommand): Promise<string> {
  const piped = input === null ? '' : (await promisify(execFile)('sh', ['-c', input], { cwd: root })).stdout;
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk;
        done();
      },
    });
  const io = { stdin: Readable.from([Buffer.from(piped)]), stdout: sink('stdout'), stderr: sink('stderr') };
  const exit = await juesuan(args.map(here), io, inThisThread);
  // `ingest` reports there how far it is, and others how much they read.
  const complaints = args[0] === 'ingest' ? '' : written.stderr.replace(/^read: .* failed: 0 files\n/m, '');
  // 1 is a finding, which is no failure of the example.
  expect({ exit: exit === 1 ? 0 : exit, stderr: complaints }).toEqual({ exit: 0, stderr: '' });
  return written.stdout;
}
