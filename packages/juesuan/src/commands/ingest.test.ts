import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const golden = fileURLToPath(new URL('../../../../golden/', import.meta.url));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('ingest takes a list from standard input, tells failures and ends with a summary', async () => {
  const folder = await temporaryFolder();
  const io = recordedIo(`${golden}text-tabs/source.txt\n${golden}bad/scan.pdf\n`);
  const to = `csv:${join(folder, 'out')}`;
  const code = await run(['ingest', '-', '--no-ocr', '--to', to, '--threads', '1'], io);
  expect(code).toBe(2);
  expect(io.out()).toMatch(/^files: 2 .*\nreports: 1\ntables: 9\n/);
  expect(io.out()).toContain('1  no-text-layer');
  expect(io.err()).toMatch(/scan\.pdf: no-text-layer: /);
  expect(await readdir(join(folder, 'out'))).toContain('cells.csv');
  expect(await readFile(join(folder, 'out', 'failures.csv'), 'utf8')).toContain('no-text-layer');
});

test('ingest --json gives JSON lines only', async () => {
  const folder = await temporaryFolder();
  const io = recordedIo();
  const code = await run(
    ['ingest', `${golden}text-tabs`, '--to', `ndjson:${join(folder, 'out')}`, '--json', '--threads', '1'],
    io,
  );
  const events = (io.err() + io.out())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  expect([...events.slice(0, 2), ...events.slice(-2)]).toEqual(['store', 'start', 'write', 'summary']);
  expect(code).toBe(2);
});

test('an output that says no form is told in one line', async () => {
  const io = recordedIo();
  expect(await run(['ingest', golden, '--to', 'somewhere'], io)).toBe(2);
  expect(io.err()).toMatch(/^ingest: unknown-target: "somewhere" does not say what to write: .*\n$/);
});

test('ingest reads with --words, and again where they change', async () => {
  const folder = await temporaryFolder();
  const report = fileURLToPath(new URL('../../../../examples/another-publisher/report.txt', import.meta.url));
  const words = join(folder, 'words.yaml');
  await writeFile(words, 'tables:\n  - kind: three_public\n    aliases: [出行与接待开支一览表]\n');
  const to = join(folder, 'out');
  const read = async (...options: string[]): Promise<{ err: string; kinds: boolean }> => {
    const io = recordedIo();
    await run(['ingest', report, '--to', `csv:${to}`, '--threads', '1', '--json', ...options], io);
    return {
      err: io.err(),
      kinds: /three_public,出行与接待开支一览表/.test(await readFile(join(to, 'tables.csv'), 'utf8')),
    };
  };
  expect((await read()).kinds).toBe(false);
  const taught = await read('--words', words);
  expect(taught.kinds).toBe(true);
  expect(taught.err).toContain('"status":"read"');
  expect((await read('--words', words)).err).toContain('"status":"known"');
});

test('a file of words that is wrong is said with its line before anything is read', async () => {
  const folder = await temporaryFolder();
  const words = join(folder, 'words.yaml');
  await writeFile(words, 'tables:\n  - kind: spending\n');
  for (const command of [
    ['ingest', golden, '--to', `csv:${folder}/out`],
    ['extract', `${golden}text-tabs/source.txt`],
  ]) {
    const io = recordedIo();
    expect(await run([...command, '--words', words], io)).toBe(2);
    expect(io.err()).toMatch(/words\.yaml:2: bad-words: /);
  }
});
