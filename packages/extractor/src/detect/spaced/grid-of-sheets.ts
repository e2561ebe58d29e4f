import type { TableGrid } from '../../model/grid.ts';
import { counts } from '../../model/tolerances.ts';
import { assemble } from '../aligned/assemble.ts';
import { bodyRows } from '../body-rows.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';
import { crossedRows } from './crossed.ts';
import { withCutAmounts } from './cut-amounts.ts';
import { unproven, withDoubts } from './doubts.ts';
import { headerCells } from './headings.ts';
import { type Doubt, isLabelColumn, type PlacedLine, type PlacedSheet, type TextColumn } from './model.ts';
import { withNamedTotals } from './named-totals.ts';
import { waysOf } from './other-places.ts';
import { onOwnSide } from './own-side.ts';
import { withRowNumbers } from './row-numbers.ts';
import { numbersInColumns } from './sheets-below.ts';
import { joinSplitLines, joinWrappedLines } from './split-lines.ts';
import { straightLines } from './straight-lines.ts';
import { straightColumns } from './straighten.ts';

/** What a text table has besides its sheets. */
export interface Headed {
  page: number;
  header: readonly LinePart[];
  /** 栏次. */
  numbers: SegmentLine | undefined;
  columns: readonly TextColumn[];
}

/**
 * The grid of placed sheets: lines put together to rows, columns straight, what is in doubt marked.
 *
 * @param all the sheets of all parts of the table that are read so far, these among them
 */
export function gridOfSheets(
  { page, header, numbers, columns }: Headed,
  own: readonly PlacedSheet[],
  all: readonly PlacedSheet[],
): TableGrid {
  const numbered = withRowNumbers(onOwnSide(withNamedTotals(linesOf(own), columns), columns), columns);
  const cells = withCutAmounts(numbered, columns);
  const rows = joinWrappedLines(joinSplitLines(cells, columns), columns);
  const straight = straightColumns(columns, rows, own[0]?.bands ?? []);
  const bodyLines = bodyRows(straightLines(rows, columns, straight), labelColumns(columns));
  const grid = assemble({
    page,
    header: headerCells(header, columns, straight),
    rows: [
      ...(numbers ? [straightLines([numbersInColumns(numbers, columns)], columns, straight)] : []),
      ...bodyLines,
    ],
    borders: straight.borders,
    strategy: 'aligned',
  });
  const doubts = doubtsOf(own, columns, all);
  const isUnmarked = doubts.length === 0 && hasUnmarkedPages(own, columns);
  return isUnmarked ? { ...grid, doubt: { reason: 'unmarked-pages' } } : withDoubts(grid, bodyLines, doubts);
}

const labelColumns = (columns: readonly TextColumn[]): number[] =>
  columns.flatMap((column, c) => (isLabelColumn(column) ? [c] : []));

const linesOf = (sheets: readonly PlacedSheet[]): PlacedLine[] => sheets.flatMap(({ lines }) => lines);

/** The figures that may stand in the wrong column, but for those that the sums down the whole list prove. */
function doubtsOf(
  own: readonly PlacedSheet[],
  columns: readonly TextColumn[],
  all: readonly PlacedSheet[],
): Doubt[] {
  const { lists, doubts } = crossedRows(linesOf(all), columns);
  return unproven([...doubts, ...own.flatMap((sheet) => sheet.doubts())], lists);
}

/** Do pages end where the text does not say, and are there blanks that may stand elsewhere on later ones? */
function hasUnmarkedPages(placed: readonly PlacedSheet[], columns: readonly TextColumn[]): boolean {
  const isOnePage = placed.every(({ lines }) => lines.every(({ page }) => page === 1));
  const isLong = placed.some(({ lines }) => lines.length > counts.linesOfPage);
  // Order alone, each figure beside its own label, may leave no choice.
  const hasChoice = (line: PlacedLine): boolean => waysOf(line, columns).length !== 1;
  return isOnePage && isLong && placed.some(({ lines }) => lines.some(hasChoice));
}
