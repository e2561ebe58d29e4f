import { sqlite } from '../sinks/sqlite-module.ts';

/** Rows of a query of an SQLite file. */
export function sqliteRows(file: string, sql: string): Record<string, string | number | null>[] {
  const database = new sqlite.DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }) as Record<string, string | number | null>);
  } finally {
    database.close();
  }
}
