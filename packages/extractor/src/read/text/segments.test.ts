import { describe, expect, test } from 'vitest';
import { splitSegments } from './segments.ts';

const texts = (line: string): string[] => splitSegments(line, 1).map((segment) => segment.text);

describe('splitSegments', () => {
  test('two blanks, a full-width space and a tab part cells', () => {
    expect(texts('  合计      9746.50     9746.50')).toEqual(['合计', '9746.50', '9746.50']);
    expect(texts('部门：某局\u{3000}单位：万元')).toEqual(['部门：某局', '单位：万元']);
    expect(texts('合计\t90')).toEqual(['合计', '90']);
  });

  test('one blank parts a code, its name and its amounts', () => {
    expect(texts('2120101 行政运行 1,092.80 1,092.80')).toEqual([
      '2120101',
      '行政运行',
      '1,092.80',
      '1,092.80',
    ]);
    expect(texts('维修（护）费 86.97 - 3')).toEqual(['维修（护）费', '86.97', '-', '3']);
    expect(texts('30114 医疗费')).toEqual(['30114', '医疗费']);
  });

  test('one blank parts an amount and the item of the other half', () => {
    expect(texts('一、财政拨款收入 9746.50 一、外交支出 1.20')).toEqual([
      '一、财政拨款收入',
      '9746.50',
      '一、外交支出',
      '1.20',
    ]);
  });

  test('one blank parts a figure and a known item without an ordinal', () => {
    expect(texts('年初结转和结余 540.03 年末结转和结余 367.81')).toEqual([
      '年初结转和结余',
      '540.03',
      '年末结转和结余',
      '367.81',
    ]);
    expect(texts('30 五、教育支出 18')).toEqual(['30', '五、教育支出', '18']);
  });

  test('an amount right behind the known label that fills its column is a cell', () => {
    expect(texts('收入总计 5.00 支出总计1,358,000.00 1,358,000.00')).toEqual([
      '收入总计',
      '5.00',
      '支出总计',
      '1,358,000.00',
      '1,358,000.00',
    ]);
    expect(texts('收入总计1,358.00万元')).toHaveLength(1);
    expect(texts('收入总计1,358.00 万元')).toEqual(['收入总计1,358.00 万元']);
    expect(texts('本年支出合计25')).toHaveLength(1);
  });

  test('amounts that the cells cut are cells', () => {
    expect(texts('合计 39,366,779. 19,237,581.')).toEqual(['合计', '39,366,779.', '19,237,581.']);
  });

  test('full-width figures are figures', () => {
    expect(texts('一、一般公共预算财政拨款 １１，４４９．５８ 一、一般公共服务支出')).toEqual([
      '一、一般公共预算财政拨款',
      '１１，４４９．５８',
      '一、一般公共服务支出',
    ]);
  });

  test('a sentence stays whole', () => {
    expect(texts('2024 年度收入总计 9859.38 万元，其中本年收入 9746.50 万元。')).toHaveLength(1);
    expect(texts('100 万元以上的货物')).toHaveLength(1);
    expect(texts('公开 1 表')).toHaveLength(1);
  });

  test('a letter-spaced label is one cell, 类 款 项 are three', () => {
    expect(texts('    合    计      90.00')).toEqual(['合 计', '90.00']);
    expect(texts('类  款  项')).toEqual(['类', '款', '项']);
  });

  test('borders drawn with characters part cells, a dash stroke is printed text', () => {
    expect(texts('│合计│90.00│────│')).toEqual(['合计', '90.00', '────']);
  });

  test('columns count a Han character once or twice', () => {
    expect(splitSegments('行政运行  90', 1).map(({ edges }) => edges)).toEqual([
      [0, 1, 2, 3, 4],
      [6, 7, 8],
    ]);
    expect(splitSegments('行政运行  90', 2).map(({ edges }) => [edges[0], edges.at(-1)])).toEqual([
      [0, 8],
      [10, 12],
    ]);
  });
});
