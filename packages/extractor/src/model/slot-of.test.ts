import { expect, test } from 'vitest';
import { slotOf } from './slot-of.ts';

test.each([
  [-5, 0],
  [0, 0],
  [9.9, 0],
  [10, 1],
  [29, 2],
  [30, 2],
  [99, 2],
])('%d is in slot %d of three', (value, slot) => expect(slotOf([0, 10, 20, 30], value)).toBe(slot));

test('fewer than two boundaries have one slot', () => {
  expect(slotOf([], 5)).toBe(0);
  expect(slotOf([3], 5)).toBe(0);
});

test('of many boundaries a few are looked at', () => {
  const looked = new Set<PropertyKey>();
  const boundaries = new Proxy(
    Array.from({ length: 10_000 }, (_, i) => i),
    {
      get(target, key) {
        looked.add(key);
        return Reflect.get(target, key);
      },
    },
  );
  expect(slotOf(boundaries, 7777.5)).toBe(7777);
  expect(looked.size).toBeLessThan(20);
});
