import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { IngestError } from '../problem.ts';
import { datasets } from '../rows/index.ts';
import { temporaryBeside } from './place.ts';
import type { Sink } from './sink.ts';
import { literal, quoted, tableDefinition } from './sql.ts';
import { stagedSink } from './staged.ts';
import { stagedRecords } from './staged-records.ts';
import { views } from './views.ts';

/** Says that a database file is ours and may be replaced. */
const MARK = 'juesuan';

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

/** A DuckDB file: one table a dataset, and the views. */
export async function duckdbSink(file: string, run: string): Promise<Sink> {
  await checkDatabase(file);
  const temporary = await temporaryBeside(file);
  return stagedSink(
    run,
    async (staged) => {
      await withDuckDb(temporary, run, async (connection) => {
        for (const dataset of datasets) {
          await connection.run(`CREATE TABLE ${quoted(dataset.name)} (${tableDefinition(dataset)})`);
          await connection.run(`INSERT INTO ${quoted(dataset.name)} ${stagedRecords(staged, dataset)}`);
        }
        for (const { name, query } of views) await connection.run(`CREATE VIEW ${quoted(name)} AS ${query}`);
        await connection.run(`COMMENT ON TABLE reports IS ${literal(MARK)}`);
        await connection.run('CHECKPOINT');
      });
      await rename(temporary, file);
    },
    async () => {
      for (const rest of [temporary, `${temporary}.wal`]) await rm(rest, { force: true });
    },
  );
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

async function checkDatabase(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    return;
  }
  let ours = false;
  try {
    const instance = await DuckDBInstance.create(file, { ...settings, access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    try {
      const found = await connection.runAndReadAll(
        `SELECT 1 FROM duckdb_tables() WHERE table_name = 'reports' AND comment = ${literal(MARK)}`,
      );
      ours = found.currentRowCount > 0;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } catch (error) {
    throw new IngestError(
      'not-ours',
      { reason: 'no-duckdb', place: file, cause: String(error) },
      {
        cause: error,
      },
    );
  }
  if (!ours) throw new IngestError('not-ours', { reason: 'database', place: file });
}
