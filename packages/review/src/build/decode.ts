/** Bytes at the beginning in which a page names its encoding. */
const HEAD = 4_096;

/** The text of a source for showing it: by its mark, by the encoding that it names, as UTF-8, or as Chinese systems write it. */
export function shownText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
  const names = [marked, named, 'utf-8'].filter((name) => name !== undefined);
  for (const name of names) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or one that nobody knows.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
