import { NoSuchPageError, type TableKind } from '@juesuan/schema';
import { detecting } from './detect/detect.ts';
import { type InspectedStep, inspectedSteps } from './detect/inspected-steps.ts';
import type { TableGrid } from './model/grid.ts';
import type { PictureReader, SeenPicture } from './model/picture.ts';
import type { PageRange, SourcePage } from './model/source.ts';
import { finish } from './model/stepwise.ts';
import { signatureOf } from './read/container/signature.ts';
import type { PdfOptions } from './read/pdf/document.ts';
import { openPdf } from './read/pdf/node.ts';
import { pictureFilePdf } from './read/picture/read.ts';
import { isForm } from './recognise/forms/index.ts';
import { readyForMarkup } from './recognise/forms/markup.ts';
import { recogniseTables } from './recognise/tables/tables.ts';

/** What detection saw on one page. */
export interface Inspection {
  page: SourcePage;
  /** What each step of detection found, in their order. */
  steps: InspectedStep[];
  grids: TableGrid[];
  /** The kind of each grid by what stands on this page alone; `null` where the page does not tell. */
  kinds: (TableKind | null)[];
  /** The picture that a scanned page was read from, where it was read. */
  seen?: SeenPicture;
}

/**
 * Looks at one page of a PDF, or of a picture file where `options.ocr` reads it, as grid detection does, step by step: runs, rulings, cells and kinds, for drawing.
 *
 * @param page 1-based
 * @throws {ExtractionError} as `extractReport`; `NoSuchPageError` for a page that the file does not have
 *
 * @example
 * const { page, grids, kinds } = await inspectPage(await readFile('report.pdf'), 6);
 * page.runs[0]?.text;       // '支出决算表'
 * grids[0]?.cells[0]?.text; // '科目编码'
 * kinds;                    // ['expenditure'], in the order of the grids
 */
export async function inspectPage(
  source: Uint8Array,
  page: number,
  options: PdfOptions = {},
): Promise<Inspection> {
  for await (const inspection of inspecting(source, options, { first: page, last: page })) return inspection;
  throw new RangeError(`${page} is no page`);
}

/**
 * Looks at every page, one after another, as {@link inspectPage} does; the file is opened once.
 *
 * @throws {ExtractionError} as `extractReport`
 *
 * @example
 * for await (const { page, grids } of inspectPages(bytes)) console.log(page.number, grids.length);
 */
export const inspectPages = (source: Uint8Array, options: PdfOptions = {}): AsyncGenerator<Inspection> =>
  inspecting(source, options, { first: 1, last: Infinity });

async function* inspecting(
  source: Uint8Array,
  options: PdfOptions,
  { first, last }: PageRange,
): AsyncGenerator<Inspection> {
  const of: { seen?: SeenPicture } = {};
  const { ocr } = options;
  const watching: PictureReader | undefined = ocr && {
    async read(...picture) {
      const read = await ocr.read(...picture);
      if (read?.seen) of.seen = read.seen;
      return read;
    },
  };
  const bytes = signatureOf(source) === 'picture' && ocr ? await pictureFilePdf(source) : source;
  const pdf = await openPdf(bytes, { ...options, ...(watching && { ocr: watching }) });
  try {
    if (!Number.isInteger(first) || first < 1 || first > pdf.pageCount)
      throw new NoSuchPageError(first, pdf.pageCount);
    for (let number = first; number <= Math.min(last, pdf.pageCount); number++) {
      delete of.seen;
      yield { ...(await inspectionOf(await pdf.readPage(number))), ...of };
    }
  } finally {
    await pdf.close();
  }
}

/** What detection sees on a page that was read. */
async function inspectionOf(page: SourcePage): Promise<Omit<Inspection, 'seen'>> {
  const steps = finish(detecting([page]));
  const { blocks } = steps.content;
  const grids = blocks.filter((block) => block.type === 'grid');
  await readyForMarkup(blocks);
  const { tables } = recogniseTables(blocks);
  const kinds = grids.map((grid): TableKind | null => {
    if (isForm(grid)) return 'performance_self_evaluation';
    const { box } = grid.location;
    return tables.find((table) => table.location.box?.y0 === box?.y0 && table.title !== '')?.kind ?? null;
  });
  return { page, steps: inspectedSteps(steps), grids, kinds };
}
