import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Report } from '@juesuan/schema';
import { expect, test } from 'vitest';
import type { Talk } from './io.ts';
import { CommandError } from './problem.ts';
import { ReadingLog } from './reading-log.ts';
import { recordedIo } from './testing/streams.ts';

const report = {
  tables: [{ rows: [{}, {}] }, { rows: [{}] }],
  diagnostics: [],
} as unknown as Report;

const missing = (file: string) => ({ file, error: new CommandError(file, 'not-found', {}) });

function logOf(options: { isTTY?: boolean; quiet?: boolean; verbose?: boolean; isMany?: boolean }) {
  let written = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  const { isTTY = false, ...loudness } = options;
  const io: Talk = {
    ...recordedIo(''),
    stderr: Object.assign(stderr, { isTTY, columns: 60 }),
    language: 'en',
  };
  return { log: new ReadingLog(io, { named: 4, isMany: true, ...loudness }), io, err: () => written };
}

/** A run over four files: two read, one missing, one of a folder not taken. */
async function run(log: ReadingLog): Promise<void> {
  await log.read({ file: 'a.pdf', report }, 1_234);
  log.done(1);
  await log.skip('2024', new Map([['.md', 1]]));
  await log.read(missing('b.pdf'), 5);
  log.done(1);
  await log.end();
}

test('a pipe gets the failures and in the end the counts, and no bar', async () => {
  const { log, err } = logOf({});
  await run(log);
  expect(err()).toBe(
    '2024: not taken: 1 .md\nb.pdf: not-found: no such file or directory\n' +
      'read: 1 report; failed: 1 file (1 not-found); skipped: 1 file whose names do not end as reports do (1 .md)\n',
  );
});

test('--quiet leaves the errors', async () => {
  const { log, err } = logOf({ quiet: true, isTTY: true });
  await run(log);
  expect(stripVTControlCharacters(err())).toBe('b.pdf: not-found: no such file or directory\n');
});

test('--verbose has each file with its time and what it gave', async () => {
  const { log, err } = logOf({ verbose: true });
  await run(log);
  expect(err()).toContain('a.pdf: 2 tables, 3 rows, 0 diagnostics, 1.23 s\n');
  expect(err()).toContain('b.pdf: failed after 0.01 s\n');
});

test('one input has no counts', async () => {
  const { log, err } = logOf({ isMany: false });
  await log.read({ file: 'a.pdf', report }, 1);
  await log.end();
  expect(err()).toBe('');
});

test('on a terminal a bar moves, makes way for what is written, and is gone in the end', async () => {
  const { log, io, err } = logOf({ isTTY: true });
  log.done(1);
  await log.above(async () => void io.stderr.write('output\n'));
  await log.end();
  const bar = expect.stringMatching(/^█{6}░{18} 1\/4, \d\d:\d\d left$/);
  expect(err().split('\r\x1b[K')).toEqual(['', bar, 'output\n', bar, 'read: 0 reports; failed: 0 files\n']);
});

test('a terminal shows the page whose picture is read, and nothing of it stays; a pipe has none', async () => {
  const { log, err } = logOf({ isTTY: true, isMany: false });
  log.onPage?.('scan.pdf', { page: 2, pages: 9 });
  expect(err()).toBe('\r\x1b[Kscan.pdf: reading the picture of page 2/9');
  log.clear();
  expect(err().endsWith('\r\x1b[K')).toBe(true);
  expect(logOf({}).log.onPage).toBeUndefined();
});

test('thousands of equal failures are a hundred lines and a number', async () => {
  const { log, err } = logOf({});
  for (let n = 0; n < 20_000; n++) await log.read(missing(`${n}.pdf`), 1);
  await log.end();
  const lines = err().trimEnd().split('\n');
  expect(lines).toHaveLength(102);
  expect(lines.slice(-2)).toEqual([
    'not-found: 19900 more files (--verbose lists all)',
    'read: 0 reports; failed: 20000 files (20000 not-found)',
  ]);
});
