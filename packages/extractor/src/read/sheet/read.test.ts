import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../node.ts';
import { compoundOf, gbkWorkbookOf, type SheetOf, withEntry, workbookOf } from '../../testing/workbook.ts';

const money = '#,##0.00';
const income: SheetOf = {
  name: '收入决算表',
  rows: [
    ['收入决算表'],
    ['部门：云江省林业局', null, null, '单位：万元'],
    ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
    [null, '合计', { t: 'n', v: 1234.567, z: money }, { t: 'n', v: 1234.567, z: money }],
    ['208', '社会保障和就业支出', { t: 'n', v: 34.5, z: money }, { t: 'n', v: 34.5, z: money }],
    ['213', '农林水支出', { t: 'n', v: 1200.067, z: money }, { t: 'n', v: 0, z: '#,##0.00;-#,##0.00;' }],
  ],
  merges: ['A1:D1'],
};

const read = async (bytes: Uint8Array) => extractReport(bytes);

const refusalOf = async (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: unknown) =>
      error instanceof ExtractionError ? `${error.code} ${error.params.reason}` : String(error),
  );

describe.each([
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['xlml', 'spreadsheetml'],
] as const)('a workbook written as %s', (bookType, format) => {
  test('is read as its sheets show it', async () => {
    const report = await read(workbookOf(bookType, [income]));
    expect(report.source.format).toBe(format);
    const [table] = report.tables;
    expect(table?.kind).toBe('income');
    expect(table?.department).toBe('云江省林业局');
    expect(table?.rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)])).toEqual([
      ['', '合计', '1,234.57', '1,234.57'],
      ['208', '社会保障和就业支出', '34.50', '34.50'],
      ['213', '农林水支出', '1,200.07', ''],
    ]);
    expect(table?.rows[1]?.cells[0]?.location).toEqual({
      page: null,
      line: null,
      box: null,
      sheet: '收入决算表',
      cell: 'C5',
    });
    expect(report.coverage.placed).toBe(report.coverage.runs);
  });
});

const withoutResults = (xml: string): string => xml.replace(/(<f>[^<]*<\/f>)<v>7<\/v>/gu, '$1');

const diagnosticsOf = async (sheets: readonly SheetOf[]) =>
  (
    await read(withEntry(workbookOf('xlsx', sheets), 'xl/worksheets/sheet1.xml', withoutResults))
  ).diagnostics.filter(({ code }) => ['sheet-hidden', 'cell-error', 'stored-differs'].includes(code));

/** The table with its last row changed. */
const withLastRow = (row: SheetOf['rows'][number]): SheetOf => ({
  ...income,
  rows: [...income.rows.slice(0, -1), row],
});

test('hidden rows, columns and sheets are left out and reported with what they hold', async () => {
  const sheets: SheetOf[] = [
    {
      ...income,
      rows: income.rows.map((row, i) => [...row, i === 2 ? '备查数' : i > 2 ? 77 : null]),
      hiddenRows: [4],
      hiddenColumns: [4],
    },
    { ...income, name: '底稿', hidden: true },
  ];
  for (const bookType of ['xlsx', 'xlsb'] as const) {
    const report = await read(workbookOf(bookType, sheets));
    expect(report.tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual([['合计', '农林水支出']]);
    const found = report.diagnostics.filter(({ code }) => code === 'sheet-hidden');
    expect(
      found.map(({ params, location }) => [params.reason, params.count, params.cells, location?.sheet]),
    ).toEqual([
      ['rows', 1, 5, '收入决算表'],
      ['columns', 1, 3, '收入决算表'],
      ['sheet', 6, 17, '底稿'],
    ]);
    expect(found[0]?.params.sample).toContain('社会保障和就业支出');
  }
});

test('a merge whose first column is hidden shows its text in the rest', async () => {
  const report = await read(workbookOf('xlsx', [{ ...income, merges: ['A1:D1'], hiddenColumns: [0] }]));
  expect(report.tables[0]?.title).toBe('收入决算表');
});

test('errors, formulas without a result and formats that hide are told with their cells', async () => {
  const found = await diagnosticsOf([
    withLastRow(['213', '农林水支出', { t: 'e', v: 0x17 }, { t: 'n', v: 7, f: 'C6*2' }]),
    {
      ...withLastRow([
        '213',
        '农林水支出',
        { t: 'n', v: -5, z: '0.00;;' },
        { t: 'n', v: -5, z: '0.00;[Red]0.00' },
      ]),
      name: '二',
    },
    {
      ...withLastRow([
        '213',
        '农林水支出',
        { t: 'n', v: 123456, z: '0!.0,' },
        { t: 'n', v: 98765, z: '0!.0,' },
      ]),
      name: '三',
    },
    {
      ...withLastRow(['213', '农林水支出', { t: 'n', v: 5, z: '0"0"' }, { t: 'n', v: 5, z: '0.0E+00' }]),
      name: '四',
    },
  ]);
  expect(
    found.map(({ code, params, location }) => [
      code,
      params.reason,
      params.raw,
      params.stored,
      `${location?.sheet}!${location?.cell}`,
    ]),
  ).toEqual([
    ['cell-error', 'error', '#REF!', undefined, '收入决算表!C6'],
    ['cell-error', 'formula', '=C6*2', undefined, '收入决算表!D6'],
    ['stored-differs', 'hidden', '', '-5', '二!C6'],
    ['stored-differs', 'sign', '5.00', '-5', '二!D6'],
    ['stored-differs', 'scaled', '12.3', '123456', '三!C6'],
    ['stored-differs', 'other', '50', '5', '四!C6'],
    ['stored-differs', 'format', '5', undefined, '四!D6'],
  ]);
  expect(found[4]?.params).toMatchObject({ count: 2, factor: '10000' });
});

test('the stored number stands beside a text that shows another, and only there', async () => {
  const report = await read(
    workbookOf('biff8', [
      withLastRow(['213', '农林水支出', { t: 'n', v: 123456.5, z: '0!.0,' }, { t: 'n', v: 12.5, z: '0.00' }]),
    ]),
  );
  expect(report.tables[0]?.rows.map(({ cells }) => cells.map(({ raw, stored }) => [raw, stored]))).toEqual([
    [
      ['1,234.57', '1234.567'],
      ['1,234.57', '1234.567'],
    ],
    [
      ['34.50', undefined],
      ['34.50', undefined],
    ],
    [
      ['12.3', '123456.5'],
      ['12.50', undefined],
    ],
  ]);
});

test('formulas are read by their stored results', async () => {
  const report = await read(
    workbookOf('xlsx', [
      withLastRow(['213', '农林水支出', { t: 'n', v: 0, f: 'C6-C6' }, { t: 's', v: '无', f: '"无"' }]),
    ]),
  );
  expect(report.tables[0]?.rows.at(-1)?.cells.map(({ raw }) => raw)).toEqual(['0', '无']);
});

test("a sheet's name is the title where it prints none", async () => {
  const untitled = (name: string): SheetOf => ({ ...income, name, rows: income.rows.slice(1), merges: [] });
  for (const name of ['收入决算表', 'Z03 收入决算表(财决03表)', '收入决算表 (2)']) {
    const report = await read(workbookOf('biff8', [untitled(name)]));
    expect(report.tables.map(({ kind }) => kind)).toEqual(['income']);
    expect(report.tables[0]?.title).toContain('收入决算表');
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('table-unrecognised');
  }
});

test('a table over two sheets is one, whether or not the second repeats the head', async () => {
  const more: SheetOf['rows'] = [
    ['214', '交通运输支出', { t: 'n', v: 7, z: money }, { t: 'n', v: 7, z: money }],
    ['215', '资源勘探工业信息等支出', { t: 'n', v: 8, z: money }, { t: 'n', v: 8, z: money }],
  ];
  for (const second of [more, [...income.rows.slice(0, 3), ...more], [...income.rows.slice(2, 3), ...more]]) {
    const report = await read(workbookOf('xlsx', [income, { name: '收入决算表 (2)', rows: second }]));
    expect(report.tables.map(({ rows }) => rows.map(({ code }) => code))).toEqual([
      ['', '208', '213', '214', '215'],
    ]);
    expect(report.tables[0]?.rows[4]?.location).toMatchObject({ sheet: '收入决算表 (2)' });
  }
});

test('several tables on a sheet are several tables', async () => {
  const expenditure = income.rows.map((row, i) =>
    i === 0 ? ['支出决算表'] : i === 2 ? ['科目代码', '科目名称', '本年支出合计', '基本支出'] : row,
  );
  const report = await read(
    workbookOf('xlsx', [{ name: 'Sheet1', rows: [...income.rows, [], [], ...expenditure], merges: [] }]),
  );
  expect(report.tables.map(({ kind }) => kind)).toEqual(['income', 'expenditure']);
  expect(report.tables[1]?.rows[0]?.location).toMatchObject({ sheet: 'Sheet1', cell: 'A12' });
});

test('a million empty formatted rows cost nothing', async () => {
  const rows: SheetOf['rows'] = [...income.rows];
  const report = await read(
    workbookOf('xlsx', [
      {
        ...income,
        rows: [
          ...rows,
          ...Array.from({ length: 30_000 }, () => [{ t: 'z', z: money }]),
          ['注：本表反映收入。'],
        ],
      },
    ]),
  );
  expect(report.tables[0]?.rows).toHaveLength(3);
  expect(report.tables[0]?.notes).toEqual(['注：本表反映收入。']);
});

test('a workbook behind a password, cut off, or of nothing is refused by name', async () => {
  expect(await refusalOf(compoundOf(['EncryptionInfo', 'EncryptedPackage']))).toBe('encrypted office');
  for (const bookType of ['xlsx', 'xlsb', 'ods', 'biff8'] as const) {
    const whole = workbookOf(bookType, [income]);
    expect(await refusalOf(whole.slice(0, whole.length * 0.6))).toMatch(/^damaged /);
  }
});

test('a .xls whose stream is encrypted asks for its password', async () => {
  const bytes = Buffer.from(workbookOf('biff8', [income]));
  // The record behind the first one says that what follows is encrypted.
  const second = bytes.indexOf(Uint8Array.of(0xe1, 0x00, 0x02, 0x00));
  bytes.writeUInt16LE(0x2f, second);
  expect(await refusalOf(bytes)).toBe('encrypted office');
});

test('a web page with the name of a workbook goes to the reader of web pages', async () => {
  const cells = income.rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td>${typeof cell === 'object' ? ((cell?.v as number) ?? '') : cell}</td>`).join('')}</tr>`,
  );
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${cells.join('')}</table></body></html>`;
  const report = await read(new TextEncoder().encode(html));
  expect(report.source.format).toBe('html');
  expect(report.tables[0]?.rows.map(({ code }) => code)).toEqual(['', '208', '213']);
});

test('a workbook of Excel 5 is read in the encoding of its country', async () => {
  const report = await read(gbkWorkbookOf(income));
  expect(report.source.format).toBe('xls');
  expect(report.department).toBe('云江省林业局');
  expect(report.tables[0]?.rows.map(({ name }) => name)).toEqual([
    '合计',
    '社会保障和就业支出',
    '农林水支出',
  ]);
  expect(report.tables[0]?.rows[0]?.location).toMatchObject({ sheet: '收入决算表', cell: 'A4' });
});

describe('a view without zeros shows none', () => {
  const sheet = withLastRow([
    '213',
    '农林水支出',
    { t: 'n', v: 0, z: money },
    { t: 'n', v: 0, f: 'C6', z: money },
  ]);
  const cellsOf = async (bytes: Uint8Array) =>
    (await read(bytes)).tables[0]?.rows.at(-1)?.cells.map(({ raw }) => raw);

  test('in .xlsx', async () => {
    const bytes = workbookOf('xlsx', [sheet]);
    expect(await cellsOf(bytes)).toEqual(['0.00', '0.00']);
    const view = (xml: string): string => xml.replace('<sheetView ', '<sheetView showZeros="0" ');
    const report = await read(withEntry(bytes, 'xl/worksheets/sheet1.xml', view));
    expect(report.tables[0]?.rows.at(-1)?.cells.map(({ raw }) => raw)).toEqual(['', '']);
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('cell-error');
  });

  test('in .xls', async () => {
    const bytes = Buffer.from(workbookOf('biff8', [sheet]));
    expect(await cellsOf(bytes)).toEqual(['0.00', '0.00']);
    const view = bytes.indexOf(Uint8Array.of(0x3e, 0x02, 0x12, 0));
    bytes.writeUInt16LE(bytes.readUInt16LE(view + 4) & ~0x10, view + 4);
    expect(await cellsOf(bytes)).toEqual(['', '']);
  });
});

describe("the cover sheet of the ministry's export", () => {
  const unnamed: SheetOf = { ...income, name: 'GK02', rows: income.rows.slice(2), merges: [] };

  test.each([
    [
      'label and value in cells of their own',
      [
        ['单位名称', '云江省林业局'],
        ['单位代码', '123001'],
        ['年度', '2024'],
      ],
    ],
    [
      'labels with colons, a head over them',
      [
        ['代码', null, '名称'],
        ['单位名称：', null, '云江省林业局'],
        ['报表年度：', null, '2024年'],
        ['邮政编码：', null, '100000'],
      ],
    ],
    [
      'both in one cell, a place for the seal',
      [
        ['2024年度部门决算公开报表'],
        [null, '单位名称：云江省林业局（公章）'],
        [null, '报送日期：2025年8月20日', '单位负责人：张三'],
      ],
    ],
  ])('%s', async (_, rows) => {
    const report = await read(workbookOf('xlsx', [{ name: '封面代码', rows }, unnamed]));
    expect([report.department, report.fiscalYear]).toEqual(['云江省林业局', 2024]);
    expect(report.tables.map(({ kind, title }) => [kind, title])).toEqual([['income', '收入决算表']]);
    expect(report.text.filter(({ location }) => location.sheet === '封面代码')).toHaveLength(rows.length);
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('table-without-columns');
  });

  test('a sheet of contents gives no table its title', async () => {
    const contents = ['收入支出决算总表', '收入决算表', '支出决算表'].map((title, i) => [`${i + 1}`, title]);
    const sheets = [
      { name: '目录', rows: [['目录'], ...contents] },
      { ...unnamed, name: 'Sheet2' },
    ];
    const { tables } = await read(workbookOf('xlsx', sheets));
    expect(tables.map(({ title }) => title)).toEqual(['']);
  });
});
