import type { RulingPiece, SlopeLine } from '../model.ts';
import { limits } from './limits.ts';

/** Rounds in which outliers are left out. */
const ROUNDS = 3;
/** How spread out positions must be for a change of slope to be told. */
const SPREAD = 1e-6;

/** How the slopes of long rulings go with their positions, without outliers; `null` where too few tell it. */
export function slopesOf(pieces: readonly RulingPiece[], pt: number): SlopeLine | null {
  let used = pieces.filter((piece) => piece.to - piece.from > limits.tellingLength * pt);
  if (used.length < limits.telling) return null;
  let line: SlopeLine = { base: 0, change: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    line = fitted(used);
    const { base, change } = line;
    const near = used.filter((p) => Math.abs(p.slope - base - change * p.position) < limits.outlier);
    if (near.length === used.length || near.length < limits.telling) break;
    used = near;
  }
  return line;
}

function fitted(pieces: readonly RulingPiece[]): SlopeLine {
  let [n, sp, ss, spp, sps] = [0, 0, 0, 0, 0];
  for (const { from, to, position, slope } of pieces) {
    const w = to - from;
    n += w;
    sp += w * position;
    ss += w * slope;
    spp += w * position * position;
    sps += w * position * slope;
  }
  const determinant = n * spp - sp * sp;
  const tells = pieces.length >= limits.tellingChange && determinant > SPREAD * n * n;
  const change = tells ? (n * sps - sp * ss) / determinant : 0;
  return { base: (ss - change * sp) / n, change };
}
