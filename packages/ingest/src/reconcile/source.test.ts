import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { family } from '../../../../golden/family/family.ts';
import { planted } from '../../../../golden/family/planted.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { ingest } from '../ingest.ts';
import { ruledReport } from '../testing/golden.ts';
import { describeServer, rowsOf } from '../testing/postgres.ts';
import { execute } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { reconcile } from './reconcile.ts';
import { readColumns, readTables } from './source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-source-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function database(name: string, statements: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await execute(file, statements);
  return file;
}

const first = ['CREATE TABLE reports (report_id TEXT)', "COMMENT ON TABLE reports IS 'juesuan'"];

test('a database of another version is named with what it lacks', async () => {
  await expect(reconcile(await database('first.duckdb', first))).rejects.toMatchObject({
    code: 'schema-differs',
    params: { table: 'reports', columns: expect.arrayContaining(['department', 'fiscal_year', 'version']) },
  });
});

test('a table that an earlier version had not, and a column', async () => {
  const file = join(folder, 'earlier.duckdb');
  await ingest([ruledReport], { to: file, store: join(folder, 'store'), pool: readHere });
  await expect(reconcile(file)).resolves.toMatchObject({ reports: 1 });
  await database('earlier.duckdb', ['ALTER TABLE facts RENAME COLUMN base_year TO year']);
  await expect(reconcile(file)).rejects.toMatchObject({
    code: 'schema-differs',
    params: { table: 'facts', columns: ['base_year'] },
  });
  await database('earlier.duckdb', [
    'ALTER TABLE facts RENAME COLUMN year TO base_year',
    'DROP TABLE covered_units CASCADE',
  ]);
  await expect(reconcile(file)).rejects.toMatchObject({
    code: 'schema-differs',
    params: { table: 'covered_units' },
  });
});

test('a database without columns that are not read is compared as one that has them', async () => {
  const whole = join(folder, 'whole.duckdb');
  const members = family(planted).filter(
    ({ facts }) => facts.fiscalYear > 2022 && facts.department.startsWith('云江'),
  );
  await writeFamily(members, join(folder, 'reports'));
  await ingest([join(folder, 'reports')], { to: whole, store: join(folder, 'store'), pool: readHere });
  const narrow = await database('narrow.duckdb', [
    `ATTACH '${whole}' AS whole (READ_ONLY)`,
    ...readTables.map(
      (table) =>
        `CREATE TABLE ${table} AS SELECT report_id, ${readColumns[table].map((name) => `"${name}"`).join(', ')} FROM whole.main.${table}`,
    ),
    "COMMENT ON TABLE reports IS 'juesuan: reports'",
  ]);
  const found = await reconcile(narrow);
  expect(found.findings.length).toBeGreaterThan(0);
  expect(found).toEqual(await reconcile(whole));
}, 60_000);

test('a database of SQLite is refused as one', async () => {
  const file = join(folder, 'accounts.sqlite');
  await writeFile(file, `SQLite format 3\0${' '.repeat(100)}`);
  await expect(reconcile(file)).rejects.toMatchObject({ code: 'not-ours', params: { reason: 'sqlite' } });
});

test.runIf(process.platform === 'linux')('what is neither a file nor a folder is not opened', async () => {
  await expect(reconcile('/dev/null')).rejects.toMatchObject({ code: 'no-store' });
});

test("another's database is refused", async () => {
  const file = await database('theirs.duckdb', ['CREATE TABLE reports (report_id TEXT)']);
  await expect(reconcile(file)).rejects.toMatchObject({ code: 'not-ours', params: { reason: 'database' } });
});

describeServer((server) => {
  test('the same of PostgreSQL, and of one into which nothing was written', async () => {
    const { url } = server();
    await expect(reconcile(url)).rejects.toMatchObject({ code: 'not-ours' });
    await rowsOf(url, 'CREATE SCHEMA juesuan');
    await rowsOf(url, 'CREATE TABLE juesuan.reports (report_id TEXT)');
    await expect(reconcile(url)).rejects.toMatchObject({ code: 'not-ours' });
    await rowsOf(url, "COMMENT ON TABLE juesuan.reports IS 'juesuan: every report'");
    await expect(reconcile(url)).rejects.toMatchObject({
      code: 'schema-differs',
      params: { table: 'reports' },
    });
  });
});
