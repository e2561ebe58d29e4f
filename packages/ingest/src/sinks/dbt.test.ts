import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { datasets } from '../rows/index.ts';
import { ruledReport } from '../testing/golden.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { type DbtTest, dbtSources } from './dbt.ts';
import { views } from './views.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-dbt-'));
  await ingest([ruledReport], { to: join(folder, 'out.duckdb'), pool: readHere, ocr: 'never' });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const [source] = dbtSources().sources;
const tables = source?.tables ?? [];

test('every table, view and column of the database is there and says what it is', async () => {
  const names = [...datasets, ...views].map(({ name }) => name);
  expect(tables.map(({ name }) => name)).toEqual(names);
  const found = await query(
    `SELECT table_name, list(column_name ORDER BY column_index) AS columns FROM duckdb_columns()
     WHERE schema_name = 'main' AND NOT internal GROUP BY table_name`,
    join(folder, 'out.duckdb'),
  );
  const columns = new Map(found.map((row) => [String(row.table_name), row.columns]));
  for (const table of tables.filter((table) => table.columns))
    expect(
      table.columns?.map(({ name }) => name),
      table.name,
    ).toEqual(columns.get(table.name));
  for (const { description } of tables.flatMap((table) => [table, ...(table.columns ?? [])]))
    expect(description.length).toBeGreaterThan(3);
});

test('every test is one that dbt has, and passes on a database that was written', async () => {
  const asked = tables.flatMap(({ name, data_tests = [], columns = [] }) => [
    ...data_tests.map((of) => failing(name, null, of)),
    ...columns.flatMap((column) => (column.data_tests ?? []).map((of) => failing(name, column.name, of))),
  ]);
  const kinds = new Set(asked.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['not_null', 'relationships', 'unique']);
  expect(asked.filter(({ kind }) => kind === 'relationships').length).toBeGreaterThan(20);
  const all = asked.map(({ sql }) => `SELECT count(*)::INT AS n FROM (${sql})`).join(' UNION ALL ');
  const counts = await query(all, join(folder, 'out.duckdb'));
  expect(counts).toHaveLength(asked.length);
  expect(counts.filter(({ n }) => n !== 0)).toEqual([]);
  // What the tests are there to find, they find.
  const twice = failing('reports', null, { unique: { column_name: 'family' } });
  expect(await query(twice.sql.replace('> 1', '> 0'), join(folder, 'out.duckdb'))).not.toEqual([]);
});

/** The statement that dbt makes of a test: the records that fail. */
function failing(table: string, column: string | null, of: DbtTest): { kind: string; sql: string } {
  const [[kind, given] = ['', {}]] = typeof of === 'string' ? [[of, {}] as const] : Object.entries(of);
  const name = (given as Record<string, string>).column_name ?? `"${column}"`;
  if (kind === 'not_null') return { kind, sql: `SELECT 1 FROM ${table} WHERE ${name} IS NULL` };
  if (kind === 'unique')
    return {
      kind,
      sql: `SELECT ${name} FROM ${table} WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING count(*) > 1`,
    };
  const { to = '', field = '' } = given as Record<string, string>;
  const [, parent = '?'] = /^source\('juesuan', '(\w+)'\)$/.exec(to) ?? [];
  return {
    kind,
    sql: `SELECT 1 FROM (SELECT ${name} AS from_field FROM ${table} WHERE ${name} IS NOT NULL)
      LEFT JOIN (SELECT ${field} AS to_field FROM ${parent}) ON from_field = to_field WHERE to_field IS NULL`,
  };
}
