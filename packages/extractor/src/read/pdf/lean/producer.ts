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

function decoded(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2));
  // The codes of PDF's own encoding are those of ASCII as far as this goes.
  if (/^[\t\n\r -~]*$/.test(bytes)) return bytes;
  return refuse('a producer in other writing');
}

function utf16(bytes: string): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  return text.isWellFormed() && !text.includes('\u001b') ? text : refuse('a producer in other writing');
}
