import { isRounding, type Rest, restOf } from './agree.ts';
import { codeOf, filledOf, isTotal } from './families.ts';
import { isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import type { Filled } from './sums.ts';

/** A row of a list with the codes of the rows that it is part of. */
interface ListRow {
  code: string;
  filled: Filled;
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
 * Rows whose parts print as much as they do, and not in the same columns: some of these figures stand in the wrong column. A row
 * has parts by its code; the total has all that are part of no other. Tables side by side, and lists with one code twice,
 * tell nothing.
 */
export function crossedRows(lines: readonly PlacedLine[], columns: readonly TextColumn[]): Crossed {
  const none = { confirmed: false, columns: 0, rows: 0 };
  if (columns.filter(({ holds }) => holds === 'words').length > 1) return none;
  const values = columns.flatMap((column, c) => (isValueColumn(column) ? [c] : []));
  if (values.length < 2) return none;
  const { totals, rows } = listOf(lines, columns);
  const codes = new Set(rows.map(({ code }) => code));
  const hasCodes = columns.some(({ holds }) => holds === 'codes');
  if (hasCodes && codes.size < rows.length) return none;
  const parts = partsOf(rows, codes);
  let [crossed, found] = [0, 0];
  let confirmed = totals.length === 1 && (parts.get('')?.length ?? 0) > 1;
  for (const whole of [...totals, ...(hasCodes ? rows : [])]) {
    const own = parts.get(whole.code) ?? [];
    if (own.length === 0) continue;
    const off = columnsOff(whole.filled, own, values);
    if (off === null || off.length > 0) confirmed = false;
    if (!off || !areCrossed(off)) continue;
    crossed += off.length;
    found += own.length;
  }
  return { confirmed, columns: crossed, rows: found };
}

/** The rows of a list that print figures, apart from its totals. */
function listOf(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
): { totals: ListRow[]; rows: ListRow[] } {
  const totals: ListRow[] = [];
  const rows: ListRow[] = [];
  for (const line of lines) {
    const filled = filledOf(line, columns);
    if (filled.size === 0) continue;
    if (isTotal(line)) totals.push({ code: '', filled });
    else rows.push({ code: codeOf(line) ?? '?', filled });
  }
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

/** What the columns of a row lack that do not hold what its parts do; `null` where one holds no number. */
function columnsOff(whole: Filled, parts: readonly ListRow[], values: readonly number[]): Rest[] | null {
  const rests = values.map((column) => {
    const texts = parts.flatMap(({ filled }) => filled.get(column) ?? []);
    return restOf(whole.get(column) ?? '-', texts);
  });
  const known = rests.filter((rest) => rest !== null);
  return known.length < rests.length ? null : known.filter((rest) => !isRounding(rest));
}

/** Does one column lack what another has too much, or all together nothing? */
function areCrossed(off: readonly Rest[]): boolean {
  const cancel = off.some((one, i) => off.slice(i + 1).some((other) => isRounding(together([one, other]))));
  return off.length > 1 && (cancel || isRounding(together(off)));
}

const together = (rests: readonly Rest[]): Rest => ({
  left: rests.reduce((sum, { left }) => sum + left, 0n),
  rounding: rests.reduce((sum, { rounding }) => sum + rounding, 0n),
});
