import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extractReport } from './node.ts';
import { darkBox } from './testing/dark-box.ts';
import { docxEntries, paragraph, row, table } from './testing/docx.ts';
import { tableReader } from './testing/table-reader.ts';

const jpeg = new Uint8Array(readFileSync(new URL('./testing/pictures/grey.jpg', import.meta.url)));

const CENTIMETRE = 360_000;

const drawing = (relationship: string, [width, height]: readonly [number, number], source = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${width * CENTIMETRE}" cy="${height * CENTIMETRE}"/><wp:docPr id="1" name="图片"/>` +
  `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${relationship}"/>${source}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const fileOf = (id: string): string => (id.includes('.') ? id : `${id}.jpg`);

/** A document of Word with these pictures, by their relationships. */
function documentOf(body: string, pictures: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { 'word/_rels/document.xml.rels': relationships = '', ...entries } = docxEntries(body);
  const added = Object.keys(pictures).map(
    (id) => `<Relationship Id="${id}" Type="x/image" Target="media/${fileOf(id)}"/>`,
  );
  const all = {
    ...entries,
    'word/_rels/document.xml.rels': relationships.replace('</Rel', `${added.join('')}</Rel`),
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(
      Object.entries(pictures).map(([id, bytes]) => [`word/media/${fileOf(id)}`, bytes] as const),
    ),
  });
}

const title = (text: string): string => paragraph(text);
const explanation = '本部门2024年度收入合计8.25万元，支出合计8.25万元。';

const body = [
  title('云江市档案馆2024年度部门决算'),
  title('收入支出决算总表'),
  paragraph('部门：云江市档案馆'),
  paragraph('单位：万元'),
  paragraph(drawing('scan', [15, 20])),
  paragraph(''),
  paragraph(drawing('next', [15, 20])),
  paragraph(explanation),
  paragraph(drawing('seal', [3, 3])),
].join('');

const unreadIn = ({ diagnostics }: Awaited<ReturnType<typeof extractReport>>) =>
  diagnostics
    .filter(({ code }) => code === 'content-unread')
    .map(({ severity, params }) => [severity, params]);

test('a drawing of Windows is named as one', async () => {
  const pictures = { scan: jpeg, next: jpeg, seal: jpeg, 'plan.emf': strToU8('EMF') };
  const bytes = documentOf(body + paragraph(drawing('plan.emf', [15, 20])), pictures);
  const report = await extractReport(bytes, { ocr: tableReader().ocr });
  expect(unreadIn(report)).toEqual([['warning', { reason: 'picture', count: 2, text: '图片、图片 EMF' }]]);
});

test('large pictures of a document of Word are read where they stand, small ones and others without a reader are reported', async () => {
  const bytes = documentOf(body, { scan: jpeg, next: jpeg, seal: jpeg });
  const { ocr, seen } = tableReader();
  const report = await extractReport(bytes, { ocr });
  expect(seen.map(({ page }) => page)).toEqual([1, 2]);
  const [read] = report.tables;
  expect(read).toMatchObject({
    title: '收入支出决算总表',
    department: '云江市档案馆',
    location: { page: 1, line: null, file: 'word/media/scan.jpg' },
  });
  expect(report.tables.flatMap(({ rows }) => rows.flatMap((one) => one.cells))).toMatchObject(
    ['scan', 'next'].map((name, i) => ({
      raw: '1.50',
      source: 'ocr',
      confidence: 0.9,
      location: { page: i + 1, box: { x0: 200, y0: 200, x1: 300, y1: 300 }, file: `word/media/${name}.jpg` },
    })),
  );
  expect(report.text.find(({ text }) => text === explanation)?.location.page).toBeNull();
  expect(unreadIn(report)).toEqual([['info', { reason: 'picture', count: 1, text: '图片' }]]);

  expect(unreadIn(await extractReport(bytes))).toEqual([
    ['warning', { reason: 'picture', count: 3, text: '图片、图片、图片' }],
  ]);
});

test('a picture in a cell stands behind its table, and one that cannot be read is reported in its cell', async () => {
  const inCell = table([row([paragraph(drawing('scan', [15, 20])), '3.50'])]);
  const whole = `${body}${inCell}`;
  const { ocr } = tableReader();
  const good = await extractReport(documentOf(whole, { scan: jpeg, next: jpeg, seal: jpeg }), { ocr });
  expect(good.tables.at(-1)?.location.file).toBe('word/media/scan.jpg');
  const bad = { scan: jpeg.subarray(0, 40), next: jpeg, seal: jpeg };
  const report = await extractReport(documentOf(whole, bad), { ocr });
  expect(
    unreadIn(report).map(([severity, params]) => [severity, (params as { count: number }).count]),
  ).toEqual([
    ['warning', 1],
    ['warning', 2],
  ]);
});

test('of a picture that is cropped, what the document shows is read', async () => {
  const { ocr, seen } = tableReader();
  const shown = paragraph(drawing('scan', [15, 20], '<a:srcRect l="5000" t="5000" r="50000"/>'));
  await extractReport(documentOf(`${title('收入支出决算总表')}${shown}`, { scan: jpeg }), { ocr });
  // Of 200 × 100 pixels, the black box 20 to 60 from the left and 10 to 30 from the top.
  const [picture] = seen.map((one) => one.picture);
  expect([picture?.width, picture?.height]).toEqual([90, 95]);
  expect(picture && darkBox(picture)).toEqual([10, 5, 50, 25]);
});

const testing = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./testing/${name}`, import.meta.url)));

test('pictures of a .doc are read in the line and beside it', async () => {
  const { ocr, seen } = tableReader();
  const report = await extractReport(testing('word-pictures.doc'), { ocr });
  expect(seen.map(({ page }) => page)).toEqual([1, 2]);
  expect(report.tables[0]).toMatchObject({
    title: '收入支出决算总表',
    location: { page: 1, file: 'image1' },
  });
  expect(unreadIn(report)).toEqual([['info', { reason: 'picture', count: 1, text: null }]]);
});

test.each([
  ['xlsx', ['xl/media/image2.jpeg', 'xl/media/image1.jpeg']],
  ['xls', ['image2', 'image1']],
  ['ods', [/^Pictures\/.+\.jpg$/, /^Pictures\/.+\.jpg$/]],
  ['fods', ['image', 'image']],
])('pictures on the sheets of an .%s are read behind the cells of their sheet', async (format, files) => {
  const bytes = testing(`sheet-pictures.${format}`);
  const { ocr, seen } = tableReader();
  const report = await extractReport(bytes, { ocr });
  expect(seen.map(({ page }) => page)).toEqual([1, 2]);
  const sheet = '财政拨款收入支出决算总表';
  expect(report.tables).toMatchObject([{ title: '收入支出决算总表' }, { title: sheet }]);
  const cells = report.tables[1]?.rows.flatMap((one) => one.cells);
  expect(cells).toMatchObject(
    files.map((file, i) => ({
      raw: '1.50',
      source: 'ocr',
      location: {
        sheet,
        page: i + 1,
        box: { x0: 200 },
        file: typeof file === 'string' ? file : expect.stringMatching(file),
      },
    })),
  );
  expect(unreadIn(report)).toMatchObject([['info', { reason: 'picture', count: 1 }]]);
  const without = unreadIn(await extractReport(bytes));
  expect(without.map(([severity]) => severity)).toEqual(['warning', 'warning', 'info']);
});
