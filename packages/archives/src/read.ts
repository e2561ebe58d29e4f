import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ExtractionError } from '@juesuan/schema';
import { makeFolder } from '@juesuan/schema/files';
import type { ArchiveEntry, ReadEntries, UnreadableEntry } from './entry.ts';
import { type ArchiveFormat, archiveFormat } from './format.ts';
import { maxDepth } from './limits.ts';

/** How an archive is read. */
export interface ReadArchive {
  /** Which names may be files that are looked for; archives within the archive are looked into, whatever this says. */
  wanted(name: string): boolean;
  /** Folder for archives within the archive; made when the first one comes. */
  scratch: string;
  /** For each file that is not wanted, with its name. */
  onSkipped?(file: string): void;
}

type Found = ArchiveEntry | UnreadableEntry;

type Read = (path: string, file: string, options: ReadEntries) => AsyncGenerator<Found>;

/** Each is loaded with the first archive of its format: most files are none, and are asked. */
const readers: Readonly<Record<ArchiveFormat, () => Promise<Read>>> = {
  zip: async () => (await import('./zip.ts')).readZip,
  tar: async () => (await import('./tar.ts')).readTar,
  gzip: async () => (await import('./tar.ts')).readGzip,
  rar: async () => (await import('./seven-zip.ts')).readSevenZip,
  '7z': async () => (await import('./seven-zip.ts')).readSevenZip,
};

/** Names of files that reports come as. */
const reportName =
  /\.(?:pdf|html?|mhtml?|xml|txt|tsv|do[ct][xm]?|wps|rtf|odt|fodt|xl[st][xmb]?|et|f?ods|ofd)$/iu;

/** Names of pictures that pages are scanned or photographed to. */
const pictureName = /\.(?:jpe?g|png|tiff?)$/iu;

/**
 * May a file be the picture of a page, by its name? Such a file holds a report only for who reads pictures.
 *
 * @example
 * mayBePicture('扫描001.JPG'); // true
 */
export const mayBePicture = (name: string): boolean => pictureName.test(name);

/**
 * May a file that is found in a folder or an archive hold a report, by its name? A file that is named is read, whatever it is
 * called.
 *
 * @param pictures are pictures of pages read, too?
 *
 * @example
 * mayHoldReport('决算.XLS'); // true
 */
export const mayHoldReport = (name: string, { pictures = false }: { pictures?: boolean } = {}): boolean =>
  reportName.test(name) || (pictures && mayBePicture(name));

/**
 * Under what a file that was not taken is counted: the ending of its name.
 *
 * @example
 * endingOf('目录/扫描001.JPG'); // '.jpg', and '(none)' of a name without one
 */
export const endingOf = (name: string): string => extname(name).toLowerCase() || '(none)';

/** Names of files that may be archives. */
const archiveName = /\.(?:zip|rar|7z|tar|t?gz)$/iu;

/**
 * May a file be an archive by its name? What it is, its bytes say: {@link isArchive}.
 *
 * @example
 * mayBeArchive('2024.tar.gz'); // true
 */
export const mayBeArchive = (name: string): boolean => archiveName.test(name);

/**
 * Is a file an archive, by its bytes? Documents that are ZIPs are none.
 *
 * @example
 * await isArchive('report.docx'); // false
 */
export const isArchive = async (path: string): Promise<boolean> => (await archiveFormat(path)) !== null;

/**
 * The wanted files of an archive, and of the archives in it, one after another. What is damaged, encrypted or too large is an
 * error of its own, and the others come.
 *
 * @param path the archive
 * @returns entries to be unpacked before the next is asked for, and those that cannot be
 *
 * @example
 * const options = { wanted: (name: string) => name.endsWith('.pdf'), scratch: '/tmp/nested' };
 * for await (const entry of readArchive('2024.rar', options)) if ('unpack' in entry) await entry.unpack('/tmp/a.pdf');
 */
export async function* readArchive(path: string, options: ReadArchive): AsyncGenerator<Found> {
  yield* entriesOf(path, path, { options, depth: 1 });
}

async function* entriesOf(
  path: string,
  file: string,
  { options, depth }: { options: ReadArchive; depth: number },
): AsyncGenerator<Found> {
  const { wanted, onSkipped } = options;
  const format = await archiveFormat(path);
  if (format === null) {
    yield { file, error: new ExtractionError('damaged', { reason: 'archive', cause: 'unknown format' }) };
    return;
  }
  const read = await readers[format]();
  for await (const found of read(path, file, {
    wanted: (name) => wanted(name) || mayBeArchive(name),
    skipped: (name) => onSkipped?.(`${file}!${name}`),
  })) {
    if ('error' in found || !mayBeArchive(found.name)) yield found;
    else yield* nested(found, { options, depth: depth + 1 });
  }
}

/** An archive in the archive: unpacked, read and taken away again. */
async function* nested(
  { file, unpack }: ArchiveEntry,
  { options, depth }: { options: ReadArchive; depth: number },
): AsyncGenerator<Found> {
  if (depth > maxDepth) {
    yield { file, error: new ExtractionError('too-large', { reason: 'archive-depth', limit: maxDepth }) };
    return;
  }
  const path = join(options.scratch, randomUUID());
  try {
    await makeFolder(options.scratch, 0o700);
    await unpack(path);
    yield* entriesOf(path, file, { options, depth });
  } catch (error) {
    yield { file, error };
  } finally {
    await rm(path, { force: true });
  }
}
