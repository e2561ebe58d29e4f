import type { GreyPicture, RulingPiece, RulingPieces } from '../model.ts';
import { mirrored } from '../picture/mirror.ts';
import { connected, positionAt } from './connected.ts';
import { type Darkness, type DarkRun, darkRunsOf } from './dark-runs.ts';
import { limits } from './limits.ts';

/** The rulings of a level page: long thin marks with paper on both sides that meet one another. */
export function rulingsIn(grey: GreyPicture): RulingPieces {
  const level = straightMarks(grey, limits.shortestLevel);
  const upright = straightMarks(mirrored(grey), limits.shortestUpright);
  return connected(level, upright, grey.dpi / 72);
}

const DARK = { row: limits.darkRow, rows: limits.darkRows };
const HAIR = { row: limits.hairRow, rows: limits.hairRows };

/** Level marks as straight pieces, each with its slope, where they are thin and stand free. */
function straightMarks(grey: GreyPicture, shortest: number): RulingPiece[] {
  const pt = grey.dpi / 72;
  const found = piecesOf(grey, shortest * pt, DARK);
  return grey.dpi < limits.lowDpi
    ? withHairlines(found, piecesOf(grey, limits.hairLength * pt, HAIR), pt)
    : found;
}

function piecesOf(grey: GreyPicture, shortest: number, least: Darkness): RulingPiece[] {
  const pt = grey.dpi / 72;
  const pieces: RulingPiece[] = [];
  for (const runs of darkRunsOf(grey, shortest, least)) {
    const { rows, ...piece } = fitted(runs, pt);
    if (rows > limits.thickest * pt + limits.softEdge || Math.abs(piece.slope) > limits.steepest) continue;
    const isLong = piece.to - piece.from > limits.long * pt;
    if (freeShare(grey, piece, rows) < (isLong ? limits.freeShare : limits.freeShareShort)) continue;
    pieces.push(piece);
  }
  return pieces;
}

/** Grey lines take in the darker pieces that they join; those that a darker piece covers are that piece. */
function withHairlines(
  dark: readonly RulingPiece[],
  hair: readonly RulingPiece[],
  pt: number,
): RulingPiece[] {
  const isSame = (a: RulingPiece, b: RulingPiece): boolean =>
    Math.abs(positionAt(a, (b.from + b.to) / 2) - b.position) <= limits.sameAcross * pt;
  const shared = (a: RulingPiece, b: RulingPiece): number =>
    Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  const isIn = (inner: RulingPiece, outer: RulingPiece): boolean =>
    isSame(outer, inner) && shared(inner, outer) >= limits.covered * (inner.to - inner.from);
  const added = hair.filter((one) => !dark.some((other) => isIn(one, other)));
  const kept = dark.filter((one) => !added.some((other) => isIn(one, other)));
  return [...kept, ...added];
}

/** The straight line through runs, by least squares with their lengths as weights; `rows` is how many it covers. */
function fitted(runs: readonly DarkRun[], pt: number): RulingPiece & { rows: number } {
  let [from, to, dark] = [Infinity, -Infinity, 0];
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const run of runs) {
    from = Math.min(from, run.a);
    to = Math.max(to, run.b);
    dark = Math.max(dark, run.dark);
    const w = run.b - run.a;
    const m = (run.a + run.b) / 2;
    n += w;
    sx += w * m;
    sy += w * run.y;
    sxx += w * (m * m + (w * w) / 12);
    sxy += w * m * run.y;
  }
  const determinant = n * sxx - sx * sx;
  const hasSlope = determinant > 0 && to - from > limits.slopeFrom * pt;
  const slope = hasSlope ? (n * sxy - sx * sy) / determinant : 0;
  const rows = n / (to - from);
  return {
    from,
    to,
    position: (sy - slope * sx) / n + (slope * (from + to)) / 2,
    slope,
    thickness: Math.max(limits.thinnest, (rows - limits.soft) / pt),
    isFaint: dark < limits.faint,
    rows,
  };
}

/** The share of a mark's length that has paper above and below: strokes of letters have letters there. */
function freeShare({ width, height, data, dpi }: GreyPicture, piece: RulingPiece, rows: number): number {
  const off = Math.max(2, Math.round(rows / 2 + limits.soft + (0.5 * dpi) / 72));
  const middle = (piece.from + piece.to) / 2;
  let [free, looked] = [0, 0];
  for (let x = piece.from; x < piece.to; x += 2, looked++) {
    const y = piece.position + piece.slope * (x - middle);
    const over = Math.round(y - off);
    const under = Math.round(y + off);
    if (over < 0 || (data[over * width + x] as number) > limits.paper) free += 0.5;
    if (under >= height || (data[under * width + x] as number) > limits.paper) free += 0.5;
  }
  return free / looked;
}
