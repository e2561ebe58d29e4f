import type { TableGrid } from '../model/grid.ts';
import type { RunLine } from './lines.ts';
import type { Segment } from './segment.ts';

/** A line of a page that no frame holds. */
export interface LineItem {
  type: 'line';
  line: RunLine;
  page: number;
  /** Words side by side with a ruling right under them or a shading behind them, as wide as they are: the heads of columns. */
  ofHeads?: true;
}

/** What one page holds, top to bottom, before tables without all their rulings are read. */
export type PageItem = LineItem | { type: 'grid'; grid: TableGrid } | { type: 'segment'; segment: Segment };

/** What a document holds in reading order: the parts of a table without all its rulings, of all its pages, together. */
export type DocumentItem =
  | LineItem
  | { type: 'grid'; grid: TableGrid }
  | { type: 'segments'; segments: Segment[] };
