import type { PdfFile } from './file.ts';
import { isDict } from './objects.ts';
import { refuse } from './refused.ts';

/** The program that wrote a file; `null` where the file does not say. @throws {Refused} for writing that is none */
export function producerOf(file: PdfFile): string | null {
  const info = file.get(file.trailer.get('Info'));
  if (!isDict(info)) return null;
  const producer = file.get(info.get('Producer'));
  if (typeof producer !== 'string') return null;
  const text = decoded(producer).trim();
  return text === '' ? null : text;
}

/** The order of its bytes, by the mark at the beginning of a text; without any it is in PDF's own encoding. */
const marks = [
  ['\xfe\xff', 'utf-16be'],
  ['\xff\xfe', 'utf-16le'],
  ['\xef\xbb\xbf', 'utf-8'],
] as const;

/** Where PDF's own encoding has other signs than Latin-1. */
const signs: ReadonlyMap<number, string> = new Map([
  ...Array.from('˘ˇˆ', (sign, i) => [0x18 + i, sign] as const),
  ...Array.from('˝˛˚˜', (sign, i) => [0x1c + i, sign] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (sign, i) => [0x80 + i, sign] as const),
  [0xa0, '€'],
]);

function decoded(bytes: string): string {
  const mark = marks.find(([begins]) => bytes.startsWith(begins));
  const text = mark === undefined ? bytes.replace(/[^\n\r\t -~]/g, signOf) : inUnicode(bytes, mark[1]);
  // Between two of these a language is named.
  return text.includes('\u001b') ? refuse('a producer in other writing') : text;
}

const signOf = (byte: string): string => signs.get(byte.charCodeAt(0)) ?? byte;

function inUnicode(bytes: string, encoding: (typeof marks)[number][1]): string {
  const text = encoding === 'utf-8' ? inUtf8(bytes) : inUnits(bytes, encoding === 'utf-16be');
  return text?.isWellFormed() ? text : refuse('a producer in other writing');
}

function inUtf8(bytes: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}

/** By hand: to make a decoder of this takes longer than to read a short page. Half a character at the end is none. */
function inUnits(bytes: string, highFirst: boolean): string {
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) {
    const [first, second] = [bytes.charCodeAt(i), bytes.charCodeAt(i + 1)];
    text += String.fromCharCode(highFirst ? first * 256 + second : second * 256 + first);
  }
  return text;
}
