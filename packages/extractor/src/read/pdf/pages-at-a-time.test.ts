import { diagnostic } from '@juesuan/schema';
import { expect, test } from 'vitest';
import type { PictureReader } from '../../model/picture.ts';
import { FIRST_EXTRA, makePdf } from '../../testing/pdf.ts';
import { streamBody } from './assemble.ts';
import { readPdf } from './node.ts';

const COUNT = 5;
const scan = makePdf(
  Array.from({ length: COUNT }, () => ({
    content: 'q 595 0 0 842 0 0 cm /P0 Do Q',
    resources: `/XObject<</P0 ${FIRST_EXTRA} 0 R>>`,
  })),
  {
    extra: [
      streamBody(
        '\xff'.repeat(12),
        '/Type/XObject/Subtype/Image/Width 3/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8',
      ),
    ],
  },
);

/** A reader that is done with the first page last. */
function slow(pagesAtATime: number) {
  const most = { reading: 0, atATime: 0, done: [] as number[] };
  const ocr: PictureReader = {
    pagesAtATime,
    async read(_, page) {
      most.reading++;
      most.atATime = Math.max(most.atATime, most.reading);
      await new Promise((resolve) => setTimeout(resolve, page.number === 1 ? 200 : 5));
      most.reading--;
      most.done.push(page.number);
      const location = { page: page.number, line: null, box: null };
      const run = {
        text: `${page.number}`,
        box: { x0: 0, y0: 0, x1: 9, y1: 9 },
        glyphs: [`${page.number}`],
        edges: [0, 9],
        fontSize: 9,
        baseline: 9,
        clip: null,
        certainty: 1,
      };
      return {
        page: { ...page, runs: [run] },
        diagnostics: [diagnostic('ocr-doubtful', 'warning', { reason: 'dirt', seen: null }, location)],
      };
    },
  };
  return { most, ocr };
}

test.each([1, 3])(
  'pages that are read %i at a time come in their order, with what was said of each',
  async (atATime) => {
    const { most, ocr } = slow(atATime);
    const { pages, diagnostics } = await readPdf(scan, { ocr });
    const inOrder = Array.from({ length: COUNT }, (_, k) => k + 1);
    expect(pages.map(({ number, runs }) => [number, runs[0]?.text])).toEqual(inOrder.map((n) => [n, `${n}`]));
    expect(diagnostics.map(({ location }) => location?.page)).toEqual(inOrder);
    expect(most.atATime).toBe(atATime);
    if (atATime > 1) expect(most.done[0]).not.toBe(1);
  },
);

test('the first error ends the reading, and none is left unheard', async () => {
  const ocr: PictureReader = {
    pagesAtATime: 2,
    read: (_, { number }) => Promise.reject(new Error(`page ${number}`)),
  };
  await expect(readPdf(scan, { ocr })).rejects.toThrow('page 1');
});
