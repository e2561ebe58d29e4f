import { rename, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { IngestError } from '../problem.ts';
import type { DataRecord, Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { failures, files, reports } from '../rows/reports.ts';
import { withDuckDb, writtenInto } from './duckdb.ts';
import { heldBy } from './held.ts';
import { openLocked } from './lock.ts';
import { exists, temporaryBeside } from './place.ts';
import type { Held, Opening, Sink } from './sink.ts';
import { literal } from './sql.ts';
import { stagedSink } from './staged.ts';
import { stagedRecords } from './staged-records.ts';

/** The key of the file's metadata by which it is known as ours: its value says which reports it is made of. */
const MARK = 'juesuan';

/** What the metadata keep of the datasets that the file itself does not have. */
const kept: readonly (readonly [dataset: Dataset, columns: string])[] = [
  [reports, 'report_id, run'],
  [files, '*'],
  [failures, '*'],
];

/**
 * One Parquet file with the cells of every report, of which only the latest version: nothing in the file could tell two
 * versions apart.
 */
export async function cellsSink(file: string, { run, mode }: Opening): Promise<Sink> {
  return openLocked(file, async (release) => {
    const there = await heldIn(file, run);
    const temporary = await temporaryBeside(file);
    return stagedSink(run, {
      held: mode === 'replace' ? null : there,
      async load(staged) {
        const written = await withDuckDb(':memory:', run, async (connection) => {
          await writeCells(connection, staged, temporary);
          return writtenInto(connection, `(${stagedRecords(staged, reports)})`);
        });
        await rename(temporary, file);
        return written;
      },
      async close() {
        await rm(temporary, { force: true });
        await release();
      },
    });
  });
}

async function writeCells(connection: DuckDBConnection, staged: string, file: string): Promise<void> {
  const cells = datasets.find(({ name }) => name === 'cells');
  if (cells === undefined) throw new RangeError('no dataset "cells"');
  const mark: Record<string, DataRecord[]> = {};
  for (const [dataset, columns] of kept) {
    const rows = await connection.runAndReadAll(`SELECT ${columns} FROM (${stagedRecords(staged, dataset)})`);
    mark[dataset.name] = rows.getRowObjectsJson() as DataRecord[];
  }
  await connection.run(
    `COPY (SELECT * FROM (${stagedRecords(staged, cells)})
       WHERE report_id IN (SELECT report_id FROM (${stagedRecords(staged, reports)}) WHERE current))
     TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${MARK}: ${literal(JSON.stringify(mark))}})`,
  );
}

/**
 * What a file is made of; `null` where none is.
 *
 * @throws {IngestError} `not-ours`
 */
async function heldIn(file: string, run: string): Promise<Held | null> {
  if (!(await exists(file))) return null;
  let mark: string | undefined;
  try {
    const rows = await withDuckDb(':memory:', run, (connection) =>
      connection.runAndReadAll(
        `SELECT decode(value) AS value FROM parquet_kv_metadata(${literal(file)}) WHERE decode(key) = ${literal(MARK)}`,
      ),
    );
    const [row] = rows.getRowObjectsJson();
    if (typeof row?.value === 'string') mark = row.value;
  } catch (error) {
    throw new IngestError('not-ours', { reason: 'workbook', place: file }, { cause: error });
  }
  if (mark === undefined) throw new IngestError('not-ours', { reason: 'workbook', place: file });
  const held: Record<string, DataRecord[]> = JSON.parse(mark);
  return heldBy(async ({ name }) => held[name] ?? []);
}
