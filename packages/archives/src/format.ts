import { open } from 'node:fs/promises';

/** What kind of archive a file is. */
export type ArchiveFormat = 'zip' | 'tar' | 'gzip' | 'rar' | '7z';

const BLOCK = 512;

const marks: readonly (readonly [mark: string, ArchiveFormat])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['\x1f\x8b', 'gzip'],
];

/** Entries that say that a ZIP is a document: Office's, OpenDocument's, OFD's. */
const documents = /^\/?(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|(?:word|xl|ppt)\/.*\.(?:xml|bin))$/iu;
/** Documents name these among their first entries. */
const ENTRIES_LOOKED_AT = 2_000;

/**
 * What kind of archive a file is by its bytes; `null` where it is none, as a document that is a ZIP, or cannot be opened.
 *
 * @example
 * await archiveFormat('2024.rar'); // 'rar'
 */
export async function archiveFormat(path: string): Promise<ArchiveFormat | null> {
  const head = await headOf(path).catch(() => Buffer.alloc(0));
  const known = marks.find(([mark]) => head.toString('latin1').startsWith(mark));
  if (known === undefined) return looksLikeTar(head) ? 'tar' : null;
  if (known[1] !== 'zip') return known[1];
  const { namesInZip } = await import('./zip.ts');
  return (await namesInZip(path, ENTRIES_LOOKED_AT)).some((name) => documents.test(name)) ? null : 'zip';
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A TAR has no mark in its old form, but a sum of its first block. */
export function looksLikeTar(head: Buffer): boolean {
  if (head.length < BLOCK || head[0] === 0) return false;
  const stated = /^[ 0]*([0-7]+)[ \0]/u.exec(head.toString('latin1', CHECKSUM, CHECKSUM + 8));
  if (stated === null) return false;
  const sum = head
    .subarray(0, BLOCK)
    .reduce((all, byte, i) => all + (i >= CHECKSUM && i < CHECKSUM + 8 ? 0x20 : byte), 0);
  return Number.parseInt(stated[1] ?? '', 8) === sum;
}

const CHECKSUM = 148;
