import { isFigure } from '@juesuan/schema/words';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import type { TextRun } from '../../model/source.ts';
import { costs } from '../../model/tolerances.ts';
import type { BodyLine } from '../body-line.ts';
import type { LinePart } from '../lines.ts';
import { isSomething } from './agree.ts';
import { alignTokens } from './alignment.ts';
import type { BandColumns, Evidence } from './columns-of-bands.ts';
import type { SummedList } from './crossed.ts';
import { filledOf } from './families.ts';
import { type Band, type Doubt, isValueColumn, type PlacedLine, type TextColumn } from './model.ts';
import { sumCost } from './sums.ts';

/** Of the figures of a line those that stand elsewhere in another way to place it. */
export function doubtsOfLine(
  { parts, columns: own }: PlacedLine,
  columns: readonly TextColumn[],
  ways: readonly (readonly number[])[],
): Doubt[] {
  return parts.flatMap((part, t) => {
    if (!isValueColumn(columns[own[t] ?? -1])) return [];
    const others = [...new Set(ways.flatMap((way) => way[t] ?? []))].filter((column) => column !== own[t]);
    return others.length > 0 ? [{ part, others }] : [];
  });
}

/** The figures of a sheet that stand elsewhere where the sheet as a whole fills other columns. */
export function doubtsOfSheet(
  lines: readonly PlacedLine[],
  columns: readonly TextColumn[],
  { targets, rivals }: Pick<BandColumns, 'targets' | 'rivals'>,
): Doubt[] {
  const ways = rivals ?? columns.map((_, column) => targets.map(() => column));
  return lines.flatMap((line) =>
    doubtsOfLine(
      line,
      columns,
      ways.map((way) => line.columns.map((column) => way[targets.indexOf(column)] ?? column)),
    ),
  );
}

/** The figures that stand between two columns, where sums of the line do not tell them apart. */
export function doubtsOfPlaces(
  lines: readonly PlacedLine[],
  bands: readonly Band[],
  targets: readonly number[],
  { columns, relations }: Pick<Evidence, 'columns' | 'relations'>,
): Doubt[] {
  return lines.flatMap((line) => {
    const rivals = alignTokens(line.parts, bands, () => costs.columns.noColumn).rivals(costs.columns.same);
    const asPlaced = sumCost(filledOf(line, columns), relations);
    const mayStand = (t: number, column: number): boolean => {
      if (!isValueColumn(columns[column]) || line.columns.includes(column))
        return isValueColumn(columns[column]);
      const moved = { ...line, columns: line.columns.with(t, column) };
      return sumCost(filledOf(moved, columns), relations) - asPlaced < costs.sheets.same;
    };
    return line.parts.flatMap((part, t) => {
      const found = (rivals[t] ?? []).flatMap((band) => targets[band] ?? []);
      const others = found.filter((column) => column !== line.columns[t] && mayStand(t, column));
      return others.length > 0 && isFigure(part.text) ? [{ part, others }] : [];
    });
  });
}

/**
 * The doubts that sums down a list leave: where a column of it adds up, some of its figures stand elsewhere only where all of them
 * may, its total with them.
 */
export function unproven(doubts: readonly Doubt[], lists: readonly SummedList[]): Doubt[] {
  const othersOf = new Map<LinePart, Set<number>>();
  for (const { part, others } of doubts)
    othersOf.set(part, new Set([...(othersOf.get(part) ?? []), ...others]));
  for (const { lines, columns } of lists)
    for (const column of columns) {
      const figures = lines.flatMap((line) => line.parts.filter((_, t) => line.columns[t] === column));
      const printed = figures.filter(({ text }) => isSomething(text));
      if (printed.length === 0) continue;
      const together = new Set([...(othersOf.get(printed[0] as LinePart) ?? [])]);
      for (const part of printed)
        for (const other of together) if (!othersOf.get(part)?.has(other)) together.delete(other);
      for (const part of figures)
        for (const other of othersOf.get(part) ?? [])
          if (!together.has(other)) othersOf.get(part)?.delete(other);
    }
  return [...othersOf].flatMap(([part, others]) => (others.size > 0 ? [{ part, others: [...others] }] : []));
}

/** The grid with a mark on every cell in which a doubtful figure stands or may stand. */
export function withDoubts(
  grid: TableGrid,
  rows: readonly (readonly BodyLine[])[],
  doubts: readonly Doubt[],
): TableGrid {
  const othersOf = new Map<TextRun, readonly number[]>(
    doubts.flatMap(({ part, others }) => part.runs.map((run) => [run, others] as const)),
  );
  if (othersOf.size === 0) return grid;
  const above = grid.rows - rows.length;
  const marked = rows.map(
    (row) =>
      new Set(
        row.flatMap(({ parts }) =>
          parts.flatMap(({ part, column }) => {
            const others = part.runs.flatMap((run) => othersOf.get(run) ?? []);
            return others.length > 0 ? [column, ...others] : [];
          }),
        ),
      ),
  );
  const mark = (cell: GridCell): GridCell =>
    marked[cell.row - above]?.has(cell.column) ? { ...cell, doubtful: true } : cell;
  return { ...grid, cells: grid.cells.map(mark) };
}
