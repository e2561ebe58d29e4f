import { describe, expect, test } from 'vitest';
import { bareKey, matchKey, stored } from './key.ts';
import { squash, trimmed } from './space.ts';

describe('the form in which words are compared', () => {
  test.each([
    ['spaces between characters', '合　 计', '合计'],
    ['a line break', '本年收入\n合计', '本年收入合计'],
    ['characters without width', '合\u200b计\ufeff', '合计'],
    ['a no-break space', '合\u00a0计', '合计'],
    ['radicals', '项⽬', '项目'],
    ['radicals without a compatibility form', '⻋辆购置', '车辆购置'],
    ['a radical that stands for no character of its own', '⺀支出', '⺀支出'],
    ['full width', '（１）：', '(1):'],
    ['quotes of every kind', '“三公”"三公"「三公」『三公』‘三公’', '三公三公三公三公三公'],
  ])('%s', (_, printed, key) => {
    expect(matchKey(printed)).toBe(key);
  });
});

test('records keep quotes and width, and lose white space and radicals', () => {
  expect(stored('“三公” 经费（⼀）')).toBe('“三公”经费（一）');
  expect(squash(' 因公 出国\n（境）费 ')).toBe('因公出国（境）费');
});

test('names are compared without brackets and signs, and stay different where a word differs', () => {
  expect(bareKey('外贸 · 服务平台（二期）建设')).toBe('外贸服务平台建设');
  expect(bareKey('满意度（%）≥ 95%')).toBe('满意度95%');
  expect(bareKey('本年收入')).not.toBe(bareKey('本年支出'));
});

test('a text keeps its inner blanks and soft hyphens, and loses what has no width', () => {
  expect(trimmed('\ufeff 收\u200b入 决\u2060算表\u3000')).toBe('收入 决算表');
  expect(trimmed('甲\u00ad乙')).toBe('甲\u00ad乙');
});
