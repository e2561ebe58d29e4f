import type { Aside, MarkupCell, MarkupRow, MarkupTable } from '../../markup/model.ts';
import { gap, markupCell } from '../markup-cell.ts';
import { columnEdges, columnOf } from './edges.ts';
import type { ReadCell, ReadRow } from './model.ts';
import type { RowCell } from './row.ts';

/** A cell of a row between two edges, those merged with it at its side included. */
interface SpanningCell extends ReadCell {
  left: number;
  right: number;
  down: RowCell['down'];
}

/** A cell that no width is known of is as wide as this: an inch in twips. */
const UNKNOWN_WIDTH = 1440;

/** A table on the columns that the edges of its rows make; cells merged from above are covered, gaps are cells without text. */
export function placeRows(rows: readonly ReadRow[]): MarkupTable {
  const isShown = (row: ReadRow): boolean => !row.isDeleted && !isOnlyHidden(row);
  const shown = rows.filter(isShown);
  const spanning = shown.map((row) => spanningCells(row));
  const edges = columnEdges(spanning);
  let above = new Map<number, { cell: MarkupCell; to: number }>();
  const placed = spanning.map((cells): MarkupRow => {
    const here: typeof above = new Map();
    const row: MarkupRow = { hidden: false, cells: [], asides: [] };
    let column = 0;
    for (const cell of cells) {
      const from = Math.max(column, columnOf(edges, cell.left));
      const to = Math.max(from + 1, columnOf(edges, cell.right));
      const upper = above.get(from);
      const isCovered = cell.down === 'continued' && upper?.to === to;
      if (from > column) row.cells.push(gap(from - column));
      column = to;
      if (isCovered && upper) {
        upper.cell.rowSpan++;
        here.set(from, upper);
        // Word shows nothing of what is still in a cell that was merged.
        row.asides.push(...asidesOf(cell, 'hidden'));
        continue;
      }
      const own = markupCell(cell, to - from);
      row.cells.push(own);
      if (cell.down !== 'none') here.set(from, { cell: own, to });
    }
    above = here;
    return row;
  });
  const asides = rows
    .filter((row) => !isShown(row))
    .flatMap(({ cells, isDeleted }) =>
      cells.flatMap((cell) => asidesOf(cell, isDeleted ? 'deleted' : 'hidden')),
    );
  return { type: 'table', caption: [], groups: [placed], collapsed: [], asides };
}

/** Nothing of it is printed, and what it holds is hidden. */
const isOnlyHidden = ({ cells }: ReadRow): boolean =>
  cells.every(({ items, asides }) => items.length === 0 && asides.every(({ type }) => type === 'hidden')) &&
  cells.some(({ asides }) => asides.length > 0);

/** The cells of a row with those that are merged at their sides. */
function spanningCells({ cells, properties }: ReadRow): SpanningCell[] {
  const { edges, cells: described } = properties;
  const found: SpanningCell[] = [];
  // Which of two bits begins a set and which continues it has been written both ways: the first in the row begins one.
  const begins = described.find(({ across }) => across !== 0)?.across ?? 0;
  cells.forEach((cell, i) => {
    const { across, down } = described[i] ?? { across: 0, down: 'none' as const };
    const left = edges[i] ?? found.at(-1)?.right ?? 0;
    const right = Math.max(left, edges[i + 1] ?? left + UNKNOWN_WIDTH);
    const last = found.at(-1);
    const isMerged = across !== 0 && across !== begins && (described[i - 1]?.across ?? 0) !== 0;
    if (isMerged && last) {
      last.right = right;
      last.asides = [...last.asides, ...asidesOf(cell, 'hidden')];
    } else found.push({ ...cell, left, right, down });
  });
  return found;
}

/** What a cell would print, and what stands aside in it, as texts of one kind. */
function asidesOf({ items, asides }: ReadCell, type: 'deleted' | 'hidden'): Aside[] {
  const text = textOf(items);
  const isReported = type === 'hidden' ? text !== '' : /\p{N}/u.test(text);
  return [...(isReported ? [{ type, text }] : []), ...asides];
}

const textOf = (items: ReadCell['items']): string =>
  items
    .map((item) =>
      item.type === 'text'
        ? item.text
        : textOf(item.groups.flat().flatMap(({ cells }) => cells.flatMap((cell) => cell.items))),
    )
    .join(' ')
    .trim();
