import { describe, expect, test } from 'vitest';
import { hasOrdinal, isAmount, isDecoration, isFigure, isPageNumber, isRowTotal } from './tokens.ts';

describe('tokens', () => {
  test.each(['23,167.86', '90', '-1.5', '0.00', '47.03%'])('%s is a figure', (text) => {
    expect(isFigure(text)).toBe(true);
  });

  test.each(['2024年', '10万', '301工资', '', '1,2'])('%s is no figure', (text) => {
    expect(isFigure(text)).toBe(false);
  });

  test('an amount shows decimals or thousands, a 行次 does not', () => {
    expect(isAmount('1092.80')).toBe(true);
    expect(isAmount('22,118,861')).toBe(true);
    expect(isAmount('16')).toBe(false);
  });

  test.each(['-', '——', '────'])('a dash %s stands where a figure stands', (text) => {
    expect(isFigure(text)).toBe(true);
    expect(isAmount(text)).toBe(false);
  });

  test('totals are told from 小计, which heads a column', () => {
    expect(isRowTotal('总 计')).toBe(true);
    expect(isRowTotal('人员经费合计')).toBe(true);
    expect(isRowTotal('小计')).toBe(false);
  });

  test('ordinals of budget items', () => {
    expect(hasOrdinal('二十三、其他支出')).toBe(true);
    expect(hasOrdinal('（一）基本支出')).toBe(true);
    expect(hasOrdinal('一般公共服务支出')).toBe(false);
  });

  test.each(['8', '- 18 -', '— 3 —', '第 8 页', '第8页 共30页', '8 / 30'])('%s is a page number', (line) => {
    expect(isPageNumber(line)).toBe(true);
  });

  test.each(['1\t2\t3', '1 2 3', '2024年', '第一页'])('%j is no page number', (line) => {
    expect(isPageNumber(line)).toBe(false);
  });

  test('90.00 on a line of its own is no page number', () => {
    expect(isPageNumber('90.00')).toBe(false);
  });

  test('rulings drawn with characters are decoration, dashes for 不适用 are not', () => {
    expect(isDecoration('├──────┼──────┤')).toBe(true);
    expect(isDecoration('+------+------+')).toBe(true);
    expect(isDecoration('------------------------')).toBe(true);
    expect(isDecoration('────')).toBe(false);
    expect(isDecoration('--')).toBe(false);
    expect(isDecoration('│ - │ - │ - │ - │ - │ - │')).toBe(false);
  });
});
