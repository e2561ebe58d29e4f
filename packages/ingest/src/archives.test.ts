import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import { temporaryFolder } from './testing/golden.ts';
import { type ReadingPool, readingPool } from './thread.ts';

/** A report that is quick to read, and the same as no other of another number. */
const shortReport = (number: number): string =>
  [
    '云江市档案局2024年度部门决算',
    '财政拨款“三公”经费支出决算表',
    '单位：万元',
    '项目\t预算数\t决算数',
    `公务接待费\t${number}.50\t${number}.25`,
  ].join('\n');

async function archiveOf(count: number): Promise<string> {
  const entries = Array.from({ length: count }, (_, i) => [`${i}.txt`, strToU8(shortReport(i))]);
  const path = join(await temporaryFolder(), 'reports.zip');
  await writeFile(path, zipSync(Object.fromEntries(entries)));
  return path;
}

describe.each([1, 2, 3])('%i threads', (threads) => {
  let pool: ReadingPool;
  beforeAll(() => {
    pool = readingPool(threads);
  });
  afterAll(() => pool.close());

  test.each([1, 2, 5, 50])('get all reports of an archive of %i', async (entries) => {
    const archive = await archiveOf(entries);
    const summary = await ingest([archive], { to: `csv:${archive}-out`, pool, ocr: 'never' });
    expect(summary).toMatchObject({ files: entries, reports: entries, failures: {} });
  });
});
