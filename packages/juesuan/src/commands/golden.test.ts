import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExtractionError } from '@juesuan/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';
import { run } from '../run.ts';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { recordedIo } from '../testing/streams.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'juesuan-golden-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** An engine to which a source is the amount of its one row's 基本支出. */
const engine: Engine = {
  async extract(source) {
    const amount = new TextDecoder().decode(source);
    if (amount === 'encrypted') throw new ExtractionError('encrypted', { reason: 'pdf' });
    const tables = [expenditureTable([['2080505', '养老保险缴费支出', amount, amount, '']])];
    const { source: about, ...report } = extractedReport({ tables });
    return { ...report, source: { ...about, sha256: `sum-of-${amount}` } };
  },
  async inspect() {
    throw new Error('nobody asks');
  },
};

async function golden(...args: string[]) {
  const io = recordedIo();
  const exit = await run(['golden', ...args, '--dir', dir], io, engine);
  return { exit, out: io.out(), err: io.err() };
}

const path = (...parts: string[]) => join(dir, 'jia', ...parts);
const text = (name: string) => readFile(path(name), 'utf8');

/** The fixture 甲: a source, and, where it is given, the true amount. */
async function fixture(amount: string, truth?: string): Promise<void> {
  await mkdir(path(), { recursive: true });
  await writeFile(path('source.pdf'), amount);
  if (truth === undefined) return;
  const line = (column: string) => `支出决算表,2080505,养老保险缴费支出,${column},${truth}\n`;
  const head = 'table,code,name,column,value\n';
  await writeFile(path('truth.csv'), head + line('本年支出合计') + line('基本支出'));
}

async function accepted(amount: string, truth?: string): Promise<void> {
  await fixture(amount, truth);
  expect(await golden('update')).toMatchObject({ exit: 0, err: '' });
  const manifest = JSON.parse(await text('manifest.json'));
  await writeFile(path('manifest.json'), JSON.stringify({ ...manifest, why: 'one row' }, null, 2));
}

describe('check', () => {
  test('as expected', async () => {
    await accepted('989.86');
    expect(await golden('check')).toEqual({ exit: 0, out: 'jia: as expected\n', err: '' });
  });

  test('another amount is told by its cell, and nothing is written', async () => {
    await accepted('989.86');
    const before = await text('expected.tidy.csv');
    await fixture('98.986');
    const { exit, out } = await golden('check', 'jia');
    expect(exit).toBe(1);
    expect(out).toContain('    支出决算表/2080505/基本支出: 989.86 → 98.986\n');
    expect(out).toContain('source.pdf is not what it was: sum-of-989.86 → sum-of-98.986');
    expect(await text('expected.tidy.csv')).toBe(before);
  });

  test('a folder with a source only is a fixture that expects nothing yet', async () => {
    await fixture('1.00');
    const { exit, out } = await golden('check');
    expect(exit).toBe(1);
    expect(out).toContain('not there yet:\n    expected.tidy.csv\n');
  });

  test('a committed file against the truth is told, however it came there', async () => {
    await accepted('98.986');
    await fixture('98.986', '989.86');
    const { exit, out } = await golden('check');
    expect(exit).toBe(1);
    expect(out).toContain('    - truth.csv: 支出决算表 | 2080505 | 基本支出 | 989.86\n');
    expect(out).toContain('    + truth.csv: 支出决算表 | 2080505 | 基本支出 | 98.986\n');
  });

  test('a fixture that cannot be read is one line and 2, and the others are checked', async () => {
    await accepted('1.00');
    await mkdir(join(dir, 'yi'));
    await writeFile(join(dir, 'yi', 'source.pdf'), 'encrypted');
    expect(await golden('check')).toEqual({
      exit: 2,
      out: 'jia: as expected\n',
      err: `${join(dir, 'yi')}: encrypted: the PDF asks for a password to be opened (one with only an owner password would open)\n`,
    });
  });

  test.each([
    ['an empty folder', [], 'no-fixtures: there is no fixture in it'],
    ['an id that is not there', ['bing'], 'bing: not-found: no such file or directory'],
  ])('%s is 2', async (_, ids, message) => {
    const { exit, err } = await golden('check', ...ids);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(message) });
  });

  test('a broken manifest is 2', async () => {
    await fixture('1.00');
    await writeFile(path('manifest.json'), '{"id":"jia"}');
    const { exit, err } = await golden('check');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: `${path('manifest.json')}: bad-manifest: source is missing\n`,
    });
  });

  test('an expected file that a merge left broken is a difference', async () => {
    await accepted('1.00');
    await writeFile(path('expected.records.ndjson'), '<<<<<<< ours\n');
    const { exit, out } = await golden('check');
    expect(exit).toBe(1);
    expect(out).toContain('expected.records.ndjson');
  });
});

describe('update', () => {
  test('tells what changed, and then it is as expected', async () => {
    await accepted('989.86', '989.86');
    await fixture('98.986', '98.986');
    const { exit, out } = await golden('update');
    expect(exit).toBe(0);
    expect(out).toContain('    支出决算表/2080505/基本支出: 989.86 → 98.986\n');
    expect(await golden('check')).toMatchObject({ exit: 0 });
  });

  test('another outcome of a rule is reported, and stands in the one file of outcomes', async () => {
    await accepted('989.86');
    const file = join(dir, 'outcomes.csv');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('jia,insufficient-data', 'jia,pass'));
    const { exit, out } = await golden('check');
    expect(exit).toBe(1);
    expect(out).toMatch(/outcomes\.csv\n {4}outcome\/[\w-]+: pass → insufficient-data\n/);
    expect(await golden('update')).toMatchObject({ exit: 0 });
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('keeps what a person wrote in the manifest', async () => {
    await accepted('1.00');
    await golden('update');
    expect(JSON.parse(await text('manifest.json'))).toEqual({
      id: 'jia',
      source: 'source.pdf',
      sha256: 'sum-of-1.00',
      publisher: '云江市商务局',
      year: 2024,
      producer: 'WPS',
      why: 'one row',
    });
  });

  test('never makes golden what the truth denies', async () => {
    await accepted('989.86', '989.86');
    await fixture('98.986');
    const before = await text('expected.tidy.csv');
    const { exit, out, err } = await golden('update');
    expect(exit).toBe(1);
    expect(out).toContain('    + truth.csv: 支出决算表 | 2080505 | 基本支出 | 98.986\n');
    expect(err).toMatch(/^jia: not written: 4 lines are against its truth; .*--even-against-truth REASON\n$/);
    expect(await text('expected.tidy.csv')).toBe(before);
    expect(await readdir(path())).not.toContain('against-truth.txt');
  });

  test('with a reason it does, and what is wrong stays written down until it is mended', async () => {
    await accepted('989.86', '989.86');
    await fixture('98.986');
    expect(await golden('update', '--even-against-truth', 'a cell cut in two')).toMatchObject({ exit: 0 });
    expect(await text('against-truth.txt')).toMatch(
      /^# a cell cut in two\n\+ truth\.csv: .*98\.986\n(.*\n){3}$/,
    );
    expect(await golden('check')).toMatchObject({ exit: 0 });
    expect(await golden('update')).toMatchObject({ exit: 0 });

    await fixture('989.86');
    const { exit, out } = await golden('check');
    expect(exit).toBe(1);
    expect(out).toContain('  in against-truth.txt, and mended:\n');
    await golden('update');
    expect(await readdir(path())).not.toContain('against-truth.txt');
    expect(await golden('check')).toMatchObject({ exit: 0 });
  });
});

describe('add', () => {
  const report = async (amount: string) => {
    const file = join(dir, 'report.pdf');
    await writeFile(file, amount);
    return file;
  };

  test('takes a report in and says what to look at', async () => {
    const file = await report('1,234.50');
    const { exit, out, err } = await golden('add', file, '--id', 'jia', '--why', 'one row');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('expenditure  支出决算表');
    expect(out).toContain('  no table of kind three_public\n');
    expect(out).toMatch(/audit: \d+ checks of \d+ rules, \d+ findings/);
    expect(out).toContain(`taken in as ${path()}; next:\n  - compare expected.tidy.csv`);
    expect(await text('source.pdf')).toBe('1,234.50');
    expect(await golden('check')).toEqual({ exit: 0, out: 'jia: as expected\n', err: '' });
    expect((await readdir(dir)).sort()).toEqual(['jia', 'outcomes.csv', 'report.pdf']);
  });

  test('can be tried without writing', async () => {
    const { exit, out } = await golden('add', await report('1.00'), '--id', 'jia', '--dry-run');
    expect(exit).toBe(0);
    expect(out).toMatch(/\nnothing was written\n$/);
    expect(await readdir(dir)).toEqual(['report.pdf']);
  });

  test('never over another fixture', async () => {
    await accepted('1.00');
    const { exit, err } = await golden('add', await report('2.00'), '--id', 'jia');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: expect.stringContaining('exists: there is a fixture of this id'),
    });
    expect(await text('source.pdf')).toBe('1.00');
  });

  test('a report that cannot be read leaves nothing behind', async () => {
    const { exit, err } = await golden('add', await report('encrypted'), '--id', 'jia');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: expect.stringContaining('encrypted: the PDF asks for a password'),
    });
    expect(await readdir(dir)).toEqual(['report.pdf']);
  });

  test.each(['../jia', 'a/b', '.hidden', ''])('an id that is no folder name: %j', async (id) => {
    expect(await golden('add', await report('1'), '--id', id)).toMatchObject({ exit: 2 });
  });
});
