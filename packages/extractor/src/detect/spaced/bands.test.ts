import { expect, test } from 'vitest';
import { kindCosts } from './bands.ts';

const costsOf = (text: string) => kindCosts({ text, box: { x0: 0, y0: 0, x1: 36, y1: 12 } });

test('known codes and their parts are codes, other whole numbers rather amounts, and what has a point never a code', () => {
  for (const code of ['302', '30201', '01', '2050201']) expect(costsOf(code).codes).toBe(0);
  expect(costsOf('689000').codes).toBeGreaterThan(costsOf('689000').figures);
  expect(costsOf('9750200').codes).toBeGreaterThan(costsOf('9750200').digits);
  expect(costsOf('68.90').codes).toBe(Infinity);
});
