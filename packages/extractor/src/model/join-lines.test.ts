import { describe, expect, test } from 'vitest';
import { joinLines, joinLinesBy } from './join-lines.ts';

describe('lines of one cell', () => {
  test.each([
    ['Han over a line’s end', ['机关事业单位基本养', '老保险缴费支出'], '机关事业单位基本养老保险缴费支出'],
    ['a number cut behind a comma', ['1,234,', '567.89'], '1,234,567.89'],
    ['a number cut within its digits', ['123456', '78.90'], '12345678.90'],
    ['a number cut at its point', ['1234.', '56'], '1234.56'],
    ['a number cut between its decimals', ['1234.5', '6'], '1234.56'],
    ['a negative number', ['-1,2', '34.56'], '-1,234.56'],
    ['two whole numbers with their decimals', ['12.00', '34.00'], '12.00 34.00'],
    ['two whole numbers', ['12', '34'], '12 34'],
    ['two numbers that make none together', ['102.6', '100.9'], '102.6 100.9'],
    ['Latin words', ['No', 'name'], 'No name'],
    ['an empty line', ['', '合计', ''], '合计'],
    ['nothing', [], ''],
  ])('%s', (_, lines, expected) => {
    expect(joinLines(lines)).toBe(expected);
  });
});

describe('figures under one another', () => {
  test.each([
    ['12', '34', 'free', '12 34', null],
    ['7770320', '0.00', 'full', '77703200.00', null],
    ['12', '34', 'full', '1234', null],
    ['12', '34', 'unknown', '12 34', '1234'],
    ['1165599', '00.00', 'free', '116559900.00', null],
    ['1234.5', '0', 'free', '1234.5 0', null],
    ['1234.5', '0', 'full', '1234.50', null],
    ['102.6', '100.9', 'full', '102.6 100.9', null],
    ['102.6', '100.9', 'unknown', '102.6 100.9', null],
    ['1,234,', '567.89', 'free', '1,234,567.89', null],
  ] as const)('%s over %s in a line that is %s', (above, below, room, text, joined) => {
    expect(joinLinesBy([above, below], () => room)).toEqual({ text, joined });
  });
});
