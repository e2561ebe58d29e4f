import { describe, expect, test } from 'vitest';
import { matchKey, stored } from './key.ts';
import { squash } from './space.ts';

describe('the form in which words are compared', () => {
  test.each([
    ['spaces between characters', '合　 计', '合计'],
    ['a line break', '本年收入\n合计', '本年收入合计'],
    ['characters without width', '合\u200b计\ufeff', '合计'],
    ['a no-break space', '合\u00a0计', '合计'],
    ['radicals', '项⽬', '项目'],
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
