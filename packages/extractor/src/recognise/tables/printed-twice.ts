import type { ExtractedTable } from '@juesuan/schema';
import type { TableGrid } from '../../model/grid.ts';
import { matchKey } from '../../words/key.ts';
import type { Caption } from './head.ts';

/** A grid with the head above it. */
export interface HeadedGrid {
  grid: TableGrid;
  caption: Caption;
}

/**
 * Is a grid an earlier one over again? A page may hold a table twice, once for phones and once for screens. Every cell is the same, the
 * table has figures, and its head is the same or left out. On another page of paper it is a table of its own: a unit's report
 * beside that of its department may have the same figures.
 */
export const isPrintedAgain = (again: HeadedGrid, earlier: HeadedGrid): boolean =>
  again.grid.location.page === earlier.grid.location.page &&
  again.grid.rows === earlier.grid.rows &&
  isSameHead(again.caption, earlier.caption) &&
  again.grid.cells.some(({ text }) => /[1-9]/.test(text)) &&
  keyOf(again.grid) === keyOf(earlier.grid);

type Head = Pick<Caption, 'title' | 'mark' | 'department' | 'unit'>;

const isSameHead = (again: Head, earlier: Head): boolean =>
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
  again.location?.page == null &&
  earlier.location?.page == null &&
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
