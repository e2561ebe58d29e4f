import { type Prl, sprmTDefTable } from './sprm.ts';

/** How a row is cut into cells ([MS-DOC] 2.6.3). */
export interface RowProperties {
  /** Left edge of each cell and right edge of the last, in twips; none where the row does not say. */
  edges: number[];
  cells: RowCell[];
}

export interface RowCell {
  /** With the cells at its side: the first of them or one of the others, as two bits say it; 0 for none. */
  across: number;
  /** With the cells above and below. */
  down: 'none' | 'first' | 'continued';
}

export const noRow = (): RowProperties => ({ edges: [], cells: [] });

const MERGED_DOWN = 1;
const FIRST_DOWN = 3;
const DESCRIPTOR = 20;
/** Word has at most 63. */
const MOST_CELLS = 255;

/** Applies a modifier to a row; `false` for one that is not about cells. */
export function changeRow(row: RowProperties, { sprm, operand }: Prl): boolean {
  switch (sprm) {
    case sprmTDefTable: {
      const count = operand.length === 0 ? 0 : operand.u8(0);
      if (operand.length < 1 + 2 * (count + 1)) return false;
      row.edges = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + 2 * i));
      row.cells = Array.from({ length: count }, (_, i) => {
        const at = 1 + 2 * (count + 1) + DESCRIPTOR * i;
        return at + 2 > operand.length ? unmerged() : describedBy(operand.u16(at));
      });
      break;
    }
    case 0x9601: {
      const [first] = row.edges;
      const moved = operand.i16(0) - (first ?? 0);
      if (first !== undefined) row.edges = row.edges.map((edge) => edge + moved);
      break;
    }
    case 0x7621:
      insert(row, operand.u8(0), operand.u8(1), operand.i16(2));
      break;
    case 0x5622:
      remove(row, operand.u8(0), operand.u8(1));
      break;
    case 0x7623:
      resize(row, operand.u8(0), operand.u8(1), operand.i16(2));
      break;
    case 0x5624:
      row.cells.slice(operand.u8(0), operand.u8(1)).forEach((cell, i) => {
        cell.across = i === 0 ? 2 : 1;
      });
      break;
    case 0x5625:
      for (const cell of row.cells.slice(operand.u8(0), operand.u8(1))) cell.across = 0;
      break;
    case 0xd62b: {
      const cell = operand.length < 2 ? undefined : row.cells[operand.u8(0)];
      if (cell) cell.down = downOf(operand.u8(1));
      break;
    }
    default:
      return false;
  }
  return true;
}

const unmerged = (): RowCell => ({ across: 0, down: 'none' });

const describedBy = (flags: number): RowCell => ({ across: flags & 3, down: downOf((flags >> 5) & 3) });

const downOf = (flag: number): RowCell['down'] =>
  flag === FIRST_DOWN ? 'first' : flag === MERGED_DOWN ? 'continued' : 'none';

/** Cells behind the last are made up to the first that is put in. */
function insert(row: RowProperties, first: number, count: number, width: number): void {
  if (Math.max(row.cells.length, first) + count > MOST_CELLS) return;
  if (row.edges.length === 0) row.edges = [0];
  while (row.cells.length < first) {
    row.cells.push(unmerged());
    row.edges.push((row.edges.at(-1) ?? 0) + width);
  }
  const left = row.edges[first] ?? 0;
  const added = Array.from({ length: count }, (_, i) => left + width * (i + 1));
  row.cells.splice(first, 0, ...added.map(unmerged));
  row.edges = [
    ...row.edges.slice(0, first + 1),
    ...added,
    ...row.edges.slice(first + 1).map((edge) => edge + width * count),
  ];
}

function remove(row: RowProperties, first: number, end: number): void {
  const last = Math.min(end, row.cells.length);
  if (first >= last) return;
  const width = (row.edges[last] ?? 0) - (row.edges[first] ?? 0);
  row.cells.splice(first, last - first);
  row.edges = [...row.edges.slice(0, first + 1), ...row.edges.slice(last + 1).map((edge) => edge - width)];
}

function resize(row: RowProperties, first: number, end: number, width: number): void {
  let moved = 0;
  row.edges = row.edges.map((edge, i) => {
    if (i > first && i <= end) moved += width - (edge - (row.edges[i - 1] ?? 0));
    return edge + moved;
  });
}
