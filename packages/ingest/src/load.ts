import { reportIdOf } from '@juesuan/schema';
import { type Failure, IngestError } from './problem.ts';
import type { DataRecord, Dataset } from './rows/dataset.ts';
import { datasets } from './rows/index.ts';
import { failures, files } from './rows/reports.ts';
import type { Sink } from './sinks/sink.ts';
import type { Manifest } from './store/manifest.ts';
import type { Store } from './store/store.ts';
import type { Tally } from './summary.ts';

/** Takes the results of a run, one report at a time and in a fixed order, from the store to the sink, and counts them. */
export async function loadResults(manifest: Manifest, store: Store, sink: Sink, tally: Tally): Promise<void> {
  const write = async (dataset: Dataset, records: readonly DataRecord[]): Promise<void> => {
    tally.add(dataset, records);
    await sink.write(dataset, records);
  };
  for await (const { sha256, files: names } of manifest.groups()) {
    const result = await store.read(sha256);
    if (result === null) throw new IngestError('store-changed', { file: names[0] ?? null });
    const report_id = reportIdOf(sha256);
    if ('failure' in result) {
      await write(
        failures,
        names.map((file) => ({ file, report_id, ...record(result.failure) })),
      );
    } else {
      for (const dataset of datasets) await write(dataset, result.records[dataset.name] ?? []);
    }
    await write(
      files,
      names.map((file) => ({ file, report_id, sha256 })),
    );
  }
  for (const { file, failure } of await manifest.unopened()) {
    await write(failures, [{ file, report_id: null, ...record(failure) }]);
    await write(files, [{ file, report_id: null, sha256: null }]);
  }
  await sink.finish();
}

const record = ({ code, message }: Failure): DataRecord => ({ code, message });
