import type { RulingPiece, RulingPieces } from '../model.ts';
import { limits } from './limits.ts';

/** Rounds after which nothing more falls away in any table seen. */
const ROUNDS = 3;

/**
 * The marks that are rulings. Short pieces count only where both their ends reach other rulings: dashes stand alone, and
 * strokes of letters end inside their cell. A long piece needs one ruling that it meets, or to be very long.
 */
export function connected(level: RulingPiece[], upright: RulingPiece[], pt: number): RulingPieces {
  let horizontal = level.filter((piece) => !isFaintDash(piece, limits.faintLevel * pt));
  let vertical = upright.filter((piece) => !isFaintDash(piece, limits.faintUpright * pt));
  for (let round = 0; round < ROUNDS; round++) {
    const crossLevel = round > 0 ? null : horizontal.filter((h) => isSure(h, limits.crossingLevel, pt));
    const kept = horizontal.filter((h) => isKept(h, horizontal, vertical, pt));
    const keptUpright = vertical.filter((v) => isKept(v, vertical, crossLevel ?? kept, pt));
    const isSame = kept.length === horizontal.length && keptUpright.length === vertical.length;
    [horizontal, vertical] = [kept, keptUpright];
    if (isSame) break;
  }
  return { horizontal, vertical: vertical.map((v) => withoutOverhang(v, horizontal, pt)) };
}

const lengthOf = (piece: RulingPiece): number => piece.to - piece.from;

const isFaintDash = (piece: RulingPiece, shorter: number): boolean =>
  piece.isFaint && lengthOf(piece) < shorter;

const isSure = (piece: RulingPiece, longer: number, pt: number): boolean =>
  lengthOf(piece) > (piece.isFaint ? limits.crossingFaint : longer) * pt;

/** Where a piece is, across, at a place along it. */
export const positionAt = (piece: RulingPiece, at: number): number =>
  piece.position + piece.slope * (at - (piece.from + piece.to) / 2);

function isKept(
  piece: RulingPiece,
  own: readonly RulingPiece[],
  crossing: readonly RulingPiece[],
  pt: number,
): boolean {
  if (lengthOf(piece) <= limits.long * pt || piece.isFaint) return reachesBothWays(piece, own, crossing, pt);
  return lengthOf(piece) > limits.veryLong * pt || crossing.some((other) => meets(piece, other, pt));
}

/** Does a piece meet one that runs across it? */
function meets(piece: RulingPiece, other: RulingPiece, pt: number): boolean {
  const touch = limits.touch * pt;
  if (piece.position < other.from - touch || piece.position > other.to + touch) return false;
  const at = positionAt(other, piece.position);
  return at >= piece.from - touch && at <= piece.to + touch;
}

function reachesBothWays(
  piece: RulingPiece,
  own: readonly RulingPiece[],
  crossing: readonly RulingPiece[],
  pt: number,
): boolean {
  let [low, high] = [false, false];
  for (const other of crossing) {
    // A mark runs through the ruling that it reaches, to its other edge.
    const reach = Math.max(limits.reach * pt, limits.reachPixels) + (other.thickness * pt) / 2;
    if (piece.position < other.from - reach || piece.position > other.to + reach) continue;
    const at = positionAt(other, piece.position);
    if (Math.abs(at - piece.from) <= reach) low = true;
    if (Math.abs(at - piece.to) <= reach) high = true;
  }
  if (low && high) return true;
  // A ruling that breaks off is continued by the next piece of it.
  const middle = (piece.from + piece.to) / 2;
  for (const other of own) {
    if (other === piece || lengthOf(other) < limits.continuedFrom * pt) continue;
    if (Math.abs(positionAt(other, middle) - piece.position) > limits.continuedAcross * pt) continue;
    if (Math.abs(other.to - piece.from) <= limits.continuedAlong * pt) low = true;
    if (Math.abs(other.from - piece.to) <= limits.continuedAlong * pt) high = true;
  }
  return low && high;
}

/** A stroke of a letter below a table may lengthen a side: a side ends where it crosses its last ruling. */
function withoutOverhang(piece: RulingPiece, crossing: readonly RulingPiece[], pt: number): RulingPiece {
  const reach = limits.reach * pt;
  const overhang = limits.overhang * pt;
  let [count, first, last] = [0, Infinity, -Infinity];
  for (const other of crossing) {
    if (!meets(piece, other, pt)) continue;
    const at = positionAt(other, piece.position);
    count++;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  if (count < 2) return piece;
  const isOver = (by: number): boolean => by > reach && by < overhang;
  const from = isOver(first - piece.from) ? Math.round(first) : piece.from;
  const to = isOver(piece.to - last) ? Math.round(last) : piece.to;
  return { ...piece, from, to, position: positionAt(piece, (from + to) / 2) };
}
