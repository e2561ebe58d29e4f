import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid, textRows } from '../testing/table.ts';
import { cutStacked } from './stacked.ts';

type Drawn = Parameters<typeof tableGrid>[0];

/** What a table is cut into: lines as their text, tables as their rows. */
const piecesOf = (grid: ReturnType<typeof tableGrid>): (string | string[][])[] =>
  cutStacked(grid).map((block) => (block.type === 'line' ? block.text : textRows(block)));

const cut = (rows: Drawn) => piecesOf(tableGrid(rows, { page: null }));

/** The same in a workbook, where text stands in cells too. */
const cutSheet = (rows: Drawn, sheet = 'Sheet1') => {
  const grid = tableGrid(rows, { page: null });
  return piecesOf({ ...grid, location: { ...grid.location, sheet } });
};

const header = ['项目', '行次', '金额'];
const body = ['一、事业收入', '1', '90.00'];
const blank = ['', '', ''];

describe('a sheet of one table', () => {
  test('ends with its last row: empty rows below are spacing', () => {
    expect(cut([header, body, blank, blank])).toEqual([[header, body]]);
  });

  test('without a figure keeps one empty row under its header, for a table left blank', () => {
    expect(cut([header, blank, blank])).toEqual([[header, blank]]);
    expect(cut([header, ['栏次', '1', '2'], blank, blank])).toEqual([[header, ['栏次', '1', '2'], blank]]);
  });

  test('keeps a lone label below its last figures as a row, and a note as a line', () => {
    expect(cut([header, body, ['二、其他收入', '', ''], ['注：本表反映收入。', '', '']])).toEqual([
      [header, body, ['二、其他收入', '', '']],
      '注：本表反映收入。',
    ]);
  });

  test('has no row cut off that a cell above reaches into', () => {
    const spanned: Drawn = [header, [{ text: '合计', rows: 2 }, '1', '90.00'], ['', '注：含上年。']];
    expect(cut(spanned)).toEqual([[header, ['合计', '1', '90.00'], ['', '注：含上年。']]]);
  });
});

describe('a sheet of no table', () => {
  test('is lines: cells alone in their rows', () => {
    expect(
      cut([
        ['收入决算表', ''],
        ['部门：某局', ''],
        ['', '单位：元'],
      ]),
    ).toEqual(['收入决算表', '部门：某局', '单位：元']);
  });
});

describe('whole numbers in a workbook', () => {
  const rows = [
    ['合计', '公务接待费'],
    ['98000', '98000'],
  ];
  test('are amounts under a title, and beside one another under words', () => {
    expect(cutSheet([['财政拨款“三公”经费支出决算表', ''], ...rows])).toEqual([
      '财政拨款“三公”经费支出决算表',
      rows,
    ]);
    expect(cutSheet(rows)).toEqual([rows]);
    const narrow = [
      ['合计', '备注'],
      ['98000', '无'],
    ];
    expect(cutSheet(narrow, '三公经费支出决算表')).toEqual([narrow]);
    expect(cutSheet(narrow)).toHaveLength(2);
  });

  test('are values of labels elsewhere', () =>
    expect(
      cutSheet([
        ['单位信息', ''],
        ['单位代码', '98000'],
        ['邮编', '98001'],
      ]),
    ).toHaveLength(3));
});

describe('a sheet of several tables', () => {
  test('is cut above the captions of the second, not through the first', () => {
    expect(
      cut([
        ['收入决算表', '', ''],
        header,
        body,
        ['公开03表', '', ''],
        ['支出决算表', '', ''],
        header,
        ['一、教育支出', '1', '80.00'],
      ]),
    ).toEqual([
      '收入决算表',
      [header, body],
      '公开03表',
      '支出决算表',
      [header, ['一、教育支出', '1', '80.00']],
    ]);
  });

  test('a head repeated on the next page begins a table', () => {
    expect(cut([header, body, header, ['二、其他收入', '2', '10.00']])).toEqual([
      [header, body],
      [header, ['二、其他收入', '2', '10.00']],
    ]);
  });

  test('lines of a cell with several stay lines of their own', () => {
    expect(
      cutStacked(
        tableGrid(
          [
            ['收入决算表\n2024年度', ''],
            ['单位：元', ''],
          ],
          { page: null },
        ),
      ),
    ).toMatchObject(
      ['收入决算表', '2024年度', '单位：元'].map((text) => ({ text, type: lineBlock('').type })),
    );
  });
});
