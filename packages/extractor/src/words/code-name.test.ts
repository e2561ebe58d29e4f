import { expect, test } from 'vitest';
import { holdsOtherLines, isCodeWithName, isNameOfCode } from './code-name.ts';

test.each([
  ['2080506', ['机关事业单位职业年金', '缴费支出'], false],
  ['2080506', ['保险缴费支出', '机关事业单位职业年金缴费支出'], true],
  ['2080506', ['机关事业单位职业年金', '缴费支出', '其他'], true],
  ['2080506', ['机关事业单位职业年金缴费支出'], false],
  ['2080506', ['机关单位', '年金'], false],
  ['2080506', ['机关事业单位职业年金缴费支出', '（含补缴）'], false],
  ['9999999', ['保险缴费支出', '机关事业单位职业年金缴费支出'], false],
])('the label of %s: %j has lines of another row: %s', (code, lines, expected) => {
  expect(holdsOtherLines(code, lines)).toBe(expected);
});

test.each([
  ['20805', '行政事业单位养老支出', true],
  ['20805', '抚恤', false],
  ['', '抚恤', true],
  ['', '抚恤支出一览', false],
  ['9999999', '抚恤', false],
])('of %j %s is the whole name: %s', (code, name, expected) => {
  expect(isNameOfCode(code, name)).toBe(expected);
});

test.each([
  ['303 07 医疗费补助', true],
  ['30307医疗费补助', true],
  ['303 07 邮电费', false],
  ['999 07 医疗费补助', false],
  ['医疗费补助', false],
])('%s begins a row with its code and name: %s', (text, expected) => {
  expect(isCodeWithName(text)).toBe(expected);
});
