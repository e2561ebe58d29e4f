// Reports of several departments into one DuckDB file, and one question to all of them.
// node --conditions=@juesuan/source examples/stack-departments/main.ts accounts.duckdb FILE …
import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { ingest } from '@juesuan/ingest';

const [database, ...files] = process.argv.slice(2);
if (!database || files.length === 0) {
  console.error('node examples/stack-departments/main.ts OUT.duckdb FILE …');
  process.exit(2);
}

const { reports, failures } = await ingest(files, { to: database });
console.error(`${reports} reports, failures: ${JSON.stringify(failures)}`);

const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const question = await readFile(new URL('compare.sql', import.meta.url), 'utf8');
// Decimals come as text: a double would round them.
const answer = await connection.runAndReadAll(question);
for (const row of answer.getRowObjectsJson()) console.log(Object.values(row).join('\t'));
connection.closeSync();
instance.closeSync();
