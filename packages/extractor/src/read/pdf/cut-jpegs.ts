import { ENDSTREAM, findBytes } from './find-bytes.ts';

/** A JPEG's first bytes, and its last. */
const START = Uint8Array.of(0xff, 0xd8, 0xff);
const END = Uint8Array.of(0xff, 0xd9);
/** What a writer may leave behind the end, and how long a picture's dictionary may be. */
const PADDING = 4096;
const DICTIONARY = 2048;

/**
 * The numbers of the objects whose JPEG has no end: its file was cut off before it came into the PDF. Decoders fill what is
 * missing with anything, and say nothing.
 */
export function cutJpegs(bytes: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = findBytes(bytes, START, 0); at >= 0; ) {
    const head = latin1(bytes, Math.max(0, at - DICTIONARY), at);
    // Within a stream the same bytes mean nothing.
    if (!/stream\r?\n$/.test(head)) {
      at = findBytes(bytes, START, at + 1);
      continue;
    }
    const end = findBytes(bytes, ENDSTREAM, at);
    const stop = end < 0 ? bytes.length : end;
    if (findBytes(bytes.subarray(Math.max(at, stop - PADDING), stop), END, 0) < 0) {
      const object = [...head.matchAll(/(\d+)\s+\d+\s+obj\b/g)].at(-1)?.[1];
      if (object !== undefined) found.add(Number(object));
    }
    at = findBytes(bytes, START, stop);
  }
  return found;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));
