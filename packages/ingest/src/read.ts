import { findSources } from './inputs/find.ts';
import type { Source, Unusable } from './inputs/source.ts';
import type { ReadingLimits } from './limits.ts';
import {
  type FileEvent,
  type SourceRead,
  SourceReader,
  type SourceReaderOptions,
  unopened,
} from './source-reader.ts';
import type { Manifest } from './store/manifest.ts';
import { readingPool } from './thread.ts';

export interface ReadOptions extends Omit<SourceReaderOptions, 'once' | 'pool'> {
  threads: number;
  limits?: Partial<ReadingLimits>;
  onFile(event: FileEvent): void;
  /** For each file of a folder or an archive that is not taken. */
  onSkipped(file: string): void;
}

/** Finds, hashes and reads the sources; afterwards every file of the manifest with a hash has a result in the store. */
export async function readSources(
  inputs: () => AsyncIterable<string>,
  manifest: Manifest,
  { threads, limits, onFile, onSkipped, ...options }: ReadOptions,
): Promise<void> {
  const pool = readingPool(threads, limits);
  const reader = new SourceReader({ ...options, pool, once: true });
  const pending = new Set<Promise<void>>();
  let broken: { error: unknown } | null = null;
  try {
    for await (const found of findSources(inputs(), { onSkipped })) {
      if (broken !== null) break;
      if ('error' in found) {
        onFile(await listUnopened(found, manifest));
        continue;
      }
      // The next source is looked for when this one's bytes are at hand: an archive is open only while its entries come.
      const { outcome } = await reader.begin(found, await reader.take());
      const done: Promise<void> = outcome
        .then((read) => list(found, read, manifest))
        .then(onFile)
        .catch((error: unknown) => {
          broken ??= { error };
        })
        .finally(() => pending.delete(done));
      pending.add(done);
    }
    await Promise.all(pending);
  } finally {
    await pool.close();
  }
  rethrow(broken);
}

function rethrow(broken: { error: unknown } | null): void {
  if (broken !== null) throw broken.error;
}

async function list({ file }: Source, { sha256, event }: SourceRead, manifest: Manifest): Promise<FileEvent> {
  if (sha256 !== null) await manifest.add({ file, sha256 });
  else if (event.status === 'failed') await manifest.add({ file, failure: event.failure });
  return event;
}

async function listUnopened({ file, error }: Unusable, manifest: Manifest): Promise<FileEvent> {
  const event = unopened(file, error);
  await manifest.add({ file, failure: event.failure });
  return event;
}
