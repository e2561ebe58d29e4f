/**
 * The adjacency relations of tables: which two texts stand beside or under one another with nothing but blank cells
 * between. So tables are compared whose rows and columns are counted otherwise: Göbel, Hassan, Oro and Orsi, "A methodology
 * for evaluating algorithms for table understanding in PDF documents" (2012).
 */

/** A cell as it is printed. */
export interface PrintedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** How many relations are right, how many were read, and how many are printed. */
export interface Relations {
  right: number;
  read: number;
  printed: number;
}

/** Relations of one table, each as often as it stands there. */
export function relationsOf(cells: readonly PrintedCell[]): string[] {
  const filled = cells.filter(({ text }) => plain(text) !== '');
  const slots = new Map<string, PrintedCell>();
  for (const cell of filled)
    for (let r = 0; r < cell.rowSpan; r++)
      for (let c = 0; c < cell.columnSpan; c++) slots.set(`${cell.row + r},${cell.column + c}`, cell);
  const rows = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columns = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  return filled.flatMap((cell) => [...beside(cell, slots, columns), ...under(cell, slots, rows)]);
}

function beside(cell: PrintedCell, slots: ReadonlyMap<string, PrintedCell>, columns: number): string[] {
  const found = new Set<PrintedCell>();
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
    for (let c = cell.column + cell.columnSpan; c < columns; c++) {
      const other = slots.get(`${r},${c}`);
      if (other) found.add(other);
      if (other) break;
    }
  return [...found].map((other) => `${plain(cell.text)} → ${plain(other.text)}`);
}

function under(cell: PrintedCell, slots: ReadonlyMap<string, PrintedCell>, rows: number): string[] {
  const found = new Set<PrintedCell>();
  for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
    for (let r = cell.row + cell.rowSpan; r < rows; r++) {
      const other = slots.get(`${r},${c}`);
      if (other) found.add(other);
      if (other) break;
    }
  return [...found].map((other) => `${plain(cell.text)} ↓ ${plain(other.text)}`);
}

/** Without white space, ligatures, kinds of dashes (Ghostscript makes hyphens of some), and the dots that lead from a label to its figures. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=[^\s.])(?:\s*\.){2,}\s*$/u, '')
    .replace(/[–−]/gu, '-')
    .replace(/\s+/gu, '');

/** Compares all the tables of a document: a relation counts as often as both have it. */
export function compareRelations(
  read: readonly (readonly PrintedCell[])[],
  printed: readonly (readonly PrintedCell[])[],
): Relations {
  const [ours, truth] = [read.flatMap(relationsOf), printed.flatMap(relationsOf)];
  const left = new Map<string, number>();
  for (const relation of truth) left.set(relation, (left.get(relation) ?? 0) + 1);
  let right = 0;
  for (const relation of ours) {
    const count = left.get(relation) ?? 0;
    if (count > 0) right++;
    left.set(relation, count - 1);
  }
  return { right, read: ours.length, printed: truth.length };
}

/** The harmonic mean of precision and recall; nothing read where nothing is printed is 1. */
export function f1({ right, read, printed }: Relations): number {
  return read + printed === 0 ? 1 : (2 * right) / (read + printed);
}
