/**
 * Sheets whose view shows no zeros: an option of the sheet, beside the formats of its cells. The library does not know it.
 */

/** The attribute in XML. */
const NO_ZEROS = /<(?:\w+:)?sheetView\b[^<>]*\bshowZeros=["'](?:0|false)["']/u;
const ZERO =
  /<((?:\w+:)?c)\b([^<>]*)>((?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?)<(?:\w+:)?v>-?0(?:\.0*)?<\/(?:\w+:)?v>/gu;

/** The XML of a sheet with its zeros as blank texts, where it shows none. */
export function withoutHiddenZeros(xml: string): string {
  if (!NO_ZEROS.test(xml)) return xml;
  return xml.replace(ZERO, (cell, name: string, attributes: string, formula: string) =>
    /\bt=["'](?!n["'])/u.test(attributes)
      ? cell
      : `<${name}${attributes.replace(/\s*\bt=["']n["']/u, '')} t="str">${formula}<v></v>`,
  );
}

/** Records of [MS-XLS] by their numbers. */
const record = { end: 0x0a, sheet: 0x85, view: 0x23e } as const;
const SHOWS_ZEROS = 0x10;

/** In a .xls, of each sheet in the order of its place in the stream: does its view show no zeros? */
export function hiddenZeros(stream: Uint8Array): boolean[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const places: number[] = [];
  for (const { type, from, length } of recordsFrom(view, 0))
    if (type === record.sheet && length >= 4) places.push(view.getUint32(from, true));
  return places
    .sort((a, b) => a - b)
    .map((place) => {
      for (const { type, from, length } of recordsFrom(view, place))
        if (type === record.view && length >= 2) return (view.getUint16(from, true) & SHOWS_ZEROS) === 0;
      return false;
    });
}

/** The records up to the end of a part of the stream. */
function* recordsFrom(
  view: DataView,
  start: number,
): Generator<{ type: number; from: number; length: number }> {
  for (let at = start; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength || type === record.end) return;
    yield { type, from: at + 4, length };
    at += 4 + length;
  }
}
