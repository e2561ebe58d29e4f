import { Bytes } from './bytes.ts';

const CODE_PAGE = 1;
const APPLICATION = 18;
const SECTION = 44;
const GBK = 936;
const UTF8 = 65001;
const MOST_PROPERTIES = 100;

/** The program that wrote a document, as its summary names it ([MS-OLEPS] 2.20); `null` where it does not. */
export function producerIn(summary: Uint8Array | null): string | null {
  if (summary === null) return null;
  try {
    const bytes = new Bytes('SummaryInformation', summary);
    const section = bytes.u32(SECTION);
    const places = new Map<number, number>();
    for (let i = Math.min(MOST_PROPERTIES, bytes.u32(section + 4)); i > 0; i--)
      places.set(bytes.u32(section + 8 * i), section + bytes.u32(section + 8 * i + 4));
    const at = places.get(APPLICATION);
    if (at === undefined) return null;
    const page = places.get(CODE_PAGE);
    const length = bytes.u32(at + 4);
    bytes.part(at + 8, length);
    const text = new TextDecoder(encodingOf(page === undefined ? 0 : bytes.u16(page + 4)))
      .decode(summary.subarray(at + 8, at + 8 + length))
      .replace(/\0.*$/su, '')
      .trim();
    return text === '' ? null : text;
  } catch {
    // Who wrote it is worth no refusal of what is written.
    return null;
  }
}

const encodingOf = (page: number): string =>
  page === GBK ? 'gbk' : page === UTF8 ? 'utf-8' : 'windows-1252';
