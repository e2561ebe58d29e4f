import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { reports } from '../rows/reports.ts';
import { withDuckDb, writtenInto } from './duckdb.ts';
import { heldBy, parquetDataset } from './held.ts';
import { openLocked } from './lock.ts';
import { checkFolder, placeFolder, temporaryBeside } from './place.ts';
import type { Opening, Sink } from './sink.ts';
import { literal } from './sql.ts';
import { stagedSink } from './staged.ts';
import { stagedRecords } from './staged-records.ts';

/**
 * A folder of Parquet: `cells/fiscal_year=2024/data_0.parquet`; a dataset without a year, or without any record, is one file
 * in its folder. The year is a column of the files too, for readers that do not look at folders.
 */
export async function parquetSink(folder: string, { run, mode }: Opening): Promise<Sink> {
  return openLocked(folder, async (release) => {
    await checkFolder(
      folder,
      'parquet',
      datasets.map(({ name }) => name),
    );
    const temporary = await temporaryBeside(folder);
    const held = mode === 'replace' ? null : await heldBy(parquetDataset(folder, run));
    return stagedSink(run, {
      held,
      async load(staged) {
        await mkdir(temporary);
        const written = await withDuckDb(':memory:', run, async (connection) => {
          for (const dataset of datasets) await writeParquet(connection, dataset, staged, temporary);
          return writtenInto(connection, `(${stagedRecords(staged, reports)})`);
        });
        await placeFolder(temporary, folder, 'parquet');
        return written;
      },
      async close() {
        await rm(temporary, { recursive: true, force: true });
        await release();
      },
    });
  });
}

async function writeParquet(
  connection: DuckDBConnection,
  dataset: Dataset,
  staged: string,
  folder: string,
): Promise<void> {
  const query = stagedRecords(staged, dataset);
  const target = join(folder, dataset.name);
  const hasYear = dataset.columns.some(({ name }) => name === 'fiscal_year');
  const any = await connection.runAndReadAll(`SELECT 1 FROM (${query}) LIMIT 1`);
  if (hasYear && any.currentRowCount > 0) {
    await connection.run(
      `COPY (${query}) TO ${literal(target)}
       (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (fiscal_year), WRITE_PARTITION_COLUMNS true)`,
    );
    return;
  }
  await mkdir(target);
  await connection.run(
    `COPY (${query}) TO ${literal(join(target, 'data_0.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
  );
}
