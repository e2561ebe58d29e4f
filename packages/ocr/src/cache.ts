import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureReader, PictureReading, SourcePage, SourcePicture } from '@juesuan/extractor';
import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { writeFileWhole } from '@juesuan/schema/files';
import { type KeptReading, keptOf, readingOf } from './kept-reading.ts';

/** Where readings are kept, and what they depend on besides their picture. */
export interface CacheOptions {
  /** Made with the first reading. */
  folder: string;
  /** Of the package, the model and the options. */
  version: string;
}

/** A file of the cache: a reading, and what says that it is whole and for which picture. */
interface Entry {
  key: string;
  sha256: string;
  /** JSON of a {@link KeptReading}; `null` where the picture shows no text. */
  reading: string;
}

/**
 * A reader that keeps its readings in files named after the SHA-256 of the picture and of what reads it. A file that is
 * damaged or of something else is not used, and said so (`ocr-cache-ignored`); so is one that cannot be written.
 */
export function cachedReader(reader: PictureReader, { folder, version }: CacheOptions): PictureReader {
  return {
    pagesAtATime: reader.pagesAtATime ?? 1,
    async read(picture, page, signal, pages) {
      const key = keyOf(picture, version);
      const path = join(folder, key.slice(0, 2), `${key}.json`);
      const known = await readEntry(path, key);
      if (known !== null && known !== 'unusable') return readingOf(JSON.parse(known), page);
      const read = await reader.read(picture, page, signal, pages);
      const isWritten = await writeEntry(path, key, read);
      const said = [
        ...(known === 'unusable' ? [ignored('damaged', path, page)] : []),
        ...(isWritten ? [] : [ignored('not-written', path, page)]),
      ];
      return read === null ? null : { ...read, diagnostics: [...read.diagnostics, ...said] };
    },
  };
}

function keyOf({ width, height, channels, dpi, data }: SourcePicture, version: string): string {
  const head = JSON.stringify([version, width, height, channels, dpi]);
  return createHash('sha256').update(head).update(data).digest('hex');
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the system says where there is no such file. */
const NONE: readonly string[] = ['ENOENT', 'ENOTDIR'];

/** The JSON of a reading; `null` where there is none. */
async function readEntry(path: string, key: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isNone = error instanceof Error && 'code' in error && NONE.includes(String(error.code));
    return isNone ? null : 'unusable';
  }
  try {
    const entry: Partial<Entry> | null = JSON.parse(text);
    const isSound =
      entry?.key === key && entry.reading !== undefined && entry.sha256 === sumOf(entry.reading);
    return isSound ? (entry.reading ?? 'unusable') : 'unusable';
  } catch {
    return 'unusable';
  }
}

/** Whether it could be written. */
async function writeEntry(path: string, key: string, read: PictureReading | null): Promise<boolean> {
  const kept: KeptReading | null = read === null ? null : keptOf(read);
  const reading = JSON.stringify(kept);
  const entry: Entry = { key, sha256: sumOf(reading), reading };
  return writeFileWhole(path, JSON.stringify(entry)).then(
    () => true,
    () => false,
  );
}

const ignored = (reason: 'damaged' | 'not-written', file: string, { number }: SourcePage): Diagnostic =>
  diagnostic('ocr-cache-ignored', 'info', { reason, file }, { page: number, line: null, box: null });
