import { isRounding, type Rest, restOf } from './agree.ts';
import { codeOf, filledOf, isTotal } from './families.ts';
import { isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import type { Filled } from './sums.ts';

/** A row of a list with the codes of the rows that it is part of. */
export interface ListRow {
  code: string;
  filled: Filled;
  /** Where the row stands among the lines. */
  line: number;
}

/** A row of a list with the rows that are part of it. */
export interface Family {
  whole: ListRow;
  parts: ListRow[];
}

/** The sums down a list, of its total first and of a code before those below it. */
export interface ListFamilies {
  families: Family[];
  /** The columns of values. */
  values: number[];
  hasOneTotal: boolean;
}

/** What the sums down a list say of where its figures stand. */
export interface Crossed {
  /** Does one total hold what its parts do in every column, and every other row too? Then all stand where the total does. */
  confirmed: boolean;
  /** How many columns of rows do not hold what their parts do, though these columns do together. */
  columns: number;
  /** How many rows are such parts. */
  rows: number;
}

/**
 * Rows whose parts print as much as they do, and not in the same columns: some of these figures stand in the wrong column.
 */
export function crossedRows(lines: readonly PlacedLine[], columns: readonly TextColumn[]): Crossed {
  const list = listFamilies(lines, columns);
  if (!list) return { confirmed: false, columns: 0, rows: 0 };
  let [crossed, found] = [0, 0];
  const [first] = list.families;
  let confirmed = list.hasOneTotal && first?.whole.code === '' && first.parts.length > 1;
  for (const { whole, parts } of list.families) {
    const off = columnsOff(whole.filled, parts, list.values)?.filter((rest) => !isRounding(rest));
    if (!off || off.length > 0) confirmed = false;
    if (!off || !areCrossed(off)) continue;
    crossed += off.length;
    found += parts.length;
  }
  return { confirmed, columns: crossed, rows: found };
}

/**
 * The rows of a list that have parts: a row has them by its code; the total has all that are part of no other. `null` for tables
 * side by side and lists with one code twice, which tell nothing.
 */
export function listFamilies(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
): ListFamilies | null {
  if (columns.filter(({ holds, isValue }) => holds === 'words' && !isValue).length > 1) return null;
  const values = columns.flatMap((column, c) => (isValueColumn(column) ? [c] : []));
  if (values.length < 2) return null;
  const { totals, rows } = listOf(lines, columns);
  const codes = new Set(rows.map(({ code }) => code));
  const hasCodes = columns.some(({ holds }) => holds === 'codes');
  if (hasCodes && codes.size < rows.length) return null;
  const parts = partsOf(rows, codes);
  const wholes = [...rows].sort((a, b) => a.code.length - b.code.length);
  const families = [...totals, ...(hasCodes ? wholes : [])].flatMap((whole): Family[] => {
    const own = parts.get(whole.code) ?? [];
    return own.length > 0 ? [{ whole, parts: own }] : [];
  });
  return { families, values, hasOneTotal: totals.length === 1 };
}

/** The rows of a list that print figures, apart from its totals. */
function listOf(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
): { totals: ListRow[]; rows: ListRow[] } {
  const totals: ListRow[] = [];
  const rows: ListRow[] = [];
  lines.forEach((row, line) => {
    const filled = filledOf(row, columns);
    if (filled.size === 0) return;
    if (isTotal(row)) totals.push({ code: '', filled, line });
    else rows.push({ code: codeOf(row) ?? '?', filled, line });
  });
  return { totals, rows };
}

/** The parts of each row by its code: those below it with none of the list between. */
function partsOf(rows: readonly ListRow[], codes: ReadonlySet<string>): Map<string, ListRow[]> {
  const parts = new Map<string, ListRow[]>();
  for (const row of rows) {
    let above = row.code.slice(0, -2);
    while (above !== '' && !codes.has(above)) above = above.slice(0, -2);
    parts.set(above, [...(parts.get(above) ?? []), row]);
  }
  return parts;
}

/** What each column of a row lacks or has too much beside its parts; `null` where one holds no number. */
export function columnsOff(
  whole: Filled,
  parts: readonly Pick<ListRow, 'filled'>[],
  values: readonly number[],
): Rest[] | null {
  const rests = values.flatMap((column) => {
    const texts = parts.flatMap(({ filled }) => filled.get(column) ?? []);
    return restOf(whole.get(column) ?? '-', texts) ?? [];
  });
  return rests.length < values.length ? null : rests;
}

/** Does one column lack what another has too much, or all together nothing? */
export function areCrossed(off: readonly Rest[]): boolean {
  const cancel = off.some((one, i) => off.slice(i + 1).some((other) => isRounding(together([one, other]))));
  return off.length > 1 && (cancel || isRounding(together(off)));
}

const together = (rests: readonly Rest[]): Rest => ({
  left: rests.reduce((sum, { left }) => sum + left, 0n),
  rounding: rests.reduce((sum, { rounding }) => sum + rounding, 0n),
});
