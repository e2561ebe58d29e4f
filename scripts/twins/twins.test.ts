import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { twins } from './twins.ts';

/** Read with a warning, or not as a reader of the page would: not mended yet. */
const left = new Set([
  'unit traditional',
  'foot bracket',
  '03 level digits',
  '31 square',
  '45 names touching',
  '47 more on two',
  '47 other widths',
  '23 bare years',
]);

/** One of each kind, and one in four of the others: all of them take half a minute. */
const firstOfKind = new Set<string>();
const chosen = twins().filter(({ name }, i) => {
  const kind = name.split(' ')[0] ?? '';
  const isFirst = !firstOfKind.has(kind);
  firstOfKind.add(kind);
  return !left.has(name) && (isFirst || i % 4 === 0 || ['07', '17', '39', '55'].includes(kind));
});

test.each(chosen)('$name', async (twin) => {
  const { missing, extra, warnings } = await judge(twin);
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  if (twin.warns) expect(warnings).not.toEqual([]);
});
