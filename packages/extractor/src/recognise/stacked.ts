import { isMoneyLike } from '@juesuan/schema/words';
import type { Block, GridCell, LineBlock, TableGrid } from '../model/grid.ts';
import { GridView, sliceRows, withoutUnusedColumns } from '../model/grid-view.ts';
import { unionLocation } from '../model/location.ts';
import { counts } from '../model/tolerances.ts';
import { isCaptionLine, isDepartmentLabel, isNote, isRunningText } from '../words/caption.ts';
import { isColumnNumberRow, labelRole, looksLikeAmount } from '../words/cell-words.ts';
import { isHeaderWord } from '../words/header-word.ts';
import { matchKey } from '../words/key.ts';
import { titleKind } from '../words/title.ts';

type Row = readonly GridCell[];

/** The blocks of a source, its sheets cut into the tables and lines that stand in them. */
export const cutSheets = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.type === 'grid' && block.isSheet ? cutStacked(block) : [block]));

/**
 * Cuts a table of the markup into the tables and lines that stand in it. A sheet saved as a page is one table: it may hold
 * several under one another, each with its title in a row, and text in single cells before, between and after them; a
 * table printed on several pages repeats its head.
 */
export function cutStacked(grid: TableGrid): Block[] {
  const view = new GridView(grid);
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    view.row(row).filter((cell) => matchKey(cell.text) !== ''),
  );
  const whole = spannedOver(rows);
  const starts = headsIn(rows).filter((row) => !whole.has(row));
  return starts.flatMap((from, i) => partOf(grid, rows, whole, from, starts[i + 1] ?? grid.rows));
}

/** The rows above which no cut can be made: a cell with text reaches over it. */
function spannedOver(rows: readonly Row[]): Set<number> {
  const spanned = new Set<number>();
  for (const { row, rowSpan } of rows.flat())
    for (let next = row + 1; next < row + rowSpan; next++) spanned.add(next);
  return spanned;
}

/** The rows in which a table begins: the first, titles below figures, and where the head of the last one is repeated. */
function headsIn(rows: readonly Row[]): number[] {
  const head = new Set<string>();
  const isAgain = (cells: Row): boolean => cells.length > 1 && head.has(keyOf(cells));
  const starts = [0];
  let start = 0;
  let hasFigures = false;
  rows.forEach((cells, row) => {
    const isHeadAgain =
      isAgain(cells) &&
      rows.slice(row, row + counts.repeatedHead).some((next) => isHeader(next) && isAgain(next));
    if (hasFigures && (isTitle(cells) || isHeadAgain)) {
      start = captionStart(rows, row, start);
      starts.push(start);
      hasFigures = false;
    }
    hasFigures ||= hasFigure(cells);
    if (!hasFigures) head.add(keyOf(cells));
  });
  return starts;
}

/**
 * The rows `from` (with) to `to` (without): lines above the table's first row, the table, lines below its last. Empty rows
 * at the end are spacing, but the one right under the header is the table's only row, left blank.
 */
function partOf(
  grid: TableGrid,
  rows: readonly Row[],
  whole: ReadonlySet<number>,
  from: number,
  to: number,
): Block[] {
  const isWide = (cells: Row): boolean => cells.length > 1;
  const all = rows.slice(from, to);
  const header = all.findIndex(isHeader);
  let first = from + countWhile(all, (cells, i) => isAbove(cells, i < header));
  while (whole.has(first)) first--;
  const body = rows.slice(first, to);
  if (!body.some(isWide) || (isOfWorkbook(grid) && !isTable(body, isTitled(grid, all))))
    return all.flatMap(asLines);
  const behind = 1 + rows.findLastIndex((cells, row) => row < to && isWide(cells));
  let last =
    behind + countWhile(rows.slice(behind, to), (cells, i) => whole.has(behind + i) || !endsTable(cells));
  const below = rows.slice(last, to).flatMap(asLines);
  const endsInFigures = rows.some(
    (cells, row) => row === behind - 1 && hasFigure(cells) && !isNumbering(cells),
  );
  const needed = endsInFigures ? behind : behind + 1;
  while (last > needed && rows[last - 1]?.length === 0) last--;
  return [
    ...rows.slice(from, first).flatMap(asLines),
    { ...withoutUnusedColumns(sliceRows(grid, first, last)), isSheet: false },
    ...below,
  ];
}

/** Everything in a workbook stands in cells: covers, contents and remarks too. */
const isOfWorkbook = ({ location }: TableGrid): boolean => location.sheet !== undefined;

/**
 * Has a part amounts, or a header? Labels with their values (单位名称, 单位代码, 报送日期) and lists have neither. Whole numbers
 * are amounts under a title, and beside one another each under a word.
 */
const isTable = (body: readonly Row[], titled: boolean): boolean =>
  body.some((cells) => isSureHeader(cells) || cells.some((cell) => isMoneyLike(cell.text))) ||
  (titled && body.some(hasFigure)) ||
  body.some((cells, row) => areUnderWords(cells, body[row - 1] ?? []));

function areUnderWords(cells: Row, above: Row): boolean {
  const figures = cells.filter((cell) => looksLikeAmount(cell.text));
  const isWord = (column: number): boolean =>
    above.some((cell) => cell.column === column && !looksLikeAmount(cell.text));
  return figures.length > 1 && figures.every(({ column }) => isWord(column));
}

/** The title of a public table stands above, or is the name of the sheet. */
const isTitled = ({ location }: TableGrid, rows: readonly Row[]): boolean =>
  rows.some(isTitle) || titleKind(location.sheet ?? '') !== null;

function isSureHeader(cells: Row): boolean {
  if (!isHeader(cells) || cells.some((cell) => isDepartmentLabel(cell.text))) return false;
  const values = cells.filter((cell) => labelRole(cell.text) === null);
  return (
    values.length > 0 &&
    (cells.length >= counts.sheetHeader || values.some((cell) => isHeaderWord(cell.text)))
  );
}

/** Captions are no rows of the table; neither is a lone cell at the left with a header below, which no header begins with. */
const isAbove = (cells: Row, hasHeaderBelow: boolean): boolean =>
  cells.length === 0 || isCaption(cells) || (hasHeaderBelow && cells.length === 1 && cells[0]?.column === 0);

const hasFigure = (cells: Row): boolean => cells.some((cell) => looksLikeAmount(cell.text));

const isNumbering = (cells: Row): boolean => isColumnNumberRow(cells.map((cell) => cell.text));

const isTitle = (cells: Row): boolean =>
  cells.length <= counts.headCells &&
  !hasFigure(cells) &&
  cells.some((cell) => cell.rowSpan === 1 && titleKind(cell.text) !== null);

const isHeader = (cells: Row): boolean =>
  cells.length > 1 && !hasFigure(cells) && cells.some((cell) => labelRole(cell.text) !== null);

/** Below the last row with several cells, a note or a sentence ends the table; a lone label is one more row of it. */
const endsTable = (cells: Row): boolean =>
  cells.some((cell) => isNote(cell.text) || isRunningText(cell.text) || titleKind(cell.text) !== null);

/** What a repeated head repeats: its words, each in its column. */
const keyOf = (cells: Row): string =>
  cells.map((cell) => `${cell.column}+${cell.columnSpan}:${matchKey(cell.text)}`).join('|');

/** The first of the caption rows that stand right above a head (a mark or a unit above the title). */
function captionStart(rows: readonly Row[], head: number, from: number): number {
  const between = rows.slice(from + 1, head);
  return head - countWhile(between.toReversed(), isCaption);
}

/** How many items at the beginning pass the test. */
function countWhile<T>(items: readonly T[], test: (item: T, i: number) => boolean): number {
  const end = items.findIndex((item, i) => !test(item, i));
  return end < 0 ? items.length : end;
}

function isCaption(cells: Row): boolean {
  if (cells.length === 0 || cells.length > counts.headCells || hasFigure(cells)) return false;
  if (cells.some((cell) => isNote(cell.text) || labelRole(cell.text) !== null)) return false;
  return cells.some((cell) => isCaptionLine(cell.text));
}

/** One line for a row of one-line cells, else a line for each line of its cells. The runs in it count as a cell's. */
function asLines(cells: Row): LineBlock[] {
  const line = (texts: readonly string[]): LineBlock => ({
    type: 'line',
    text: texts.join('  '),
    location: unionLocation(cells.map((cell) => cell.location)),
    parts: texts.map((text) => ({ text, box: null })),
    runs: 0,
    fontSize: null,
  });
  if (cells.length === 0) return [];
  const isOne = cells.length > 1 && cells.every((cell) => cell.lines.length < 2);
  return isOne
    ? [line(cells.map((cell) => cell.text))]
    : cells.flatMap((cell) => cell.lines.map((text) => line([text])));
}
