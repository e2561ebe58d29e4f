import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PictureReader, SourcePicture } from './model/picture.ts';
import { extractTables } from './node.ts';
import { darkBox } from './testing/dark-box.ts';
import { documentXml, makeOfd, page, resources } from './testing/ofd.ts';
import { tableReader } from './testing/table-reader.ts';

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

test('the pictures of a scanned OFD are read where they lie, page by page', async () => {
  const { ocr, seen } = tableReader();
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

test('a page of text has the tables that its pictures show beside it', async () => {
  const title =
    '<ofd:TextObject ID="3" Boundary="50 10 100 10" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 7 5">收入决算总表附图</ofd:TextCode></ofd:TextObject>';
  const line =
    '<ofd:TextObject ID="4" Boundary="10 280 190 10" Size="4"><ofd:TextCode X="0" Y="5" DeltaX="g 23 4">本表反映部门本年度取得的各项收入情况，数据见附图。</ofd:TextCode></ofd:TextObject>';
  const { ocr, seen } = tableReader();
  const table = image('10 30 190 95');
  const diagnostics: string[] = [];
  const onDiagnostic = ({ code }: { code: string }): void => void diagnostics.push(code);
  const found = await extractTables(scanned(title + line + table), { ocr, onDiagnostic });
  expect(found.map((one) => [one.page, one.cells.map(({ text }) => text)])).toEqual([
    [1, ['项目', '金额', '合计', '1.50']],
  ]);
  expect(seen).toHaveLength(1);
  expect(diagnostics).toEqual([]);
  // A seal is too small for a table.
  await extractTables(scanned(title + line + image('10 30 40 20')), { ocr });
  expect(seen).toHaveLength(1);
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
