import { describe, expect, test } from 'vitest';
import { follows, isBarePart, readMarker } from './marker.ts';

describe('the ordinal that a line begins with', () => {
  test.each([
    ['第一部分 部门概况', '第一部分', 1],
    ['第三部分：决算情况说明', '第三部分：', 1],
    ['附件1：某局整体支出绩效自评报告', '附件1：', 1],
    ['三 支出决算情况说明', '三', 2],
    ['一、部门职责', '一、', 2],
    ['十一、其他重要事项', '十一、', 2],
    ['（二十二）完成交办的其他任务。', '（二十二）', 3],
    ['(一) 贯彻实施', '(一)', 3],
    ['1. 行政运行', '1.', 4],
    ['- 3、综合处。', '- 3、', 4],
    ['１２．会展处', '１２．', 4],
    ['（1）个人', '（1）', 5],
    ['①办公费', '①', 6],
  ])('%s', (line, text, level) => expect(readMarker(line)).toMatchObject({ text, level }));

  test.each([
    '1.5亿元用于',
    '2024年度收、支总计',
    '95%的项目',
    '一般公共预算',
    '第一书记',
    '附件1：部门决算公开表.xlsx',
    '一 般 公 共 预 算',
    '（项）。年初预算为',
    '1、',
    '',
  ])('none in %s', (line) => expect(readMarker(line)).toBeNull());
});

test('a part may stand alone on its line', () => {
  expect(isBarePart('第 一 部 分')).toBe(true);
  expect(isBarePart('第一部分 概况')).toBe(false);
});

test.each([
  ['1.某局', '2.某中心', true],
  ['九、其他', '十、三公', true],
  ['（十九）', '（二十）', true],
  ['1.某局', '3.某中心', false],
  ['一、某局', '2.某中心', false],
])('after %s comes %s: %s', (before, line, expected) => {
  const marker = readMarker(`${line}事`);
  expect(marker && follows(marker, readMarker(`${before}事`))).toBe(expected);
});
