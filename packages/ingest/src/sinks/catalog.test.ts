import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { isRequired } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { ruledReport } from '../testing/golden.ts';
import { describeServer, rowsOf } from '../testing/postgres.ts';
import { query, withDuckDb } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { views } from './views.ts';

/** What a database says of its own tables: this is asked of the database, not of what made it. */
interface Catalog {
  columns: { table: string; name: string; comment: string | null; required: boolean }[];
  keys: { table: string; type: string; columns: string[]; to: string | null }[];
  relations: { name: string; comment: string | null }[];
}

/** The same is asked of both. */
function catalogTests(read: () => Promise<Catalog>): void {
  test('every table, every view and every column says what it is', async () => {
    const { columns, relations } = await read();
    const names = [...datasets, ...views].map(({ name }) => name);
    expect(relations.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    const silent = [...relations, ...columns].filter(({ comment }) => !comment || comment.length < 3);
    expect(silent).toEqual([]);
    for (const { comment } of relations) expect(comment).toMatch(/^juesuan: \S/);
    expect(columns.length).toBeGreaterThan(500);
  });

  test('no column has a word of SQL for its name, and department means one thing', async () => {
    const { columns } = await read();
    expect(columns.filter(({ name }) => name === 'column')).toEqual([]);
    const departments = columns.filter(({ name }) => name === 'department');
    expect(departments.length).toBeGreaterThan(25);
    expect(new Set(departments.map(({ comment }) => comment)).size).toBe(1);
  });

  test('every table has its key, what is never empty is NOT NULL, and records lead to their report', async () => {
    const { columns, keys } = await read();
    for (const dataset of datasets) {
      const own = keys.filter(({ table }) => table === dataset.name);
      const key = own.find(({ type }) => type === (dataset.optionalKey ? 'UNIQUE' : 'PRIMARY KEY'));
      expect(key?.columns, dataset.name).toEqual([...dataset.key]);
      const required = columns
        .filter(({ table, required: never }) => table === dataset.name && never)
        .map(({ name }) => name);
      const expected = dataset.columns.map(({ name }) => name).filter((name) => isRequired(dataset, name));
      expect(required.toSorted(), dataset.name).toEqual(expected.toSorted());
      expect(required.length, dataset.name).toBeGreaterThan(0);
      if (['reports', 'files', 'failures'].includes(dataset.name)) continue;
      const reference = own.find(({ type, to }) => type === 'FOREIGN KEY' && to === 'reports');
      expect(reference?.columns, dataset.name).toEqual(['report_id']);
    }
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-catalog-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (to: string, mode: 'update' | 'replace' = 'update') =>
  ingest([ruledReport], { to, mode, store: join(folder, 'store'), pool: readHere });

describe('DuckDB', () => {
  const file = () => join(folder, 'out.duckdb');
  beforeAll(() => write(file()), 60_000);

  catalogTests(async () => ({
    columns: (await query(
      `SELECT table_name AS table, column_name AS name, comment, NOT is_nullable AS required FROM duckdb_columns()
       WHERE schema_name = 'main' AND NOT internal`,
      file(),
    )) as unknown as Catalog['columns'],
    keys: (await query(
      `SELECT table_name AS table, constraint_type AS type, constraint_column_names AS columns, referenced_table AS to
       FROM duckdb_constraints()`,
      file(),
    )) as unknown as Catalog['keys'],
    relations: (await query(
      `SELECT table_name AS name, comment FROM duckdb_tables() UNION ALL
       SELECT view_name, comment FROM duckdb_views() WHERE NOT internal`,
      file(),
    )) as unknown as Catalog['relations'],
  }));

  test('in Chinese every comment is Chinese', async () => {
    const place = join(folder, 'zh.duckdb');
    await ingest([ruledReport], { to: place, store: join(folder, 'store'), pool: readHere, language: 'zh' });
    const comments = (await query(
      `SELECT table_name AS name, comment FROM duckdb_tables() UNION ALL
       SELECT view_name, comment FROM duckdb_views() WHERE NOT internal UNION ALL
       SELECT table_name || '.' || column_name, comment FROM duckdb_columns()
       WHERE schema_name = 'main' AND NOT internal`,
      place,
    )) as unknown as { name: string; comment: string }[];
    expect(comments.length).toBeGreaterThan(500);
    expect(comments.filter(({ comment }) => !/\p{sc=Han}.*[。？…）]$/u.test(comment))).toEqual([]);
    const cells = new Map(comments.map(({ name, comment }) => [name, comment]));
    expect(cells.get('cells')).toBe('juesuan: 每张表里每个印出的单元格，一个一条记录。');
    expect(cells.get('expenditure.basic')).toBe('基本支出，以元计。');
    // The mark by which tables are known is there in both languages: an English run finds them again.
    const { output } = await ingest([ruledReport], {
      to: place,
      store: join(folder, 'store'),
      pool: readHere,
    });
    expect(output).toMatchObject({ written: true, reports: 1 });
    const [now] = await query(
      `SELECT comment FROM duckdb_columns() WHERE table_name = 'expenditure' AND column_name = 'basic'`,
      place,
    );
    expect(now?.comment).toBe('基本支出, in 元.');
  }, 60_000);

  test('keys keep what does not belong together apart, and do not hinder a report from being written again', async () => {
    await withDuckDb(file(), async (run) => {
      await expect(run("INSERT INTO files VALUES ('a', 'x', 'y'), ('a', 'x', 'y')")).rejects.toThrow(
        /onstraint/,
      );
      await expect(
        run("INSERT INTO code_names SELECT * REPLACE ('x' AS report_id) FROM code_names"),
      ).rejects.toThrow(/foreign key/i);
      await expect(run('INSERT INTO tables SELECT * FROM tables')).rejects.toThrow(/uplicate key/);
      await expect(run('DELETE FROM reports')).rejects.toThrow(/foreign key/i);
      await expect(run('UPDATE facts SET measure = NULL')).rejects.toThrow(/NOT NULL/);
    });
    for (const mode of ['update', 'replace'] as const)
      expect((await write(file(), mode)).output).toMatchObject({ written: true, reports: 1 });
  });
});

describeServer((server) => {
  beforeAll(() => write(server().url), 60_000);

  const all = <Row>(sql: string) => rowsOf(server().url, sql) as Promise<unknown> as Promise<Row[]>;
  catalogTests(async () => ({
    columns:
      await all(`SELECT c.relname::text AS table, a.attname::text AS name, col_description(c.oid, a.attnum) AS comment,
        a.attnotnull AS required
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'juesuan'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0`),
    keys: await all(`SELECT c.relname::text AS table, confrelid::regclass::text AS to_name, f.relname::text AS to,
        CASE contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY' END AS type,
        array(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.attnum ORDER BY place) AS columns
      FROM pg_constraint JOIN pg_class c ON c.oid = conrelid LEFT JOIN pg_class f ON f.oid = confrelid
      WHERE connamespace = 'juesuan'::regnamespace AND contype IN ('p', 'u', 'f')`),
    relations:
      await all(`SELECT relname::text AS name, obj_description(oid, 'pg_class') AS comment FROM pg_class
      WHERE relnamespace = 'juesuan'::regnamespace AND relkind IN ('r', 'v')`),
  }));

  test('keys keep what does not belong together apart, and do not hinder a report from being written again', async () => {
    await expect(all('INSERT INTO juesuan.tables SELECT * FROM juesuan.tables')).rejects.toThrow(
      /duplicate key/,
    );
    await expect(all('DELETE FROM juesuan.reports')).rejects.toThrow(/foreign key/);
    await expect(all('DELETE FROM juesuan.tables')).rejects.toThrow(/foreign key/);
    await expect(all("UPDATE juesuan.reports SET superseded_by = 'nobody'")).rejects.toThrow(/foreign key/);
    await expect(all('UPDATE juesuan.facts SET measure = NULL')).rejects.toThrow(/not-null/);
    for (const mode of ['update', 'replace'] as const)
      expect((await write(server().url, mode)).output).toMatchObject({ written: true, reports: 1 });
  });
});
