import type { GreyPicture } from '../model.ts';
import { limits } from './limits.ts';

/** A level stretch of dark pixels in one row. */
export interface DarkRun {
  y: number;
  /** From, and just behind the last. */
  a: number;
  b: number;
  /** Mean darkness of its pixels with the darker of those above and below. */
  dark: number;
}

/** How dark a ruling is: one row, and its two darkest neighbouring rows together. */
export interface Darkness {
  row: number;
  rows: number;
}

/** Level dark runs of at least `shortest` pixels, grouped where they touch from row to row. */
export function darkRunsOf(
  { width, height, data, dpi }: GreyPicture,
  shortest: number,
  least: Darkness,
): DarkRun[][] {
  const gap = Math.max(1, Math.round((limits.gap * dpi) / 72));
  const groups: Group[] = [];
  let above: Placed[] = [];
  for (let y = 0; y < height; y++) {
    const here: Placed[] = [];
    for (const run of runsOfRow(data, width, height, y, gap, shortest, least)) {
      let group: Group | null = null;
      for (const other of above) {
        if (other.run.b + 2 < run.a || other.run.a - 2 > run.b) continue;
        group = group === null ? rootOf(other.group) : joined(group, rootOf(other.group));
      }
      if (group === null) {
        group = { runs: [], joined: null };
        groups.push(group);
      }
      group.runs.push(run);
      here.push({ run, group });
    }
    above = here;
  }
  return groups.filter((group) => group.joined === null).map((group) => group.runs);
}

interface Group {
  runs: DarkRun[];
  /** The group that this one has become part of. */
  joined: Group | null;
}

interface Placed {
  run: DarkRun;
  group: Group;
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.joined !== null) root = root.joined;
  return root;
}

function joined(a: Group, b: Group): Group {
  if (a === b) return a;
  const [most, least] = a.runs.length >= b.runs.length ? [a, b] : [b, a];
  for (const run of least.runs) most.runs.push(run);
  least.runs = [];
  least.joined = most;
  return most;
}

function runsOfRow(
  data: Uint8Array,
  width: number,
  height: number,
  y: number,
  gap: number,
  shortest: number,
  least: Darkness,
): DarkRun[] {
  const runs: DarkRun[] = [];
  const row = y * width;
  const up = y > 0 ? row - width : -1;
  const low = y < height - 1 ? row + width : -1;
  let [start, last, count, sum] = [-1, -1, 0, 0];
  const end = (): void => {
    const length = last - start + 1;
    if (start >= 0 && length >= shortest && count >= limits.darkShare * length)
      runs.push({ y, a: start, b: last + 1, dark: sum / count });
  };
  for (let x = 0; x < width; x++) {
    const own = 255 - (data[row + x] as number);
    if (own < least.row) continue;
    const over = up < 0 ? 0 : 255 - (data[up + x] as number);
    const under = low < 0 ? 0 : 255 - (data[low + x] as number);
    const both = own + Math.max(over, under);
    if (both < least.rows) continue;
    if (start < 0 || x - last - 1 > gap) {
      end();
      [start, count, sum] = [x, 0, 0];
    }
    last = x;
    count++;
    sum += both;
  }
  end();
  return runs;
}
