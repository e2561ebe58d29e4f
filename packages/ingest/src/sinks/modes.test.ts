import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IngestOptions, ingest } from '../ingest.ts';
import type { DataRecord } from '../rows/dataset.ts';
import { reports as reportsDataset } from '../rows/reports.ts';
import { contentsOf, scannedReport, temporaryFolder } from '../testing/golden.ts';
import { postgresFolder, rowsOf, startPostgres, type TestServer } from '../testing/postgres.ts';
import { execute, query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { shortReport } from '../testing/short-report.ts';
import { sqliteRows } from '../testing/sqlite.ts';
import { csvDataset, ndjsonDataset, parquetDataset } from './held.ts';
import { sqlite } from './sqlite-module.ts';

let server: TestServer | null = null;
beforeAll(async () => {
  if (postgresFolder !== null) server = await startPostgres(postgresFolder);
}, 60_000);
afterAll(() => server?.stop());

const forms = [
  'out.duckdb',
  'out.sqlite',
  'out.xlsx',
  'csv:out',
  'ndjson:out',
  'parquet:out',
  'datapackage:out',
  'postgresql',
];

/** A folder with three reports, an output and its store. */
async function workplace(form: string) {
  const folder = await temporaryFolder();
  const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(a, shortReport({ department: '云江市档案局' }));
  await writeFile(b, shortReport({ department: '青禾区商务局' }));
  await writeFile(c, shortReport({ department: '南浦县水利局' }));
  if (form === 'postgresql') await rowsOf(server?.url ?? '', 'DROP SCHEMA IF EXISTS juesuan CASCADE');
  const to = form === 'postgresql' ? (server?.url ?? '') : form.replace(/out/, `${folder}/out`);
  const run = (inputs: string[], options: Partial<IngestOptions> = {}) =>
    ingest(inputs, { to, store: join(folder, 'store'), pool: readHere, ocr: 'never', ...options });
  return { folder, a, b, c, to, run, place: to.replace(/^\w+:(?!\/\/)/, '') };
}

/** The records of `reports` that an output holds. */
async function reportsOf(to: string, folder: string): Promise<DataRecord[]> {
  const place = to.replace(/^\w+:/, '');
  if (to.startsWith('postgresql:'))
    return (await rowsOf(to, 'SELECT * FROM juesuan.reports')) as DataRecord[];
  if (to.endsWith('.duckdb')) return (await query('SELECT * FROM reports', to)) as DataRecord[];
  if (to.endsWith('.sqlite'))
    return sqliteRows(to, 'SELECT * FROM reports').map((row) => ({ ...row, current: row.current === 1 }));
  if (to.endsWith('.xlsx'))
    return xlsx.utils.sheet_to_json(xlsx.read(await readFile(to)).Sheets.reports ?? {});
  if (to.startsWith('ndjson:')) return ndjsonDataset(place)(reportsDataset);
  if (to.startsWith('parquet:')) return parquetDataset(place, folder)(reportsDataset);
  return csvDataset(place, folder)(reportsDataset);
}

const departmentsOf = async (to: string, folder: string) =>
  (await reportsOf(to, folder)).map(({ department }) => department).sort();

describe.each(forms)('%s', (form) => {
  const skipped = form === 'postgresql' && postgresFolder === null;

  test.skipIf(skipped)('an update with other inputs keeps what is there', { timeout: 60_000 }, async () => {
    const { folder, a, b, to, run } = await workplace(form);
    expect((await run([a])).output).toMatchObject({ written: true, reports: 1 });
    expect((await run([b])).output).toMatchObject({ written: true, reports: 2, superseded: 0 });
    expect(await departmentsOf(to, folder)).toEqual(['云江市档案局', '青禾区商务局']);
    expect((await run([b], { mode: 'replace' })).output).toMatchObject({ written: true, reports: 1 });
    expect(await departmentsOf(to, folder)).toEqual(['青禾区商务局']);
    expect((await run([a], { mode: 'append' })).output).toMatchObject({ reports: 2 });
  });

  test.skipIf(skipped)('a run that reads no report changes nothing', { timeout: 60_000 }, async () => {
    const { folder, a, to, run } = await workplace(form);
    await run([a]);
    await mkdir(join(folder, 'empty'));
    const before = form === 'postgresql' ? null : await contentsOf(folder);
    const inputs = [join(folder, 'empty'), join(folder, 'tpyo'), scannedReport];
    for (const [i, mode] of (['update', 'append', 'replace'] as const).entries()) {
      // What is no report does not depend on the form: one has them all in every mode, the others one in each.
      for (const input of form === 'csv:out' ? inputs : inputs.slice(i, i + 1))
        expect((await run([input], { mode })).output).toMatchObject({ written: false });
      // One of two inputs is misspelt: nothing is replaced by half of what was meant.
      if (mode === 'replace')
        expect((await run([a, join(folder, 'tpyo')], { mode })).output).toEqual({
          written: false,
          reason: 'input-missing',
        });
    }
    expect(await departmentsOf(to, folder)).toEqual(['云江市档案局']);
    if (before !== null) {
      const after = await contentsOf(folder);
      for (const [name, content] of Object.entries(before))
        if (!name.startsWith('/store')) expect(after[name], name).toBe(content);
    }
  });

  test.skipIf(skipped)(
    'a later version is current, and the older one is kept',
    { timeout: 60_000 },
    async () => {
      const { folder, a, to, run } = await workplace(form);
      await run([a]);
      await writeFile(a, shortReport({ final: '1.35' }));
      expect((await run([a])).output).toMatchObject({ reports: 2, superseded: 1 });
      const records = await reportsOf(to, folder);
      const shown = records.map(({ report_id, run, version, current, superseded_by }) => ({
        report_id,
        run: Number(run),
        version: Number(version),
        current: String(current),
        superseded_by: superseded_by ?? null,
      }));
      const [old, latest] = shown.toSorted((x, y) => x.version - y.version);
      expect(old).toMatchObject({ run: 1, version: 1, current: 'false', superseded_by: latest?.report_id });
      expect(latest).toMatchObject({ run: 2, version: 2, current: 'true', superseded_by: null });
      // Again, and nothing changes.
      await run([a]);
      expect((await reportsOf(to, folder)).toSorted(byId)).toEqual(records.toSorted(byId));
    },
  );

  test.skipIf(skipped)('append after append is one run over all', { timeout: 60_000 }, async () => {
    const { folder, a, b, c, to, run } = await workplace(form);
    for (const input of [c, a, b]) await run([input], { mode: 'append' });
    const apart = (await reportsOf(to, folder)).map(({ run: _, ...rest }) => rest).toSorted(byId);
    await run([a, b, c], { mode: 'replace' });
    const together = (await reportsOf(to, folder)).map(({ run: _, ...rest }) => rest).toSorted(byId);
    expect(apart).toEqual(together);
  });
});

const byId = (a: DataRecord, b: DataRecord): number => (String(a.report_id) < String(b.report_id) ? -1 : 1);

describe('what is not ours is refused', () => {
  test.each([
    'out.xlsx',
    'out.duckdb',
    'out.sqlite',
    'csv:out',
    'ndjson:out',
    'parquet:out',
    'datapackage:out',
  ])('%s: a file of another', async (form) => {
    const { a, run, place } = await workplace(form);
    for (const mode of ['update', 'append', 'replace'] as const) {
      await writeFile(place, 'notes of ten years');
      await expect(run([a], { mode })).rejects.toMatchObject({ code: 'not-ours' });
      expect(await readFile(place, 'utf8')).toBe('notes of ten years');
    }
  });

  test('a workbook of another, and one of ours with a sheet of the user’s', async () => {
    const { a, run, place } = await workplace('out.xlsx');
    const notes = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(notes, xlsx.utils.aoa_to_sheet([['mine']]), 'notes');
    await writeFile(place, xlsx.write(notes, { type: 'buffer', bookType: 'xlsx' }));
    const before = await readFile(place);
    await expect(run([a])).rejects.toMatchObject({ code: 'not-ours', params: { reason: 'workbook' } });
    expect((await readFile(place)).equals(before)).toBe(true);
    await rm(place);
    await run([a]);
    const ours = xlsx.read(await readFile(place));
    xlsx.utils.book_append_sheet(ours, xlsx.utils.aoa_to_sheet([['mine']]), 'notes');
    await writeFile(place, xlsx.write(ours, { type: 'buffer', bookType: 'xlsx' }));
    await expect(run([a])).rejects.toMatchObject({ params: { reason: 'sheets', names: ['notes'] } });
  });

  test('a file of the user’s under a name that the output needs, and a folder of another form', async () => {
    const { folder, a, run, place } = await workplace('csv:out');
    await run([a]);
    await expect(run([a], { to: `ndjson:${place}` })).rejects.toMatchObject({
      code: 'not-ours',
      params: { reason: 'form', form: 'csv' },
    });
    const other = join(folder, 'other');
    await mkdir(other);
    await copyFile(join(place, 'juesuan-output.txt'), join(other, 'juesuan-output.txt'));
    await writeFile(
      join(other, 'juesuan-output.txt'),
      (await readFile(join(place, 'juesuan-output.txt'), 'utf8')).replace('cells.csv\n', ''),
    );
    await writeFile(join(other, 'cells.csv'), 'mine');
    await expect(run([a], { to: `csv:${other}` })).rejects.toMatchObject({ params: { reason: 'file-name' } });
    expect(await readFile(join(other, 'cells.csv'), 'utf8')).toBe('mine');
  });

  test('a view of the user’s under a name of ours', async () => {
    const { a, run, place } = await workplace('out.duckdb');
    await run([a]);
    await execute(place, ['DROP VIEW kind_totals', 'CREATE VIEW kind_totals AS SELECT 1 AS mine']);
    await expect(run([a])).rejects.toMatchObject({ params: { reason: 'relation', name: 'kind_totals' } });
  });
});

test('SQLite: a database, a table and a view of another', async () => {
  const { a, run, place } = await workplace('out.sqlite');
  const execute = (sql: string) => {
    const database = new sqlite.DatabaseSync(place);
    database.exec(sql);
    database.close();
  };
  execute('CREATE TABLE reports (mine TEXT)');
  for (const mode of ['update', 'append', 'replace'] as const)
    await expect(run([a], { mode })).rejects.toMatchObject({ params: { reason: 'database' } });
  await rm(place);
  await run([a]);
  execute('DROP VIEW cells_numbers; CREATE VIEW cells_numbers AS SELECT 1 AS mine');
  await expect(run([a])).rejects.toMatchObject({ params: { reason: 'relation', name: 'cells_numbers' } });
});

describe('what is the user’s own stays', () => {
  test.each(['update', 'append', 'replace'] as const)('SQLite: tables and views (%s)', async (mode) => {
    const { a, b, run, place } = await workplace('out.sqlite');
    await run([a]);
    const database = new sqlite.DatabaseSync(place);
    database.exec(
      'CREATE TABLE notes AS SELECT 7 AS n; CREATE VIEW mine AS SELECT count(*) AS n FROM reports',
    );
    database.close();
    await run([b], { mode });
    expect(sqliteRows(place, 'SELECT n FROM notes')).toEqual([{ n: 7 }]);
    expect(sqliteRows(place, 'SELECT n FROM mine')).toEqual([{ n: mode === 'replace' ? 1 : 2 }]);
  });

  test('DuckDB: tables and views', { timeout: 60_000 }, async () => {
    const { a, b, run, place } = await workplace('out.duckdb');
    await run([a]);
    await execute(place, [
      'CREATE TABLE notes AS SELECT 7 AS n',
      'CREATE VIEW mine AS SELECT count(*) AS n FROM reports',
    ]);
    for (const mode of ['update', 'append', 'replace'] as const) {
      const to = place.replace('out', mode);
      await copyFile(place, to);
      await run([b], { mode, to });
      expect(await query('SELECT n FROM notes', to), mode).toEqual([{ n: 7 }]);
      expect(await query('SELECT n FROM mine', to), mode).toEqual([{ n: mode === 'replace' ? '1' : '2' }]);
    }
  });

  test.each(['csv', 'ndjson', 'parquet', 'datapackage'])('%s: other files of the folder', async (form) => {
    const { a, b, run, place } = await workplace(`${form}:out`);
    await run([a]);
    await mkdir(join(place, 'mine'));
    await writeFile(join(place, 'mine', 'notes.txt'), 'ten years');
    for (const mode of ['update', 'replace'] as const) await run([b], { mode });
    expect(await readFile(join(place, 'mine', 'notes.txt'), 'utf8')).toBe('ten years');
    expect((await readdir(join(place, '..'))).filter((name) => name.startsWith('.juesuan'))).toEqual([]);
  });

  test.skipIf(postgresFolder === null)(
    'PostgreSQL: tables, views, and a table that is not ours',
    async () => {
      const { a, b, run, to } = await workplace('postgresql');
      await run([a]);
      await rowsOf(to, 'CREATE TABLE juesuan.notes AS SELECT 7 AS n');
      await rowsOf(to, 'CREATE VIEW juesuan.mine AS SELECT count(*)::INT AS n FROM juesuan.reports');
      await run([b]);
      await run([b], { mode: 'replace' });
      expect(await rowsOf(to, 'SELECT n FROM juesuan.notes')).toEqual([{ n: 7 }]);
      expect(await rowsOf(to, 'SELECT n FROM juesuan.mine')).toEqual([{ n: 1 }]);
      await rowsOf(to, 'DROP SCHEMA juesuan CASCADE');
      await rowsOf(to, 'CREATE SCHEMA juesuan');
      await rowsOf(to, 'CREATE TABLE juesuan.reports (mine INT)');
      for (const mode of ['update', 'replace'] as const)
        await expect(run([a], { mode })).rejects.toMatchObject({ code: 'not-ours' });
    },
  );
});

describe('two writers', () => {
  test.each(['out.duckdb', 'out.sqlite', 'csv:out', 'out.xlsx'])(
    '%s: one is refused, nothing is lost',
    async (form) => {
      const { folder, a, b, to, run } = await workplace(form);
      const ended = await Promise.allSettled([run([a]), run([b])]);
      const refused = ended.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'busy' } }]);
      await run([a, b]);
      expect(await departmentsOf(to, folder)).toEqual(['云江市档案局', '青禾区商务局']);
    },
  );

  test.skipIf(postgresFolder === null)('PostgreSQL: both are there', async () => {
    const { folder, a, b, to, run } = await workplace('postgresql');
    await Promise.all([run([a]), run([b])]);
    expect(await departmentsOf(to, folder)).toEqual(['云江市档案局', '青禾区商务局']);
  });
});

test('reports whose results are gone are not dropped in silence', async () => {
  const { folder, a, b, to, run } = await workplace('csv:out');
  await run([a]);
  await rm(join(folder, 'store'), { recursive: true });
  await expect(run([b])).rejects.toMatchObject({ code: 'not-kept', params: { count: 1, file: a } });
  expect(await departmentsOf(to, folder)).toEqual(['云江市档案局']);
  expect((await run([a, b])).output).toMatchObject({ written: true, reports: 2 });
});

test('a database of another version is refused, and replaced where that is asked for', async () => {
  const { a, run, place } = await workplace('out.duckdb');
  await execute(place, [
    'CREATE TABLE reports (report_id TEXT, fiscal_year INTEGER)',
    "COMMENT ON TABLE reports IS 'juesuan'",
    'CREATE TABLE notes AS SELECT 7 AS n',
  ]);
  await expect(run([a])).rejects.toMatchObject({
    code: 'schema-differs',
    message: expect.stringContaining('--mode replace'),
  });
  expect((await run([a], { mode: 'replace' })).output).toMatchObject({ reports: 1 });
  expect(await query('SELECT n FROM notes', place)).toEqual([{ n: 7 }]);
});
