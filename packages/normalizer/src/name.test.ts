import { expect, test } from 'vitest';
import { cleanName, nameKey } from './name.ts';

test('a name keeps every printed character but white space', () =>
  expect(cleanName(' 因公出国\n（境） 费\u200b')).toBe('因公出国（境）费'));

test('radicals drawn for characters, widths and spaces make no other name', () => {
  expect(nameKey('基本⽀出 （小计）')).toBe(nameKey('基本支出(小计)'));
  expect(nameKey('⻋辆购置')).toBe(nameKey('车辆购置'));
});

test('a radical that stands for no character of its own stays what it is', () =>
  expect(nameKey('⺀支出')).toBe('⺀支出'));

test('收入 and 支出 stay different', () => expect(nameKey('本年收入')).not.toBe(nameKey('本年支出')));
