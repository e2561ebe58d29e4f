import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { family, renamed } from '../../../../golden/family/family.ts';
import { planted, restated } from '../../../../golden/family/planted.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { randomOf } from '../../../../scripts/fuzz/random.ts';
import { everything } from '../../../../scripts/testing/everything.ts';
import { ingest } from '../ingest.ts';
import { anotherFigure, copyToPostgres, writeCopies } from '../testing/copies.ts';
import { describeServer, rowsOf } from '../testing/postgres.ts';
import { execute, query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import type { DepartmentName } from './departments.ts';
import { reconcile } from './reconcile.ts';
import { readTables } from './source.ts';

let folder: string;
let all: string;
let reports: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-kept-'));
  all = join(folder, 'all.duckdb');
  await writeFamily(family([...planted, ...restated]), join(folder, 'reports'));
  await ingest([join(folder, 'reports')], { to: all, store: join(folder, 'store'), pool: readHere });
  reports = (await query('SELECT report_id FROM reports ORDER BY report_id', all)).map((row) =>
    String(row.report_id),
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs statements in a database, with all reports attached as `everything`. */
const changed = (file: string, statements: readonly string[]): Promise<void> =>
  execute(file, [`ATTACH '${all}' AS everything (READ_ONLY)`, ...statements]);

const added = (report: string) =>
  readTables.map(
    (table) => `INSERT INTO ${table} SELECT * FROM everything.main.${table} WHERE report_id = '${report}'`,
  );
const removed = (report: string) =>
  readTables.toReversed().map((table) => `DELETE FROM ${table} WHERE report_id = '${report}'`);

async function emptyDatabase(name: string): Promise<string> {
  const file = join(folder, name);
  await writeCopies(all, file, 0, { changes: false });
  return file;
}

/** What a run finds with what an earlier one kept, which is what one finds that compares all; and how many it compared. */
async function comparedAnew(place: string, departments: readonly DepartmentName[] = []): Promise<number> {
  const { kept, compared, ...found } = await reconcile(place, { departments, kept: 'use' });
  const { kept: none, compared: whole, ...expected } = await reconcile(place, { departments });
  expect(kept?.problem).toBeNull();
  expect(none).toBeNull();
  expect(whole).toBe(expected.reports);
  expect(found).toEqual(expected);
  return compared;
}

const confirmed = [{ name: renamed.before, same_as: renamed.department, confirmed: 'yes', why: '' }] as const;

test('report after report, in any order, what is found is what is found when all are compared', async () => {
  const file = await emptyDatabase('growing.duckdb');
  const random = randomOf(16, 0);
  // `npm run test:all` takes them all.
  const some = everything ? '' : "WHERE fiscal_year > 2022 AND department LIKE '云江省%'";
  const order = (await query(`SELECT report_id FROM reports ${some} ORDER BY report_id`, all))
    .map(({ report_id }) => ({ report: String(report_id), at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ report }) => report);
  const compared: number[] = [];
  for (const report of order) {
    await changed(file, added(report));
    compared.push(await comparedAnew(file));
  }
  // Itself and, where it is there, the report of the year after: that has another before it now, so the one after it counts too.
  expect(Math.max(...compared)).toBe(everything ? 3 : 2);
  expect(await comparedAnew(file)).toBe(0);
  // Whatever a person says, here of two units that are two.
  const said = [
    { name: '云江省招商项目推进中心', same_as: '云江省政务服务中心', confirmed: 'yes', why: '' },
  ] as const;
  expect(await comparedAnew(file, said)).toBeGreaterThan(0);
  const [first = ''] = order;
  await changed(file, [anotherFigure({ report: `'${first}'` })]);
  expect(await comparedAnew(file, said)).toBeGreaterThan(0);
  await changed(file, removed(first));
  expect(await comparedAnew(file, said)).toBeLessThanOrEqual(2);
}, 240_000);

test('what was kept by other statements, or is to be renewed, is not used', async () => {
  const file = await emptyDatabase('renewed.duckdb');
  await changed(file, reports.slice(0, 3).flatMap(added));
  expect(await comparedAnew(file)).toBe(3);
  expect(await reconcile(file, { kept: 'renew' })).toMatchObject({ compared: 3 });
  const kept = join(folder, 'renewed.reconciled.duckdb');
  await changed(kept, [`UPDATE made_by SET maker = 'another'`]);
  expect(await comparedAnew(file)).toBe(3);
  expect(await comparedAnew(file)).toBe(0);
}, 60_000);

test("where nothing can be kept, another's file stays, all is compared, and it is said why", async () => {
  const file = await emptyDatabase('alone.duckdb');
  await changed(file, added(reports[0] ?? ''));
  const place = join(folder, 'alone.reconciled.duckdb');
  await changed(place, ['CREATE TABLE notes (text TEXT)']);
  const { size } = await stat(place);
  expect(await reconcile(file, { kept: 'use' })).toMatchObject({
    compared: 1,
    kept: { place, problem: expect.stringContaining(place) },
  });
  expect(await query('SELECT count(*)::INT AS tables FROM duckdb_tables()', place)).toEqual([{ tables: 1 }]);
  expect((await stat(place)).size).toBe(size);
  await writeFile(place, 'no database');
  expect((await reconcile(file, { kept: 'use' })).kept?.problem).not.toBeNull();
});

describeServer((server) => {
  test('PostgreSQL compares what has changed, and finds the same', async () => {
    const { url } = server();
    await copyToPostgres(all, url);
    expect(await comparedAnew(url)).toBe(reports.length);
    expect(await comparedAnew(url)).toBe(0);
    const [report = ''] = reports;
    await rowsOf(url, anotherFigure({ schema: 'juesuan.', report: `'${report}'` }));
    expect(await comparedAnew(url)).toBeLessThanOrEqual(2);
    for (const table of readTables.toReversed())
      await rowsOf(url, `DELETE FROM juesuan.${table} WHERE report_id = '${report}'`);
    const compared = await comparedAnew(url, confirmed);
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(reports.length);
  }, 60_000);

  test('a role that may not write has all compared', async () => {
    const { url } = server();
    await rowsOf(url, 'CREATE ROLE reader LOGIN');
    await rowsOf(url, 'GRANT USAGE ON SCHEMA juesuan TO reader');
    await rowsOf(url, 'GRANT SELECT ON ALL TABLES IN SCHEMA juesuan TO reader');
    const found = await reconcile(url.replace('juesuan@', 'reader@'), { kept: 'use' });
    expect(found.kept?.problem).toContain('denied');
    expect(found.compared).toBe(found.reports);
  });
});
