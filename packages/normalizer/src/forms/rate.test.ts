import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RateContext, readRate } from './rate.ts';

const spent = (executed: string | null, annualBudget: string | null, inPercent = false): RateContext => ({
  executed,
  annualBudget,
  inPercent,
});

describe('one rate in many spellings', () => {
  test.each([
    ['100', '300', '300', '100'],
    ['100%', '300', '300', '100'],
    ['100 ％', '300', '300', '100'],
    ['100\\%', '300', '300', '100'],
    ['1.00', '300', '300', '100'],
    ['100.00', '300', '300', '100'],
    ['47.03', '7.06', '15', '47.03'],
    ['0.4703', '7.06', '15', '47.03'],
    ['91.11%', '8.2', '9', '91.11'],
    ['0', '0', '5', '0'],
    ['0.00', '0', '0', '0'],
    ['1.00%', '3', '300', '1'],
    ['1.25', '125', '100', '125'],
    ['0.8', '0.8', '100', '0.8'],
  ])('%s with %s of %s spent is %s percent', (raw, executed, budget, percent) =>
    expect(readRate(raw, spent(executed, budget)).percent).toBe(percent),
  );
});

describe('two readings', () => {
  test('a ratio that the amounts confirm is reported', () =>
    expect(readRate('1.00', spent('300', '300'))).toEqual({ percent: '100', ambiguous: true }));

  test('a percentage that the amounts confirm needs no word', () =>
    expect(readRate('1.00', spent('3', '300'))).toEqual({ percent: '1', ambiguous: false }));

  test('where the amounts say nothing, the header does', () => {
    expect(readRate('0.95', spent(null, null, true))).toEqual({ percent: '0.95', ambiguous: true });
    expect(readRate('0.95', spent(null, null, false))).toEqual({ percent: '95', ambiguous: true });
  });

  test('a rate that contradicts its amounts stays as printed', () =>
    expect(readRate('80%', spent('5', '10'))).toEqual({ percent: '80', ambiguous: false }));
});

test.each(['', ' ', '—', '/', '不适用', '10万元'])('%j is no rate', (raw) =>
  expect(readRate(raw, spent('10', '10'))).toEqual({ percent: null, ambiguous: false }),
);

describe('for every rate', () => {
  const amount = fc.option(fc.bigInt({ min: 0n, max: 10n ** 9n }).map(String), { nil: null });

  test('never throws, and only a printed digit becomes a number', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        amount,
        amount,
        fc.boolean(),
        (raw, executed, budget, inPercent) => {
          const { percent } = readRate(raw, spent(executed, budget, inPercent));
          return percent === null || /\p{Nd}/u.test(raw.normalize('NFKC'));
        },
      ),
    ));

  test('a printed percentage is read back exactly, whatever the amounts are', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1000n }),
        fc.stringMatching(/^\d{2}$/),
        amount,
        amount,
        (whole, cents, executed, budget) => {
          const { percent } = readRate(`${whole}.${cents}%`, spent(executed, budget));
          expect(percent).toBe(new Big(`${whole}.${cents}`).toFixed());
        },
      ),
    ));

  test('ratio, percentage and sign say the same where the amounts say so', () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100 }), (percent) => {
        const context = spent(String(percent), '100');
        const readings = [String(percent), `${percent}%`, new Big(percent).div(100).toFixed(2)].map(
          (raw) => readRate(raw, context).percent,
        );
        expect(readings).toEqual([String(percent), String(percent), String(percent)]);
      }),
    ));
});
