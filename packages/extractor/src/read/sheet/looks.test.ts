import { describe, expect, test } from 'vitest';
import { extractReport } from '../../node.ts';
import { type SheetOf, withEntry, workbookOf } from '../../testing/workbook.ts';
import { plainLook, withoutAsides } from './looks.ts';
import { piecesOfHtml } from './rich-text.ts';

const z = '#,##0.00';
const sheet: SheetOf = {
  name: '表',
  rows: [
    ['收入决算表', null, null, null],
    ['部门：芦汀市档案馆', null, null, '单位：万元'],
    ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
    ['205', '教育支出', { t: 'n', v: 61.4, z }, { t: 'n', v: 61.4, z }],
    ['206', '科学技术支出', { t: 'n', v: 7.25, z }, { t: 'n', v: 7.25, z }],
  ],
};
const FONTS = ['<sz val="11"/>', '<strike/>', 'rgb="FFFFFFFF"', 'theme="0"', 'indexed="9"', 'rgb="FF336699"']
  .map((font) => `<font>${font.startsWith('<') ? font : `<color ${font}/>`}</font>`)
  .join('');
const FILLS = ['', 'patternType="solid"><fgColor rgb="FF336699"/', 'patternType="solid"><fgColor theme="0"/']
  .map((fill) => `<fill><patternFill ${fill || 'patternType="none"/'}>${fill && '</patternFill>'}</fill>`)
  .join('');
/** The writer's own two, one with each of the fonts, and one with each of the fills. */
const FORMATS = [[0], [0], [1], [2], [3], [4], [2, 1], [5, 1], [3, 2], [5, 2]]
  .map(([font, fill = 0]) => `<xf numFmtId="4" fontId="${font}" fillId="${fill}"/>`)
  .join('');

/** The sheet with one cell written otherwise, and fonts of which the second strikes out and the third is white. */
function sheetWith(cell: string, change: (attributes: string) => string) {
  const styled = withEntry(workbookOf('xlsx', [sheet]), 'xl/styles.xml', (xml) =>
    xml
      .replace(/<fonts.*<\/fonts>/su, `<fonts>${FONTS}</fonts>`)
      .replace(/<fills.*<\/fills>/su, `<fills>${FILLS}</fills>`)
      .replace(/<cellXfs.*<\/cellXfs>/su, `<cellXfs>${FORMATS}</cellXfs>`),
  );
  return withEntry(styled, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, 'su'), change),
  );
}

async function told(bytes: Uint8Array) {
  const { tables, diagnostics } = await extractReport(bytes);
  const cells = tables[0]?.rows.flatMap((row) => row.cells.map(({ raw }) => raw));
  const codes = diagnostics.map(({ code, severity }) => `${code} ${severity}`);
  return { cells, codes: codes.filter((code) => /^(?:text|note)-/u.test(code)) };
}

describe('what a cell of a workbook prints aside', () => {
  const rich = (runs: string) => sheetWith('C5', () => `<c r="C5" t="inlineStr"><is>${runs}</is></c>`);

  test('the raised mark of a note is no digit of its amount', async () => {
    const runs = '<r><t>7.25</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    expect(await told(rich(runs))).toEqual({
      cells: ['61.40', '61.40', '7.25', '7.25'],
      codes: ['note-mark info'],
    });
  });

  test('a part with a line through it is deleted', async () => {
    const runs = '<r><rPr><strike/></rPr><t>9.05</t></r><r><t>7.25</t></r>';
    expect(await told(rich(runs))).toEqual({
      cells: ['61.40', '61.40', '7.25', '7.25'],
      codes: ['text-deleted info'],
    });
  });

  const inFormat = (format: number) => sheetWith('C5', () => `<c r="C5" s="${format}"><v>7.25</v></c>`);
  test('a whole cell with a line through it, or white on nothing, says nothing', async () => {
    expect(await told(inFormat(2))).toEqual({
      cells: ['61.40', '61.40', '', '7.25'],
      codes: ['text-deleted warning'],
    });
    expect(await told(inFormat(3))).toEqual({
      cells: ['61.40', '61.40', '', '7.25'],
      codes: ['text-invisible warning'],
    });
  });

  test.each([
    ['white by the theme', 4, false],
    ['white by its number', 5, false],
    ['white on blue', 6, true],
    ['blue on the same blue', 7, false],
    ['white on white, both by the theme', 8, false],
    ['blue on white', 9, true],
  ])('a cell %s is seen as it is printed', async (_, format, isSeen) => {
    const { cells } = await told(inFormat(format));
    expect(cells?.[2]).toBe(isSeen ? '7.25' : '');
  });
});

test('HTML that does not say what is stored tells no looks', () => {
  expect(piecesOfHtml('86.10<span><sup>1</sup></span>', '86.10')).toBeNull();
  expect(piecesOfHtml('86.10', '86.10')).toBeNull();
});

test('a raised unit and white words belong to their cell', () => {
  const cell = { text: '面积m2', number: null };
  const raised = { ...plainLook, raised: true, text: '2' };
  expect(withoutAsides(cell, [{ ...plainLook, text: '面积m' }, raised])).toBe(cell);
  expect(withoutAsides(cell, [{ ...plainLook, unseen: true, text: '面积m2' }])).toBe(cell);
});

test('tables with titles of their own beside each other on a sheet are read each', async () => {
  const other = [
    ['支出决算表', null, null],
    [null, null, '单位：元'],
    ['科目名称', '本年支出合计', '基本支出'],
    ['教育支出', { t: 'n', v: 880.5, z }, { t: 'n', v: 880.5, z }],
    ['科学技术支出', { t: 'n', v: 93.75, z }, { t: 'n', v: 93.75, z }],
  ] as SheetOf['rows'];
  const rows = sheet.rows.map((row, i) => [...row, null, ...(other[i] ?? [])]);
  const { tables } = await extractReport(workbookOf('xlsx', [{ ...sheet, rows }]));
  expect(tables.map(({ title, unit, rows: read }) => [title, unit, read.length])).toEqual([
    ['收入决算表', '万元', 2],
    ['支出决算表', '元', 2],
  ]);
});
