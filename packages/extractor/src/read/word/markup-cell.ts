import type { Aside, Item, MarkupCell } from '../markup/model.ts';

/** What a cell of Word prints. */
interface PrintedCell {
  items: Item[];
  asides: Aside[];
  isRed: boolean;
}

/** A place of a row where it has no cell. */
export const gap = (columnSpan: number): MarkupCell => ({
  rowSpan: 1,
  columnSpan,
  items: [],
  overflows: false,
  asides: [],
});

/** A cell in one row; those that continue it below make it longer. */
export const markupCell = ({ items, asides, isRed }: PrintedCell, columnSpan: number): MarkupCell => ({
  ...gap(columnSpan),
  items,
  asides,
  ...(isRed && { red: true as const }),
});
