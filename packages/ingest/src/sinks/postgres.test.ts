import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { scannedReport, tabsReport, temporaryFolder, truthByTitle, webReport } from '../testing/golden.ts';
import { describeServer, rowsOf } from '../testing/postgres.ts';
import { readHere } from '../testing/read-here.ts';

describeServer((server) => {
  test('reports take the place of themselves, others stay, and amounts are exact', async () => {
    const store = join(await temporaryFolder(), 'store');
    const to = server().url;
    await ingest([tabsReport, scannedReport], { to, store, ocr: 'never', pool: readHere });
    const first = await counts(to);
    expect(first).toMatchObject({ reports: '1', failures: '1', files: '2' });

    await ingest([tabsReport, scannedReport], { to, store, ocr: 'never', pool: readHere });
    expect(await counts(to)).toEqual(first);

    await ingest([webReport], { to, store, pool: readHere });
    expect(await counts(to)).toMatchObject({ reports: '2', failures: '1', files: '3' });

    const rows = await rowsOf(
      to,
      `SELECT title, sum(yuan)::bigint AS yuan FROM juesuan.cells JOIN juesuan.files USING (report_id)
       WHERE file LIKE '%text-tabs%' AND yuan IS NOT NULL GROUP BY title`,
    );
    const truth = await truthByTitle('text-tabs');
    expect(new Map(rows.map(({ title, yuan }) => [title, yuan]))).toEqual(
      new Map([...truth].map(([title, yuan]) => [title, String(yuan)])),
    );
    expect(await rowsOf(to, 'SELECT * FROM juesuan.functional_totals')).not.toHaveLength(0);
  });
});

test('a server that is not there is told in one sentence, before any report is read', async () => {
  const store = join(await temporaryFolder(), 'store');
  const files: string[] = [];
  const run = ingest([tabsReport], {
    to: 'postgresql://nobody:secret@127.0.0.1:1/none',
    store,
    onFile: ({ file }) => files.push(file),
  });
  await expect(run).rejects.toMatchObject({
    code: 'database',
    message: expect.not.stringContaining('secret'),
  });
  expect(files).toEqual([]);
});

async function counts(url: string): Promise<Record<string, unknown>> {
  const tables = ['reports', 'failures', 'files', 'cells', 'expenditure', 'facts', 'diagnostics'];
  const [row = {}] = await rowsOf(
    url,
    `SELECT ${tables.map((name) => `(SELECT count(*) FROM juesuan.${name}) AS ${name}`).join(', ')}`,
  );
  return row;
}
