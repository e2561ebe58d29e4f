import { readFile, stat, writeFile } from 'node:fs/promises';
import { ExtractionError } from '@juesuan/schema';
import type { ArchiveEntry, ReadEntries, UnreadableEntry } from './entry.ts';
import { maxArchiveEntries, maxPackedInMemory, maxUnpackedInMemory } from './limits.ts';
import { type Listed, readListing } from './listing.ts';
import { archiveError, isEncrypted, sizeProblem } from './problems.ts';
import { Sandbox } from './sandbox.ts';

/**
 * The files in a RAR or 7z: listed first, and what is wanted is then unpacked in one pass, since an entry of a solid archive
 * is packed with those before it. All of it is in memory, under limits.
 */
export async function* readSevenZip(
  path: string,
  file: string,
  options: ReadEntries,
): AsyncGenerator<ArchiveEntry | UnreadableEntry> {
  try {
    const { size } = await stat(path);
    if (size > maxPackedInMemory)
      throw new ExtractionError('too-large', {
        reason: 'archive-packed',
        count: size,
        limit: maxPackedInMemory,
      });
    const archive = await readFile(path);
    if (hasEncryptedNames(archive)) throw new ExtractionError('encrypted', { reason: 'archive' });
    const sandbox = await Sandbox.of(archive);
    const listed = filesOf(sandbox);
    const isCutOff = sandbox.failed;
    const { taken, refused } = choose(listed, options);
    for (const { name, error } of refused) yield { file: `${file}!${name}`, error };
    const unpacked = taken.length > 0 ? sandbox.unpack(taken) : new Map<Listed, Uint8Array>();
    for (const entry of taken) {
      const bytes = unpacked.get(entry);
      unpacked.delete(entry);
      const { name } = entry;
      if (bytes !== undefined && bytes.length === entry.size)
        yield { file: `${file}!${name}`, name, unpack: (target) => writeFile(target, bytes, { flag: 'wx' }) };
      else yield { file: `${file}!${name}`, error: sandbox.problem() };
    }
    if (isCutOff) throw sandbox.problem();
  } catch (error) {
    yield { file, error: archiveError(error, 'archive') };
  }
}

/**
 * Are the names of a 7z encrypted, too? The header, where the first block of the file says it is, then names the method AES:
 * 7-Zip may end without a word when its own garbage comes out of it.
 */
function hasEncryptedNames(archive: Buffer): boolean {
  if (archive.length < START || archive.toString('latin1', 0, 2) !== '7z') return false;
  const from = START + Number(archive.readBigUInt64LE(12));
  const length = Number(archive.readBigUInt64LE(20));
  return archive.subarray(from, from + length).includes(AES) && archive[from] === ENCODED_HEADER;
}

/** Bytes before the first stream of a 7z; the mark of a header that is packed; the method 7zAES. */
const START = 32;
const ENCODED_HEADER = 0x17;
const AES = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

function filesOf(sandbox: Sandbox): Listed[] {
  const { entries, isWhole } = readListing(sandbox.list());
  if (!isWhole || entries.length === 0) throw sandbox.problem();
  if (entries.length > maxArchiveEntries)
    throw new ExtractionError('too-large', { reason: 'entries', count: entries.length });
  return entries.filter(({ isFile }) => isFile);
}

function choose(
  listed: readonly Listed[],
  { wanted, skipped }: ReadEntries,
): { taken: Listed[]; refused: { name: string; error: ExtractionError }[] } {
  const taken: Listed[] = [];
  const refused: { name: string; error: ExtractionError }[] = [];
  let total = 0;
  for (const entry of listed) {
    const { name, size, packed } = entry;
    if (!wanted(name)) {
      skipped(name);
      continue;
    }
    const error = entry.isEncrypted ? isEncrypted() : sizeProblem(packed, size);
    if (error !== null) refused.push({ name, error });
    else {
      total += size;
      taken.push(entry);
    }
  }
  if (total > maxUnpackedInMemory)
    throw new ExtractionError('too-large', { reason: 'archive', limit: maxUnpackedInMemory });
  return { taken, refused };
}
