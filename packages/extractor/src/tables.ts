import { type Box, type Diagnostic, ExtractionError, type Location } from '@juesuan/schema';
import { readContent } from './content.ts';
import { type ExtractOptions, withinWords } from './extract.ts';
import { defaultExtractLimits } from './limits.ts';
import { checkLimit } from './model/check-limit.ts';
import { Deadline } from './model/deadline.ts';
import type { GridCell, TableGrid } from './model/grid.ts';
import type { PageRange } from './model/source.ts';
import type { ReadPdf } from './read/pdf/document.ts';

/** A cell of a table that was found: which places it covers, what it says, where it stands (in a workbook: sheet and cell). */
export interface FoundCell
  extends Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text' | 'lines'>,
    Pick<Location, 'sheet' | 'cell'> {
  /** From 1; a table may continue on the next pages. `null` in a source without pages. */
  page: number | null;
  /** Line of a text, from 1; `null` in other sources. */
  line: number | null;
  /**
   * Box of the cell in points from the page's top left, as displayed: `/Rotate` applied. A page whose text is mostly drawn sideways
   * without `/Rotate` is turned upright first: the box is of the turned page, after a quarter turn as wide as the displayed one is high.
   * `null` where the source or the cell has none.
   */
  box: Box | null;
}

/** A table as it is printed, whatever it is about. `cells` covers `rows` × `columns` exactly once, in reading order. */
export interface FoundTable
  extends Pick<TableGrid, 'rows' | 'columns' | 'strategy'>,
    Pick<Location, 'sheet' | 'cell'> {
  /** Where it begins, from 1; `null` in a source without pages. */
  page: number | null;
  /** On its first page, in points from the top left as in {@link FoundCell.box}; `null` in a source without pages. */
  box: Box | null;
  cells: FoundCell[];
}

/** What `extractTables` reads of a source, and whom it informs; all of it may be left out. */
export interface TablesOptions extends ExtractOptions {
  /** Only these pages of a PDF or an OFD; other sources have none, and are read whole. */
  pages?: PageRange;
  /** Gets everything that was unclear: fonts, pages, text that no cell holds. */
  onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/**
 * Every table of a source on a given PDF reader.
 *
 * @throws {RangeError} for `pages` that are none
 */
export async function tablesFrom(
  readPdf: ReadPdf,
  source: Uint8Array,
  { pages, onDiagnostic, ...options }: TablesOptions,
): Promise<FoundTable[]> {
  if (
    pages !== undefined &&
    !(Number.isInteger(pages.first) && pages.first >= 1 && pages.last >= pages.first)
  )
    throw new RangeError(`${pages.first} to ${pages.last} are no pages`);
  const limits = { ...defaultExtractLimits, ...options.limits };
  const within = withinWords(options.words);
  const deadline = new Deadline(options.signal, limits.milliseconds, within);
  deadline.check({ reason: 'start' });
  checkLimit(source.byteLength, limits.bytes, { reason: 'bytes' });
  try {
    const reading = { readPdf, options: { ...options, ...(pages && { pages }) }, limits, deadline, within };
    const { content, diagnostics } = await readContent(source, reading);
    for (const diagnostic of [...diagnostics, ...content.diagnostics]) onDiagnostic?.(diagnostic);
    return content.blocks.flatMap((block) => (block.type === 'grid' ? [foundTable(block)] : []));
  } catch (error) {
    // Running text is a source like others, only without any table.
    if (error instanceof ExtractionError && error.code === 'no-tables') return [];
    throw error;
  }
}

const foundTable = ({ rows, columns, strategy, location, cells }: TableGrid): FoundTable => ({
  page: location.page,
  box: location.box,
  strategy,
  rows,
  columns,
  ...placeIn(location),
  cells: cells.map(({ row, column, rowSpan, columnSpan, text, lines, location: of }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    lines,
    page: of.page,
    line: of.line,
    box: of.box,
    ...placeIn(of),
  })),
});

const placeIn = ({ sheet, cell }: Location): Pick<Location, 'sheet' | 'cell'> => ({
  ...(sheet !== undefined && { sheet }),
  ...(cell !== undefined && { cell }),
});
