import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { at } from '../testing/report.ts';
import type { RateCheck } from './check.ts';
import { decimalsOf, type Figure, halfUnit } from './figure.ts';
import { judge } from './judge.ts';

const of = { zh: '', en: '' };
let keys = 0;
/** A figure as printed: `7.06`; rounded to `decimals`, where more were printed elsewhere. */
const figure = (raw: string, decimals = decimalsOf(raw)): Figure => {
  keys += 1;
  return {
    key: `${keys}`,
    label: raw,
    raw,
    unit: null,
    value: new Big(raw),
    half: halfUnit(decimals, null),
    printed: true,
    location: at(1),
  };
};
const sum = (whole: string, ...parts: string[]) =>
  judge({
    kind: 'sum',
    of,
    whole: figure(whole),
    terms: parts.map((part) => ({ figure: figure(part), sign: 1 as const })),
  });
const rate = (printed: string, top: string, bottom: string) =>
  judge({
    kind: 'rate',
    of,
    rate: figure(printed),
    numerator: figure(top, 2),
    denominator: [{ figure: figure(bottom, 2), sign: 1 }],
  });

describe('sums of printed figures', () => {
  test.each([
    [['444.21', '328.32', '39.73', '76.17'], 'rounding'],
    [['23738.86', '23167.86', '290.91', '78.03', '202.07'], 'rounding'],
    [['1.00', '1.00'], 'exact'],
    [['1.01', '1.00'], 'rounding'],
    [['1.02', '1.00'], 'fail'],
    [['1.03', '0.50', '0.50'], 'fail'],
  ])('%j', ([whole = '', ...parts], verdict) => expect(sum(whole, ...parts).verdict).toBe(verdict));

  test('amounts are exact: a difference of a cent in a billion is seen', () =>
    expect(sum('9007199254740993.03', '9007199254740993.00').verdict).toBe('fail'));
});

describe('rates', () => {
  test.each([
    ['47.07', '7.06', '15', 'rounding'],
    ['47.03', '7.06', '15', 'rounding'],
    ['31.19', '4.05', '13', 'rounding'],
    ['31.9', '4.05', '13', 'fail'],
    ['91', '8.2', '9', 'rounding'],
    ['100', '15', '15', 'exact'],
  ])('%s%% of %s by %s: %s', (printed, top, bottom, verdict) =>
    expect(rate(printed, top, bottom).verdict).toBe(verdict),
  );

  test('cut off instead of rounded', () =>
    expect(rate('3.3', '793.64', '23634.11')).toMatchObject({ verdict: 'rounding', truncated: true }));
  test('nothing has no share', () => expect(rate('10', '1', '0').verdict).toBe('undefined'));

  test('a change stands in both sides of a growth rate', () => {
    const change = figure('43.85');
    const check: RateCheck = {
      kind: 'rate',
      of,
      rate: figure('10.7'),
      numerator: change,
      denominator: [
        { figure: figure('444.21'), sign: 1 },
        { figure: change, sign: -1 },
      ],
    };
    expect(judge(check).verdict).toBe('fail');
    expect(judge(check).computed?.round(2).toFixed()).toBe('10.95');
  });
});
