import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetFiles, stagedForm } from './files.ts';
import type { Sink } from './sink.ts';

/** Collects the records as CSV in the run's folder, for a database that loads files; `load` does the rest. */
export async function stagedSink(
  run: string,
  load: (staged: string) => Promise<void>,
  close: () => Promise<void>,
): Promise<Sink> {
  const staged = join(run, 'staged');
  await mkdir(staged);
  const files = new DatasetFiles(staged, stagedForm);
  return {
    write: (dataset, records) => files.write(dataset, records),
    async finish() {
      await files.end();
      await load(staged);
    },
    async close() {
      files.destroy();
      await close();
    },
  };
}
