import { decodeText } from '../decode-text.ts';

/** A page declares its encoding within its first bytes: the HTML standard asks for 1,024, real pages need some more. */
const headBytes = 4_096;
const declarations = [
  /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([-\w]+)/i,
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([-\w]+)/i,
];

/**
 * Bytes of a web page to its text. A byte order mark decides; then the bytes do, since many pages are written in another
 * encoding than they declare: UTF-8 where they can be, else Big5 where that is declared and fits, else GB 18030 (which
 * holds GBK and GB 2312). Never throws: what no encoding reads becomes U+FFFD.
 *
 * @example
 * decodeHtml(gbkBytes) // '<meta charset="gb2312"><p>决算</p>'
 */
export function decodeHtml(bytes: Uint8Array): string {
  const found = decodeText(bytes);
  if (found.encoding !== 'gb18030' || !/^(?:big5|cn-big5|x-x-big5)/i.test(declaredEncoding(bytes)))
    return found.text;
  try {
    return new TextDecoder('big5', { fatal: true }).decode(bytes);
  } catch {
    return found.text;
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1];
    if (label !== undefined) return label;
  }
  return '';
}
