import { overlap, union } from '../model/geometry.ts';
import { joinLines, type LinePart } from './lines.ts';

/** A header word with the columns it stands over. */
export interface HeaderCell {
  text: string;
  lines: string[];
  from: number;
  /** One past the last column. */
  to: number;
  y0: number;
  y1: number;
  parts: LinePart[];
}

/** How far from the middle of its columns a heading over several may stand. Share of their width. */
const offCentre = 0.2;

/**
 * Finds which header word stands over which columns when no ruling says so. A word lies over the columns that it
 * overlaps; one that stands in the middle over columns whose own words are below it heads them all. Words under one
 * another over a single column are one word that was broken.
 */
export function headerTree(parts: readonly LinePart[], borders: readonly number[]): HeaderCell[] {
  const cells = parts.map((part) => cellOver(part, borders));
  cells.sort((a, b) => a.y0 - b.y0 || a.from - b.from);
  for (const cell of cells) widen(cell, cells, borders);
  return joinBrokenWords(cells);
}

function cellOver(part: LinePart, borders: readonly number[]): HeaderCell {
  const { x0, x1, y0, y1 } = part.box;
  let from = -1;
  let to = -1;
  for (let column = 0; column + 1 < borders.length; column++) {
    const left = borders[column] ?? 0;
    const right = borders[column + 1] ?? 0;
    const shared = overlap(x0, x1, left, right);
    if (shared > 0.25 * Math.min(right - left, x1 - x0)) {
      if (from < 0) from = column;
      to = column + 1;
    }
  }
  if (from < 0) {
    const middle = (x0 + x1) / 2;
    from = Math.max(0, borders.findLastIndex((border) => border <= middle));
    from = Math.min(from, borders.length - 2);
    to = from + 1;
  }
  return { text: part.text, lines: [part.text], from, to, y0, y1, parts: [part] };
}

const below = (upper: HeaderCell, lower: HeaderCell): boolean => lower.y0 >= upper.y0 + 0.6 * (upper.y1 - upper.y0);

/** Is there, over this column, a word lower than the cell, and none on its level or above? */
function isOrphan(column: number, cell: HeaderCell, cells: readonly HeaderCell[]): boolean {
  const here = cells.filter((other) => other !== cell && other.from <= column && column < other.to);
  return here.some((other) => below(cell, other)) && here.every((other) => below(cell, other) || covers(other, cell));
}

const covers = (outer: HeaderCell, inner: HeaderCell): boolean =>
  below(outer, inner) && outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > 1;

/** Widens a heading over the neighbouring columns whose words stand below it and that no other heading stands over. */
function widen(cell: HeaderCell, cells: readonly HeaderCell[], borders: readonly number[]): void {
  let left = cell.from;
  let right = cell.to;
  while (left > 0 && isOrphan(left - 1, cell, cells)) left--;
  while (right < borders.length - 1 && isOrphan(right, cell, cells)) right++;
  const ownWords = cells.some((other) => other !== cell && below(cell, other) && other.from < cell.to && other.to > cell.from);
  if ((left === cell.from && right === cell.to) || !(ownWords || cell.to - cell.from > 1)) return;
  const box = union(cell.parts.map((part) => part.box));
  const middle = (box.x0 + box.x1) / 2;
  let best: { from: number; to: number; off: number } | null = null;
  for (let from = left; from <= cell.from; from++)
    for (let to = cell.to; to <= right; to++) {
      const x0 = borders[from] ?? 0;
      const x1 = borders[to] ?? 0;
      const off = Math.abs((x0 + x1) / 2 - middle) / (x1 - x0);
      if (best === null || off < best.off - 0.02 || (off <= best.off + 0.02 && to - from > best.to - best.from))
        best = { from, to, off };
    }
  if (best && best.off <= offCentre) {
    cell.from = best.from;
    cell.to = best.to;
  }
}

function joinBrokenWords(cells: readonly HeaderCell[]): HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const cell of cells) {
    const above = joined.findLast((other) => other.from < cell.to && other.to > cell.from);
    const gap = above ? cell.y0 - above.y1 : Infinity;
    const sameColumns = above !== undefined && above.from === cell.from && above.to === cell.to;
    if (above && sameColumns && gap < 0.9 * (cell.y1 - cell.y0)) {
      above.lines.push(cell.text);
      above.text = joinLines(above.lines);
      above.parts.push(...cell.parts);
      above.y1 = Math.max(above.y1, cell.y1);
    } else joined.push({ ...cell, lines: [...cell.lines], parts: [...cell.parts] });
  }
  return joined;
}

/** Level of every cell: how many headings stand over it. */
export function levelsOf(cells: readonly HeaderCell[]): number[] {
  return cells.map(
    (cell) => cells.filter((other) => other !== cell && below(other, cell) && other.from <= cell.from && cell.to <= other.to).length,
  );
}
