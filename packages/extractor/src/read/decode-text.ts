export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/**
 * Share of unreadable sequences among the non-ASCII characters up to which a text is in the encoding, with a damaged or
 * cut byte. GB 18030 read as UTF-8 has an unreadable sequence in nearly every Han character, so anything small parts them.
 */
const DAMAGED_SHARE = 0.02;

/** How much of a file tells its encoding: bytes from its first one beyond ASCII on. */
const SAMPLE = 16_384;

/**
 * Characters that accounts and running text are full of, simplified and traditional. Nearly every pair of bytes of one
 * Han encoding is some character of the other, but a rare one: of a right reading a third or more are these, of a wrong
 * one hardly any.
 */
const common = new Set(
  '的一是在不了有和人中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三二四五六七八九之进進着等部度家电電力里如水化高自理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又利比或质質气氣第向道命此变變条條没沒结結解问問意建月公无無系軍军很情者最立代想已通并提直题題党黨程展果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農收支决決算预預财財拨撥款费費额額元万萬亿億项項目类類科编編余餘转轉共服务務单單报報务説説明說明市区區县縣局厅廳省府委院处處室属屬',
);

/**
 * Bytes of a text file to its text: byte order mark, then UTF-8, then GB 18030 (which holds GBK and GB 2312) or Big5,
 * whichever gives the more common characters. Never throws: what no encoding reads becomes U+FFFD. The byte order mark is
 * dropped.
 *
 * @example
 * decodeText(new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3])) // { text: '决算', encoding: 'gb18030' }
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = markedEncoding(bytes) ?? (isWritten(bytes, 'utf-8') ? 'utf-8' : hanEncoding(bytes));
  return { text: decode(bytes, encoding), encoding };
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Are the bytes in the encoding, up to damage? */
function isWritten(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return damagedShare(decode(bytes, encoding)) <= DAMAGED_SHARE;
  }
}

/** GB 18030 where the two tell nothing: it is the encoding of nearly all such files. */
function hanEncoding(bytes: Uint8Array): TextEncoding {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(start, start + SAMPLE);
  return commonShare(decode(sample, 'big5')) > commonShare(decode(sample, 'gb18030')) ? 'big5' : 'gb18030';
}

/** A runtime may have been built without the encoding. */
function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const damagedShare = (text: string): number => share(text, (character) => character === '\u{fffd}');
const commonShare = (text: string): number => share(text, (character) => common.has(character));

/** Of the characters beyond ASCII. */
function share(text: string, wanted: (character: string) => boolean): number {
  let all = 0;
  let found = 0;
  for (const character of text) {
    if (character <= '\u{7f}') continue;
    all++;
    if (wanted(character)) found++;
  }
  return found / Math.max(1, all);
}
