import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import type { Sink } from './sink.ts';
import { columnList, literal, quoted, tableDefinition } from './sql.ts';
import { stagedSink } from './staged.ts';
import { views } from './views.ts';

/** The schema that all tables and views are in. */
const SCHEMA = 'juesuan';

/**
 * PostgreSQL, in one transaction: the reports of the run take the place of the same reports of earlier runs, all others
 * stay. Tables are made where they are not there.
 *
 * @throws {IngestError} `database` where the server cannot be reached or refuses
 */
export async function postgresSink(url: string, run: string): Promise<Sink> {
  const client = new pg.Client({ connectionString: url, application_name: 'juesuan ingest' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw databaseError(error);
  }
  return stagedSink(
    run,
    async (staged) => {
      try {
        await load(client, staged);
      } catch (error) {
        throw databaseError(error);
      }
    },
    () => client.end(),
  );
}

/** An error of the client may hold the URL with its password: only its sentence goes on. */
function databaseError(error: unknown): IngestError {
  const cause = error instanceof Error ? error.message || error.name : String(error);
  return new IngestError('database', { cause });
}

async function load(client: pg.Client, staged: string): Promise<void> {
  await client.query('BEGIN');
  // Two runs at a time would each wait for a table that the other has.
  await client.query(`SELECT pg_advisory_xact_lock(hashtext(${literal(SCHEMA)}))`);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(SCHEMA)}`);
  await client.query(`SET LOCAL search_path TO ${quoted(SCHEMA)}`);
  for (const dataset of datasets) {
    await client.query(`CREATE TABLE IF NOT EXISTS ${quoted(dataset.name)} (${tableDefinition(dataset)})`);
    await checkColumns(client, dataset);
    await client.query(
      `CREATE TEMP TABLE ${incoming(dataset)} (LIKE ${quoted(dataset.name)}) ON COMMIT DROP`,
    );
    await pipeline(
      createReadStream(join(staged, `${dataset.name}.csv`)),
      client.query(
        copyFrom(`COPY ${incoming(dataset)} (${columnList(dataset)}) FROM STDIN (FORMAT csv, HEADER true)`),
      ),
    );
  }
  for (const dataset of datasets) await replace(client, dataset);
  for (const { name, query } of views) {
    await client.query(`CREATE OR REPLACE VIEW ${quoted(name)} AS ${query}`);
  }
  await client.query('COMMIT');
}

const incoming = ({ name }: Dataset): string => quoted(`incoming_${name}`);

/** `files` knows every report that the run had in hand, and every file that it could not open. */
async function replace(client: pg.Client, dataset: Dataset): Promise<void> {
  const table = quoted(dataset.name);
  const index = quoted(`${dataset.name}_report_id`);
  const byFile = dataset.columns.some(({ name }) => name === 'file');
  await client.query(`CREATE INDEX IF NOT EXISTS ${index} ON ${table} (report_id)`);
  await client.query(
    `DELETE FROM ${table} WHERE report_id IN (SELECT report_id FROM "incoming_files")
     ${byFile ? 'OR file IN (SELECT file FROM "incoming_files")' : ''}`,
  );
  await client.query(
    `INSERT INTO ${table} (${columnList(dataset)}) SELECT ${columnList(dataset)} FROM ${incoming(dataset)}`,
  );
}

/** Tables of another version are not written into. */
async function checkColumns(client: pg.Client, { name, columns }: Dataset): Promise<void> {
  const { rows } = await client.query<{ column_name: string }>(
    'SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2',
    [SCHEMA, name],
  );
  const there = new Set(rows.map(({ column_name }) => column_name));
  const missing = columns.filter((column) => !there.has(column.name));
  if (missing.length === 0) return;
  throw new IngestError('schema-differs', {
    table: `${SCHEMA}.${name}`,
    columns: missing.map((column) => column.name),
  });
}
