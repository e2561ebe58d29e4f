import { expect, test } from 'vitest';
import { alignColumns, clip, displayWidth } from './columns.ts';

test('Han characters and full-width forms are two columns wide', () => {
  expect(displayWidth('决算表（一）')).toBe(12);
  expect(displayWidth('“三公”')).toBe(6);
});

test('columns are aligned by width', () =>
  expect(
    alignColumns(
      [
        ['支出', '5', 'x'],
        ['a', '120', 'y'],
      ],
      'lr',
    ),
  ).toEqual(['支出    5  x', 'a     120  y']));

test('a long text is cut to the width', () => {
  expect(clip('一般公共服务支出', 9)).toBe('一般公共…');
  expect(clip('合计', 9)).toBe('合计');
});
