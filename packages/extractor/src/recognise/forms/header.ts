import { type FormCell, type FormRow, withoutRepeats } from './rows.ts';

/** A header cell with what it means; `null` for a header that the catalogue does not know. */
export interface FormHeaderCell<Role extends string> {
  role: Role | null;
  label: string;
  column: number;
  columnSpan: number;
}

/** The cells of a header row that print something, each with its role; a role is taken once, by the first that names it. */
export function readHeader<Role extends string>(
  row: FormRow,
  roleOf: (text: string) => Role | null,
): FormHeaderCell<Role>[] {
  const taken = new Set<Role>();
  return mergedRepeats(row.filled).map(({ text, column, columnSpan }) => {
    const role = roleOf(text);
    const free = role !== null && !taken.has(role);
    if (free) taken.add(role);
    return { role: free ? role : null, label: text, column, columnSpan };
  });
}

/** A header that is printed once for every column it covers is one header. */
function mergedRepeats(cells: readonly FormCell[]): FormCell[] {
  return withoutRepeats(cells).map((cell, i, own) => {
    const next = own[i + 1]?.column ?? Infinity;
    const covered = cells.filter(
      ({ column, text }) => column > cell.column && column < next && text === cell.text,
    );
    return {
      ...cell,
      columnSpan: covered.reduce((span, { columnSpan }) => span + columnSpan, cell.columnSpan),
    };
  });
}

export const columnOf = <Role extends string>(
  header: readonly FormHeaderCell<Role>[],
  role: Role,
): FormHeaderCell<Role> | undefined => header.find((cell) => cell.role === role);

/**
 * By how many columns a row's cells lie beside their headers: the first of the offsets under which every cell stands
 * under a header of its own; `null` where there is none.
 */
export function shiftOf(
  cells: readonly FormCell[],
  header: readonly { column: number }[],
  offsets: readonly number[],
): number | null {
  const columns = new Set(header.map(({ column }) => column));
  return offsets.find((offset) => cells.every(({ column }) => columns.has(column - offset))) ?? null;
}
