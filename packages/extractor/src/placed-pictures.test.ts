import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PictureReader, SourcePicture } from './model/picture.ts';
import type { TextRun } from './model/source.ts';
import { extractTables } from './node.ts';
import { darkBox } from './testing/dark-box.ts';
import { documentXml, makeOfd, page, resources } from './testing/ofd.ts';

const jpeg = new Uint8Array(readFileSync(new URL('./testing/pictures/grey.jpg', import.meta.url)));

/** An OFD whose pages draw the picture of 200 × 100 pixels, its black box 20 to 60 from the left and 10 to 30 from the top. */
const scanned = (...objects: string[]): Uint8Array =>
  makeOfd({
    'Doc_0/Document.xml': documentXml(
      objects.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="P${i}.xml"/>`).join(''),
    ),
    'Doc_0/Res.xml': resources(
      '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image" Format="JPEG"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>',
    ),
    'Doc_0/Res/a.jpg': jpeg,
    ...Object.fromEntries(objects.map((object, i) => [`Doc_0/P${i}.xml`, page(object)])),
  });

const image = (boundary: string, ctm = ''): string =>
  `<ofd:ImageObject ID="9" Boundary="${boundary}" ResourceID="7" ${ctm && `CTM="${ctm}"`}/>`;

/** Edges of what is dark in a picture, in millimetres of the page. */
const darkEdges = (picture: SourcePicture): number[] =>
  darkBox(picture).map((pixels) => Math.round((pixels * 25.4) / picture.dpi));

const cell = (text: string, x: number, y: number): TextRun => ({
  text,
  box: { x0: x, y0: y, x1: x + 20, y1: y + 10 },
  glyphs: [...text],
  edges: [...text, ''].map((_, k) => x + (20 * k) / text.length),
  fontSize: 10,
  baseline: y + 10,
  clip: null,
  certainty: 0.9,
});

/** A reader that finds a table of two by two on every picture. */
function reading() {
  const seen: { picture: SourcePicture; page: number; pages: number | undefined }[] = [];
  const ocr: PictureReader = {
    async read(picture, on, _, pages) {
      seen.push({ picture, page: on.number, pages });
      const ruling = { from: 100, to: 300, thickness: 0.5 };
      const rulings = [100, 200, 300].flatMap((position) => [
        { ...ruling, orientation: 'horizontal' as const, position },
        { ...ruling, orientation: 'vertical' as const, position },
      ]);
      const runs = [
        cell('项目', 110, 140),
        cell('金额', 210, 140),
        cell('合计', 110, 240),
        cell('1.50', 210, 240),
      ];
      return { page: { ...on, rulings, runs }, diagnostics: [] };
    },
  };
  return { ocr, seen };
}

test('the pictures of a scanned OFD are read where they lie, page by page', async () => {
  const { ocr, seen } = reading();
  // 21 × 10.5 mm; then turned by a quarter clockwise, and two halves of a page.
  const upright = image('0 0 210 105');
  const turned = image('0 0 210 297', '0 210 -105 0 150 20');
  const tables = await extractTables(scanned(upright, turned, upright + image('0 105 210 105')), { ocr });
  expect(tables.map((table) => [table.page, table.cells.map(({ text }) => text)])).toEqual(
    [1, 2, 3].map((number) => [number, ['项目', '金额', '合计', '1.50']]),
  );
  expect(seen.map(({ page: number, pages }) => [number, pages])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const [first, second, third] = seen.map(({ picture }) => darkEdges(picture));
  expect(first).toEqual([21, 11, 63, 32]);
  // x' = 150 - 105 y, y' = 20 + 210 x, of the box from 0.1 to 0.3 each way.
  for (const [k, edge] of [119, 41, 140, 83].entries())
    expect(Math.abs((second?.[k] ?? 0) - edge)).toBeLessThan(2);
  expect(third).toEqual([21, 11, 63, 137]);
});

test('without a reader the pages have no text, and the error names what reads them', async () => {
  await expect(extractTables(scanned(image('0 0 210 105')))).rejects.toMatchObject({
    code: 'no-text-layer',
    params: { reason: 'pictures' },
  });
});

test('a picture without text is said', async () => {
  const ocr: PictureReader = { read: async () => null };
  await expect(extractTables(scanned(image('0 0 210 105')), { ocr })).rejects.toMatchObject({
    code: 'no-text-layer',
    params: { reason: 'unrecognised' },
  });
});
