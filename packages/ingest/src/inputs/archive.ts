import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import {
  maxArchiveBytes,
  maxArchiveEntries,
  maxPackingRatio,
  maxSourceBytes,
  ratioCountsFrom,
} from '../limits.ts';
import { IngestError } from '../problem.ts';
import { type Found, mayHoldReport } from './source.ts';

/**
 * The sources in a zip archive, by its directory: nothing is unpacked before it is asked for, and then one entry at a time.
 * An archive or an entry that would unpack to too much is refused by what the directory says and, since that may lie,
 * again while unpacking.
 */
export async function* readArchive(path: string): AsyncGenerator<Found> {
  let archive: ZipFile;
  try {
    archive = await open(path);
  } catch (error) {
    const damaged = () => new IngestError('damaged', { reason: 'archive', cause: message(error) });
    // What the file system says is said as such: a file that is away may come back.
    yield { file: path, error: isSystemError(error) ? error : damaged() };
    return;
  }
  try {
    if (archive.entryCount > maxArchiveEntries)
      throw new IngestError('too-large', { reason: 'entries', count: archive.entryCount });
    let total = 0;
    for await (const entry of entries(archive)) {
      const name = entryName(entry);
      if (!mayHoldReport(name)) continue;
      const file = `${path}!${name}`;
      total += entry.uncompressedSize;
      if (total > maxArchiveBytes)
        throw new IngestError('too-large', { reason: 'archive', limit: maxArchiveBytes });
      const refused = refusal(entry);
      if (refused !== null) yield { file, error: refused };
      else yield { file, path: file, unpack: (target) => unpack(archive, entry, target) };
    }
  } catch (error) {
    yield {
      file: path,
      error:
        error instanceof IngestError
          ? error
          : new IngestError('damaged', { reason: 'archive-entry', cause: message(error) }),
    };
  } finally {
    archive.close();
  }
}

function refusal({ compressedSize, uncompressedSize, ...entry }: Entry): IngestError | null {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    return new IngestError('encrypted', { reason: 'archive-entry' });
  if (uncompressedSize > maxSourceBytes)
    return new IngestError('too-large', { reason: 'archive-entry', count: uncompressedSize });
  if (uncompressedSize > ratioCountsFrom && uncompressedSize > maxPackingRatio * compressedSize)
    return new IngestError('too-large', {
      reason: 'ratio',
      times: Math.round(uncompressedSize / compressedSize),
    });
  return null;
}

async function unpack(archive: ZipFile, entry: Entry, target: string): Promise<void> {
  const packed = await new Promise<Readable>((resolve, reject) =>
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
  let bytes = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxSourceBytes) done(new IngestError('too-large', { reason: 'understated' }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(packed, counted, createWriteStream(target));
  } catch (error) {
    throw error instanceof IngestError
      ? error
      : new IngestError('damaged', { reason: 'archive-entry', cause: message(error) });
  }
}

const open = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true },
      (error, archive) => (error ? reject(error) : resolve(archive)),
    ),
  );

async function* entries(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      archive.once('entry', resolve);
      archive.once('end', () => resolve(null));
      archive.once('error', reject);
      archive.readEntry();
    });
    archive.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

/** Flags of an entry: encrypted, and names in UTF-8. */
const ENCRYPTED = 0x1;
const UTF8_NAMES = 0x800;

/** Windows in China writes names in GBK and does not say so. */
function entryName(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & UTF8_NAMES) === 0) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  }
  return new TextDecoder().decode(bytes);
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));
