import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IngestOptions, ingest } from '../ingest.ts';
import { scannedReport } from '../testing/golden.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { shortReport } from '../testing/short-report.ts';

let folder: string;
let file: string;
let a: string;
let b: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-cells-'));
  file = join(folder, 'cells.parquet');
  [a, b] = ['a.txt', 'b.txt'].map((name) => join(folder, name)) as [string, string];
  await writeFile(a, shortReport({ department: '云江市档案局' }));
  await writeFile(b, shortReport({ department: '青禾区商务局', final: '1.10' }));
  await run([a]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (inputs: string[], options: Partial<IngestOptions> = {}) =>
  ingest(inputs, { to: file, store: join(folder, 'store'), pool: readHere, ocr: 'never', ...options });

const finals = async () =>
  (
    await query(
      `SELECT department, value::VARCHAR AS value FROM '${file}' WHERE canonical_column = 'final.reception' ORDER BY ALL`,
    )
  ).map(({ department, value }) => `${department} ${Number(value)}`);

test('the cells of reports, as decimals, in one file', async () => {
  const columns = await query(`DESCRIBE SELECT yuan, value, page FROM '${file}'`);
  expect(columns.map(({ column_type }) => column_type)).toEqual([
    'DECIMAL(38,4)',
    'DECIMAL(38,10)',
    'BIGINT',
  ]);
  expect(await finals()).toEqual(['云江市档案局 1.25']);
});

describe('run after run', () => {
  test('other reports come beside those that are there, of each its latest version', async () => {
    expect((await run([b, scannedReport])).output).toMatchObject({ reports: 2, superseded: 0 });
    expect(await finals()).toEqual(['云江市档案局 1.25', '青禾区商务局 1.1']);
    await writeFile(a, shortReport({ department: '云江市档案局', final: '1.35' }));
    expect((await run([a])).output).toMatchObject({ reports: 3, superseded: 1 });
    expect(await finals()).toEqual(['云江市档案局 1.35', '青禾区商务局 1.1']);
    expect((await run([b], { mode: 'replace' })).output).toMatchObject({ reports: 1 });
    expect(await finals()).toEqual(['青禾区商务局 1.1']);
  });

  test('two at a time: one is refused', async () => {
    const ended = await Promise.allSettled([run([a]), run([b])]);
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'busy' } }]);
  });

  test('a Parquet file of another, and a file that is none, are refused', async () => {
    const theirs = join(folder, 'theirs.parquet');
    await query(`COPY (SELECT 1 AS n) TO '${theirs}' (FORMAT parquet)`);
    const before = await readFile(theirs);
    await expect(run([a], { to: theirs })).rejects.toMatchObject({ code: 'not-ours' });
    expect((await readFile(theirs)).equals(before)).toBe(true);
    await writeFile(theirs, 'notes');
    await expect(run([a], { to: theirs, mode: 'replace' })).rejects.toMatchObject({ code: 'not-ours' });
  });
});
