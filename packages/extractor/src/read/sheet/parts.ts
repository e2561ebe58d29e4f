import { ExtractionError } from '@juesuan/schema';

/**
 * Sheets of .xlsx and .xlsb before the library gets them. It lays out what they only say: links over whole columns, a million
 * empty cells with borders, a billion columns of one width. None of it says anything, so none of it is let through.
 */

/** Columns of the widest sheet that Excel has. */
const MOST_COLUMNS = 16_384;

/** An empty cell with a format, as a sheet has a million of where somebody drew borders round whole columns. */
const EMPTY_CELL = /<(?:\w+:)?c\b(?=[^<>]*\br=)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/gu;
const EMPTY_ROW = /<(?:\w+:)?row\b(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/gu;
const LINK = /<(?:\w+:)?hyperlink\b[^<>]*>/gu;
const COLUMNS_END = /\bmax=(["'])(\d+)\1/gu;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/u;

/**
 * The XML of a sheet with nothing but what is shown.
 *
 * @throws {ExtractionError} `damaged` where it was cut off
 */
export function neededXml(part: string, xml: string): string {
  if (!SHEET_END.test(xml)) throw new ExtractionError('damaged', { reason: 'xml', part });
  return xml
    .replace(LINK, '')
    .replace(COLUMNS_END, (_, quote: string, last: string) => {
      return `max=${quote}${Math.min(Number(last), MOST_COLUMNS)}${quote}`;
    })
    .replace(EMPTY_CELL, '')
    .replace(EMPTY_ROW, '');
}

/** Records of a binary sheet by their numbers in [MS-XLSB]. */
const record = { blankCell: 1, columns: 60, link: 494, sheetEnd: 130 } as const;
/** Where a record of columns has its last one. */
const LAST_COLUMN_AT = 4;

/**
 * The records of a binary sheet with nothing but what is shown.
 *
 * @throws {ExtractionError} `damaged` where it was cut off
 */
export function neededRecords(part: string, bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  let hasEnd = false;
  while (at < bytes.length) {
    const { type, from, to } = recordAt(bytes, at);
    if (to > bytes.length) break;
    hasEnd ||= type === record.sheetEnd;
    if (isNeeded(type, bytes.subarray(from, to))) kept.push(bytes.subarray(at, to));
    at = to;
  }
  if (!hasEnd) throw new ExtractionError('damaged', { reason: 'xml', part });
  return joined(kept);
}

/** Type and length are written seven bits a byte, the type in two bytes at most, the length in four. */
function recordAt(bytes: Uint8Array, start: number): { type: number; from: number; to: number } {
  let at = start;
  const number = (mostBytes: number): number => {
    let value = 0;
    for (let i = 0; i < mostBytes; i++) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  const type = number(2);
  const length = number(4);
  return { type, from: at, to: at + length };
}

function isNeeded(type: number, content: Uint8Array): boolean {
  if (type === record.blankCell || type === record.link) return false;
  if (type !== record.columns) return true;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return content.length >= LAST_COLUMN_AT + 4 && view.getUint32(LAST_COLUMN_AT, true) < MOST_COLUMNS;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Columns of one style that XML of Excel 2003 says are so many. */
export const withoutWideSpans = (xml: string): string =>
  xml.replace(/\b((?:ss:)?Span=["'])\d{6,}/gu, `$1${MOST_COLUMNS}`);
