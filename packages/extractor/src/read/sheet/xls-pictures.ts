import type { WorkSheet } from '@e965/xlsx';
import { joinBytes } from '../container/join-bytes.ts';
import { isLarge } from '../container/large-picture.ts';
import { type ArtRecord, allArtRecords, art, artStore, shownPicture } from '../container/office-art.ts';
import { viewOf } from '../container/view.ts';
import { limits } from './limits.ts';
import type { SheetPicture } from './model.ts';
import { recordsFrom, recordsOfSheets, type StreamRecord } from './xls-stream.ts';

/** Records of [MS-XLS] by their numbers. */
const record = { continued: 0x3c, drawingGroup: 0xeb, drawing: 0xec } as const;

/** Where a shape lies: cells and the share of them that lies before its edge. */
interface Anchor {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The pictures on the sheets of a .xls, in the order of the sheets' places in the stream.
 *
 * @param sheets as the library has them, for the widths of their columns and the heights of their rows
 */
export function xlsPictures(
  stream: Uint8Array,
  sheets: readonly (WorkSheet | undefined)[],
): (readonly SheetPicture[])[] {
  const view = viewOf(stream);
  const globals = recordsFrom(view, 0, { records: limits.records });
  const store = artStore(joined(stream, globals, record.drawingGroup));
  return recordsOfSheets(view).map((records, i) => {
    const drawn = joined(stream, records, record.drawing);
    return [...picturesIn(drawn)].map(({ index, anchor }): SheetPicture => {
      const bytes = store[index - 1] ?? null;
      return {
        row: Math.floor(anchor.top),
        column: Math.floor(anchor.left),
        text: '',
        isLarge: isLarge(...sizeOf(anchor, sheets[i])),
        ...(bytes && { picture: { name: `image${index}`, bytes: () => bytes } }),
      };
    });
  });
}

/** The data of all records of a kind, and of what continues them, in one part of the stream. */
function joined(stream: Uint8Array, records: Iterable<StreamRecord>, wanted: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let isWanted = false;
  for (const { type, from, length } of records) {
    isWanted = type === wanted || (type === record.continued && isWanted);
    if (isWanted) parts.push(stream.subarray(from, from + length));
  }
  return joinBytes(parts);
}

/** The shapes that show a picture, with where they lie; one of a group lies where the group does. */
function* picturesIn(drawn: Uint8Array): Generator<{ index: number; anchor: Anchor }> {
  let index = 0;
  for (const one of allArtRecords(drawn)) {
    if (one.type === art.shape) index = 0;
    else if (one.type === art.options) index = shownPicture(drawn, one);
    const anchor = index > 0 && one.type === art.anchor ? anchorIn(drawn, one) : null;
    if (anchor !== null) yield { index, anchor };
  }
}

const ANCHOR = 18;
/** Parts of a column and of a row in which an anchor counts. */
const columnParts = 1024;
const rowParts = 256;

function anchorIn(bytes: Uint8Array, { from, to }: ArtRecord): Anchor | null {
  if (from + ANCHOR > to) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, ANCHOR);
  const at = (place: number, parts: number): number =>
    view.getUint16(place, true) + Math.min(1, view.getUint16(place + 2, true) / parts);
  return {
    left: at(2, columnParts),
    top: at(6, rowParts),
    right: at(10, columnParts),
    bottom: at(14, rowParts),
  };
}

/** Of a column and of a row that say nothing of it: pixels, of which an inch has 96. */
const usual = { width: 72, height: 18 } as const;
const PER_CENTIMETRE = 96 / 2.54;

/** Width and height of a picture: centimetres. */
function sizeOf({ left, right, top, bottom }: Anchor, sheet: WorkSheet | undefined): [number, number] {
  const columns = sheet?.['!cols'] ?? [];
  const rows = sheet?.['!rows'] ?? [];
  const across = (i: number): number => columns[i]?.wpx ?? usual.width;
  const down = (i: number): number => rows[i]?.hpx ?? usual.height;
  return [span(left, right, across) / PER_CENTIMETRE, span(top, bottom, down) / PER_CENTIMETRE];
}

/** Rows and columns that are added up: what lies over more is large. */
const MOST_SPANNED = 300;

/** The size of what lies between two edges. */
function span(from: number, to: number, sizeAt: (index: number) => number): number {
  let size = 0;
  const end = Math.min(to, from + MOST_SPANNED);
  for (let i = Math.floor(from); i < end; i++) size += (Math.min(to, i + 1) - Math.max(from, i)) * sizeAt(i);
  return size;
}
