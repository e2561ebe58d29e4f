import { DuckDBInstance, type Json } from '@duckdb/node-api';

/** Runs a statement; decimals and big numbers are texts, so that nothing is rounded on the way to the test. */
export type RunSql = (sql: string) => Promise<Record<string, Json>[]>;

/** Rows of a query. */
export const query = (sql: string, database = ':memory:'): Promise<Record<string, Json>[]> =>
  withDuckDb(database, (run) => run(sql), {
    access_mode: database === ':memory:' ? 'AUTOMATIC' : 'READ_ONLY',
  });

/** Runs statements in a database, as its user would. */
export const execute = (database: string, statements: readonly string[]): Promise<void> =>
  withDuckDb(database, async (run) => {
    for (const statement of statements) await run(statement);
  });

/** Opens a database, for writing if the settings say nothing else, and closes it whatever happens. */
export async function withDuckDb<T>(
  database: string,
  work: (run: RunSql) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const instance = await DuckDBInstance.create(database, settings);
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
