import type { Deadline } from '../../model/deadline.ts';
import type { ReadDocumentPictures } from '../../model/document-picture.ts';
import type { DetectedContent } from '../../model/grid.ts';
import { blocksOf } from './blocks.ts';
import type { TitleWords, WorkbookSource } from './model.ts';
import { openWorkbook } from './open.ts';
import { readSheetPictures } from './read-pictures.ts';

/** What a workbook gives: its sheets as grids and lines. */
export interface WorkbookContent extends DetectedContent {
  /** The program that wrote it; `null` where it does not say. */
  producer: string | null;
}

/**
 * A workbook to grids and lines in the order of its sheets. What a cell says is the text that its sheet shows; where that is not
 * the number that it holds, a diagnostic says so. Formulas are read by the result that was stored with them; no macro is run, no
 * link to another file is followed. Hidden sheets, rows and columns are left out and reported.
 *
 * Locations have the sheet and the cell and neither page nor line; those of pictures have the sheet, a page, a box and the file.
 *
 * @param words tell titles of tables: the name of a sheet that prints none is one
 * @param readPictures reads large pictures behind the cells of their sheet; none is read where it is left out
 * @throws {ExtractionError} `damaged`, `encrypted`, `too-large`, `not-installed`
 *
 * @example
 * (await readWorkbook({ format: 'xlsx', zip }, reading, words)).blocks.map((block) => block.type) // ['grid', 'grid']
 */
export async function readWorkbook(
  source: WorkbookSource,
  { deadline, readPictures }: { deadline: Deadline; readPictures?: ReadDocumentPictures | undefined },
  words: TitleWords,
): Promise<WorkbookContent> {
  const { sheets, producer } = await openWorkbook(source);
  deadline.check({ reason: 'start' });
  const pictures = readPictures && (await readSheetPictures(sheets, readPictures));
  return { ...blocksOf(sheets, words, pictures), producer };
}
