import { describe, expect, test } from 'vitest';
import { hanWidth } from './han-width.ts';

const rows = [
  ['201', '一般公共服务支出', '17,737.26'],
  ['2011301', '行政运行', '5,168.27'],
  ['20805', '行政事业单位养老支出', '2,108.83'],
  ['2210201', '住房公积金', '852.85'],
] as const;

/** Sets the rows as a tool does that counts a Han character as `width` columns: names left, amounts right. */
const typeset = (width: 1 | 2): string[] =>
  rows.map(([code, name, amount]) => {
    const padding = 24 - name.length * width;
    return `${code.padEnd(10)}${name}${' '.repeat(padding)}${amount.padStart(12)}`;
  });

describe('hanWidth', () => {
  test('one column a character, as pdftotext counts', () => {
    expect(hanWidth(typeset(1))).toBe(1);
  });

  test('two columns a character, as terminals show', () => {
    expect(hanWidth(typeset(2))).toBe(2);
  });

  test('two-sided tables tell by where the right names begin', () => {
    const lines = [
      '一、事业收入                十六、金融支出',
      '二、国有资本经营收入        十七、援助支出',
    ];
    expect(hanWidth(lines)).toBe(2);
  });

  test('one where nothing tells', () => {
    expect(hanWidth(['第一部分 部门概况', ''])).toBe(1);
  });
});
