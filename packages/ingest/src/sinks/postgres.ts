import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@juesuan/schema';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { references } from '../rows/references.ts';
import { incoming, mergeStatements } from './merge.ts';
import { type Commented, checkRelations, commentStatements, MARK, type Relation } from './relations.ts';
import type { Mode, Opening, Sink, Written } from './sink.ts';
import { columnList, literal, quoted, stagingDefinition, tableDefinition } from './sql.ts';
import { stagedSink } from './staged.ts';
import { views } from './views.ts';

/** The schema that all tables and views are in. */
export const SCHEMA = 'juesuan';

/**
 * PostgreSQL, in one transaction: the reports of the run take the place of the same reports of earlier runs, all others
 * stay. Tables are made where they are not there.
 *
 * @throws {IngestError} `database` where the server cannot be reached or refuses, `not-ours`, `schema-differs`
 */
export async function postgresSink(url: string, { run, mode, language }: Opening): Promise<Sink> {
  const client = new pg.Client({ connectionString: url, application_name: 'juesuan ingest' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    checkRelations(`${SCHEMA}.*`, await relationsOf(client), mode);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw databaseError(error);
  }
  return stagedSink(run, {
    async load(staged) {
      try {
        return await load(client, staged, { mode, language });
      } catch (error) {
        throw databaseError(error);
      }
    },
    close: () => client.end(),
  });
}

/** An error of the client may hold the URL with its password: only its sentence goes on. */
function databaseError(error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  const cause = error instanceof Error ? error.message || error.name : String(error);
  return new IngestError('database', { cause });
}

async function load(
  client: pg.Client,
  staged: string,
  { mode, language }: Omit<Opening, 'run'>,
): Promise<Written> {
  await client.query('BEGIN');
  // Two runs at a time would each wait for a table that the other has.
  await client.query(`SELECT pg_advisory_xact_lock(hashtext(${literal(SCHEMA)}))`);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(SCHEMA)}`);
  await client.query(`SET LOCAL search_path TO ${quoted(SCHEMA)}`);
  const relations = await relationsOf(client);
  checkRelations(`${SCHEMA}.*`, relations, mode);
  await dropChanged(client, relations, mode);
  for (const dataset of datasets) {
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${quoted(dataset.name)} (${tableDefinition(dataset, references(dataset))})`,
    );
    await client.query(
      `CREATE TEMP TABLE ${incoming(dataset)} (${stagingDefinition(dataset)}) ON COMMIT DROP`,
    );
    await copyRecords(client, incoming(dataset), dataset, join(staged, `${dataset.name}.csv`));
    // Of all others the primary key begins with it.
    if (dataset.key[0] !== 'report_id') {
      const index = quoted(`${dataset.name}_report_id`);
      await client.query(`CREATE INDEX IF NOT EXISTS ${index} ON ${quoted(dataset.name)} (report_id)`);
    }
  }
  for (const statement of mergeStatements(mode).flat()) await client.query(statement);
  for (const { name, query } of views)
    await client.query(`CREATE OR REPLACE VIEW ${quoted(name)} AS ${query}`);
  await describe(client, language);
  const { rows } = await client.query<{ reports: number; superseded: number }>(
    'SELECT count(*)::INT AS reports, (count(*) FILTER (WHERE NOT current))::INT AS superseded FROM reports',
  );
  // Without it the views are planned for empty tables.
  for (const { name } of datasets) await client.query(`ANALYZE ${quoted(name)}`);
  await client.query('COMMIT');
  return rows[0] ?? { reports: 0, superseded: 0 };
}

/** Puts the records of a CSV file into a table. */
export const copyRecords = (
  client: pg.Client,
  table: string,
  dataset: Dataset,
  file: string,
): Promise<void> =>
  pipeline(
    createReadStream(file),
    client.query(copyFrom(`COPY ${table} (${columnList(dataset)}) FROM STDIN (FORMAT csv, HEADER true)`)),
  );

/** Tables of another version go where all reports are replaced; what depends on them, and is not ours, keeps them there. */
async function dropChanged(client: pg.Client, relations: readonly Relation[], mode: Mode): Promise<void> {
  const changed = datasets.some(({ name, columns }) => {
    const there = relations.find((relation) => relation.name === name);
    return there !== undefined && columns.some((column) => !there.columns.includes(column.name));
  });
  if (mode !== 'replace' || !changed) return;
  for (const { name } of views.toReversed()) await client.query(`DROP VIEW IF EXISTS ${quoted(name)}`);
  for (const { name } of datasets.toReversed()) await client.query(`DROP TABLE IF EXISTS ${quoted(name)}`);
}

/** Which tables and views are ours is said by their comments. */
async function describe(client: pg.Client, language: Language): Promise<void> {
  const { rows } = await client.query<Commented>(
    `SELECT c.relname AS table, a.attname AS column,
       CASE WHEN a.attname IS NULL THEN obj_description(c.oid, 'pg_class') ELSE col_description(c.oid, a.attnum) END AS comment
     FROM pg_class c CROSS JOIN LATERAL (
       SELECT NULL AS attname, NULL AS attnum
       UNION ALL SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS a
     WHERE c.relnamespace = ${literal(SCHEMA)}::regnamespace AND c.relkind IN ('r', 'v')`,
  );
  const statements = commentStatements(rows, language);
  if (statements.length > 0) await client.query(statements.join(';\n'));
}

/** The tables and views of a schema; of that of the reports if none is named. */
export async function relationsOf(client: pg.Client, schema = SCHEMA): Promise<Relation[]> {
  const { rows } = await client.query<{
    name: string;
    kind: string;
    comment: string;
    columns: string[];
  }>(
    `SELECT c.relname AS name, c.relkind AS kind, coalesce(obj_description(c.oid, 'pg_class'), '') AS comment,
       array(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    [schema],
  );
  // 1.0.0 commented nothing: its tables are known by their columns.
  const isFirst = firstTables.every((name) =>
    rows.some((row) => row.name === name && row.comment === '' && row.columns.includes('report_id')),
  );
  return rows.map(({ name, kind, comment, columns }) => ({
    name,
    kind: kind === 'v' || kind === 'm' ? 'view' : 'table',
    columns,
    ours: comment.startsWith(MARK) || (comment === '' && isFirst),
  }));
}

const firstTables = ['reports', 'tables', 'cells', 'files', 'failures'];
