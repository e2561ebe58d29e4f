import type { FormCell } from './rows.ts';
import type { IndicatorRow } from './shifted-row.ts';
import { indicatorGroup, indicatorKind } from './words.ts';

type Level = 'level1' | 'level2';
type Row = Pick<IndicatorRow, Level> & { row: { row: number } };

const isKnown = {
  level1: (text: string) => indicatorGroup(text) !== null,
  level2: (text: string) => indicatorKind(text) !== null,
};

/**
 * Mends the labels of merged cells that a page cut: a producer prints such a label on one of the two pages, or its lines
 * on both. Changes the rows' `level1` and `level2`.
 *
 * @param cuts rows at which a new page begins
 */
export function mendCutLabels(rows: readonly Row[], cuts: ReadonlySet<number>): void {
  for (const cut of cuts) {
    const below = rows.findIndex(({ row }) => row.row >= cut);
    if (below <= 0) continue;
    for (const level of ['level1', 'level2'] as const) mend(rows, below, level);
  }
}

function mend(rows: readonly Row[], below: number, level: Level): void {
  const upper = rows[below - 1]?.[level] ?? null;
  const lower = rows[below]?.[level] ?? null;
  if (lower === null) return;
  if (upper === null) {
    // Where blank cells stand elsewhere too, a blank means "as above" and no page cut it.
    const from = firstOfRun(rows, below - 1, level);
    const isBlankElsewhere = rows.some((row, i) => row[level] === null && (i < from || i >= below));
    if (!isBlankElsewhere) for (let i = from; i < below; i++) set(rows[i], level, lower);
    return;
  }
  const text = upper.text + lower.text;
  if (!isKnown[level](text) || (isKnown[level](upper.text) && isKnown[level](lower.text))) return;
  const whole = { ...upper, text };
  for (const row of rows) if (isSame(row[level], upper) || isSame(row[level], lower)) set(row, level, whole);
}

function firstOfRun(rows: readonly Row[], last: number, level: Level): number {
  let first = last;
  while (first > 0 && rows[first - 1]?.[level] === null) first--;
  return first;
}

const isSame = (cell: FormCell | null, other: FormCell): boolean =>
  cell !== null && cell.location === other.location;

function set(row: Row | undefined, level: Level, cell: FormCell): void {
  if (row) row[level] = cell;
}
