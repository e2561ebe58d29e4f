import type { ExtractedTable, Location } from '@juesuan/schema';
import type { TableGrid } from '../../model/grid.ts';
import { GridView } from '../../model/grid-view.ts';
import { matchKey } from '../../words/key.ts';
import type { Caption } from './head.ts';

/** A grid with the head above it. */
export interface HeadedGrid {
  grid: TableGrid;
  caption: Caption;
}

/**
 * Is a grid an earlier one over again? A page may hold a table twice, once for phones and once for screens. Every cell is the same, the
 * table has figures, and its head is the same or left out. On another page of paper, or another sheet, it is a table of its own: a
 * unit's report beside that of its department may have the same figures.
 */
const isPrintedAgain = (again: HeadedGrid, earlier: HeadedGrid): boolean =>
  again.grid.location.page === earlier.grid.location.page &&
  again.grid.location.sheet === earlier.grid.location.sheet &&
  again.grid.rows === earlier.grid.rows &&
  isSameHead(again.caption, earlier.caption) &&
  again.grid.cells.some(({ text }) => /[1-9]/.test(text)) &&
  keyOf(again.grid) === keyOf(earlier.grid);

/**
 * Is a grid an earlier one with some of its columns left out, as a page's version for phones does? Every row is there, and every
 * column, header and all, is one of the earlier grid's, in their order. Not on paper, where a page cuts columns.
 */
export const isPrintedWithFewerColumns = (fewer: HeadedGrid, whole: HeadedGrid): boolean =>
  isOfScreen(fewer.grid.location) &&
  isOfScreen(whole.grid.location) &&
  fewer.grid.rows === whole.grid.rows &&
  fewer.grid.rows > 1 &&
  fewer.grid.columns > 1 &&
  fewer.grid.columns < whole.grid.columns &&
  fewer.grid.cells.some(({ text }) => /[1-9]/.test(text)) &&
  isSubsequence(columnsOf(fewer.grid), columnsOf(whole.grid));

/** Has a place neither page nor sheet, as in a web page, which may say everything twice? */
const isOfScreen = ({ page, sheet }: Location): boolean => page === null && sheet === undefined;

const columns = new WeakMap<TableGrid, string[]>();

function columnsOf(grid: TableGrid): string[] {
  const known = columns.get(grid);
  if (known) return known;
  const view = new GridView(grid);
  const texts = Array.from({ length: grid.columns }, (_, column) =>
    JSON.stringify(Array.from({ length: grid.rows }, (_, row) => matchKey(view.at(row, column).text))),
  );
  columns.set(grid, texts);
  return texts;
}

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const one of all) if (one === some[at]) at++;
  return at === some.length;
}

/** Is a grid an earlier one over again, with all its columns or some? */
export const isCopyOf = (again: HeadedGrid, earlier: HeadedGrid): boolean =>
  isPrintedAgain(again, earlier) ||
  (isOfScreen(again.grid.location) &&
    isSameHead(again.caption, earlier.caption) &&
    isPrintedWithFewerColumns(again, earlier));

type Head = Pick<Caption, 'title' | 'mark' | 'department' | 'unit'>;

/** Says a head nothing else than an earlier one? What it leaves out is the same. */
export const isSameHead = (again: Head, earlier: Head): boolean =>
  (['title', 'mark', 'department', 'unit'] as const).every((part) => {
    const text = matchKey(again[part] ?? '');
    return text === '' || text === matchKey(earlier[part] ?? '');
  });

const keys = new WeakMap<TableGrid, string>();

function keyOf(grid: TableGrid): string {
  const known = keys.get(grid);
  if (known !== undefined) return known;
  const key = grid.cells
    .map(({ row, column, rowSpan, columnSpan, text }) =>
      [row, column, rowSpan, columnSpan, matchKey(text)].join(','),
    )
    .join('\n');
  keys.set(grid, key);
  return key;
}

/**
 * Is a table an earlier one in another form: the same rows under the same last words of its headers, its head the same or left
 * out, as a page's version for phones flattens the header?
 */
export const isPrintedInAnotherForm = (again: ExtractedTable, earlier: ExtractedTable): boolean =>
  isOfScreen(again.location) &&
  isOfScreen(earlier.location) &&
  again.rows.length === earlier.rows.length &&
  isSameHead(again, earlier) &&
  again.rows.some(({ cells }) => cells.some(({ raw }) => /[1-9]/.test(raw))) &&
  contentOf(again) === contentOf(earlier);

const lastWord = (label: string): string => matchKey(label.split('/').at(-1) ?? '');

const contentOf = ({ columns, rows }: ExtractedTable): string =>
  JSON.stringify([
    columns.map(({ label }) => lastWord(label)),
    rows.map(({ code, name, side, cells }) => [
      code,
      matchKey(name),
      side,
      ...cells.map(({ raw }) => matchKey(raw)),
    ]),
  ]);
