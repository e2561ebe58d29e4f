import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Language } from '@juesuan/schema';
import { IngestError } from '../problem.ts';
import { datasets } from '../rows/index.ts';
import { reportReference } from '../rows/references.ts';
import { openLocked } from './lock.ts';
import { incoming, mergeStatements } from './merge.ts';
import { exists, temporaryBeside } from './place.ts';
import { type Commented, checkRelations, commentStatements, type Relation } from './relations.ts';
import type { Mode, Opening, Sink, Written } from './sink.ts';
import { literal, notMaterialized, quoted, tableDefinition } from './sql.ts';
import { stagedSink } from './staged.ts';
import { stagedRecords } from './staged-records.ts';
import { views } from './views.ts';

/**
 * One thread keeps the records in the order in which they come; memory beyond the limit goes to the disk, and what was
 * written leaves it, so that it does not grow with the database. Extensions that are not in
 * the package would be downloaded: they are off.
 */
const settings = {
  threads: '1',
  memory_limit: '512MB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/**
 * A DuckDB file: one table a dataset, and the views. It is written into a copy that takes its place at the end: killed at
 * any moment, the old one is there as it was. Tables and views of the user's own are in the copy too.
 */
export async function duckdbSink(file: string, { run, mode, language }: Opening): Promise<Sink> {
  return openLocked(file, async (release) => {
    await checkDatabase(file, mode);
    const temporary = await temporaryBeside(file);
    return stagedSink(run, {
      async load(staged) {
        if (await exists(file)) await copyFile(file, temporary);
        const written = await withDuckDb(temporary, run, (connection) =>
          load(connection, staged, { mode, language }),
        );
        await rename(temporary, file);
        return written;
      },
      async close() {
        for (const rest of [temporary, `${temporary}.wal`]) await rm(rest, { force: true });
        await release();
      },
    });
  });
}

async function load(
  connection: DuckDBConnection,
  staged: string,
  { mode, language }: Omit<Opening, 'run'>,
): Promise<Written> {
  for (const { name } of views) await connection.run(`DROP VIEW IF EXISTS ${quoted(name)}`);
  if (mode === 'replace')
    for (const { name } of datasets.toReversed())
      await connection.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
  for (const dataset of datasets) {
    await connection.run(
      `CREATE TABLE IF NOT EXISTS ${quoted(dataset.name)} (${tableDefinition(dataset, reportReference(dataset))})`,
    );
    await connection.run(`CREATE TEMP TABLE ${incoming(dataset)} AS ${stagedRecords(staged, dataset)}`);
  }
  // Each by itself: within one transaction a key that was removed is still there.
  for (const statement of mergeStatements(mode).flat()) await connection.run(statement);
  // Some hundred statements: in one transaction the disk is waited for once.
  await connection.run('BEGIN TRANSACTION');
  for (const { name, query } of views)
    await connection.run(`CREATE VIEW ${quoted(name)} AS ${notMaterialized(query)}`);
  await describe(connection, language);
  await connection.run('COMMIT');
  for (const dataset of datasets) await connection.run(`DROP TABLE ${incoming(dataset)}`);
  await connection.run('CHECKPOINT');
  return writtenInto(connection, 'reports');
}

/** Which tables and views are ours is said by their comments; views, which are made anew, have none yet. */
async function describe(connection: DuckDBConnection, language: Language): Promise<void> {
  const there = await connection.runAndReadAll(
    `SELECT * FROM (
       SELECT table_name AS "table", NULL AS "column", comment, database_name, schema_name FROM duckdb_tables()
       UNION ALL SELECT view_name, NULL, comment, database_name, schema_name FROM duckdb_views()
       UNION ALL SELECT table_name, column_name, comment, database_name, schema_name FROM duckdb_columns())
     WHERE database_name = current_database() AND schema_name = 'main'`,
  );
  const statements = commentStatements(there.getRowObjectsJson() as unknown as Commented[], language);
  if (statements.length > 0) await connection.run(statements.join(';\n'));
}

/** How many reports a table of reports has. */
export async function writtenInto(connection: DuckDBConnection, reports: string): Promise<Written> {
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::INT AS reports, (count(*) FILTER (NOT current))::INT AS superseded FROM ${reports}`,
  );
  const [row = {}] = counted.getRowObjectsJson();
  return { reports: Number(row.reports), superseded: Number(row.superseded) };
}

/** Opens a database, `:memory:` for none on disk, and closes it whatever happens. */
export async function withDuckDb<T>(
  database: string,
  run: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(database, settings);
  const connection = await instance.connect();
  try {
    await connection.run(`SET temp_directory = ${literal(join(run, 'duckdb'))}`);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Opened for writing, so that what another program left in its log is in the file that is copied. */
async function checkDatabase(file: string, mode: Mode): Promise<void> {
  if (!(await exists(file))) return;
  const hasLog = await exists(`${file}.wal`);
  let relations: Relation[];
  try {
    const instance = await DuckDBInstance.create(file, {
      ...settings,
      access_mode: hasLog ? 'READ_WRITE' : 'READ_ONLY',
    });
    const connection = await instance.connect();
    try {
      relations = await relationsOf(connection);
      if (hasLog) await connection.run('CHECKPOINT');
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } catch (error) {
    const cause = String(error);
    if (/\block\b/i.test(cause))
      throw new IngestError('busy', { reason: 'open', place: file, cause }, { cause: error });
    throw new IngestError('not-ours', { reason: 'no-duckdb', place: file, cause }, { cause: error });
  }
  if (!relations.some(({ name, ours }) => name === 'reports' && ours))
    throw new IngestError('not-ours', { reason: 'database', place: file });
  checkRelations(file, relations, mode);
}

/** The tables and views of the schema `main` of an attached database; of the opened one if none is named. */
export async function relationsOf(
  connection: DuckDBConnection,
  database = 'current_database()',
): Promise<Relation[]> {
  const found = await connection.runAndReadAll(
    `SELECT name, kind, coalesce(comment, '') AS comment, columns FROM (
       SELECT table_name AS name, 'table' AS kind, comment, (SELECT list(column_name) FROM duckdb_columns() AS c
         WHERE c.table_oid = t.table_oid AND c.schema_name = 'main' AND c.database_name = t.database_name) AS columns
       FROM duckdb_tables() AS t WHERE database_name = ${database} AND schema_name = 'main' AND NOT temporary
       UNION ALL
       SELECT view_name, 'view', comment, [] FROM duckdb_views()
       WHERE database_name = ${database} AND schema_name = 'main' AND NOT internal)`,
  );
  const rows = found.getRowObjectsJson() as {
    name: string;
    kind: Relation['kind'];
    comment: string;
    columns: string[];
  }[];
  // 1.0.0 marked nothing but its table of reports.
  const isFirst = rows.some(({ name, comment }) => name === 'reports' && comment === 'juesuan');
  return rows.map(({ comment, ...relation }) => ({
    ...relation,
    ours: comment.startsWith('juesuan') || isFirst,
  }));
}
