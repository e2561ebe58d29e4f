import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ExtractionError } from '@juesuan/schema';
import { extract, type Headers } from 'tar-stream';
import type { ArchiveEntry, ReadEntries, UnreadableEntry } from './entry.ts';
import { looksLikeTar } from './format.ts';
import {
  maxArchiveBytes,
  maxArchiveEntries,
  maxEntryBytes,
  maxPackingRatio,
  ratioCountsFrom,
} from './limits.ts';
import { decodeName, slashed } from './names.ts';
import { archiveError, sizeProblem } from './problems.ts';

type Found = ArchiveEntry | UnreadableEntry;

/** The files in a TAR, as they stand in it: each is unpacked, or passed over, before the next is known. */
export async function* readTar(path: string, file: string, options: ReadEntries): AsyncGenerator<Found> {
  yield* entriesOf(createReadStream(path), file, options);
}

/** The files in a TAR that is packed with gzip; where no TAR is packed, the only file, named after the archive. */
export async function* readGzip(path: string, file: string, options: ReadEntries): AsyncGenerator<Found> {
  try {
    if (looksLikeTar(await headOf(unpacked(path)))) return yield* entriesOf(unpacked(path), file, options);
  } catch (error) {
    return yield { file, error: archiveError(error, 'archive') };
  }
  const name = basename(path).replace(/\.gz$/iu, '');
  if (!options.wanted(name)) return options.skipped(name);
  yield {
    file: `${file}!${name}`,
    name,
    unpack: (target) => write(unpacked(path), target),
  };
}

/** What a gzip unpacks to, in so far as it is no bomb. */
function unpacked(path: string): Readable {
  const packed = createReadStream(path);
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      const isBomb = bytes > ratioCountsFrom && bytes > maxPackingRatio * packed.bytesRead;
      if (isBomb)
        done(
          new ExtractionError('too-large', {
            reason: 'ratio',
            times: Math.round(bytes / Math.max(1, packed.bytesRead)),
          }),
        );
      else if (bytes > maxArchiveBytes)
        done(new ExtractionError('too-large', { reason: 'archive', limit: maxArchiveBytes }));
      else done(null, chunk);
    },
  });
  // Whoever reads the last of them gets the error of any.
  pipeline(packed, createGunzip(), bounded).catch(() => undefined);
  return bounded;
}

/** The first block, which says whether a TAR follows. */
async function headOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= 512) break;
  }
  return Buffer.concat(chunks);
}

async function* entriesOf(
  stream: Readable,
  file: string,
  { wanted, skipped }: ReadEntries,
): AsyncGenerator<Found> {
  const entries = extract({ filenameEncoding: 'latin1' });
  stream.on('error', (error) => entries.destroy(error));
  const end = new Tail(BLOCK);
  stream.on('data', (chunk: Buffer) => end.add(chunk));
  stream.pipe(entries);
  let count = 0;
  try {
    for await (const entry of entries) {
      const { name: raw, type, size = 0, pax }: Headers & { pax?: { path?: string } } = entry.header;
      // Only the names of a PAX header are text already.
      const name = slashed(pax?.path ?? decodeName(Buffer.from(raw, 'latin1')));
      count += 1;
      // The library would wait for as many bytes for ever.
      if (!(size >= 0)) throw new Error(`an entry of ${size} bytes`);
      if (count > maxArchiveEntries) throw new ExtractionError('too-large', { reason: 'entries', count });
      const isFile = type === 'file' || type === 'contiguous-file';
      if (type === 'directory') entry.resume();
      // A link is only a name, of a file that is elsewhere in the archive, or nowhere.
      else if (!isFile || !wanted(name)) {
        skipped(name);
        entry.resume();
      } else {
        const error = sizeProblem(null, size);
        if (error !== null) yield { file: `${file}!${name}`, error };
        else yield { file: `${file}!${name}`, name, unpack: (target) => write(entry, target) };
        entry.resume();
      }
    }
    // Nothing else says that whole entries are lost at the end.
    if (end.bytes.some((byte) => byte !== 0)) throw new Error('Unexpected end of data');
  } catch (error) {
    yield { file, error: archiveError(error, 'archive') };
  } finally {
    stream.destroy();
  }
}

const BLOCK = 512;

/** The last bytes of a stream. */
class Tail {
  readonly #length: number;
  bytes: Buffer = Buffer.alloc(0);

  constructor(length: number) {
    this.#length = length;
  }

  add(chunk: Buffer): void {
    const all = chunk.length >= this.#length ? chunk : Buffer.concat([this.bytes, chunk]);
    this.bytes = Buffer.from(all.subarray(-this.#length));
  }
}

async function write(bytes: NodeJS.ReadableStream, target: string): Promise<void> {
  let count = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      count += chunk.length;
      if (count > maxEntryBytes) done(new ExtractionError('too-large', { reason: 'understated' }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(bytes, counted, createWriteStream(target));
  } catch (error) {
    throw archiveError(error, 'archive-entry');
  }
}
