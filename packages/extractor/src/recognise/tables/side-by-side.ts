import type { Box } from '@juesuan/schema';
import type { Block, LineBlock, TableGrid } from '../../model/grid.ts';
import { GridView, sliceColumns, sliceRows } from '../../model/grid-view.ts';
import { unionLocation } from '../../model/location.ts';
import { counts, points } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import { titleKind } from '../../words/title.ts';
import { readLayout } from './layout.ts';

/** The blocks of a source, and which of its grids stand beside others on one sheet: their place from the left, from 0. */
export interface SideBySide {
  blocks: Block[];
  places: ReadonlyMap<TableGrid, number>;
}

/**
 * Tables beside each other on one sheet: each has the parts of the lines above that stand over it, and follows the one to
 * its left. A grid that holds several tables, each with its title above and its own labels, is cut between them.
 */
export function partSideBySide(source: readonly Block[]): SideBySide {
  const blocks: Block[] = [];
  const places = new Map<TableGrid, number>();
  for (let i = 0; i < source.length; ) {
    const block = source[i];
    if (!block) break;
    if (block.type === 'line') {
      blocks.push(block);
      i++;
      continue;
    }
    const row = gridsBeside(source, i);
    i += row.length;
    const above = takeLinesAbove(blocks, block);
    const lower = row.length > 1 ? null : lowerBeside(source, i, block);
    const two = lower ? [block, lower.grid].sort(byLeft) : [];
    const staggered = lower && partsOfTitled([...above, ...lower.lines], two);
    if (lower && staggered) {
      blocks.push(...staggered);
      two.forEach((grid, place) => void places.set(grid, place));
      i += lower.lines.length + 1;
      continue;
    }
    const grids = row.length > 1 ? row : cutBetween(block, titlesIn(above));
    if (grids.length > 1) grids.forEach((grid, place) => void places.set(grid, place));
    blocks.push(...withLines(above, grids));
  }
  return { blocks, places };
}

/** A grid and those beside it, at the same height, that follow it, from the left: the one that begins highest comes first. */
function gridsBeside(blocks: readonly Block[], from: number): TableGrid[] {
  const grids: TableGrid[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type === 'line') break;
    if (!grids.every((grid) => areBeside(block, grid))) break;
    grids.push(block);
  }
  return grids.sort(byLeft);
}

const byLeft = ({ location: { box: a } }: TableGrid, { location: { box: b } }: TableGrid): number =>
  (a?.x0 ?? 0) - (b?.x0 ?? 0);

/** A grid beside the one before `from` that begins lower, with the lines over it that come between the two. */
function lowerBeside(
  blocks: readonly Block[],
  from: number,
  higher: TableGrid,
): { lines: LineBlock[]; grid: TableGrid } | null {
  const lines: LineBlock[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type === 'grid')
      return lines.length > 0 && areBeside(block, higher) ? { lines, grid: block } : null;
    const [a, b] = [higher.location.box, block.location.box];
    const isBeside = a && b && (b.x0 >= a.x1 - points.snap || b.x1 <= a.x0 + points.snap);
    if (!isBeside || block.location.page !== higher.location.page) return null;
    if (lines.push(block) > counts.headLines) return null;
  }
  return null;
}

const areBeside = (one: TableGrid, other: TableGrid): boolean =>
  isRightOf(one, other) || isRightOf(other, one);

function isRightOf(grid: TableGrid, other: TableGrid): boolean {
  const [a, b] = [other.location.box, grid.location.box];
  if (!a || !b || other.location.page !== grid.location.page || b.x0 < a.x1 - points.snap) return false;
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap > Math.min(a.y1 - a.y0, b.y1 - b.y0) / 2;
}

/** Takes the lines right above a grid, on its page, off the blocks before it. */
function takeLinesAbove(blocks: Block[], grid: TableGrid): LineBlock[] {
  const lines: LineBlock[] = [];
  for (let block = blocks.at(-1); block?.type === 'line'; block = blocks.at(-1)) {
    if (block.location.page !== grid.location.page || lines.length === counts.headLines) break;
    lines.unshift(block);
    blocks.pop();
  }
  return lines;
}

/** The parts of the first line above that holds several titles; none where no line does. */
function titlesIn(lines: readonly LineBlock[]): LineBlock['parts'] {
  const titles = lines.map(({ parts }) => parts.filter(({ text }) => titleKind(text) !== null));
  return titles.find(({ length }) => length > 1) ?? [];
}

/** The tables of a grid that has a title above each group of its columns; the grid alone otherwise. */
function cutBetween(grid: TableGrid, titles: LineBlock['parts']): TableGrid[] {
  if (titles.length < 2 || !grid.columnEdges) return [grid];
  const groups = readLayout(grid).groups.filter(
    ({ labels, values }) => labels.length > 0 && values.length > 0,
  );
  if (groups.length !== titles.length) return [grid];
  const starts = groups.map(({ labels }, i) => (i === 0 ? 0 : (labels[0] ?? 0)));
  const ends = groups.map(({ values }) => (values.at(-1) ?? 0) + 1);
  const isCut = grid.cells.some(
    (cell) =>
      matchKey(cell.text) !== '' &&
      starts.some((start) => cell.column < start && cell.column + cell.columnSpan > start),
  );
  const edges = grid.columnEdges;
  const isOver = titles.every(({ box }, i) => {
    const centre = box ? (box.x0 + box.x1) / 2 : Number.NaN;
    return centre > (edges[starts[i] ?? 0] ?? 0) && centre < (edges[ends[i] ?? 0] ?? 0);
  });
  if (isCut || !isOver) return [grid];
  return starts.map((start, i) => withoutBlankEnds(sliceColumns(grid, start, ends[i] ?? grid.columns)));
}

/** The shorter of two tables ends above the other's last row; where no rows are ruled one may begin below the other's. */
function withoutBlankEnds(grid: TableGrid): TableGrid {
  const view = new GridView(grid);
  const isBlank = (row: number): boolean => view.texts(row).every((text) => matchKey(text) === '');
  let [from, to] = [0, grid.rows];
  while (to > 1 && isBlank(to - 1)) to--;
  while (from < to - 1 && isBlank(from)) from++;
  return from === 0 && to === grid.rows ? grid : sliceRows(grid, from, to);
}

/** The grids, each below the parts of the lines that stand over it; below all lines where they have no titles of their own. */
const withLines = (lines: readonly LineBlock[], grids: readonly TableGrid[]): Block[] =>
  partsOfTitled(lines, grids) ?? [...lines, ...grids];

/** The same where each has a title of its own; `null` otherwise. */
function partsOfTitled(lines: readonly LineBlock[], grids: readonly TableGrid[]): Block[] | null {
  const boxes = grids.flatMap(({ location: { box } }) => box ?? []);
  if (grids.length < 2 || boxes.length < grids.length) return null;
  const borders = boxes.slice(1).map((box, i) => ((boxes[i]?.x1 ?? box.x0) + box.x0) / 2);
  const over = grids.map((): LineBlock[] => []);
  const common: LineBlock[] = [];
  for (const line of lines) {
    const pieces = partsOver(line, borders);
    if (!pieces) common.push(line);
    else pieces.forEach((piece, i) => void (piece && over[i]?.push(piece)));
  }
  const isTitled = over.every((own) => own.some(({ text }) => titleKind(text) !== null));
  if (!isTitled) return null;
  return [...common, ...grids.flatMap((grid, i): Block[] => [...(over[i] ?? []), grid])];
}

/** The pieces of a line between borders; `null` where a part of it reaches over one. */
function partsOver(line: LineBlock, borders: readonly number[]): (LineBlock | null)[] | null {
  const placeOf = ({ x0, x1 }: Box): number => {
    const place = borders.filter((border) => border < (x0 + x1) / 2).length;
    return borders.some((border) => border > x0 && border < x1) ? -1 : place;
  };
  const places = line.parts.map(({ box }) => (box ? placeOf(box) : -1));
  if (places.includes(-1)) return null;
  return [...borders, Number.POSITIVE_INFINITY].map((_, place) => {
    const parts = line.parts.filter((_, i) => places[i] === place);
    if (parts.length === 0) return null;
    const location = unionLocation(parts.map(({ box }) => ({ ...line.location, box })));
    const text = parts.map(({ text }) => text).join('');
    // The runs of the line are counted once.
    return { ...line, text, parts, location, runs: place === places[0] ? line.runs : 0 };
  });
}
