import { type Bytes, damaged } from './bytes.ts';
import { readPlc } from './plc.ts';
import { type Prl, readPrls, shortPrl } from './sprm.ts';

/** A part of the text: characters that stand together in the stream of the document. */
export interface Piece {
  /** Its first character position, and the one behind its last. */
  from: number;
  to: number;
  /** Where it begins in the stream, and bytes a character. */
  at: number;
  width: 1 | 2;
  /** What it changes in the properties of its text, as Word saved it in a hurry. */
  prls: readonly Prl[];
}

/** The text of all stories, and the pieces that it is made of. */
export interface DocumentText {
  text: string;
  pieces: readonly Piece[];
}

const PRC = 1;
const PCDT = 2;

/** The text in the order of its piece table ([MS-DOC] 2.4.1). */
export function readText(document: Bytes, clx: Bytes): DocumentText {
  const pieces = readPieces(clx);
  // Every byte of text is in one piece: pieces that come to more were made to cost.
  const bytes = pieces.reduce((sum, { from, to, width }) => sum + (to - from) * width, 0);
  if (bytes > 2 * document.length) throw damaged('Clx');
  const text = pieces
    .map(({ at, from, to, width }) =>
      width === 1 ? document.cp1252(at, to - from) : document.utf16(at, to - from),
    )
    .join('');
  return { text, pieces };
}

function readPieces(clx: Bytes): Piece[] {
  const changes: Prl[][] = [];
  let at = 0;
  while (clx.u8(at) === PRC) {
    const length = clx.u16(at + 1);
    changes.push(readPrls(clx.part(at + 3, length)));
    at += 3 + length;
  }
  if (clx.u8(at) !== PCDT) throw damaged('Clx');
  const { positions, data } = readPlc(clx.part(at + 5, clx.u32(at + 1)), 8);
  if (positions[0] !== 0) throw damaged('PlcPcd');
  return data.map((piece, i) => {
    const from = positions[i] ?? 0;
    const to = positions[i + 1] ?? 0;
    if (to < from) throw damaged('PlcPcd');
    const place = piece.u32(2);
    const isCompressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    const prm = piece.u16(6);
    return {
      from,
      to,
      at: isCompressed ? offset >>> 1 : offset,
      width: isCompressed ? 1 : 2,
      prls: prm & 1 ? (changes[prm >> 1] ?? []) : shortPrl(piece.part(6, 2)),
    };
  });
}
