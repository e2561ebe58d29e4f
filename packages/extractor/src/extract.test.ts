import { describe, expect, test } from 'vitest';
import { extractReport, inspectPage } from './index.ts';
import { type Drawing, drawLine, drawRun } from './testing/draw.ts';
import { gbk } from './testing/gbk.ts';
import { han, line, makePdf } from './testing/pdf.ts';
import { drawTable } from './testing/table.ts';

const header = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const rows = [
  ['205', '教育支出', '1,150.50', '1,120.50', '30.00'],
  ['20502', '普通教育', '1,150.50', '1,120.50', '30.00'],
];
const blank = ['229', '其他支出', '100.00', '', '100.00'];

/** A page of a PDF as it is drawn: 842 pt high, y from the bottom. */
const content = (...drawings: readonly Drawing[]): string =>
  drawings
    .flatMap(({ runs = [], rulings = [] }) => [
      ...runs.map((run) => han(run.box.x0, 842 - run.baseline, run.fontSize, run.text)),
      ...rulings.map(({ orientation, position, from, to }) =>
        orientation === 'horizontal'
          ? line(from, 842 - position, to, 842 - position)
          : line(position, 842 - from, position, 842 - to),
      ),
    ])
    .join('');

const head = {
  runs: [drawRun('支出决算表', 250, 70), ...drawLine(90, ['部门：云江省商务厅', 50], ['单位：万元', 440])],
};
const widths = [70, 140, 90, 90, 90];
const pdf = makePdf([
  content(head, drawTable([header, ...rows], { widths, header: 1 })),
  content(drawTable([blank], { y: 60, widths, header: 0 })),
]);

const tabs = [
  '云江省商务厅2024年度部门决算',
  '支出决算表',
  '部门：云江省商务厅\t\t单位：万元',
  ...[header, ...rows, blank].map((row) => row.join('\t')),
  '注：本表反映部门本年度各项支出情况。',
].join('\n');
const html = `<!doctype html><meta charset="utf-8"><h1>云江省商务厅2024年度部门决算</h1><p>支出决算表</p><p>部门：云江省商务厅　单位：万元</p><table>${[
  header,
  ...rows,
  blank,
]
  .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  .join('')}</table>`;

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('cells in reading order stay lines, and the prose around them is a report', async () => {
  const cells = Array.from({ length: 12 }, (_, i) => [`第${i + 1}类支出`, `${i + 1}.50`]).flat();
  const told = '2024年度支出总计90.00万元。';
  const text = ['云江省商务厅2024年度部门决算', '一、支出决算情况说明', told, '支出决算表', ...cells];
  const report = await extractReport(utf8(text.join('\n')));
  expect(report).toMatchObject({ fiscalYear: 2024, department: '云江省商务厅', tables: [] });
  expect(report.sections.at(-1)?.paragraphs[0]?.text).toBe(told);
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['table-without-columns', 'table-missing']);
});

describe('one table from whatever source', () => {
  test.each([
    ['a PDF', 'pdf', pdf],
    ['a PDF behind a mail header', 'pdf', Uint8Array.from([...utf8('MIME-Version: 1.0\r\n'), ...pdf])],
    ['text with tabs', 'text', utf8(tabs)],
    ['text with a byte order mark', 'text', utf8(`\ufeff${tabs}`)],
    ['text in GBK', 'text', gbk(tabs)],
    ['text in UTF-16', 'text', utf16(tabs)],
    ['a web page', 'html', utf8(html)],
  ])('%s', async (_, format, source) => {
    const report = await extractReport(source);
    expect(report.source).toMatchObject({ format, bytes: source.byteLength });
    expect(report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.tables).toHaveLength(1);
    const [table] = report.tables;
    expect(table).toMatchObject({
      kind: 'expenditure',
      title: '支出决算表',
      department: '云江省商务厅',
      unit: '万元',
    });
    expect(table?.columns.map(({ column }) => column)).toEqual(['total', 'basic', 'project']);
    expect(table?.rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)])).toEqual([
      ...rows,
      blank,
    ]);
    expect(report.coverage).toMatchObject({ placed: report.coverage.runs, unplaced: [] });
  });

  test('a PDF’s cells know page and box, a text’s cells their line', async () => {
    const last = async (source: Uint8Array) =>
      (await extractReport(source)).tables[0]?.rows.at(-1)?.cells.at(-1)?.location;
    expect(await last(pdf)).toMatchObject({ page: 2, line: null });
    expect((await last(pdf))?.box?.x0).toBeCloseTo(440, 0);
    expect(await last(utf8(tabs))).toMatchObject({ page: null, line: 7, box: null });
  });

  test('the source’s bytes stay as they are', async () => {
    const before = pdf.slice();
    await extractReport(pdf);
    expect(pdf).toEqual(before);
  });
});

describe('inspecting a page', () => {
  test('runs, rulings, grids and the kind of each', async () => {
    const { page, grids, kinds } = await inspectPage(pdf, 1);
    expect(page.number).toBe(1);
    expect(page.runs.map(({ text }) => text)).toContain('教育支出');
    expect(page.rulings.length).toBeGreaterThan(0);
    expect(grids).toHaveLength(1);
    expect(kinds).toEqual(['expenditure']);
  });

  test('what each step of detection found, in their order', async () => {
    const { steps, page, grids } = await inspectPage(pdf, 1);
    const of = (name: string) => steps.find((step) => step.name === name);
    expect(steps.map(({ name }) => name).join(' ')).toBe(
      'rulings regions lattices cells segments lines tables blocks',
    );
    expect(of('rulings')?.lines.length).toBeLessThanOrEqual(page.rulings.length);
    expect(of('regions')?.boxes).toHaveLength(1);
    expect(of('lattices')?.lines).toHaveLength((grids[0]?.rows ?? 0) + (grids[0]?.columns ?? 0) + 2);
    expect(of('cells')?.boxes).toEqual(grids[0]?.cells.map(({ location }) => location.box));
    expect(of('segments')?.boxes).toEqual([]);
    expect(of('blocks')?.boxes).toHaveLength((of('lines')?.boxes.length ?? 0) + 1);
  });

  test('a page that goes on with a table does not tell its kind alone', async () => {
    expect((await inspectPage(pdf, 2)).kinds).toEqual([null]);
  });

  test.each([0, 3, 1.5, Number.NaN])('page %d is not there', async (number) => {
    await expect(inspectPage(pdf, number)).rejects.toThrow(RangeError);
  });
});
