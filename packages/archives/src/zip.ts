import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExtractionError } from '@juesuan/schema';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ArchiveEntry, ReadEntries, UnreadableEntry } from './entry.ts';
import { maxArchiveBytes, maxArchiveEntries, maxEntryBytes } from './limits.ts';
import { decodeName, slashed } from './names.ts';
import { archiveError, isEncrypted, sizeProblem } from './problems.ts';

/**
 * The files in a ZIP, by its directory: nothing is unpacked before it is asked for, and then one entry at a time. An archive
 * or an entry that would unpack to too much is refused by what the directory says and, since that may lie, again while
 * unpacking.
 */
export async function* readZip(
  path: string,
  file: string,
  { wanted, skipped }: ReadEntries,
): AsyncGenerator<ArchiveEntry | UnreadableEntry> {
  let archive: ZipFile;
  try {
    archive = await open(path);
  } catch (error) {
    yield { file, error: archiveError(error, 'archive') };
    return;
  }
  try {
    if (archive.entryCount > maxArchiveEntries)
      throw new ExtractionError('too-large', { reason: 'entries', count: archive.entryCount });
    let [packed, total] = [0, 0];
    for await (const entry of entries(archive)) {
      packed += entry.compressedSize;
      // A few bytes would be unpacked again and again, under another name each time.
      if (packed > archive.fileSize) throw new Error('entries within one another');
      const name = slashed(entryName(entry));
      if (name.endsWith('/')) continue;
      if (!wanted(name)) {
        skipped(name);
        continue;
      }
      total += entry.uncompressedSize;
      if (total > maxArchiveBytes)
        throw new ExtractionError('too-large', { reason: 'archive', limit: maxArchiveBytes });
      const error = refusal(entry);
      if (error !== null) yield { file: `${file}!${name}`, error };
      else yield { file: `${file}!${name}`, name, unpack: (target) => unpack(archive, entry, target) };
    }
  } catch (error) {
    yield { file, error: archiveError(error, 'archive-entry') };
  } finally {
    archive.close();
  }
}

/** The names in the directory of a ZIP, as far as they are wanted; none where it cannot be read. */
export async function namesInZip(path: string, most: number): Promise<string[]> {
  const names: string[] = [];
  let archive: ZipFile | null = null;
  try {
    archive = await open(path);
    for await (const entry of entries(archive)) {
      names.push(slashed(entryName(entry)));
      if (names.length === most) break;
    }
  } catch {
    // What is damaged says so when it is read.
  } finally {
    archive?.close();
  }
  return names;
}

const refusal = (entry: Entry): ExtractionError | null =>
  (entry.generalPurposeBitFlag & ENCRYPTED) !== 0
    ? isEncrypted()
    : sizeProblem(entry.compressedSize, entry.uncompressedSize);

async function unpack(archive: ZipFile, entry: Entry, target: string): Promise<void> {
  try {
    const packed = await new Promise<Readable>((resolve, reject) =>
      archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
    await pipeline(packed, counting(), createWriteStream(target));
  } catch (error) {
    throw archiveError(error, 'archive-entry');
  }
}

/** Passes on what is no more than a report may have. */
function counting(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxEntryBytes) done(new ExtractionError('too-large', { reason: 'understated' }));
      else done(null, chunk);
    },
  });
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

const entryName = ({ fileNameRaw, generalPurposeBitFlag }: Entry): string =>
  (generalPurposeBitFlag & UTF8_NAMES) === 0
    ? decodeName(fileNameRaw)
    : new TextDecoder().decode(fileNameRaw);
