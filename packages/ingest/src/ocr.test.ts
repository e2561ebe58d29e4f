import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import { SourceReader } from './source-reader.ts';
import { temporaryFolder } from './testing/golden.ts';
import { query } from './testing/query.ts';
import type { Task } from './worker.ts';

/** The upper part of page 5 of golden/chromium-ruled, scanned. */
const scan = fileURLToPath(new URL('../../ocr/src/testing/scans/typical-top.pdf', import.meta.url));

test('a scan comes into the database with how sure each value is, and a run without OCR has its own results', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  await copyFile(scan, join(folder, 'in', 'a.pdf'));
  const to = join(folder, 'out.duckdb');
  const without = await ingest([join(folder, 'in')], { to, ocr: 'never', threads: 1 });
  expect(without.failures).toEqual({ 'no-text-layer': 1 });
  expect(without.output).toEqual({ written: false, reason: 'no-reports' });
  const pages: unknown[] = [];
  const onPage = (...page: unknown[]): void => void pages.push(page);
  const summary = await ingest([join(folder, 'in')], { to, threads: 1, onPage });
  expect(pages).toEqual([[join(folder, 'in', 'a.pdf'), { page: 1, pages: 1 }]]);
  expect([summary.reports, summary.failures]).toEqual([1, {}]);
  const [sums] = await query(
    `SELECT count(*) AS all, count(*) FILTER (source = 'ocr' AND confidence BETWEEN 0.5 AND 1) AS recognised,
       count(*) FILTER (source IS NULL AND confidence IS NULL) AS others FROM cells WHERE raw <> ''`,
    to,
  );
  expect(Number(sums?.all)).toBeGreaterThan(20);
  expect([Number(sums?.recognised), Number(sums?.others)]).toEqual([Number(sums?.all), 0]);
  const told = await query(`SELECT DISTINCT code FROM diagnostics WHERE code = 'page-recognised'`, to);
  expect(told).toHaveLength(1);
});

test('readings of picture files are kept until those of one report are put together', async () => {
  const folder = await temporaryFolder();
  const tasks: Task[] = [];
  const seat = {
    run: async (task: Task) => {
      tasks.push(task);
      return null;
    },
  };
  const pool = { take: async () => seat, giveBack: () => undefined, close: async () => undefined };
  const places = { store: join(folder, 'store'), scratch: folder, readings: 'kept' };
  const readAll = async (reader: SourceReader): Promise<void> => {
    for (const [k, files] of [['1.jpg', '2.jpg'], ['a.pdf']].entries())
      await reader.readSet(
        String(k).repeat(64),
        files.map((file) => ({ file, path: file })),
        seat,
      );
  };
  await readAll(new SourceReader({ ...places, pool }));
  await readAll(new SourceReader({ ...places, pool, ocr: { use: 'auto', cache: 'own' } }));
  expect(tasks.map(({ pictures }) => pictures.cache)).toEqual(['kept', undefined, 'own', 'own']);
});
