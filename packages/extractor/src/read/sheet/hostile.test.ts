import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { extractReport } from '../../node.ts';
import { type SheetOf, withEntry, workbookOf } from '../../testing/workbook.ts';
import { blocksOf } from './blocks.ts';
import type { Sheet } from './model.ts';

const income: SheetOf = {
  name: '收入决算表',
  rows: [
    ['单位：万元'],
    ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
    ['208', '社会保障和就业支出', 34.5, 30.25],
    ['213', '农林水支出', 12, 11.5],
  ],
};

const rowsOf = async (bytes: Uint8Array) =>
  (await extractReport(bytes)).tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ raw }) => raw)));
const read = [
  [
    ['34.5', '30.25'],
    ['12', '11.5'],
  ],
];

const SHEET = 'xl/worksheets/sheet1.xml';

test.each([
  [
    'a link over the whole sheet',
    (xml: string) =>
      xml.replace(
        '</worksheet>',
        '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks></worksheet>',
      ),
  ],
  [
    'all columns again and again',
    (xml: string) =>
      xml.replace(
        '<sheetData>',
        `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(2_000)}</cols><sheetData>`,
      ),
  ],
  [
    'a billion columns of one width',
    (xml: string) =>
      xml.replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>'),
  ],
  [
    'a merge over the whole sheet',
    (xml: string) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="D1:XFD1048576"/></mergeCells>'),
  ],
  [
    'a stray blank at the end of the sheet',
    (xml: string) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'),
  ],
  [
    'a million empty cells with formats',
    (xml: string) =>
      xml.replace(
        '</sheetData>',
        `${Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 9}" s="1">${'ABCDEFGHIJ'.replace(/./gu, (c) => `<c r="${c}${i + 9}" s="1"/>`)}</row>`).join('')}</sheetData>`,
      ),
  ],
])('%s costs nothing', async (_, change) => {
  expect(await rowsOf(withEntry(workbookOf('xlsx', [income]), SHEET, change))).toEqual(read);
});

test('a row of a billion costs nothing', async () => {
  const far = (xml: string): string =>
    xml.replace('</sheetData>', '<row r="2147483648"><c r="A2147483648"><v>1</v></c></row></sheetData>');
  const [rows] = await rowsOf(withEntry(workbookOf('xlsx', [income]), SHEET, far));
  expect(rows?.slice(0, 2)).toEqual(read[0]);
});

test('a billion columns of one style in XML cost nothing', async () => {
  const xml = new TextDecoder().decode(workbookOf('xlml', [income]));
  const wide = xml.replace(/<Table[^>]*>/u, '$&<Column ss:Span="999999999"/>');
  expect(wide).not.toBe(xml);
  expect(await rowsOf(strToU8(wide))).toEqual(read);
});

test('a cell over ten million columns in XML costs nothing, one that stands beyond any sheet is refused', async () => {
  const xml = new TextDecoder().decode(workbookOf('xlml', [income]));
  const merged = xml.replace('<Cell', '<Cell ss:MergeAcross="9999999"');
  expect(merged).not.toBe(xml);
  const [rows] = await rowsOf(strToU8(merged));
  expect(rows?.slice(1)).toEqual(read[0]?.slice(1));
  const far = xml.replace('<Cell', '<Cell ss:Index="999999999"');
  await expect(extractReport(strToU8(far))).rejects.toMatchObject({
    code: 'too-large',
    params: { reason: 'sheet-places' },
  });
});

test('one long text that many cells share is refused', () => {
  const cell = { text: '长'.repeat(30_000), number: null };
  const rows = new Map(Array.from({ length: 1_700 }, (_, row) => [row, new Map([[0, cell]])]));
  const sheet: Sheet = {
    name: '表',
    hidden: false,
    rows,
    merges: [],
    isRowHidden: () => false,
    isColumnHidden: () => false,
    kind: 'cells',
  };
  expect(() => blocksOf([sheet], { isTitle: () => false, titleOfName: () => null })).toThrow(
    expect.objectContaining({ code: 'too-large', params: expect.objectContaining({ reason: 'characters' }) }),
  );
});

test('a sheet cut off within its ZIP is damaged', async () => {
  const cut = withEntry(workbookOf('xlsx', [income]), SHEET, (xml) => xml.slice(0, xml.indexOf('213')));
  await expect(extractReport(cut)).rejects.toMatchObject({
    code: 'damaged',
    params: { reason: 'xml', part: SHEET },
  });
});

test.each(['xlml', 'fods'] as const)(
  'a workbook of a single XML (%s) that is cut off is damaged',
  async (type) => {
    const whole = workbookOf(type, [income, { ...income, name: '支出决算表' }]);
    expect(await rowsOf(whole)).toEqual([...read, ...read]);
    for (const share of [0.6, 0.9])
      await expect(extractReport(whole.subarray(0, share * whole.length))).rejects.toMatchObject({
        code: 'damaged',
        params: { reason: 'xml-cut' },
      });
  },
);

test('cells within cells of XML are refused before the library parses each of them', async () => {
  const xml = new TextDecoder().decode(workbookOf('xlml', [income]));
  const nested = xml.replace('<Data', `${'<Data ss:Type="String">'.repeat(300)}<Data`);
  await expect(extractReport(strToU8(nested))).rejects.toMatchObject({ params: { reason: 'xml-depth' } });
});

test('macros and links to other files are not even unpacked', async () => {
  const { unzipSync } = await import('fflate');
  const entries = unzipSync(workbookOf('xlsm', [income]));
  // Either would be refused for how much it unpacks to.
  const bomb = new Uint8Array(20_000_000);
  const bytes = zipSync({
    ...entries,
    'xl/vbaProject.bin': bomb,
    'xl/externalLinks/externalLink1.xml': bomb,
  });
  expect(await rowsOf(bytes)).toEqual(read);
  await expect(extractReport(zipSync({ ...entries, 'xl/sharedStrings.xml': bomb }))).rejects.toMatchObject({
    code: 'too-large',
  });
});

test.each([
  ['chartsheet', 'chart'],
  ['xlMacrosheet', 'macro'],
])('a sheet that is a %s is left out by name', async (type, reason) => {
  const bytes = workbookOf('xlsm', [income, { name: '图', rows: [['x']] }]);
  const related = withEntry(bytes, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/worksheet"(?=[^<>]*sheet2)|(?<=sheet2[^<>]*)worksheet"/u, `${type}"`),
  );
  const report = await extractReport(related);
  expect(report.tables).toHaveLength(1);
  expect(
    report.diagnostics.filter(({ code }) => code === 'sheet-hidden').map(({ params }) => params),
  ).toEqual([{ reason, name: '图' }]);
});

test('a sheet whose part is not there is damaged', async () => {
  const { unzipSync } = await import('fflate');
  const { [SHEET]: _, ...rest } = unzipSync(workbookOf('xlsx', [income]));
  await expect(extractReport(zipSync(rest))).rejects.toMatchObject({ code: 'damaged' });
});

test('a column that is no number is damage, not a stack overflow', async () => {
  const xml = new TextDecoder().decode(workbookOf('xlml', [income]));
  const strange = xml.replace('ss:Index="2"><Data', 'ss:Index="=2"><Data');
  expect(strange).not.toBe(xml);
  await expect(extractReport(strToU8(strange))).rejects.toMatchObject({ code: 'damaged' });
});

test('a text longer than its record is damage, and nothing is read beyond it', async () => {
  const part = 'xl/worksheets/sheet1.bin';
  const files = unzipSync(workbookOf('xlsb', [income]));
  const sheet = files[part] ?? new Uint8Array();
  // A cell with text: its type (6), the length of the record, eight bytes of place and style, the length of the text.
  const text = sheet.findIndex((byte, i) => byte === 6 && sheet[i + 1] === 12 + 2 * (sheet[i + 10] ?? 0));
  expect(text).toBeGreaterThan(0);
  sheet.set([0xf0, 0xff, 0xff, 0x7f], text + 10);
  await expect(extractReport(zipSync({ ...files, [part]: sheet }))).rejects.toMatchObject({
    code: 'damaged',
    params: { reason: 'xml', part },
  });
});

test('the library says nothing on the console', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const bytes = workbookOf('biff8', [income]);
  written.mockClear();
  // A record of a number that no version of Excel has, in place of one that says nothing here (the size of the window).
  const at = bytes.findIndex(
    (byte, i) => byte === 0x3d && bytes[i + 1] === 0 && bytes[i + 2] === 0x12 && bytes[i + 3] === 0,
  );
  expect(at).toBeGreaterThan(0);
  bytes.set([0xf9, 0xf9], at);
  expect(await rowsOf(bytes)).toEqual(read);
  expect(written).not.toHaveBeenCalled();
});

test('a record of a .xls that ends before its text has a length is damage, not a reading without end', async () => {
  const bytes = workbookOf('biff8', [income]);
  // The last record of formats, 0x041E, cut to one byte; what follows is read as records of no kind.
  const at = bytes.findIndex((byte, i) => byte === 0x1e && bytes[i + 1] === 0x04 && bytes[i + 3] === 0);
  expect(at).toBeGreaterThan(0);
  bytes.set([1, 0], at + 2);
  await expect(extractReport(bytes)).rejects.toMatchObject({ code: 'damaged' });
});
