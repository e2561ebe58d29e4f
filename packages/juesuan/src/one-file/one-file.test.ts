import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';
import { asksForOneFile, namesPdf, readsReports } from './asks.ts';

// Each starts a process that loads the sources.
vi.setConfig({ testTimeout: 120_000 });

const text = fileURLToPath(new URL('../../../../golden/text-tabs/source.txt', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'juesuan-one-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page whose content, packed small, goes on for minutes. */
function endless(): string {
  const content = deflateSync(Buffer.alloc(90_000_000, 'q ')).toString('latin1');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    `<</Length ${content.length}/Filter/FlateDecode>>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  const file = join(folder, 'endless.pdf');
  const end = 'trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
  writeFileSync(file, `%PDF-1.7\n${body}${end}`, 'latin1');
  return file;
}

const program = `const { runOneFile } = await import(${JSON.stringify(new URL('./run.ts', import.meta.url).href)});
process.exitCode = await runOneFile(process.argv.slice(1));`;

/** The command in its thread, in a process of its own; `hangUp` closes its output when the first of it has come. */
async function inThread(
  argv: string[],
  { stdout = 'pipe', hangUp = false }: { stdout?: 'pipe' | number; hangUp?: boolean } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const options = ['--conditions=@juesuan/source', '--no-warnings', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, [...options, '--', ...argv], { stdio: ['ignore', stdout, 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (hangUp) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

test('says what the command says, and ends with its exit code', async () => {
  const io = recordedIo();
  const argv = ['audit', text, '--format', 'json'];
  const code = await run(argv, io);
  expect(await inThread(argv)).toEqual({ code, out: io.out(), err: io.err() });
  expect(io.out()).toContain('"findings"');
});

test('a reading that is stuck is ended, and said as ever', async () => {
  const argv = ['extract', endless(), '--timeout', '1', '--lang', 'en'];
  expect(await inThread(argv)).toEqual({
    code: 2,
    out: '',
    err: `${join(folder, 'endless.pdf')}: timed-out: reading ended: it takes longer than 1 s\n`,
  });
});

test('whoever stops reading its output is no failure', async () => {
  const { code, err } = await inThread(['extract', text], { hangUp: true });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.runIf(existsSync('/dev/full'))('a full disk is said in one line', async () => {
  const { code, err } = await inThread(['extract', text, '--lang', 'en'], {
    stdout: openSync('/dev/full', 'w'),
  });
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/^standard output: disk-full: [^\n]+\n$/),
  });
});

test('a PDF is known by its bytes', () => {
  expect(namesPdf(['extract', text])).toBe(false);
  expect(namesPdf(['extract', endless(), '--timeout', '1'])).toBe(true);
});

describe('one file is asked for', () => {
  test.each([
    ['extract', text],
    ['extract', text, '--format', 'tidy'],
    ['audit', '--min-severity', 'error', text],
    ['extract', folder],
  ])('%s %s %s %s', (...argv) => expect(asksForOneFile(argv)).toBe(true));

  test.each([
    ['extract', text, text],
    ['extract', text, '--words', text],
    ['extract', '-'],
    ['extract', text, '--memory', '64'],
    ['extract', text, '--memory=64'],
    ['extract', `${text}.not`],
    ['ingest', text],
    ['--version'],
  ])('%s %s %s %s: not', (...argv) => expect(asksForOneFile(argv)).toBe(false));
});

test('commands that read reports are known from those that do not', () => {
  const reads = ['extract', 'audit', 'ingest', 'worker', 'golden'];
  expect(reads.filter((command) => readsReports([command, 'reports']))).toEqual(reads);
  expect(readsReports(['schema'])).toBe(false);
  expect(readsReports([])).toBe(false);
});
