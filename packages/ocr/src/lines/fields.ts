import type { RulingPieces } from '../model.ts';
import { limits } from './limits.ts';

/** Which field each place of a page belongs to, on a raster; 0 is the open page. */
export interface FieldMap {
  /** Pixels to one cell of the raster. */
  cell: number;
  width: number;
  height: number;
  /** The field of each cell, `WALL` on rulings. */
  label: Int32Array;
  count: number;
}

const WALL = -2;
const UNSEEN = -1;

/** Fills the places between rulings: the open page, then row by row, each from the left. */
export function fieldsOf(pieces: RulingPieces, pageWidth: number, pageHeight: number, pt: number): FieldMap {
  const cell = pt * limits.raster;
  const width = Math.ceil(pageWidth / cell);
  const height = Math.ceil(pageHeight / cell);
  const label = new Int32Array(width * height).fill(UNSEEN);
  drawWalls(label, pieces, { cell, width, height }, limits.corner * pt);
  const stack = new Int32Array(label.length);
  let count = 0;
  const start = label.indexOf(UNSEEN);
  if (start >= 0) fill(label, start, count++, width, stack);
  for (let i = 0; i < label.length; i++) if (label[i] === UNSEEN) fill(label, i, count++, width, stack);
  return inRows({ cell, width, height, label, count: Math.max(1, count) }, limits.rowTop * pt);
}

/** Numbers fields as they are read: those whose tops are next to level stand in one row. */
function inRows(map: FieldMap, level: number): FieldMap {
  const boxes = fieldBoxes(map).map((box, id) => ({ ...box, id }));
  const rows: (typeof boxes)[] = [];
  for (const box of boxes.slice(1).sort((a, b) => a.y0 - b.y0)) {
    const top = rows.at(-1)?.[0]?.y0 ?? -Infinity;
    if ((box.y0 - top) * map.cell > level) rows.push([]);
    rows.at(-1)?.push(box);
  }
  const numbers = new Int32Array(map.count);
  let next = 1;
  for (const row of rows) for (const { id } of row.sort((a, b) => a.x0 - b.x0)) numbers[id] = next++;
  const { label } = map;
  for (let i = 0; i < label.length; i++) {
    const own = label[i] as number;
    if (own > 0) label[i] = numbers[own] as number;
  }
  return map;
}

type Raster = Pick<FieldMap, 'cell' | 'width' | 'height'>;

function drawWalls(label: Int32Array, pieces: RulingPieces, raster: Raster, reach: number): void {
  const { cell, width, height } = raster;
  const wall = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) label[y * width + x] = WALL;
  };
  for (const h of pieces.horizontal) {
    const middle = (h.from + h.to) / 2;
    for (let x = h.from - reach; x <= h.to + reach; x += cell / 2)
      wall(Math.floor(x / cell), Math.floor((h.position + h.slope * (x - middle)) / cell));
  }
  for (const v of pieces.vertical) {
    const middle = (v.from + v.to) / 2;
    for (let y = v.from - reach; y <= v.to + reach; y += cell / 2)
      wall(Math.floor((v.position + v.slope * (y - middle)) / cell), Math.floor(y / cell));
  }
}

/** Gives all cells that are joined to one its label. */
function fill(label: Int32Array, start: number, id: number, width: number, stack: Int32Array): void {
  let top = 0;
  stack[top++] = start;
  label[start] = id;
  const visit = (i: number): void => {
    if (label[i] !== UNSEEN) return;
    label[i] = id;
    stack[top++] = i;
  };
  while (top > 0) {
    const i = stack[--top] as number;
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i + width < label.length) visit(i + width);
  }
}

/** The field at a place given in pixels; on a ruling that of a place beside it. */
export function fieldAt({ cell, width, height, label }: FieldMap, x: number, y: number): number {
  const cx = Math.max(0, Math.min(width - 1, Math.floor(x / cell)));
  const cy = Math.max(0, Math.min(height - 1, Math.floor(y / cell)));
  const at = (u: number, v: number): number =>
    u < 0 || v < 0 || u >= width || v >= height ? WALL : (label[v * width + u] as number);
  const own = at(cx, cy);
  if (own >= 0) return own;
  return Math.max(0, firstField(at(cx + 1, cy), at(cx - 1, cy), at(cx, cy + 1), at(cx, cy - 1)));
}

const firstField = (...labels: number[]): number => labels.find((one) => one >= 0) ?? 0;

/** Sizes of all fields on the raster: boxes in cells, and how many cells. */
export function fieldBoxes({ width, label, count }: FieldMap): {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  cells: number;
}[] {
  const boxes = Array.from({ length: count }, () => ({
    x0: Infinity,
    y0: Infinity,
    x1: 0,
    y1: 0,
    cells: 0,
  }));
  for (let i = 0; i < label.length; i++) {
    const box = boxes[label[i] as number];
    if (box === undefined) continue;
    const x = i % width;
    const y = (i - x) / width;
    if (x < box.x0) box.x0 = x;
    if (x >= box.x1) box.x1 = x + 1;
    if (y < box.y0) box.y0 = y;
    if (y >= box.y1) box.y1 = y + 1;
    box.cells++;
  }
  return boxes;
}
