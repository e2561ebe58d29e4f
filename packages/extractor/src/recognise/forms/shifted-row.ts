import type { IndicatorHeader } from '@juesuan/schema';
import { columnOf, type FormHeaderCell, shiftOf } from './header.ts';
import { type FormCell, type FormRow, withoutEchoes } from './rows.ts';
import { beginsTarget, blockLabel, indicatorGroup, indicatorKind, looksLikeFigure } from './words.ts';

export type IndicatorColumns = FormHeaderCell<IndicatorHeader>[];
export type CellsByRole = Map<FormHeaderCell<IndicatorHeader>, FormCell>;

/** What the cells of one indicator row are. */
export interface IndicatorRow {
  level1: FormCell | null;
  level2: FormCell | null;
  level3: FormCell | null;
  /** The cells right of the third level under their headers. */
  values: CellsByRole;
  /** Does any cell stand elsewhere than under its header? */
  moved: boolean;
}

/**
 * Reads an indicator row whose merged cells were lost, so that its cells may have slid to either side: a label is known
 * by its word, a target by its operator, the others by the order that every row keeps (levels, target, actual, …).
 */
export function readShiftedRow(
  row: FormRow,
  header: IndicatorColumns,
  before: { level1: string },
): IndicatorRow {
  const cells = withoutEchoes(row.filled, header).filter(
    ({ text }, i) => !(i === 0 && blockLabel(text) === 'indicatorBlock'),
  );
  const labels = readLabels(cells, header, before);
  const rest = cells.slice(labels.count);
  const [first] = rest;
  // A label with nothing but figures right of it is the indicator itself: 服务对象满意度 is both.
  if (first && beginsTarget(first.text) && labels.last)
    return finish({ ...labels.levels, ...labels.withoutLast, level3: labels.last }, rest);
  if (first && beginsTarget(first.text)) return finish({ ...labels.levels, level3: null }, rest);
  return finish({ ...labels.levels, level3: first ?? null }, rest.slice(1));

  function finish(levels: Omit<IndicatorRow, 'values' | 'moved'>, right: readonly FormCell[]): IndicatorRow {
    const { values, moved } = placeValues(levels.level3, right, header);
    const isMoved = (cell: FormCell | null, role: IndicatorHeader) => {
      const head = columnOf(header, role);
      return cell !== null && head !== undefined && cell.column !== head.column;
    };
    return {
      ...levels,
      values,
      moved:
        moved ||
        isMoved(levels.level1, 'level1') ||
        isMoved(levels.level2, 'level2') ||
        isMoved(levels.level3, 'level3'),
    };
  }
}

interface Labels {
  levels: { level1: FormCell | null; level2: FormCell | null };
  /** How many cells at the row's beginning they take. */
  count: number;
  last: FormCell | null;
  withoutLast: { level1?: null; level2?: null };
}

/** The labels at the beginning of a row: known words, or words in a row that stands whole under its headers. */
function readLabels(
  cells: readonly FormCell[],
  header: IndicatorColumns,
  before: { level1: string },
): Labels {
  if (standsWhole(cells, header)) return labelsUnderHeaders(cells, header);
  let level1: FormCell | null = null;
  let level2: FormCell | null = null;
  let count = 0;
  for (const cell of cells) {
    const next = cells[count + 1];
    if (level1 === null && level2 === null && isFirstLevel(cell, next, header, before)) level1 = cell;
    else if (level2 === null && indicatorKind(cell.text) !== null) level2 = cell;
    else break;
    count++;
  }
  // Two words in front of a target: the first of them is a label that the catalogue does not know.
  const target = cells.findIndex(({ text }) => beginsTarget(text));
  if (level2 === null && target === count + 2 && cells.length > target + 1) {
    level2 = cells[count] ?? null;
    count++;
  }
  return {
    levels: { level1, level2 },
    count,
    last: level2 ?? level1,
    withoutLast: level2 ? { level2: null } : { level1: null },
  };
}

/** 成本指标 and 满意度指标 are a first level in one edition of the form and a second level in another. */
function isFirstLevel(
  cell: FormCell,
  next: FormCell | undefined,
  header: IndicatorColumns,
  before: { level1: string },
): boolean {
  const group = indicatorGroup(cell.text);
  if (group === null) return false;
  const kind = indicatorKind(cell.text);
  if (kind === null) return true;
  if (next && indicatorKind(next.text) !== null) return true;
  if (kind !== 'any') return false;
  if (group === 'satisfaction') return cell.column !== columnOf(header, 'level2')?.column;
  return indicatorGroup(before.level1) !== 'output';
}

/**
 * Does every cell of a row stand under its header, so that words the catalogue does not know are labels too? The columns
 * from the second level to the actual value are filled, and no known label or target stands in another's column.
 */
function standsWhole(cells: readonly FormCell[], header: IndicatorColumns): boolean {
  const roleAt = (column: number) => header.find((head) => head.column === column)?.role ?? null;
  const filled = new Set(cells.map(({ column }) => roleAt(column)));
  if (!filled.has('level2') || !filled.has('level3') || !filled.has('target') || !filled.has('actual'))
    return false;
  return cells.every(({ column, text }) => {
    const role = roleAt(column);
    if (role === 'level1') return !beginsTarget(text) && !isOnlySecondLevel(text);
    if (role === 'level2') return !beginsTarget(text) && !isOnlyFirstLevel(text);
    if (role === 'level3') return !beginsTarget(text) && !looksLikeFigure(text);
    return role !== null || (indicatorGroup(text) === null && indicatorKind(text) === null);
  });
}

const isOnlyFirstLevel = (text: string): boolean =>
  indicatorGroup(text) !== null && indicatorKind(text) === null;
const isOnlySecondLevel = (text: string): boolean =>
  indicatorKind(text) !== null && indicatorGroup(text) === null;

function labelsUnderHeaders(cells: readonly FormCell[], header: IndicatorColumns): Labels {
  const level3 = columnOf(header, 'level3')?.column ?? 0;
  const at = (role: IndicatorHeader) =>
    cells.find(({ column }) => column === columnOf(header, role)?.column) ?? null;
  const [level1, level2] = [at('level1'), at('level2')];
  const count = cells.filter(({ column }) => column < level3).length;
  return { levels: { level1, level2 }, count, last: null, withoutLast: {} };
}

/**
 * By how many columns the cells right of the third level lie beside their headers. A target in three cells has holes where
 * it prints no sign or no unit, so there the third level tells, if every cell then stands under a header.
 */
function offsetOf(
  level3: FormCell | null,
  cells: readonly FormCell[],
  columns: IndicatorColumns,
  level3Header: FormHeaderCell<IndicatorHeader> | undefined,
): number {
  const target = columns.find(({ role }) => role === 'target' || role === 'operator') ?? columns[0];
  const first = (cells[0]?.column ?? 0) - (target?.column ?? 0);
  const inThree = columns.some(({ role }) => role === 'operator' || role === 'targetUnit');
  if (!inThree || !level3 || !level3Header) return first;
  return shiftOf(cells, columns, [level3.column - level3Header.column]) ?? first;
}

/**
 * Gives the cells right of the third level their headers. The first of them is the target, wherever it stands, but for a
 * row whose third level stands in its place and whose next cell, no operator in front, stands under another header.
 */
function placeValues(
  level3: FormCell | null,
  cells: readonly FormCell[],
  header: IndicatorColumns,
): { values: CellsByRole; moved: boolean } {
  const values: CellsByRole = new Map();
  const level3Header = columnOf(header, 'level3');
  const columns = header.filter(({ column }) => column > (level3Header?.column ?? -1));
  const targetAt = columns.findIndex(({ role }) => role === 'target' || role === 'operator');
  const target = columns[Math.max(targetAt, 0)];
  const [first] = cells;
  if (!first || !target) return { values, moved: false };
  const inPlace = level3 !== null && level3.column === level3Header?.column;
  const targetIsBlank =
    inPlace &&
    !beginsTarget(first.text) &&
    cells.length === 1 &&
    first.column !== target.column &&
    columns.some(({ column }) => column === first.column);
  const offset = targetIsBlank ? 0 : offsetOf(level3, cells, columns, level3Header);
  let next = 0;
  for (const cell of cells) {
    const place = columns.findIndex(({ column }) => column === cell.column - offset);
    const index = Math.max(place, next);
    const head = columns[index];
    if (!head) break;
    values.set(head, cell);
    next = index + 1;
  }
  return { values, moved: offset !== 0 };
}
