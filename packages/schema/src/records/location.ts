import { z } from 'zod';

export const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).meta({
  description:
    "A rectangle in PDF points (1/72 in) from the page's top left, x to the right, y down, as it is displayed; of a page that was read turned (`page-turned`, `page-recognised`), as it was turned.",
});

export const Location = z
  .object({
    page: z.int().positive().nullable(),
    line: z.int().positive().nullable(),
    box: Box.nullable(),
    sheet: z.string().optional().meta({ description: 'Name of the sheet, in a workbook only.' }),
    cell: z
      .string()
      .optional()
      .meta({ description: 'Cell of the sheet as a spreadsheet names it (`C12`), in a workbook only.' }),
    file: z.string().optional().meta({
      description:
        'File of the report, where it was put together from several, and picture within it (`word/media/image1.png`), where it was read from one; `page` then counts such pictures.',
    }),
  })
  .meta({
    description:
      'Where something is printed: page and box in a paged source, 1-based line in a text source, sheet and cell in a workbook.',
  });

/**
 * A place in a file, of one put together from several; a place that has a file already is in one within it.
 *
 * @example
 * inFile({ page: 1, line: null, box: null, file: 'image1.png' }, '二.docx').file; // '二.docx/image1.png'
 */
export const inFile = <Place extends { file?: string | undefined }>(place: Place, file: string): Place => ({
  ...place,
  file: place.file === undefined ? file : `${file}/${place.file}`,
});
