import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { unguardFormula } from '@juesuan/schema';
import { maxRecordBytes } from '../limits.ts';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { failures, files, reports } from '../rows/reports.ts';
import { exists } from './place.ts';
import type { Held } from './sink.ts';
import { literal } from './sql.ts';

/** Reads the records of one dataset out of an output; none where the output has no such dataset. */
export type ReadDataset = (dataset: Dataset) => Promise<DataRecord[]>;

/** What an output holds by its own tables `files`, `failures` and `reports`. */
export async function heldBy(read: ReadDataset): Promise<Held> {
  const runs = (await read(reports)).map(
    // A report of an output of 1.0.0, which counted no runs, is of the first.
    ({ report_id, run }): [string, number] => [String(report_id), Number(run ?? 1)],
  );
  return { files: await read(files), failures: await read(failures), runs: new Map(runs) };
}

/** Of a folder of NDJSON. */
export const ndjsonDataset =
  (folder: string): ReadDataset =>
  async ({ name }) => {
    const path = join(folder, `${name}.ndjson`);
    if (!(await exists(path))) return [];
    const records: DataRecord[] = [];
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') }))
      if (line !== '') records.push(JSON.parse(line));
    return records;
  };

/** Of a folder of CSV; texts without the apostrophe that keeps a spreadsheet from running them. */
export const csvDataset =
  (folder: string, run: string): ReadDataset =>
  async ({ name }) => {
    const path = join(folder, `${name}.csv`);
    if (!(await exists(path))) return [];
    const rows = await queried(
      `SELECT * FROM read_csv(${literal(path)}, all_varchar = true, header = true, delim = ',', quote = '"',
        escape = '"', parallel = false,
        max_line_size = ${maxRecordBytes}, buffer_size = ${maxRecordBytes + 1})`,
      run,
    );
    return rows.map(unguarded);
  };

/** A record whose texts are without the apostrophe that keeps a spreadsheet from running them. */
export const unguarded = (record: DataRecord): DataRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, field]) => [
      key,
      typeof field === 'string' ? unguardFormula(field) : field,
    ]),
  );

/** Of a folder of Parquet. */
export const parquetDataset =
  (folder: string, run: string): ReadDataset =>
  async ({ name }) => {
    const path = join(folder, name);
    if (!(await exists(path)) || (await readdir(path)).length === 0) return [];
    const all = join(path, '**', '*.parquet');
    return queried(`SELECT * FROM read_parquet(${literal(all)}, union_by_name = true)`, run);
  };

async function queried(sql: string, run: string): Promise<DataRecord[]> {
  const { withDuckDb } = await import('./duckdb.ts');
  return withDuckDb(
    ':memory:',
    run,
    async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as DataRecord[],
  );
}
