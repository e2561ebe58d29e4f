import { expect, test } from 'vitest';
import { placedLine } from '../../testing/spaced-lines.ts';
import type { PlacedSheet } from './model.ts';
import { ordinalsBreakOff } from './ordinals.ts';

const breaksOff = (before: readonly string[], ...lines: string[]): boolean => {
  const sheet: PlacedSheet = { lines: before.map(placedLine), bands: [], sure: true, doubts: () => [] };
  return ordinalsBreakOff([sheet])(lines.map(placedLine));
};
const before = ['一、拨款|9|一、公共服务|', '二、收入|9|二、外交|', '||三、国防|'];

test('an ordinal that is not the next one of its list', () => {
  expect(breaksOff(before, '||四、教育支出|8', '||五、科技|')).toBe(false);
  expect(breaksOff(before, '四、教育支出|8', '五、科技|')).toBe(true);
  expect(breaksOff(before, '||合计|8')).toBe(false);
});

test('lists that leave numbers out, or have one row so far, tell nothing', () => {
  expect(breaksOff(['一、拨款|9', '四、收入|9'], '七、其他|8')).toBe(false);
  expect(breaksOff(['一、拨款|9'], '七、其他|8')).toBe(false);
});
