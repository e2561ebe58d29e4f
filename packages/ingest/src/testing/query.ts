import { DuckDBInstance, type Json } from '@duckdb/node-api';

/** Rows of a query; decimals and big numbers are texts, so that nothing is rounded on the way to the test. */
export async function query(sql: string, database = ':memory:'): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create(database, {
    access_mode: database === ':memory:' ? 'AUTOMATIC' : 'READ_ONLY',
  });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
