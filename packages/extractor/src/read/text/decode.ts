export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/**
 * Share of unreadable sequences among the non-ASCII characters up to which a text is in the encoding, with a damaged or
 * cut byte. GB 18030 read as UTF-8 has an unreadable sequence in nearly every Han character, so anything small parts them.
 */
const DAMAGED_SHARE = 0.02;

/**
 * Bytes of a text file to its text: byte order mark, then UTF-8, then GB 18030 (which holds GBK and GB 2312), then
 * Big5 where GB 18030 cannot be. Never throws: what no encoding reads becomes U+FFFD. The byte order mark is dropped.
 *
 * @example
 * decodeText(new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3])) // { text: '决算', encoding: 'gb18030' }
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const marked = markedEncoding(bytes);
  if (marked) return { text: lenient(bytes, marked), encoding: marked };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const whole = strict(bytes, encoding);
    if (whole !== null) return { text: whole, encoding };
    const text = lenient(bytes, encoding);
    if (damagedShare(text) <= DAMAGED_SHARE) return { text, encoding };
  }
  const big5 = strict(bytes, 'big5');
  if (big5 !== null) return { text: big5, encoding: 'big5' };
  return { text: lenient(bytes, 'gb18030'), encoding: 'gb18030' };
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** `null` where the bytes are not in the encoding, or the runtime was built without it. */
function strict(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function damagedShare(text: string): number {
  let other = 0;
  let damaged = 0;
  for (const character of text) {
    if (character === '\u{fffd}') damaged++;
    else if (character > '\u{7f}') other++;
  }
  return damaged / Math.max(1, damaged + other);
}
