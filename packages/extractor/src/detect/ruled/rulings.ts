import type { Box } from '@juesuan/schema';
import { ascending } from '../../model/geometry.ts';
import type { Ruling } from '../../model/source.ts';
import { counts, points } from '../../model/tolerances.ts';

/** One straight line of a table after its pieces and doubles are merged. */
export interface RuledLine {
  position: number;
  from: number;
  to: number;
}

/** Rulings that touch one another: what may be a table. */
export interface RuledRegion {
  box: Box;
  horizontals: RuledLine[];
  verticals: RuledLine[];
}

/** Merges doubled strokes, cell sides and pieces of one direction into whole lines. */
export function mergeRulings(rulings: readonly Ruling[], orientation: Ruling['orientation']): RuledLine[] {
  const sorted = rulings
    .filter((ruling) => ruling.orientation === orientation && ruling.to - ruling.from >= points.shortestPiece)
    .sort((a, b) => ascending(a.position, b.position));
  const lines: RuledLine[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    if (!first) break;
    let end = start + 1;
    while (end < sorted.length && (sorted[end]?.position ?? Infinity) - first.position <= points.snap) end++;
    mergePieces(sorted.slice(start, end), lines);
    start = end;
  }
  return lines.filter((line) => line.to - line.from >= points.shortestRuling);
}

/** Adds the lines that pieces in one position make. */
function mergePieces(pieces: Ruling[], lines: RuledLine[]): void {
  let line: RuledLine | null = null;
  /** Length of the pieces in the line. */
  let weight = 0;
  for (const { position, from, to } of pieces.sort((a, b) => ascending(a.from, b.from))) {
    const length = to - from;
    if (line !== null && from - line.to <= points.touch) {
      line.to = Math.max(line.to, to);
      line.position = (line.position * weight + position * length) / (weight + length);
      weight += length;
    } else {
      line = { position, from, to };
      lines.push(line);
      weight = length;
    }
  }
}

const touches = (h: RuledLine, v: RuledLine): boolean =>
  v.position >= h.from - points.touch &&
  v.position <= h.to + points.touch &&
  h.position >= v.from - points.touch &&
  h.position <= v.to + points.touch;

/** Groups lines that touch, top to bottom. Lines that touch nothing across them are in no region. */
export function ruledRegions(
  horizontals: readonly RuledLine[],
  verticals: readonly RuledLine[],
): RuledRegion[] {
  const parent = Array.from({ length: horizontals.length + verticals.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  horizontals.forEach((h, i) => {
    verticals.forEach((v, j) => {
      if (touches(h, v)) parent[find(i)] = find(horizontals.length + j);
    });
  });
  const regions = new Map<number, RuledRegion>();
  const regionOf = (i: number): RuledRegion => {
    const root = find(i);
    const region = regions.get(root) ?? {
      box: { x0: 0, y0: 0, x1: 0, y1: 0 },
      horizontals: [],
      verticals: [],
    };
    regions.set(root, region);
    return region;
  };
  horizontals.forEach((h, i) => {
    regionOf(i).horizontals.push(h);
  });
  verticals.forEach((v, j) => {
    regionOf(horizontals.length + j).verticals.push(v);
  });
  const all = [...regions.values()];
  const found = all
    .filter((region) => region.horizontals.length > 0 && region.verticals.length > 0)
    .map((region) => ({ ...region, box: boxOf(region) }));
  const loose = all.filter((region) => region.horizontals.length === 0 || region.verticals.length === 0);
  return [...found, ...openRegions(takeLinesWithin(loose, found))].sort(
    (a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0,
  );
}

/** Lines that touch none across them and stand within a table's box are the table's; returns the others. */
function takeLinesWithin(loose: readonly RuledRegion[], regions: readonly RuledRegion[]): RuledRegion[] {
  return loose.filter((part) => {
    const { x0, y0, x1, y1 } = boxOf(part);
    const [owner] = regions
      .filter(
        ({ box }) =>
          x0 >= box.x0 - points.touch &&
          x1 <= box.x1 + points.touch &&
          y0 >= box.y0 - points.touch &&
          y1 <= box.y1 + points.touch,
      )
      .sort((a, b) => a.box.y1 - a.box.y0 - b.box.y1 + b.box.y0);
    owner?.horizontals.push(...part.horizontals);
    owner?.verticals.push(...part.verticals);
    return owner === undefined;
  });
}

/** Verticals beside one another without any horizontal, closed at their ends. */
function openRegions(loose: readonly RuledRegion[]): RuledRegion[] {
  const groups: RuledLine[][] = [];
  const verticals = loose.flatMap((part) => part.verticals);
  for (const line of [...verticals].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const group = groups.find(
      ([longest]) =>
        longest && line.from >= longest.from - points.touch && line.to <= longest.to + points.touch,
    );
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups
    .filter((group) => new Set(group.map(({ position }) => Math.round(position))).size >= counts.fewestSides)
    .map((group) => {
      const { x0, x1, y0, y1 } = boxOf({ horizontals: [], verticals: group });
      // The sides of the frame may go on to the end of the page; the columns end with the last row.
      const inner = group.filter(
        ({ position }) => position > x0 + points.touch && position < x1 - points.touch,
      );
      const [top, bottom] =
        inner.length > 0
          ? [Math.min(...inner.map(({ from }) => from)), Math.max(...inner.map(({ to }) => to))]
          : [y0, y1];
      const close = (position: number): RuledLine => ({ position, from: x0, to: x1 });
      return {
        box: { x0, x1, y0: top, y1: bottom },
        horizontals: [close(top), close(bottom)],
        verticals: group,
      };
    });
}

function boxOf({ horizontals, verticals }: Omit<RuledRegion, 'box'>): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { position, from, to } of horizontals) {
    box.x0 = Math.min(box.x0, from);
    box.x1 = Math.max(box.x1, to);
    box.y0 = Math.min(box.y0, position);
    box.y1 = Math.max(box.y1, position);
  }
  for (const { position, from, to } of verticals) {
    box.x0 = Math.min(box.x0, position);
    box.x1 = Math.max(box.x1, position);
    box.y0 = Math.min(box.y0, from);
    box.y1 = Math.max(box.y1, to);
  }
  return box;
}
