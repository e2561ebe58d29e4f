/** A JPEG's first bytes, and its last. */
const START = [0xff, 0xd8, 0xff];
const END = [0xff, 0xd9];
/** What a writer may leave behind the end, and how long a picture's dictionary may be. */
const PADDING = 4096;
const DICTIONARY = 2048;

/**
 * The numbers of the objects whose JPEG has no end: its file was cut off before it came into the PDF. Decoders fill what is
 * missing with anything, and say nothing.
 */
export function cutJpegs(bytes: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = find(bytes, START, 0); at >= 0; ) {
    const head = latin1(bytes, Math.max(0, at - DICTIONARY), at);
    // Within a stream the same bytes mean nothing.
    if (!/stream\r?\n$/.test(head)) {
      at = find(bytes, START, at + 1);
      continue;
    }
    const end = find(
      bytes,
      Array.from('endstream', (letter) => letter.charCodeAt(0)),
      at,
    );
    const stop = end < 0 ? bytes.length : end;
    if (find(bytes.subarray(Math.max(at, stop - PADDING), stop), END, 0) < 0) {
      const object = [...head.matchAll(/(\d+)\s+\d+\s+obj\b/g)].at(-1)?.[1];
      if (object !== undefined) found.add(Number(object));
    }
    at = find(bytes, START, stop);
  }
  return found;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));

function find(bytes: Uint8Array, mark: readonly number[], from: number): number {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
