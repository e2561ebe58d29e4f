import { isColumnNumberRow } from '@juesuan/schema/words';
import { describe, expect, test } from 'vitest';
import { readDelimited } from './delimited.ts';
import { countHeaderRows } from './header-rows.ts';
import { readLines } from './lines.ts';

/** The document in outline: lines as printed, grids as rows×columns; `|` stands for a tab. */
const outline = (...lines: string[]): string[] =>
  readDelimited(lines.join('\n').replaceAll('|', '\t')).blocks.map((block) =>
    block.type === 'line' ? block.text : `${block.rows}×${block.columns}`,
  );
const draw = (...lines: string[]): string[][] => lines.map((line) => line.split('|'));

describe('where the header ends', () => {
  test('at a row of nothing, at prose, at the numbers of the columns', () => {
    expect(countHeaderRows(draw('|项目|金额', '||', '|甲|1.00'))).toBe(1);
    expect(countHeaderRows(draw('项目|金额', `${'本表反映部门本年度的各项收入'.repeat(3)}|`))).toBe(1);
    expect(isColumnNumberRow(['1', '2', '3'])).toBe(true);
    expect(isColumnNumberRow(['栏次', '', '1'])).toBe(true);
    expect(isColumnNumberRow(['1', '3'])).toBe(false);
  });

  test('after one row where nothing tells: a list of words is no header of six rows', () =>
    expect(countHeaderRows(draw('单位|性质', '甲|行政', '乙|行政', '丙|事业', '丁|事业', '戊|事业'))).toBe(
      1,
    ));
});

describe('lines that are no rows', () => {
  test.each([
    ['a rule of dashes', '+------+------+', 'decoration'],
    ['a rule of a Markdown table', '|---|:--:|', 'decoration'],
    ['a page number', '- 12 -', 'page-number'],
    ['a line of a damaged file with hundreds of delimiters', Array(250).fill('1').join('\t'), 'text'],
    ['a department and a unit set apart', '部门：某厅\t\t单位：万元', 'text'],
    ['an entry of the contents', '一、收入决算表\t12', 'text'],
    ['a note in the first cell', '注：本表反映收入。\t\t', 'text'],
  ])('%s', (_, line, kind) => expect(readLines(line).map((one) => one.kind)).toEqual([kind]));

  test('a row left blank between delimiters is a row', () =>
    expect(readLines('| | | |').map(({ kind }) => kind)).toEqual(['row']));
});

describe('a table that goes on after a page break', () => {
  const table = ['科目|名称|合计|基本|项目', '205|教育支出|3.00|2.00|1.00', '20502|普通教育|3.00|2.00|1.00'];

  test('with the empty cells of its line ends lost', () =>
    expect(outline(...table, '', '- 2 -', '', '208|社会保障和就业支出|5.00|5.00')).toEqual(['4×5', '- 2 -']));

  test('with empty cells too many at its line ends', () =>
    expect(outline(...table, '', '- 2 -', '', '208|社会保障和就业支出|5.00|4.00|1.00||')).toEqual([
      '4×5',
      '- 2 -',
    ]));

  test('does not with a wider one: that is another table', () =>
    expect(
      outline(...table, '', '- 2 -', '', '项目|一|二|三|四|五|六', '甲|1.00|1.00|1.00|1.00|1.00|1.00'),
    ).toEqual(['3×5', '- 2 -', '2×7']));
});

describe('sentences above a table', () => {
  test('whose line has a stray delimiter are lines', () =>
    expect(
      outline(
        '以下为本部门二〇二四年度收入决算的具体情况，金额以万元计|||',
        '项目|行次|金额',
        '事业收入|1|9.00',
      ),
    ).toEqual(['以下为本部门二〇二四年度收入决算的具体情况，金额以万元计', '2×3']));
});
