import { ExtractionError } from '@juesuan/schema';
import { decodeText } from '../decode-text.ts';
import { type DirectoryEntry, directoryOf, packedBytes } from './directory.ts';
import { type ContainerLimits, MOST_RATIO, RATIO_FROM } from './limits.ts';
import { load } from './load.ts';

/** The files in a ZIP container, unpacked when they are asked for. */
export interface ZipContainer {
  /** As the directory writes them, with `/` between folders. */
  names: readonly string[];
  /** The bytes of an entry; `null` where there is none of the name, whose case and leading `/` make no difference. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a ZIP by the directory at its end; nothing is unpacked yet.
 *
 * @throws {ExtractionError} `damaged` where it has no readable directory; `too-large` where it holds more than the limits,
 *   by what the directory says and, since that may lie, again by what unpacking gives
 */
export async function openZip(source: Uint8Array, limits: ContainerLimits): Promise<ZipContainer> {
  const { inflateSync } = await load('fflate', () => import('fflate'));
  const entries = new Map<string, DirectoryEntry>();
  const names: string[] = [];
  const damaged = (error: unknown) =>
    new ExtractionError('damaged', { reason: 'container', cause: messageOf(error) }, { cause: error });
  try {
    for (const entry of directoryOf(source)) {
      const name = nameOf(entry.name);
      names.push(name.replaceAll('\\', '/'));
      if (names.length > limits.entries) throw tooMany(limits.entries);
      entries.set(keyOf(name), entry);
    }
  } catch (error) {
    throw error instanceof ExtractionError ? error : damaged(error);
  }
  let left = limits.unpackedBytes;
  return {
    names,
    read(wanted) {
      const entry = entries.get(keyOf(wanted));
      if (entry === undefined) return null;
      const { compression, packed, unpacked } = entry;
      checkRatio(packed, unpacked);
      left -= unpacked;
      if (left < 0)
        throw new ExtractionError('too-large', { reason: 'unpacked', limit: limits.unpackedBytes });
      if (compression !== STORED && compression !== DEFLATED) throw damaged(`compression ${compression}`);
      try {
        const bytes = packedBytes(source, entry);
        return compression === STORED ? bytes.slice() : inflateSync(bytes, { out: new Uint8Array(unpacked) });
      } catch (error) {
        throw damaged(error);
      }
    },
  };
}

const STORED = 0;
const DEFLATED = 8;

/** A name without the mark of UTF-8 comes as its bytes: in UTF-8 all the same, or in GBK as Windows in China writes it. */
const nameOf = (name: string): string =>
  /[\x80-\xff]/.test(name) && !/[^\0-\xff]/.test(name)
    ? decodeText(Uint8Array.from(name, (character) => character.charCodeAt(0))).text
    : name;

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function checkRatio(packed: number, unpacked: number): void {
  if (unpacked <= RATIO_FROM || unpacked <= MOST_RATIO * packed) return;
  throw new ExtractionError('too-large', {
    reason: 'ratio',
    times: Math.round(unpacked / Math.max(1, packed)),
  });
}

const tooMany = (limit: number): ExtractionError =>
  new ExtractionError('too-large', { reason: 'container-entries', limit });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
