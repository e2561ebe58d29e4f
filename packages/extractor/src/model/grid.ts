import type { Box, Diagnostic, DiagnosticParams, ExtractedTable, Location } from '@juesuan/schema';

/** A cell that covers `rowSpan` × `columnSpan` places of a grid; anchors only, a covered place has no cell of its own. */
export interface GridCell {
  /** Of its first row in the grid, from 0. */
  row: number;
  /** Of its first column in the grid, from 0. */
  column: number;
  /** Rows that it covers, 1 or more. */
  rowSpan: number;
  /** Columns that it covers, 1 or more. */
  columnSpan: number;
  /** The cell's lines joined as a reader would: no space between Han characters. As printed otherwise. */
  text: string;
  /** The printed lines, top to bottom. */
  lines: readonly string[];
  /** What `text` is as one number, where its figures under one another may be one that the cell's width broke. */
  joined?: string;
  /** Its text is printed in red, as negative amounts may be. */
  red?: true;
  /** The number that the cell holds in a workbook, in plain digits, where its text shows another. */
  stored?: string;
  /** A figure stands here that may as well stand elsewhere in its row, or there and as well here. */
  doubtful?: true;
  /** How sure the recogniser was of the least sure of its text, from 0 to 1; only where that was recognised. */
  certainty?: number;
  /** Box of the cell (not of its text) in a paged source; line in a text source. */
  location: Location;
}

/**
 * The narrow waist: every reader ends in grids and lines, everything after knows nothing of the source format.
 * `cells` covers the rectangle `rows` × `columns` exactly once, in reading order.
 */
export interface TableGrid {
  type: 'grid';
  rows: number;
  columns: number;
  cells: GridCell[];
  /** How its cells were found: by rulings, by alignment, or given by the source. */
  strategy: ExtractedTable['strategy'];
  location: Location;
  /** x of the column boundaries (`columns + 1` numbers) in a paged source: what a part on the next page must share. */
  columnEdges: readonly number[] | null;
  /** May several tables and lines stand in it, as in a sheet that was saved as one table? */
  isSheet?: boolean;
  /** Why some cells may stand in the wrong column, where detection had to guess. */
  doubt?: GridDoubt;
}

/** What a `grid-inferred` about it says. */
export type GridDoubt = Extract<
  DiagnosticParams['grid-inferred'],
  { reason: 'other-columns' | 'unmarked-pages' }
>;

/** A line of text outside every grid. */
export interface LineBlock {
  type: 'line';
  /** As printed. */
  text: string;
  location: Location;
  /** Gap-separated parts of the line with their boxes (`部门：…   单位：万元` is two parts). One part in plain text. */
  parts: readonly { text: string; box: Box | null }[];
  /** Glyph runs in it, for the coverage. */
  runs: number;
  /** Points; `null` in a source without pages. */
  fontSize: number | null;
  /** A running head of pages that the places of its source do not tell. */
  furniture?: true;
}

/** The source in reading order. */
export type Block = LineBlock | TableGrid;

/** What detection makes of a source: grids and lines in reading order, and what it could not place. */
export interface DetectedContent {
  blocks: Block[];
  /** Runs placed in cells, for the coverage. */
  runsInCells: number;
  /** Runs set apart from the content (watermarks, stamps), for the coverage; none where left out. */
  runsApart?: number;
  unplaced: { text: string; location: Location }[];
  diagnostics: Diagnostic[];
}
