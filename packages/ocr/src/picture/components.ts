/** A connected patch of ink: its box in pixels (`x1`, `y1` just outside) and how many pixels it has. */
export interface Patch {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
}

/** Runs of ink, one after another, with the run that stands for the patch each belongs to. */
interface Runs {
  count: number;
  start: Int32Array;
  end: Int32Array;
  row: Int32Array;
  parent: Int32Array;
}

/** The connected patches of a mask (1 is ink), corners joined, in the order of their first rows. */
export function patchesOf(mask: Uint8Array, width: number, height: number): Patch[] {
  const runs = runsOf(mask, width, height);
  const patches: Patch[] = [];
  const index = new Int32Array(runs.count).fill(-1);
  for (let i = 0; i < runs.count; i++) {
    const root = rootOf(runs.parent, i);
    const [a, b, y] = [runs.start[i] as number, runs.end[i] as number, runs.row[i] as number];
    const at = index[root] as number;
    const patch = patches[at];
    if (patch === undefined) {
      index[root] = patches.length;
      patches.push({ x0: a, y0: y, x1: b, y1: y + 1, area: b - a });
      continue;
    }
    if (a < patch.x0) patch.x0 = a;
    if (b > patch.x1) patch.x1 = b;
    // Rows come from the top.
    patch.y1 = y + 1;
    patch.area += b - a;
  }
  return patches;
}

function runsOf(mask: Uint8Array, width: number, height: number): Runs {
  const runs = emptyRuns(1024);
  let [above, aboveEnd] = [0, 0];
  for (let y = 0; y < height; y++) {
    const first = runs.count;
    const end = (y + 1) * width;
    for (let i = y * width; i < end; i++) {
      if (mask[i] === 0) continue;
      const start = i;
      while (i < end && mask[i] !== 0) i++;
      addRun(runs, start - y * width, i - y * width, y);
    }
    joinRows(runs, above, aboveEnd, first);
    [above, aboveEnd] = [first, runs.count];
  }
  return runs;
}

const emptyRuns = (room: number): Runs => ({
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  row: new Int32Array(room),
  parent: new Int32Array(room),
});

function addRun(runs: Runs, start: number, end: number, row: number): void {
  const at = runs.count++;
  if (at === runs.start.length) {
    for (const key of ['start', 'end', 'row', 'parent'] as const) {
      const larger = new Int32Array(at * 2);
      larger.set(runs[key]);
      runs[key] = larger;
    }
  }
  runs.start[at] = start;
  runs.end[at] = end;
  runs.row[at] = row;
  runs.parent[at] = at;
}

/** Joins the runs of a row to those of the row above that they touch; both go from the left. */
function joinRows({ start, end, parent, count }: Runs, from: number, to: number, first: number): void {
  let j = from;
  for (let i = first; i < count; i++) {
    const [a, b] = [start[i] as number, end[i] as number];
    while (j < to && (end[j] as number) < a) j++;
    for (let k = j; k < to && (start[k] as number) <= b; k++) parent[rootOf(parent, i)] = rootOf(parent, k);
  }
}

function rootOf(parent: Int32Array, from: number): number {
  let i = from;
  while (parent[i] !== i) {
    parent[i] = parent[parent[i] as number] as number;
    i = parent[i] as number;
  }
  return i;
}
