import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetFiles, stagedForm } from './files.ts';
import type { Held, Sink, Written } from './sink.ts';

/** What a sink does with the staged records, and what it then gives back. */
interface Staging {
  held?: Held | null;
  load(staged: string): Promise<Written>;
  close(): Promise<void>;
}

/** Collects the records as CSV in the run's folder, for a database that loads files; `load` does the rest. */
export async function stagedSink(run: string, { held = null, load, close }: Staging): Promise<Sink> {
  const staged = join(run, 'staged');
  await mkdir(staged);
  const files = new DatasetFiles(staged, stagedForm);
  return {
    held,
    write: (dataset, records) => files.write(dataset, records),
    async finish() {
      await files.end();
      return load(staged);
    },
    async close() {
      files.destroy();
      await close();
    },
  };
}
