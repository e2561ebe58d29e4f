import { refuse } from './refused.ts';

/** Shares of the em above and below the baseline. */
export interface Extent {
  ascent: number;
  descent: number;
}

const tagOf = (tag: string): number => {
  let number = 0;
  for (let i = 0; i < 4; i++) number = number * 256 + tag.charCodeAt(i);
  return number;
};
const Tag = {
  head: tagOf('head'),
  hhea: tagOf('hhea'),
  hmtx: tagOf('hmtx'),
  maxp: tagOf('maxp'),
  loca: tagOf('loca'),
  glyf: tagOf('glyf'),
  cff: tagOf('CFF '),
} as const;
const TRUE_TYPE = 0x00010000;
const TRUE = tagOf('true');

/**
 * What an embedded font file says of its height: TrueType by its tables; `null` for Type 1 and CFF, where the descriptor
 * counts.
 *
 * @throws {Refused} for a file that pdf.js may not take as it is, and then reads the font as one that is not embedded
 */
export function extentOfFile(bytes: Uint8Array): Extent | null {
  if (bytes.length < 12) refuse('a font file of nothing');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.getUint32(0);
  if (head === TRUE_TYPE || head === TRUE) return extentOfTrueType(view);
  if ((bytes[0] === 0x25 && bytes[1] === 0x21) || (bytes[0] === 0x80 && bytes[1] === 1)) checkType1(bytes);
  else if (bytes[0] === 1 && (bytes[3] as number) >= 1 && (bytes[3] as number) <= 4) checkCompact(view);
  else refuse('a font file of another kind');
  return null;
}

export function extentOfTrueType(view: DataView): Extent {
  const tables = new Map<number, { at: number; length: number }>();
  const count = view.getUint16(4);
  if (12 + 16 * count > view.byteLength) refuse('a damaged font file');
  for (let i = 0; i < count; i++) {
    const [tag, at, length] = [12, 20, 24].map((offset) => view.getUint32(offset + 16 * i)) as [
      number,
      number,
      number,
    ];
    if (tables.has(tag) || at + length > view.byteLength) refuse('a damaged font file');
    if (length > 0) tables.set(tag, { at, length });
  }
  const table = (tag: number, least: number): number => {
    const found = tables.get(tag);
    if (found === undefined || found.length < least) refuse('a damaged font file');
    return found.at;
  };
  if (tables.has(Tag.cff)) refuse('a font file of two kinds');
  const head = table(Tag.head, 54);
  const hhea = table(Tag.hhea, 36);
  const maxp = table(Tag.maxp, 6);
  table(Tag.hmtx, 4);
  table(Tag.glyf, 1);
  const glyphs = view.getUint16(maxp + 4);
  const format = view.getUint16(head + 50);
  if (view.getUint32(maxp) !== TRUE_TYPE || glyphs === 0 || format > 1) refuse('a damaged font file');
  table(Tag.loca, (glyphs + 1) * (format === 0 ? 2 : 4));
  const units = view.getUint16(head + 18);
  if (units === 0) refuse('a damaged font file');
  return { ascent: view.getInt16(hhea + 4) / units, descent: view.getInt16(hhea + 6) / units };
}

/** Type 1 with a matrix of its own has other widths than its dictionary says. */
function checkType1(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  const matrix = /\/FontMatrix\s*[[{]([^\]}]*)[\]}]/.exec(text)?.[1];
  if (matrix === undefined) refuse('a Type 1 font without matrix');
  if (matrix.trim().split(/\s+/).map(Number).join() !== '0.001,0,0,0.001,0,0')
    refuse('a Type 1 font of another size');
}

/** The same of CFF: its matrix is an entry of the first of its dictionaries. */
function checkCompact(view: DataView): void {
  const names = indexAt(view, view.getUint8(2));
  const dicts = indexAt(view, names.end);
  if (dicts.starts.length < 2) refuse('a damaged font file');
  let at = dicts.starts[0] as number;
  const end = dicts.starts[1] as number;
  while (at < end) {
    const byte = view.getUint8(at++);
    if (byte === 12) {
      if (view.getUint8(at++) === 7) refuse('a CFF font of another size');
    } else if (byte === 28) at += 2;
    else if (byte === 29) at += 4;
    else if (byte === 30) while ((view.getUint8(at++) & 15) !== 15);
    else if (byte >= 247 && byte <= 254) at++;
  }
}

/** Where the entries of one of CFF's lists begin, the last one's end behind them. */
function indexAt(view: DataView, at: number): { starts: number[]; end: number } {
  const count = view.getUint16(at);
  if (count === 0) return { starts: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const data = at + 2 + (count + 1) * size;
  const starts: number[] = [];
  for (let i = 0; i <= count; i++) {
    let offset = 0;
    for (let k = 0; k < size; k++) offset = offset * 256 + view.getUint8(at + 3 + i * size + k);
    starts.push(data + offset);
  }
  return { starts, end: starts[count] as number };
}
