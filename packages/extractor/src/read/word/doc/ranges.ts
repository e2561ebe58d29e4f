import type { Range } from './model.ts';
import type { Plc } from './plc.ts';

/** The texts that a table cuts a story into, none of them over another: what a damaged one says otherwise is empty. */
export function rangesIn({ from, to }: Range, { positions }: Plc): Range[] {
  let free = from;
  return positions.slice(1).map((end, i) => {
    const begin = Math.min(to, Math.max(free, from + (positions[i] ?? 0)));
    free = Math.max(begin, Math.min(to, from + end));
    return { from: begin, to: free };
  });
}
