import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { maxRecordBytes } from '../limits.ts';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { temporaryBeside } from './place.ts';
import type { Sink } from './sink.ts';
import { columnList, literal, quoted, sqlType, tableDefinition } from './sql.ts';
import { stagedSink } from './staged.ts';
import { views } from './views.ts';

/** Says that a database file is ours and may be replaced. */
const MARK = 'juesuan';

/**
 * One thread gives the same file for the same records; memory beyond the limit goes to the disk. Extensions that are not in
 * the package would be downloaded: they are off.
 */
const settings = {
  threads: '1',
  memory_limit: '1GB',
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
          await connection.run(
            `INSERT INTO ${quoted(dataset.name)} SELECT ${columnList(dataset)} FROM ${stagedCsv(staged, dataset)}`,
          );
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

/** A staged CSV with its columns typed by us: nothing is sniffed, and decimals are never doubles. */
export function stagedCsv(staged: string, { name, columns }: Dataset): string {
  const types = columns
    .map((column) => `${literal(column.name)}: ${literal(sqlType(column.type))}`)
    .join(', ');
  return `read_csv(${literal(join(staged, `${name}.csv`))}, columns = {${types}}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', parallel = false, max_line_size = ${maxRecordBytes})`;
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
    throw new IngestError('not-ours', `${file} is there and cannot be opened as DuckDB: ${String(error)}`, {
      cause: error,
    });
  }
  if (!ours)
    throw new IngestError('not-ours', `${file} is a database that juesuan did not write: name another`);
}
