import { appendFile, copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import type { FileEvent } from './source-reader.ts';
import {
  contentsOf,
  golden,
  ruledReport,
  scannedReport,
  tabsReport,
  temporaryFolder,
  truthByTitle,
  webReport,
} from './testing/golden.ts';
import { query } from './testing/query.ts';
import { readingPool } from './thread.ts';

/** Of all runs but those that are about threads: each would load the reader anew. */
const pool = readingPool(2);
afterAll(() => pool.close());

/** A run over the inputs with what was told of each file. */
async function run(inputs: string[], to: string, store?: string) {
  const events: FileEvent[] = [];
  const summary = await ingest(inputs, {
    to,
    pool,
    ocr: 'never',
    ...(store !== undefined && { store }),
    onFile: (event) => events.push(event),
  });
  return { summary, events };
}

describe('reading', () => {
  test('takes reports from folders, patterns, lists and archives, and each of them once', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'in', 'deep'), { recursive: true });
    await copyFile(tabsReport, join(folder, 'in', 'deep', 'a.txt'));
    await copyFile(tabsReport, join(folder, 'in', 'same.TXT'));
    await writeFile(join(folder, 'in', 'notes.CSV'), 'not taken from a folder');
    await writeFile(join(folder, 'list'), `# reports\n${webReport}\n\n`);
    const archive = zipSync({
      '决算/b.txt': new Uint8Array(await readFile(tabsReport)),
      'c.pdf': new Uint8Array(await readFile(scannedReport)),
      'readme.md': strToU8('not taken from an archive'),
    });
    await writeFile(join(folder, 'more.zip'), archive);
    const { summary, events } = await run(
      [join(folder, 'in'), `@${join(folder, 'list')}`, join(folder, 'more.zip'), join(folder, '*.zip')],
      `csv:${join(folder, 'out')}`,
    );
    expect(summary).toMatchObject({ files: 5, reports: 2, failures: { 'no-text-layer': 1 } });
    expect(summary.duplicates).toBe(2);
    // The archive is named twice.
    expect(summary.skipped).toEqual({ '.md': 2, '.csv': 1 });
    expect(events.filter(({ status }) => status === 'read')).toHaveLength(2);
    const files = await readFile(join(folder, 'out', 'files.csv'), 'utf8');
    expect(files).toContain(`${join(folder, 'more.zip')}!决算/b.txt`);
    expect(await readFile(join(folder, 'out', 'failures.csv'), 'utf8')).toMatch(
      /more\.zip!c\.pdf,[\da-f]{12},no-text-layer,/,
    );
  });

  test('a file that is not there or cannot be read is a record, and the others are read', async () => {
    const folder = await temporaryFolder();
    await symlink(join(folder, 'gone'), join(folder, 'link.pdf'));
    await writeFile(join(folder, 'broken.zip'), 'PK\x03\x04 but no archive');
    const { summary } = await run(
      [
        join(folder, 'nowhere.pdf'),
        join(folder, 'none', '*.pdf'),
        join(folder, 'broken.zip'),
        join(golden, 'bad'),
        tabsReport,
      ],
      `ndjson:${join(folder, 'out')}`,
    );
    expect(summary.reports).toBe(1);
    expect(summary.failures).toEqual({
      damaged: 2,
      'not-a-pdf': 1,
      'not-found': 2,
      encrypted: 1,
      'no-text-layer': 2,
    });
  });

  test('a second run reads nothing again, and a changed file is another report', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.txt');
    await copyFile(tabsReport, file);
    const out = join(folder, 'out');
    await run([file], `csv:${out}`);
    const before = await contentsOf(out);
    const again = await run([file], `csv:${out}`);
    expect(again.events.map(({ status }) => status)).toEqual(['known']);
    expect(await contentsOf(out)).toEqual(before);
    await appendFile(file, '\n');
    const changed = await run([file], `csv:${out}`);
    expect(changed.events.map(({ status }) => status)).toEqual(['read']);
    expect(changed.summary.reports).toBe(1);
  });

  test('a report that took too long is tried again by the next run', async () => {
    const folder = await temporaryFolder();
    const to = `csv:${join(folder, 'out')}`;
    const hurried = await ingest([tabsReport], { to, limits: { milliseconds: 1 } });
    expect(hurried.failures).toEqual({ 'timed-out': 1 });
    expect(await ingest([tabsReport], { to, pool })).toMatchObject({ reports: 1, failures: {} });
  });

  test('output does not depend on the order of the inputs or on the threads', async () => {
    const folder = await temporaryFolder();
    const store = join(folder, 'store');
    const inputs = [tabsReport, scannedReport, webReport];
    await run(inputs, `csv:${join(folder, 'a')}`, store);
    await ingest(inputs.toReversed(), { to: `csv:${join(folder, 'b')}`, threads: 1, ocr: 'never' });
    expect(await contentsOf(join(folder, 'b'))).toEqual(await contentsOf(join(folder, 'a')));
  });
});

describe('what is written', () => {
  test('the amounts of a report add up to what it was made from, kind by kind', async () => {
    const folder = await temporaryFolder();
    const database = join(folder, 'out.duckdb');
    await run([ruledReport, tabsReport], database);
    const rows = await query(
      `SELECT title, cast(sum(yuan) AS BIGINT) AS yuan FROM cells JOIN files USING (report_id)
       WHERE file LIKE '%chromium-ruled%' AND yuan IS NOT NULL GROUP BY title`,
      database,
    );
    const truth = await truthByTitle('chromium-ruled');
    // Two of the nine tables print no amount.
    expect(truth.size).toBe(7);
    expect(Object.fromEntries(rows.map(({ title, yuan }) => [title, yuan]))).toEqual(
      Object.fromEntries([...truth].map(([title, yuan]) => [title, String(yuan)])),
    );
  });
});
