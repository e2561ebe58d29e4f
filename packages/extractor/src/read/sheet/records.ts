import { ExtractionError } from '@juesuan/schema';
import { joinBytes } from '../container/join-bytes.ts';
import { viewOf } from '../container/view.ts';
import { MOST_COLUMNS } from './limits.ts';

/** Parts of .xlsb before the library gets them, for the same reasons as those of .xlsx. */

/** Records of a binary sheet by their numbers in [MS-XLSB]. */
const record = { blankCell: 1, name: 39, columns: 60, link: 494, sheetEnd: 130 } as const;

/**
 * Where records have a text of their own: four bytes of length, then so many characters. The library takes the length at its
 * word, and a made-up one would have it read four billion characters that are not there.
 */
const textsAt: Readonly<Record<number, number>> = {
  /** Cells with text, text of a formula, text in pieces; the short forms of cells. */
  6: 8,
  8: 8,
  62: 9,
  17: 4,
  /** Shared text, fonts and formats. */
  19: 1,
  43: 21,
  44: 2,
  /** Sheets of the workbook: the relation, behind which the name stands. */
  156: 8,
};
const SHEET_OF_BOOK = 156;
/** In place of the length of a text: there is none. */
const NO_TEXT = 0xff_ff_ff_ff;

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
    checkTexts(part, type, bytes.subarray(from, to));
    hasEnd ||= type === record.sheetEnd;
    if (isNeeded(type, bytes.subarray(from, to))) kept.push(bytes.subarray(at, to));
    at = to;
  }
  if (!hasEnd) throw new ExtractionError('damaged', { reason: 'xml', part });
  return joinBytes(kept);
}

/**
 * The records of another binary part (the workbook itself, its texts, its styles) without the names of cells, whose formulas say
 * nothing here.
 *
 * @throws {ExtractionError} `damaged` where a text is longer than its record
 */
export function checkedRecords(part: string, bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { type, from, to } = recordAt(bytes, at);
    checkTexts(part, type, bytes.subarray(from, to));
    if (type !== record.name) kept.push(bytes.subarray(at, to));
    at = to;
  }
  return joinBytes(kept);
}

function checkTexts(part: string, type: number, content: Uint8Array): void {
  let at = textsAt[type];
  // A sheet of the workbook has two texts, one behind the other.
  for (let texts = type === SHEET_OF_BOOK ? 2 : 1; at !== undefined && texts > 0; texts--) {
    if (at + 4 > content.length) throw new ExtractionError('damaged', { reason: 'xml', part });
    const length = new DataView(content.buffer, content.byteOffset + at, 4).getUint32(0, true);
    at += 4 + (length === NO_TEXT ? 0 : 2 * length);
    if (at > content.length) throw new ExtractionError('damaged', { reason: 'xml', part });
  }
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
  const view = viewOf(content);
  return content.length >= LAST_COLUMN_AT + 4 && view.getUint32(LAST_COLUMN_AT, true) < MOST_COLUMNS;
}
