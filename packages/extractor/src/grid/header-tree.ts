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
 *
 * @param leafColumn the column of every word that is known to head just one
 */
export function headerTree(
  parts: readonly LinePart[],
  borders: readonly number[],
  leafColumn: ReadonlyMap<LinePart, number>,
): HeaderCell[] {
  const cells = parts.map((part) => cellOver(part, borders, leafColumn.get(part)));
  cells.sort((a, b) => a.y0 - b.y0 || a.from - b.from);
  // From the lowest up, so that a heading finds the headings below it as wide as they are.
  for (const cell of cells.toReversed())
    if (!cell.parts.some((part) => leafColumn.has(part))) widen(cell, cells, borders);
  return joinSameColumns(cells);
}

function cellOver(part: LinePart, borders: readonly number[], leaf: number | undefined): HeaderCell {
  const { x0, x1, y0, y1 } = part.box;
  if (leaf !== undefined)
    return { text: part.text, lines: [part.text], from: leaf, to: leaf + 1, y0, y1, parts: [part] };
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
    from = Math.max(
      0,
      borders.findLastIndex((border) => border <= middle),
    );
    from = Math.min(from, borders.length - 2);
    to = from + 1;
  }
  return { text: part.text, lines: [part.text], from, to, y0, y1, parts: [part] };
}

const below = (upper: HeaderCell, lower: HeaderCell): boolean =>
  lower.y0 >= upper.y0 + 0.6 * (upper.y1 - upper.y0);

/**
 * A word that stands lower than the heading by this share of what the heading's own words do is below it too; one that
 * stands higher is centred over the header's whole height, beside the heading.
 */
const lowerBy = 0.75;

/** The middle of the highest word below a heading over one column; `null` where the heading has none to stand over. */
function levelBelow(column: number, cell: HeaderCell, cells: readonly HeaderCell[]): number | null {
  const here = cells.filter((other) => other !== cell && other.from <= column && column < other.to);
  // A word on the heading's own level is a column of its own.
  if (here.some((other) => !below(cell, other) && !below(other, cell))) return null;
  const [highest] = here.filter((other) => below(cell, other)).sort((a, b) => a.y0 - b.y0);
  return highest ? (highest.y0 + highest.y1) / 2 : null;
}

/**
 * Widens a heading over the neighbouring columns whose words stand as far below it as its own column's words and that no
 * other heading on its level stands over.
 */
function widen(cell: HeaderCell, cells: readonly HeaderCell[], borders: readonly number[]): void {
  const own = levelBelow(cell.from, cell, cells) ?? levelBelow(cell.to - 1, cell, cells);
  const middle = (cell.y0 + cell.y1) / 2;
  const isChild = (column: number): boolean => {
    const level = levelBelow(column, cell, cells);
    return level !== null && own !== null && level - middle >= lowerBy * (own - middle);
  };
  let left = cell.from;
  let right = cell.to;
  while (left > 0 && isChild(left - 1)) left--;
  while (right < borders.length - 1 && isChild(right)) right++;
  if (left === cell.from && right === cell.to) return;
  const box = union(cell.parts.map((part) => part.box));
  const centre = (box.x0 + box.x1) / 2;
  let best: { from: number; to: number; off: number } | null = null;
  for (let from = left; from <= cell.from; from++)
    for (let to = cell.to; to <= right; to++) {
      const x0 = borders[from] ?? 0;
      const x1 = borders[to] ?? 0;
      const off = Math.abs((x0 + x1) / 2 - centre) / (x1 - x0);
      if (
        best === null ||
        off < best.off - 0.02 ||
        (off <= best.off + 0.02 && to - from > best.to - best.from)
      )
        best = { from, to, off };
    }
  if (best && best.off <= offCentre) {
    cell.from = best.from;
    cell.to = best.to;
  }
}

/** A heading and nothing but one word under it over the same columns are one word: a printed tree branches. */
function joinSameColumns(cells: readonly HeaderCell[]): HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const cell of cells) {
    const above = joined.findLast((other) => other.from < cell.to && other.to > cell.from);
    if (above && above.from === cell.from && above.to === cell.to) {
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
    (cell) =>
      cells.filter(
        (other) => other !== cell && below(other, cell) && other.from <= cell.from && cell.to <= other.to,
      ).length,
  );
}
