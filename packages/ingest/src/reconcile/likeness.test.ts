import { expect, test } from 'vitest';
import { alikeNames } from './likeness.ts';

/** Each with each, as it is defined. */
function compared(earlier: readonly string[], later: readonly string[], least: number): string[] {
  const pairs = (name: string) => new Set([...name].slice(1).map((letter, i) => `${[...name][i]}${letter}`));
  return earlier.flatMap((one) =>
    later.flatMap((other) => {
      const [a, b] = [pairs(one), pairs(other)];
      const common = [...a].filter((pair) => b.has(pair)).length;
      return one !== other && (2 * common) / (a.size + b.size) >= least ? [`${one} ${other}`] : [];
    }),
  );
}

test('all that are alike are found, as by comparing each with each', () => {
  const places = ['青禾区', '云江市', '松岭县', '澜川市青禾区'];
  const offices = [
    '市容环境管理局',
    '市容管理局',
    '城市运行管理局',
    '档案局',
    '档案馆',
    '商务局',
    '商务和粮食局',
  ];
  const names = places.flatMap((place) => offices.map((office) => place + office));
  for (const least of [0.5, 0.7, 0.8]) {
    const found = alikeNames(names, names.toReversed(), least);
    expect(found.map(({ earlier, later }) => `${earlier} ${later}`).toSorted()).toEqual(
      compared(names, names, least).toSorted(),
    );
    expect(found.length).toBeGreaterThan(0);
  }
});

test('short names and one name are no trouble', () => {
  expect(alikeNames(['局', ''], ['局', '厅', ''], 0.7)).toEqual([]);
  expect(alikeNames(['档案局'], ['档案局'], 0.7)).toEqual([]);
});
