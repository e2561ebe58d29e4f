/** Edges of cells in different rows at most so far apart are one, unless a cell stands between them: twips. */
const NEAR = 60;

/** The boundaries between the columns of a table, from those of the cells of its rows: the first of each group of near ones. */
export function columnEdges(rows: readonly (readonly { left: number; right: number }[])[]): number[] {
  const all = new Set<number>();
  /** Right edges of narrow cells, by their left ones. */
  const narrow = new Map<number, number>();
  for (const { left, right } of rows.flat()) {
    all.add(left);
    all.add(right);
    if (right > left && right - left <= NEAR) narrow.set(left, Math.min(right, narrow.get(left) ?? right));
  }
  const edges: number[] = [];
  /** Where at the latest the next column begins: a cell as narrow as that stands in the group. */
  let end = Infinity;
  for (const edge of [...all].sort((a, b) => a - b)) {
    const first = edges.at(-1);
    if (first === undefined || edge - first > NEAR || edge >= end) {
      edges.push(edge);
      end = Infinity;
    }
    end = Math.min(end, narrow.get(edge) ?? Infinity);
  }
  return edges;
}

/** The column that begins at an edge: the last boundary at or before it. */
export function columnOf(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle;
  }
  return low;
}
