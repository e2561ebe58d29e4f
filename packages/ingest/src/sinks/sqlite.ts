import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@juesuan/schema';
import { endedBySignal } from '@juesuan/schema/files';
import { IngestError, writingError } from '../problem.ts';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { references } from '../rows/references.ts';
import { openLocked } from './lock.ts';
import { incoming, mergeStatements } from './merge.ts';
import { exists, temporaryBeside } from './place.ts';
import { checkRelations, type Relation } from './relations.ts';
import type { Mode, Opening, Sink, Written } from './sink.ts';
import { literal, quoted } from './sql.ts';
import { sqlite } from './sqlite-module.ts';
import {
  COLUMNS,
  columnRecords,
  columnsTable,
  isMarked,
  numbersViews,
  sqliteTable,
  stagingTable,
} from './sqlite-schema.ts';

/** How long another program that writes into the file is waited for, in milliseconds. */
const PATIENCE = 5_000;

/**
 * An SQLite file: one table a dataset, amounts as exact decimals in text, a view of each table with amounts as numbers, and
 * the descriptions of all columns in `_columns`. A file that is there is written in one transaction, a new one takes its
 * place when it is whole: killed at any moment, what was there is there. Tables and views of the user's own stay.
 */
export async function sqliteSink(file: string, { run, mode, language }: Opening): Promise<Sink> {
  return openLocked(file, async (release) => {
    const isNew = !(await exists(file));
    if (!isNew) checkDatabase(file, mode);
    const temporary = await temporaryBeside(file);
    const staged = join(run, 'incoming.sqlite');
    const records = new IncomingRecords(staged);
    return {
      held: null,
      async write(dataset, of) {
        records.add(dataset, of);
      },
      async finish() {
        records.end();
        const written = endedBySignal(() => load(isNew ? temporary : file, staged, { mode, language }));
        if (isNew) await rename(temporary, file);
        return written;
      },
      async close() {
        records.close();
        for (const rest of ['', '-journal', '-wal', '-shm']) await rm(temporary + rest, { force: true });
        await release();
      },
    };
  });
}

/** The records of the run in a database of their own, which is attached to the one that is written. */
class IncomingRecords {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #inserts = new Map<string, (record: DataRecord) => void>();

  constructor(path: string) {
    this.#path = path;
    this.#database = new sqlite.DatabaseSync(path);
    // It is made again after a fall: nothing of it need be safe.
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const dataset of datasets) {
      this.#database.exec(`CREATE TABLE ${incoming(dataset)} (${stagingTable(dataset)})`);
      const places = dataset.columns.map(() => '?').join(', ');
      const insert = this.#database.prepare(`INSERT INTO ${incoming(dataset)} VALUES (${places})`);
      this.#inserts.set(dataset.name, (record) => {
        insert.run(...dataset.columns.map(({ name }) => sqliteValue(record[name] ?? null)));
      });
    }
  }

  add({ name }: Dataset, records: readonly DataRecord[]): void {
    const insert = this.#inserts.get(name);
    if (insert === undefined) throw new RangeError(`no dataset "${name}"`);
    this.#written(() => {
      for (const record of records) insert(record);
    });
  }

  /** All records are there. */
  end(): void {
    this.#written(() => this.#database.exec('COMMIT'));
    this.#database.close();
  }

  /** Nothing of them is needed any more, whatever became of them. */
  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** This database lies in the store, and not where the output is. */
  #written(write: () => void): void {
    try {
      write();
    } catch (error) {
      throw writingError(error, this.#path);
    }
  }
}

const sqliteValue = (field: DataRecord[string]): string | number | null =>
  typeof field === 'boolean' ? Number(field) : (field ?? null);

function load(file: string, staged: string, { mode, language }: Omit<Opening, 'run'>): Written {
  return opened(file, (database) => {
    database.exec(`ATTACH ${literal(staged)} AS incoming; PRAGMA incoming.journal_mode = OFF`);
    // The one function of the common SQL that SQLite has by another name.
    database.function('chr', (code) => String.fromCodePoint(Number(code)));
    database.exec('BEGIN IMMEDIATE');
    checkRelations(file, relationsOf(database), mode, ownNames);
    makeTables(database, mode, language);
    for (const statement of mergeStatements(mode).flat()) database.exec(statement);
    for (const { name, query } of numbersViews)
      database.exec(`DROP VIEW IF EXISTS ${quoted(name)}; CREATE VIEW ${quoted(name)} AS ${query}`);
    const counted = database
      .prepare('SELECT count(*) AS reports, count(*) FILTER (WHERE NOT current) AS superseded FROM reports')
      .get();
    database.exec('COMMIT');
    return { reports: Number(counted?.reports), superseded: Number(counted?.superseded) };
  });
}

function makeTables(database: DatabaseSync, mode: Mode, language: Language): void {
  if (mode === 'replace')
    for (const { name } of datasets.toReversed()) database.exec(`DROP TABLE IF EXISTS main.${quoted(name)}`);
  for (const dataset of datasets) {
    const { name, key } = dataset;
    database.exec(
      `CREATE TABLE IF NOT EXISTS main.${quoted(name)} ${sqliteTable(dataset, references(dataset), language)}`,
    );
    // Of all others the primary key begins with it.
    if (key[0] !== 'report_id')
      database.exec(
        `CREATE INDEX IF NOT EXISTS main.${quoted(`${name}_report_id`)} ON ${quoted(name)} (report_id)`,
      );
  }
  database.exec(
    `DROP TABLE IF EXISTS main.${quoted(COLUMNS)}; CREATE TABLE main.${quoted(COLUMNS)} ${columnsTable}`,
  );
  const insert = database.prepare(`INSERT INTO main.${quoted(COLUMNS)} VALUES (?, ?, ?, ?, ?, ?, ?)`);
  for (const record of columnRecords(language)) insert.run(...record);
}

/** All names that the output needs. */
const ownNames = [...datasets, ...numbersViews, { name: COLUMNS }].map(({ name }) => name);

/** @throws {IngestError} `not-ours`, `schema-differs`, `busy` */
function checkDatabase(file: string, mode: Mode): void {
  const relations = opened(file, relationsOf, { readOnly: true });
  if (!relations.some(({ name, ours }) => name === 'reports' && ours))
    throw new IngestError('not-ours', { reason: 'database', place: file });
  checkRelations(file, relations, mode, ownNames);
}

/** SQLite has no comments on tables, but keeps those in the text of the statement that made one. */
function relationsOf(database: DatabaseSync): Relation[] {
  const found = database
    .prepare(
      `SELECT name, type, sql, (SELECT json_group_array(c.name) FROM pragma_table_info(s.name) AS c) AS columns
       FROM main.sqlite_schema AS s WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'sqlite_'`,
    )
    .all();
  return found.map(({ name, type, sql, columns }) => ({
    name: String(name),
    kind: type === 'view' ? 'view' : 'table',
    columns: type === 'view' ? [] : JSON.parse(String(columns)),
    ours: isMarked(String(sql)),
  }));
}

/** Opens a database and closes it whatever happens; what is not committed then is undone. */
function opened<T>(file: string, work: (database: DatabaseSync) => T, { readOnly = false } = {}): T {
  let database: DatabaseSync | null = null;
  try {
    database = new sqlite.DatabaseSync(file, { readOnly, timeout: PATIENCE });
    return work(database);
  } catch (error) {
    throw sqliteError(error, file);
  } finally {
    database?.close();
  }
}

/** What SQLite says in numbers (https://www.sqlite.org/rescode.html). */
const codes = { busy: 5, locked: 6, corrupt: 11, notDatabase: 26 } as const;

function sqliteError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const code = Number(error.errcode) & 0xff;
  const cause = error.message;
  if (code === codes.busy || code === codes.locked)
    return new IngestError('busy', { reason: 'open', place, cause }, { cause: error });
  if (code === codes.notDatabase || code === codes.corrupt)
    return new IngestError('not-ours', { reason: 'no-sqlite', place, cause }, { cause: error });
  return error;
}
