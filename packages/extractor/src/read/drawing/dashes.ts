import { ascending } from '../../model/geometry.ts';
import type { Ruling } from '../../model/source.ts';
import { lines } from './limits.ts';

/** A ruling as it was drawn. The two readings of one square dot, across and down, carry the same number. */
export interface DrawnRuling extends Ruling {
  dot?: number;
}

/**
 * Joins the pieces of dotted and dashed borders that a producer draws one by one (browsers draw every dot of a dotted
 * border as a square of its own) into continuous rulings. Longer pieces stay as they are.
 */
export function joinDashes(drawn: readonly DrawnRuling[]): Ruling[] {
  const rows = new Rows();
  const joined: Ruling[] = [];
  for (const ruling of drawn) {
    if (ruling.to - ruling.from > lines.maxDash) joined.push(ruling);
    else rows.add(ruling);
  }
  const used = new Set<number>();
  const single: DrawnRuling[] = [];
  for (const row of rows.all()) {
    row.sort((a, b) => ascending(a.from, b.from) || ascending(a.to, b.to));
    for (const chain of chains(row)) {
      if (chain.length < lines.minDashes) {
        for (const piece of chain) single.push(piece);
        continue;
      }
      for (const { dot } of chain) if (dot !== undefined) used.add(dot);
      const [{ orientation, position, from }] = chain;
      const whole: Ruling = { orientation, position, from, to: from, thickness: 0 };
      for (const { to, thickness } of chain) {
        whole.to = Math.max(whole.to, to);
        whole.thickness = Math.max(whole.thickness, thickness);
      }
      joined.push(whole);
    }
  }
  // A dot that belongs to a line one way is no line the other way.
  for (const piece of single) {
    if (piece.dot === undefined) joined.push(piece);
    else if (!used.has(piece.dot)) {
      const { dot, ...ruling } = piece;
      joined.push(ruling);
    }
  }
  return joined;
}

/** Pieces on one line across or down the page. Many have the very same place, so that few are written as a key. */
class Rows {
  readonly #rows = new Map<string, DrawnRuling[]>();
  readonly #at = { horizontal: new Map<number, DrawnRuling[]>(), vertical: new Map<number, DrawnRuling[]>() };

  add(piece: DrawnRuling): void {
    const { orientation, position } = piece;
    let row = this.#at[orientation].get(position);
    if (row === undefined) {
      const key = `${orientation} ${position.toFixed(1)}`;
      row = this.#rows.get(key) ?? [];
      this.#rows.set(key, row);
      this.#at[orientation].set(position, row);
    }
    row.push(piece);
  }

  all(): Iterable<DrawnRuling[]> {
    return this.#rows.values();
  }
}

/** Pieces in order, each no further from the last than a dash is from the next. */
function chains(row: readonly DrawnRuling[]): [DrawnRuling, ...DrawnRuling[]][] {
  const found: [DrawnRuling, ...DrawnRuling[]][] = [];
  let end = -Infinity;
  for (const piece of row) {
    const gap = Math.min(lines.maxDashGap, 2 * (piece.to - piece.from));
    const chain = found.at(-1);
    if (chain !== undefined && piece.from - end <= gap) {
      chain.push(piece);
      end = Math.max(end, piece.to);
    } else {
      found.push([piece]);
      end = piece.to;
    }
  }
  return found;
}
