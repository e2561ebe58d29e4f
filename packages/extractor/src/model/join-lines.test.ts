import { describe, expect, test } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('lines of one cell', () => {
  test.each([
    ['Han over a line’s end', ['机关事业单位基本养', '老保险缴费支出'], '机关事业单位基本养老保险缴费支出'],
    ['a number cut behind a comma', ['1,234,', '567.89'], '1,234,567.89'],
    ['a number cut within its digits', ['123456', '78.90'], '12345678.90'],
    ['a number cut at its point', ['1234.', '56'], '1234.56'],
    ['a number cut between its decimals', ['1234.5', '6'], '1234.56'],
    ['a negative number', ['-1,2', '34.56'], '-1,234.56'],
    ['two whole numbers with their decimals', ['12.00', '34.00'], '12.00 34.00'],
    ['Latin words', ['No', 'name'], 'No name'],
    ['an empty line', ['', '合计', ''], '合计'],
    ['nothing', [], ''],
  ])('%s', (_, lines, expected) => {
    expect(joinLines(lines)).toBe(expected);
  });
});
