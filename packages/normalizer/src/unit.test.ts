import { Decimal } from '@juesuan/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toYuan } from './unit.ts';

test.each([
  ['23167.86', '万元', '231678600'],
  ['0.5', '元', '0.5'],
  ['0.50', '元', '0.5'],
  ['0.00', '万元', '0'],
  ['-0.00', '万元', '0'],
  ['-12.34567', '万元', '-123456.7'],
  ['1.5', '亿元', '150000000'],
  ['3', '千元', '3000'],
  ['1234567890123456.78', '万元', '12345678901234567800'],
] as const)('%s %s is %s 元', (value, unit, yuan) => expect(toYuan(value, unit)).toBe(yuan));

test('any size stays a plain decimal', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat({ max: 99 }), (whole, cents) => {
      const yuan = toYuan(`${whole}.${String(cents).padStart(2, '0')}`, '亿元');
      expect(Decimal.safeParse(yuan).success).toBe(true);
    }),
  );
});
