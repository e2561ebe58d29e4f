import { isRounding, type Rest, restOf } from './agree.ts';
import { cutAbove } from './cut-amounts.ts';
import { codeOf, filledOf, isTotal } from './families.ts';
import { listColumns } from './groups.ts';
import { type Doubt, isSideBySide, isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import type { Filled } from './sums.ts';

/** A row of a list with the codes of the rows that it is part of. */
export interface ListRow {
  code: string;
  filled: Filled;
  /** Where the row stands among the lines: on two where the text has its figures above or below its code. */
  lines: readonly number[];
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

/** Lines of which these columns add up, from the parts to the total. */
export interface SummedList {
  lines: readonly PlacedLine[];
  columns: readonly number[];
}

/** What the sums down a list say of where its figures stand. */
export interface Crossed {
  /** Lists of which every column adds up: all stand where their total does. */
  lists: SummedList[];
  /** Figures of rows and their parts in columns that do not hold the same, though they do together. */
  doubts: Doubt[];
}

/**
 * Rows whose parts print as much as they do, and not in the same columns: some of these figures stand in the wrong column.
 */
export function crossedRows(lines: readonly PlacedLine[], columns: readonly TextColumn[]): Crossed {
  if (isSideBySide(columns)) return { lists: listsBeside(lines, columns), doubts: [] };
  const list = listFamilies(lines, columns);
  if (!list) return { lists: [], doubts: [] };
  const doubts: Doubt[] = [];
  const [first] = list.families;
  let addsUp = list.hasOneTotal && first?.whole.code === '' && first.parts.length > 1;
  for (const { whole, parts } of list.families) {
    const rests = columnsOff(whole.filled, parts, list.values);
    const off = rests?.flatMap((rest, i) =>
      isRounding(rest) ? [] : [{ rest, column: list.values[i] ?? 0 }],
    );
    if (!off || off.length > 0) addsUp = false;
    if (!off || !areCrossed(off.map(({ rest }) => rest))) continue;
    const among = off.map(({ column }) => column);
    for (const row of [whole, ...parts])
      for (const line of row.lines) doubts.push(...doubtsAmong(lines[line], among));
  }
  return { lists: addsUp ? [{ lines, columns: list.values }] : [], doubts };
}

/**
 * The rows of a list that have parts: a row has them by its code; the total has all that are part of no other. Of tables side by
 * side it is the one list with several columns of values. `null` where there are several and for lists with one code twice, which
 * tell nothing.
 */
export function listFamilies(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
): ListFamilies | null {
  if (isSideBySide(columns)) {
    const [list, ...others] = familiesBeside(lines, columns).filter(({ values }) => values.length > 1);
    return list && others.length === 0 ? { families: [list], values: list.values, hasOneTotal: true } : null;
  }
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
  const filled = wholeFigures(lines, columns);
  const all = lines.map((row, line) => ({ row, code: codeOf(row), filled: filled[line] as Filled, line }));
  const isRow = ({ row, filled }: (typeof all)[number]): boolean => filled.size > 0 && !isTotal(row);
  const owner = all.map((own, i) =>
    isRow(own) && own.code === null ? rowBeside(own, [all[i - 1], all[i + 1]]) : null,
  );
  const rests = Map.groupBy(
    all.filter((_, i) => owner[i] !== null),
    ({ line }) => owner[line],
  );
  const asRow = (own: (typeof all)[number], code: string): ListRow[] => {
    const pieces = [own, ...(rests.get(own) ?? [])];
    const filled = new Map(pieces.flatMap((piece) => [...piece.filled]));
    const parts = pieces.slice(1).map(({ row }) => partsOfCode(row, columns));
    return filled.size > 0
      ? [{ code: [code, ...parts].join(''), filled, lines: pieces.map(({ line }) => line) }]
      : [];
  };
  return {
    totals: all.flatMap((own) => (isTotal(own.row) ? asRow(own, '') : [])),
    rows: all.flatMap((own, i) => (isTotal(own.row) || owner[i] !== null ? [] : asRow(own, own.code ?? '?'))),
  };
}

/** The figures of each line, those that their cells' widths cut with the ends that stand on a line below. */
function wholeFigures(lines: readonly PlacedLine[], columns: readonly TextColumn[]): Filled[] {
  const all = lines.map((line) => new Map(filledOf(line, columns)));
  lines.forEach((line, i) => {
    const cut = cutAbove(lines, i, columns);
    if (!cut) return;
    const above = all[cut.line];
    cut.columns.forEach((column, t) => {
      above?.set(column, `${above.get(column)?.trim() ?? ''}${line.parts[t]?.text.trim() ?? ''}`);
    });
    all[i] = new Map();
  });
  return all;
}

/** What a line without a code prints of one, the rest of which stands on the line above. */
const partsOfCode = ({ parts, columns: here }: PlacedLine, columns: readonly TextColumn[]): string =>
  parts.flatMap(({ text }, t) => (columns[here[t] ?? -1]?.holds === 'codes' ? [text.trim()] : [])).join('');

/** Of the lines above and below the one with a code, or the total, whose figures leave the columns of a line without one free; `null` where both may. */
function rowBeside<T extends { row: PlacedLine; code: string | null; filled: Filled }>(
  { row, filled }: T,
  beside: readonly (T | undefined)[],
): T | null {
  const found = beside.filter(
    (other) =>
      other !== undefined &&
      (other.code !== null || isTotal(other.row)) &&
      other.row.page === row.page &&
      [...filled.keys()].every((column) => !other.filled.has(column)),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** The parts of each row by its code: those below it with none of the list between. */
function partsOf(rows: readonly ListRow[], codes: ReadonlySet<string>): Map<string, ListRow[]> {
  return Map.groupBy(rows, ({ code }) => {
    let above = code.slice(0, -2);
    while (above !== '' && !codes.has(above)) above = above.slice(0, -2);
    return above;
  });
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

/** Does each column of a row hold what its parts do? */
export function areSummed(
  whole: Filled,
  parts: readonly Pick<ListRow, 'filled'>[],
  values: readonly number[],
): boolean {
  return columnsOff(whole, parts, values)?.every(isRounding) ?? false;
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

/** The lists of a table side by side that add up. */
function listsBeside(lines: readonly PlacedLine[], columns: readonly TextColumn[]): SummedList[] {
  return familiesBeside(lines, columns).flatMap(({ whole, parts, own, values }) => {
    const rows = [...parts, whole].flatMap((row) =>
      row.lines.map((line) => withColumns(lines[line] as PlacedLine, own)),
    );
    return areSummed(whole.filled, parts, values) ? [{ lines: rows, columns: values }] : [];
  });
}

/** The first total of each list of a table side by side with the rows above it, and the list's columns. */
function familiesBeside(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
): (Family & { own: readonly number[]; values: number[] })[] {
  const lists = listColumns(columns);
  return (lists.length > 1 ? lists : []).flatMap((own) => {
    const values = own.filter((column) => isValueColumn(columns[column]));
    const rows = lines.flatMap((placed, line) => {
      const part = withColumns(placed, own);
      if (part.parts.length === 0) return [];
      return [{ code: '', filled: filledOf(part, columns), lines: [line], isTotal: isTotal(part) }];
    });
    const total = rows.findIndex((row) => row.isTotal);
    const whole = rows[total];
    const parts = rows.slice(0, Math.max(0, total));
    return whole && parts.length > 1 ? [{ whole, parts, own, values }] : [];
  });
}

const withColumns = (line: PlacedLine, own: readonly number[]): PlacedLine => ({
  ...line,
  parts: line.parts.filter((_, t) => own.includes(line.columns[t] ?? -1)),
  columns: line.columns.filter((column) => own.includes(column)),
});

/** The figures of a line in columns that may each as well stand in another of these. */
const doubtsAmong = (
  { parts, columns }: Pick<PlacedLine, 'parts' | 'columns'> = { parts: [], columns: [] },
  among: readonly number[],
): Doubt[] =>
  parts.flatMap((part, t) => {
    const others = among.filter((column) => column !== columns[t]);
    return others.length < among.length ? [{ part, others }] : [];
  });
