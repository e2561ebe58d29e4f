import { boxRound, centreX } from '../../model/geometry.ts';
import { points } from '../../model/tolerances.ts';
import type { InferredColumn } from './match-leaves.ts';

/** A border as `sign · t + constant`, where t is the first border of its chain. */
interface Chain {
  sign: number;
  constant: number;
}

/** What is known of a border: the text of the column before it ends left of it, that of the next begins right of it. */
export interface Room {
  from: number;
  to: number;
}

/** The text of a column's body; header words may be wider than their column. Of an empty column its middle is known only. */
const extent = ({ x0, x1, empty }: InferredColumn): { x0: number; x1: number } =>
  empty ? { x0: (x0 + x1) / 2, x1: (x0 + x1) / 2 } : { x0, x1 };

const roomOf = (columns: readonly InferredColumn[], border: number, left: Room, right: Room): Room => {
  const before = columns[border - 1];
  const after = columns[border];
  const outer = border === 0 ? left : border === columns.length ? right : null;
  return {
    from: Math.max(before ? extent(before).x1 : -Infinity, outer?.from ?? -Infinity),
    to: Math.min(after ? extent(after).x0 : Infinity, outer?.to ?? Infinity),
  };
};

/**
 * The borders that no ruling draws, by the rule that header words stand in the middle of their columns: each border is
 * then the mirror image of the one before it, and one number, the first border, is left to find; the text of every
 * column bounds it from both sides.
 *
 * @param left where the table's left side may be, `right` its right side
 * @returns one more border than columns, or `null` where the words do not stand in the middle
 */
export function centredBorders(columns: readonly InferredColumn[], left: Room, right: Room): number[] | null {
  const chain: Chain[] = [{ sign: 1, constant: 0 }];
  for (const { leaf } of columns) {
    const last = chain.at(-1);
    if (leaf.length === 0 || !last) return null;
    const centre = centreX(boxRound(leaf));
    chain.push({ sign: -last.sign, constant: 2 * centre - last.constant });
  }
  let from = -Infinity;
  let to = Infinity;
  chain.forEach(({ sign, constant }, border) => {
    const room = roomOf(columns, border, left, right);
    from = Math.max(from, sign > 0 ? room.from - constant : constant - room.to);
    to = Math.min(to, sign > 0 ? room.to - constant : constant - room.from);
  });
  if (from - to > points.overBorder || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const first = (from + to) / 2;
  const borders = chain.map(({ sign, constant }) => sign * first + constant);
  return borders.every((border, i) => i === 0 || border > (borders[i - 1] ?? 0)) ? borders : null;
}
