import { ExtractionError } from '@juesuan/schema';
import { viewOf } from '../container/view.ts';
import { limits } from './limits.ts';

/** What the stream of a .xls says of itself and of its sheets, beside what the library reads of it. */

/** Records of [MS-XLS] by their numbers. */
const record = { end: 0x0a, password: 0x2f, sheet: 0x85, view: 0x23e, begin: 0x809 } as const;
const SHOWS_ZEROS = 0x10;

/**
 * Bytes that records with a text must have for it to have a length: fonts, formats, names, sheets, cells with text. Behind the end of
 * a record the library would read a text of no length at all, and never come to its end.
 */
const leastBytes: Readonly<Record<number, number>> = {
  7: 1,
  24: 15,
  49: 16,
  133: 8,
  214: 9,
  516: 9,
  519: 3,
  1054: 5,
};

/**
 * Looks at the records of a stream before the library gets it.
 *
 * @param isModern one of Excel 97 or later, whose records are known to be so long
 * @throws {ExtractionError} `damaged` where one is shorter than any of its kind
 */
export function checkRecords(stream: Uint8Array, isModern: boolean): void {
  const view = viewOf(stream);
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const least = isModern || type === 7 ? leastBytes[type] : undefined;
    if (least !== undefined && length < least)
      throw new ExtractionError('damaged', {
        reason: 'container',
        cause: `record ${type} of ${length} bytes`,
      });
    at += 4 + length;
  }
}

/** Is the stream encrypted? A record at its beginning says so; the others keep their numbers and lengths. */
export function isEncrypted(stream: Uint8Array): boolean {
  for (const { type } of recordsFrom(viewOf(stream), 0)) if (type === record.password) return true;
  return false;
}

/** A record of the stream: its number, and where its content is. */
export interface StreamRecord {
  type: number;
  from: number;
  length: number;
}

/** Where the sheets of a .xls begin in its stream, the first first. */
function sheetPlaces(view: DataView): number[] {
  const places: number[] = [];
  for (const { type, from, length } of recordsFrom(view, 0))
    if (type === record.sheet && length >= 4) places.push(view.getUint32(from, true));
  return places.sort((a, b) => a - b);
}

/** In a .xls, of each sheet in the order of its place in the stream: does its view show no zeros? */
export function hiddenZeros(stream: Uint8Array): boolean[] {
  const view = viewOf(stream);
  return recordsOfSheets(view).map((records) => {
    for (const { type, from, length } of records)
      if (type === record.view && length >= 2) return (view.getUint16(from, true) & SHOWS_ZEROS) === 0;
    return false;
  });
}

/**
 * The records of each sheet in the order of its place in the stream, to be passed over once, one sheet after the other. Sheets may
 * be said to begin one within another, again and again: all of them together have no more than the limit.
 *
 * @throws {ExtractionError} `too-large` where they are passed over and have more
 */
export function recordsOfSheets(
  view: DataView,
  left: { records: number } = { records: limits.records },
): Iterable<StreamRecord>[] {
  return sheetPlaces(view).map((place) => recordsFrom(view, place, left));
}

/**
 * The records of a part of the stream; those of charts that stand within it are passed over.
 *
 * @param left how many more there may be, those that are passed over among them
 * @throws {ExtractionError} `too-large` where there are more
 */
export function* recordsFrom(
  view: DataView,
  start: number,
  left = { records: Infinity },
): Generator<StreamRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    if (--left.records < 0)
      throw new ExtractionError('too-large', { reason: 'sheet-records', limit: limits.records });
    if (type === record.begin) depth++;
    else if (type === record.end && --depth <= 0) return;
    else if (depth <= 1) yield { type, from: at + 4, length };
    at += 4 + length;
  }
}
