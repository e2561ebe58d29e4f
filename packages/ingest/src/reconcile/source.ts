import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { relationsOf } from '../sinks/duckdb.ts';
import { DatasetFiles, stagedForm } from '../sinks/files.ts';
import { relationsOf as relationsOfPostgres, SCHEMA } from '../sinks/postgres.ts';
import { checkColumns, type Relation } from '../sinks/relations.ts';
import { forDuckDb, literal, quoted } from '../sinks/sql.ts';
import { stagedRecords } from '../sinks/staged-records.ts';
import { resultsOf, Store } from '../store/store.ts';
import { libraryVersion } from '../version.ts';

/** A record that a query gives; decimals are texts. */
export type QueryRow = Record<string, string | number | boolean | null>;

/** A database that is only read; what is made in it is gone with it. */
export interface ReadDatabase {
  run(sql: string): Promise<void>;
  /** Makes a temporary table of what a query gives. */
  make(table: string, query: string): Promise<void>;
  all(sql: string): Promise<QueryRow[]>;
}

/** The tables that reconciliation reads. */
export const readTables = [
  'reports',
  'cells',
  'facts',
  'income',
  'expenditure',
  'explained_breaks',
  'covered_units',
] as const;

const read: readonly Dataset[] = datasets.filter(({ name }) => readTables.some((table) => table === name));

/** 10,000 reports have ten million cells: what is beyond this goes to the disk. */
const MEMORY = '2GB';

/**
 * Opens what `ingest` wrote, a DuckDB file, a PostgreSQL or the folder of a store, and closes it whatever happens. Nothing
 * is written into it.
 *
 * @throws {IngestError} `no-store`, `not-ours`, `schema-differs`, `database`
 */
export async function withDatabase<T>(
  place: string,
  work: (database: ReadDatabase) => Promise<T>,
): Promise<T> {
  if (/^postgres(ql)?:\/\//.test(place)) return withPostgres(place, work);
  const found = await stat(place).catch((error: unknown) => {
    throw new IngestError('no-store', { place }, { cause: error });
  });
  const run = await mkdtemp(join(tmpdir(), 'juesuan-reconcile-'));
  try {
    return await withMemory(run, async (connection, database) => {
      if (found.isDirectory()) await loadStore(place, run, connection);
      else await attach(place, connection);
      return work(database);
    });
  } finally {
    await rm(run, { recursive: true, force: true });
  }
}

async function withMemory<T>(
  run: string,
  work: (connection: DuckDBConnection, database: ReadDatabase) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: join(run, 'duckdb'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    return await work(connection, {
      async run(sql) {
        await connection.run(sql);
      },
      async make(table, query) {
        await connection.run(`CREATE TEMP TABLE ${quoted(table)} AS ${forDuckDb(query)}`);
      },
      async all(sql) {
        return (await connection.runAndReadAll(sql)).getRowObjectsJson() as QueryRow[];
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function attach(file: string, connection: DuckDBConnection): Promise<void> {
  try {
    await connection.run(`ATTACH ${literal(file)} AS source (READ_ONLY)`);
  } catch (error) {
    const cause = String(error);
    throw new IngestError('not-ours', { reason: 'no-duckdb', place: file, cause }, { cause: error });
  }
  checkReadable(file, await relationsOf(connection, literal('source')));
  for (const { name } of read)
    await connection.run(`CREATE VIEW ${quoted(name)} AS SELECT * FROM source.main.${quoted(name)}`);
}

/** A database of another has no table of reports; one of another version has not all that is read. */
function checkReadable(place: string, relations: readonly Relation[]): void {
  if (!relations.some(({ name, ours }) => name === 'reports' && ours))
    throw new IngestError('not-ours', { reason: 'database', place });
  checkColumns(relations, read);
}

/** The results of this version of the library, one report at a time; of several code lists the last one. */
async function loadStore(folder: string, run: string, connection: DuckDBConnection): Promise<void> {
  const results = resultsOf(folder);
  const shards = await readdir(results).catch((error: unknown) => {
    throw new IngestError('no-store', { place: folder }, { cause: error });
  });
  const files = new DatasetFiles(run, stagedForm);
  try {
    for (const shard of shards.sort())
      for (const [sha256, version] of await versionsIn(join(results, shard))) {
        const result = await new Store(folder, version).read(sha256);
        if (result === null || !('records' in result)) continue;
        for (const dataset of read) await files.write(dataset, result.records[dataset.name] ?? []);
      }
    await files.end();
  } finally {
    files.destroy();
  }
  for (const dataset of read)
    await connection.run(`CREATE TABLE ${quoted(dataset.name)} AS ${stagedRecords(run, dataset)}`);
}

async function versionsIn(shard: string): Promise<Map<string, string>> {
  const own = libraryVersion();
  const versions = new Map<string, string>();
  for (const name of (await readdir(shard)).sort()) {
    const [, sha256 = '', version = ''] = /^([\da-f]{64})\.(.+)\.json\.gz$/.exec(name) ?? [];
    if (version === own || version.startsWith(`${own}+`)) versions.set(sha256, version);
  }
  return versions;
}

async function withPostgres<T>(url: string, work: (database: ReadDatabase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'juesuan reconcile' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN');
    checkReadable(`${SCHEMA}.*`, await relationsOfPostgres(client));
    await client.query(`SET LOCAL search_path TO ${quoted(SCHEMA)}`);
    return await work({
      async run(sql) {
        await client.query(sql);
      },
      // PostgreSQL knows nothing of a new table before, and would pair each record with each.
      async make(table, query) {
        await client.query(`CREATE TEMP TABLE ${quoted(table)} AS ${query}`);
        await client.query(`ANALYZE ${quoted(table)}`);
      },
      all: async (sql) => (await client.query(sql)).rows,
    });
  } catch (error) {
    if (error instanceof IngestError) throw error;
    // An error of the client may hold the URL with its password: only its sentence is passed on.
    throw new IngestError('database', { cause: error instanceof Error ? error.message : String(error) });
  } finally {
    // Temporary tables are gone with the transaction.
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
