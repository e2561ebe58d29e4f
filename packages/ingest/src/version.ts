import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { type OwnListsJson, schemaVersion } from '@juesuan/schema';
import { type OcrReading, type OcrUse, readingOf } from '@juesuan/threads';

/**
 * What a result depends on besides the bytes of its source: the versions of the packages that made it. In one release they
 * are the same.
 *
 * @example
 * libraryVersion(); // '0.1.0-1.0.0': the packages' version, then the schema's
 */
export function libraryVersion(): string {
  const require = createRequire(import.meta.url);
  const packages = ['schema', 'extractor', 'normalizer', 'audit', 'ingest'];
  const versions = packages.map((name) => require(`@juesuan/${name}/package.json`).version as string);
  return [...new Set(versions), schemaVersion].join('-');
}

/** Hex digits that tell lists apart. */
const LIST_DIGITS = 12;

/**
 * What names a result: the library's version, with the lists of one's own that it was read with, and what reads pictures of pages.
 *
 * @example
 * resultVersion({}, 'never') === libraryVersion(); // true
 */
export function resultVersion(
  { codes, words, corrections }: OwnListsJson,
  ocr: OcrUse | OcrReading = 'auto',
): string {
  const digitsOf = (list: string | undefined): string | undefined =>
    list && createHash('sha256').update(list).digest('hex').slice(0, LIST_DIGITS);
  return [
    libraryVersion(),
    digitsOf(codes),
    digitsOf(words && `words ${words}`),
    digitsOf(corrections && `corrections ${corrections}`),
    pictureReaderOf(readingOf(ocr)),
  ]
    .filter(Boolean)
    .join('+');
}

/**
 * Are pages that are pictures read here, so that picture files may hold reports?
 *
 * @example
 * readsPictures('never'); // false
 */
export const readsPictures = (ocr: OcrUse | OcrReading = 'auto'): boolean =>
  pictureReaderOf(readingOf(ocr)) !== null;

/** What reads pictures of pages here; `null` where nothing is installed: a report of pictures then has another result. */
function pictureReaderOf({ use, repair = false }: OcrReading): string | null {
  if (use === 'never') return null;
  const require = createRequire(import.meta.url);
  try {
    return `ocr-${require('@juesuan/ocr/package.json').version}${repair ? '-repair' : ''}`;
  } catch {
    return null;
  }
}
