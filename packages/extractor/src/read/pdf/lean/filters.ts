import { type Inflate, tooMuch } from './inflate.ts';
import { isSpace, Lexer } from './lexer.ts';
import { refuse } from './refused.ts';

/** What a filter is told: of predictors, numbers alone. */
export type Parameters = (name: string) => number | null;

/**
 * Undoes one filter.
 *
 * @throws {Refused} for one that is not known, and for damaged data
 * @throws {ExtractionError} `too-large` where more than `most` bytes come out
 */
export function unfilter(
  name: string,
  data: Uint8Array,
  parameters: Parameters | null,
  inflate: Inflate,
  most: number,
): Uint8Array {
  switch (name) {
    case 'FlateDecode':
    case 'Fl': {
      const bytes = inflate(data, most);
      return parameters === null ? bytes : unpredict(bytes, parameters);
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(data);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(data, most);
    case 'RunLengthDecode':
    case 'RL':
      return fromRunLengths(data, most);
    default:
      return refuse(`the filter ${name}`);
  }
}

function fromHex(data: Uint8Array): Uint8Array {
  const text = new Uint8Array(data.length + 1);
  text[0] = 0x3c;
  text.set(data, 1);
  const bytes = new Lexer(text).hex();
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
}

function fromAscii85(data: Uint8Array, most: number): Uint8Array {
  const out: number[] = [];
  let group = 0;
  let count = 0;
  let ended = false;
  for (const code of data) {
    if (out.length > most) tooMuch(most);
    if (code === 0x7e) {
      ended = true;
      break;
    }
    if (isSpace(code)) continue;
    if (code === 0x7a && count === 0) {
      out.push(0, 0, 0, 0);
      continue;
    }
    if (code < 0x21 || code > 0x75) refuse('damaged ASCII data');
    group = group * 85 + code - 0x21;
    if (++count < 5) continue;
    if (group > 0xffffffff) refuse('damaged ASCII data');
    out.push(group >>> 24, (group >>> 16) & 255, (group >>> 8) & 255, group & 255);
    group = count = 0;
  }
  if (!ended || count === 1) refuse('damaged ASCII data');
  if (count > 0) {
    for (let i = count; i < 5; i++) group = group * 85 + 84;
    const all = [Math.floor(group / 2 ** 24) & 255, (group >>> 16) & 255, (group >>> 8) & 255];
    out.push(...all.slice(0, count - 1));
  }
  return Uint8Array.from(out);
}

const END_OF_DATA = 128;

function fromRunLengths(data: Uint8Array, most: number): Uint8Array {
  let length = 0;
  for (let at = 0; data[at] !== END_OF_DATA; ) {
    const head = data[at] ?? refuse('damaged run lengths');
    const isCopy = head < END_OF_DATA;
    length += isCopy ? head + 1 : 257 - head;
    at += isCopy ? head + 2 : 2;
    if (length > most) tooMuch(most);
  }
  const out = new Uint8Array(length);
  for (let at = 0, to = 0; data[at] !== END_OF_DATA; ) {
    const head = data[at] as number;
    if (head < END_OF_DATA) out.set(data.subarray(at + 1, at + head + 2), to);
    else out.fill(data[at + 1] as number, to, to + 257 - head);
    to += head < END_OF_DATA ? head + 1 : 257 - head;
    at += head < END_OF_DATA ? head + 2 : 2;
  }
  return out;
}

/** Bits of a sample and bytes of a row, as a predictor is told. */
function sizesOf(parameters: Parameters): { depth: number; row: number } {
  const depth = (parameters('Colors') ?? 1) * (parameters('BitsPerComponent') ?? 8);
  return { depth, row: ((parameters('Columns') ?? 1) * depth + 7) >> 3 };
}

/** What of a stream is whole rows: pdf.js reads these where the last one is not. */
export const wholeRows = (data: Uint8Array, parameters: Parameters): Uint8Array =>
  data.subarray(0, data.length - (data.length % (sizesOf(parameters).row + 1)));

/**
 * Undoes PNG's filters of rows.
 *
 * @throws {Refused} for other predictors, and rows that are not whole
 */
export function unpredict(data: Uint8Array, parameters: Parameters): Uint8Array {
  const predictor = parameters('Predictor') ?? 1;
  if (predictor <= 1) return data;
  if (predictor < 10 || predictor > 15) refuse(`the predictor ${predictor}`);
  const { depth, row } = sizesOf(parameters);
  const step = (depth + 7) >> 3;
  if (!(step > 0 && row > 0) || data.length % (row + 1) !== 0) refuse('rows that are not whole');
  const rows = data.length / (row + 1);
  const out = new Uint8Array(rows * row);
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1) + 1;
    const to = r * row;
    const kind = data[from - 1] as number;
    if (kind > 4) refuse('a row of no kind');
    for (let i = 0; i < row; i++) {
      const left = i >= step ? (out[to + i - step] as number) : 0;
      const up = r > 0 ? (out[to - row + i] as number) : 0;
      const corner = i >= step && r > 0 ? (out[to - row + i - step] as number) : 0;
      out[to + i] = (data[from + i] as number) + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const byLeft = Math.abs(up - corner);
      const byUp = Math.abs(left - corner);
      const byCorner = Math.abs(left + up - 2 * corner);
      if (byLeft <= byUp && byLeft <= byCorner) return left;
      return byUp <= byCorner ? up : corner;
    }
  }
}
