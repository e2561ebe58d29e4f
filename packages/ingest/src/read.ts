import { findSources } from './inputs/find.ts';
import type { Source, Unusable } from './inputs/source.ts';
import { besideOf, mayBePart, putTogether, type SetEvent } from './sets/put-together.ts';
import { Running } from './sets/running.ts';
import {
  type FileEvent,
  type SourceRead,
  SourceReader,
  type SourceReaderOptions,
  unopened,
} from './source-reader.ts';
import type { Manifest } from './store/manifest.ts';
import { readsPictures } from './version.ts';

export interface ReadOptions extends Omit<SourceReaderOptions, 'once'> {
  onFile(event: FileEvent): void;
  onSet(event: SetEvent): void;
  /** For each file of a folder or an archive that is not taken. */
  onSkipped(file: string): void;
}

/**
 * Finds, hashes and reads the sources, and puts together those of one report; afterwards every file of the manifest with a
 * hash has a result in the store.
 */
export async function readSources(
  inputs: () => AsyncIterable<string>,
  manifest: Manifest,
  { onFile, onSet, onSkipped, ...options }: ReadOptions,
): Promise<void> {
  const reader = new SourceReader({ ...options, once: true });
  const running = new Running();
  const pictures = readsPictures(options.ocr);
  for await (const found of findSources(inputs(), { onSkipped, pictures })) {
    if (running.isBroken) break;
    if ('error' in found) {
      onFile(await listUnopened(found, manifest));
      continue;
    }
    // The next source is looked for when this one's bytes are at hand: an archive is open only while its entries come.
    const { outcome } = await reader.begin(found, await reader.take());
    running.add(outcome.then((read) => list(found, read, { manifest, onFile })));
  }
  await running.all();
  await putTogether(manifest, { reader, scratch: options.scratch, onSet, onFile });
}

async function list(
  source: Source,
  read: SourceRead,
  { manifest, onFile }: { manifest: Manifest; onFile(event: FileEvent): void },
): Promise<void> {
  const { sha256, event } = read;
  if (sha256 !== null) await manifest.addBeside(besideOf(source, sha256, mayBePart(read) ? event : null));
  else if (event.status === 'failed') await manifest.add({ file: source.file, failure: event.failure });
  // What is no report by itself may be of one: it is said when that is known.
  if (!mayBePart(read)) onFile(event);
}

async function listUnopened({ file, error }: Unusable, manifest: Manifest): Promise<FileEvent> {
  const event = unopened(file, error);
  await manifest.add({ file, failure: event.failure });
  return event;
}
