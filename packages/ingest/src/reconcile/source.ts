import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { relationsOf } from '../sinks/duckdb.ts';
import { DatasetFiles, stagedForm } from '../sinks/files.ts';
import { relationsOf as relationsOfPostgres, SCHEMA } from '../sinks/postgres.ts';
import { checkColumns, type Relation } from '../sinks/relations.ts';
import { literal, notMaterialized, quoted } from '../sinks/sql.ts';
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
  /** A table that `ingest` wrote, also where a temporary one of its name hides it. */
  base(table: string): string;
  /** A whole number of the values of a record, in SQL. */
  hashed(columns: readonly string[]): string;
  /** Where results are kept from run to run; `null` where none are. */
  keeping: Keeping | null;
}

/** What is kept stands beside the database: that itself is only read. */
interface Keeping {
  /** A file, or a schema of the server. */
  place: string;
  /** Before the names of its tables. */
  schema: string;
  /**
   * @returns whether an earlier run kept anything there
   * @throws where it cannot be written, another run has it, or it is not ours
   */
  open(): Promise<boolean>;
  /** All of them or none. */
  save(statements: readonly string[]): Promise<void>;
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

/**
 * Every column that the statements read, beside `report_id`: a database of another version needs no others, and of reports
 * in which none of them has changed nothing is compared again.
 */
export const readColumns: Readonly<Record<(typeof readTables)[number], readonly string[]>> = {
  reports: ['department', 'fiscal_year', 'title', 'version', 'published'],
  cells: [
    ...['kind', 'title', 'table_no', 'row', 'cell', 'label', 'name', 'code', 'subject_code', 'is_leaf'],
    ...['canonical_column', 'state', 'raw', 'unit', 'yuan', 'page', 'line'],
  ],
  facts: [
    ...['fact', 'section', 'item', 'measure', 'direction', 'base', 'base_year', 'value', 'unit', 'raw'],
    ...['page', 'line'],
  ],
  income: ['code', 'name', 'superior_subsidy', 'affiliate_remittance'],
  expenditure: ['code', 'name', 'affiliate_subsidy', 'remitted_to_superior'],
  explained_breaks: ['kind', 'sentence'],
  covered_units: ['unit_no', 'unit'],
};

/** Their records. */
export const readDatasets: readonly Dataset[] = datasets.filter(({ name }) =>
  readTables.some((table) => table === name),
);

/** What a database must have. */
const needed = readTables.map((name) => ({
  name,
  columns: ['report_id', ...readColumns[name]].map((column) => ({ name: column })),
}));

/** 10,000 reports have ten million cells: what is beyond this goes to the disk. */
const MEMORY = '2GB';

/** Of each sort and join of PostgreSQL, which has 4 MB if nobody says. */
const WORK_MEMORY = '64MB';

/**
 * Opens what `ingest` wrote, a DuckDB file, a PostgreSQL or the folder of a store, and closes it whatever happens. Nothing
 * is written into it.
 *
 * @throws {IngestError} `no-store`, `not-ours`, `schema-differs`, `database`
 */
export async function withDatabase<T>(
  place: string,
  { keeps }: { keeps: boolean },
  work: (database: ReadDatabase) => Promise<T>,
): Promise<T> {
  if (/^postgres(ql)?:\/\//.test(place)) return withPostgres(place, keeps, work);
  const found = await stat(place).catch((error: unknown) => {
    throw new IngestError('no-store', { place }, { cause: error });
  });
  // Whoever opens a pipe waits for somebody who writes into it.
  if (!found.isFile() && !found.isDirectory()) throw new IngestError('no-store', { place });
  const run = await mkdtemp(join(tmpdir(), 'juesuan-reconcile-'));
  try {
    return await withMemory(run, async (connection, database) => {
      if (found.isDirectory()) {
        await loadStore(place, run, connection);
        return work(database);
      }
      await attach(place, connection);
      return work({ ...database, keeping: keeps ? keepingBeside(place, connection) : null });
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
        await connection.run(`CREATE TEMP TABLE ${quoted(table)} AS ${notMaterialized(query)}`);
      },
      async all(sql) {
        return (await connection.runAndReadAll(sql)).getRowObjectsJson() as QueryRow[];
      },
      base: (table) => `memory.main.${quoted(table)}`,
      hashed: (columns) => `CAST(hash(${columns.join(', ')}) AS HUGEINT)`,
      keeping: null,
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
    if (await isSqlite(file))
      throw new IngestError('not-ours', { reason: 'sqlite', place: file }, { cause: error });
    const cause = String(error);
    throw new IngestError('not-ours', { reason: 'no-duckdb', place: file, cause }, { cause: error });
  }
  checkReadable(file, await relationsOf(connection, literal('source')));
  for (const { name } of readDatasets)
    await connection.run(`CREATE VIEW ${quoted(name)} AS SELECT * FROM source.main.${quoted(name)}`);
}

/** What every file of SQLite begins with. */
const SQLITE = 'SQLite format 3\0';

async function isSqlite(file: string): Promise<boolean> {
  const opened = await open(file);
  try {
    const { buffer } = await opened.read({ buffer: Buffer.alloc(SQLITE.length) });
    return buffer.toString('latin1') === SQLITE;
  } finally {
    await opened.close();
  }
}

/** `accounts.reconciled.duckdb` beside `accounts.duckdb`. */
function keepingBeside(file: string, connection: DuckDBConnection): Keeping {
  const { dir, name, ext } = parse(file);
  const place = join(dir, `${name}.reconciled${ext}`);
  return {
    place,
    schema: 'kept',
    async open() {
      await connection.run(`ATTACH ${literal(place)} AS kept`);
      return holdsKept(place, await relationsOf(connection, literal('kept')));
    },
    async save(statements) {
      await connection.run('BEGIN TRANSACTION');
      for (const statement of statements) await connection.run(statement);
      await connection.run('COMMIT');
    },
  };
}

/** Is there what an earlier run kept? Anything else is not ours. */
function holdsKept(place: string, relations: readonly Relation[]): boolean {
  if (relations.length === 0) return false;
  if (relations.some(({ name, ours }) => name === 'made_by' && ours)) return true;
  throw new IngestError('not-ours', { reason: 'database', place });
}

/** A database of another has no table of reports; one of another version has not all that is read. */
function checkReadable(place: string, relations: readonly Relation[]): void {
  if (!relations.some(({ name, ours }) => name === 'reports' && ours))
    throw new IngestError('not-ours', { reason: 'database', place });
  checkColumns(relations, needed);
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
        for (const dataset of readDatasets) await files.write(dataset, result.records[dataset.name] ?? []);
      }
    await files.end();
  } finally {
    files.destroy();
  }
  for (const dataset of readDatasets)
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

/** The schema of what is kept from run to run. */
const KEPT = 'juesuan_reconciled';

function keepingIn(client: pg.Client): Keeping {
  return {
    place: KEPT,
    schema: KEPT,
    async open() {
      await client.query('SAVEPOINT opening');
      try {
        // Whoever may not make a schema may still write into one that is there.
        const { rows } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [KEPT]);
        if (rows.length === 0) await client.query(`CREATE SCHEMA ${KEPT}`);
        const relations = await relationsOfPostgres(client, KEPT);
        const isThere = holdsKept(KEPT, relations);
        for (const { name } of relations) await client.query(`SELECT 1 FROM ${KEPT}.${quoted(name)} LIMIT 0`);
        return isThere;
      } catch (error) {
        await client.query('ROLLBACK TO SAVEPOINT opening');
        throw error;
      }
    },
    async save(statements) {
      for (const statement of statements) await client.query(statement);
      await client.query('COMMIT');
    },
  };
}

async function withPostgres<T>(
  url: string,
  keeps: boolean,
  work: (database: ReadDatabase) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'juesuan reconcile' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Before the transaction, which sees what was there when it began: another run's results with the reports that they are of.
    if (keeps) await client.query(`SELECT pg_advisory_lock(hashtext(${literal(KEPT)}))`);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    checkReadable(`${SCHEMA}.*`, await relationsOfPostgres(client));
    await client.query(`SET LOCAL search_path TO ${quoted(SCHEMA)}`);
    // What is grouped within a statement has no statistics: it would be gone through once for each record.
    await client.query('SET LOCAL enable_nestloop TO off');
    await client.query(`SET LOCAL work_mem TO '${WORK_MEMORY}'`);
    return await work({
      async run(sql) {
        await client.query(sql);
      },
      // PostgreSQL knows nothing of a new table before, nor of what is materialized, and would pair each record with each.
      async make(table, query) {
        await client.query(`CREATE TEMP TABLE ${quoted(table)} AS ${notMaterialized(query)}`);
        await client.query(`ANALYZE ${quoted(table)}`);
      },
      all: async (sql) => (await client.query(sql)).rows,
      base: (table) => `${quoted(SCHEMA)}.${quoted(table)}`,
      hashed: (columns) => `hash_record_extended(ROW(${columns.join(', ')}), 0)`,
      keeping: keeps ? keepingIn(client) : null,
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
