import { Decimal } from '@juesuan/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from './amount.ts';

const reading = (raw: string) => {
  const { state, value } = readAmount(raw);
  return state === 'amount' ? value : state;
};

describe('what is printed is what is read', () => {
  test.each([
    ['90', '90'],
    ['0.00', '0.00'],
    ['0', '0'],
    ['23,167.86', '23167.86'],
    ['22,118,861', '22118861'],
    ['9746.50', '9746.50'],
    ['3,721.8', '3721.8'],
    ['.5', '0.5'],
    ['12345678901234567890.12', '12345678901234567890.12'],
    ['+12.30', '12.30'],
    ['¥12.30', '12.30'],
    ['￥ 12.30', '12.30'],
    ['  24 ', '24'],
    ['\u300024\u3000', '24'],
    ['\ufeff24\u200b', '24'],
  ])('%s', (raw, value) => expect(reading(raw)).toBe(value));
});

describe('full-width forms', () => {
  test.each([
    ['１，２３４．５６', '1234.56'],
    ['９０', '90'],
    ['－１２．５', '-12.5'],
    ['（１２．５）', '-12.5'],
    ['23，167．86', '23167.86'],
  ])('%s', (raw, value) => expect(reading(raw)).toBe(value));
});

describe('negatives', () => {
  test.each([
    '-5.10',
    '−5.10',
    '–5.10',
    '－5.10',
    '- 5.10',
    '(5.10)',
    '（5.10）',
    '△5.10',
    '▲5.10',
    '负5.10',
    '\u00ad5.10',
    '─5.10',
    '-¥5.10',
    '￥-5.10',
    '（¥5.10）',
    '\u200b-\ufeff5.10',
  ])('%s', (raw) => expect(reading(raw)).toBe('-5.10'));

  test('brackets and a sign together could mean either', () => expect(reading('(-5.10)')).toBe('text'));
});

test.each([
  '-',
  '—',
  '－',
  '--',
  '————',
  '─',
  '────',
  '━',
  '–',
  '- -',
  '−',
  '―',
  'ー',
  '_',
  '\u00ad',
  '➖',
  '➖\ufe0f',
])('a printed dash %s is neither blank nor zero', (raw) =>
  expect(readAmount(raw)).toEqual({ state: 'dash', value: null, unit: null, repaired: false }),
);

test.each(['', ' ', '\n', '\u3000', '\u200b'])('nothing printed (%j) is blank', (raw) =>
  expect(readAmount(raw)).toEqual({ state: 'blank', value: null, unit: null, repaired: false }),
);

describe('spaces inside a number', () => {
  test.each([
    ['1 234.56', '1234.56'],
    ['12 345 678.90', '12345678.90'],
    ['9746. 50', '9746.50'],
    ['42,575,058.\n26', '42575058.26'],
    ['1, 234.50', '1234.50'],
    ['3,063,000.0\n0', '3063000.00'],
    ['1,\u00a0234.50', '1234.50'],
    ['12\u00a0345\u00a0678.90', '12345678.90'],
    ['8 , 2 1 6 . 4 3', '8216.43'],
    ['9\u00a04\u00a0.\u00a05', '94.5'],
  ])('%j can only be one number, and is reported as repaired', (raw, value) =>
    expect(readAmount(raw)).toEqual({ state: 'amount', value, unit: null, repaired: true }),
  );

  test.each(['— 26.81', '─\n1,026.81', '―\u00a026.81'])(
    '%j may be a dash of another cell and a number',
    (raw) => expect(reading(raw)).toBe('text'),
  );

  test.each([
    ['- 26.81', '-26.81'],
    ['—26.81', '-26.81'],
  ])('%j has its own minus', (raw, value) => expect(reading(raw)).toBe(value));

  test.each(['1 2 3 4', '1 . 2 . 3 4', '3960 704', '396 704', '12.5 3', '1.00 2.00', '5 (3)', '12 -5'])(
    '%j may be two numbers',
    (raw) => expect(reading(raw)).toBe('text'),
  );
});

test.each([
  '1,23.4',
  '1,2345',
  '12,34,567',
  ',123',
  '0,123',
  '1,234,',
  '12.',
  '1.2.3',
  '007',
  '1e5',
  '1.2E+10',
  'XX',
  '…',
  '无',
  '/',
  '十万元',
  '①',
  '②5',
  '5-',
  '()',
  '%',
  '.',
  '¥',
  '¥¥5',
  '_5',
  '〜5',
  '5\u00ad000',
  '14/16',
  'NaN',
  'Infinity',
])('%s is text, not an amount', (raw) => expect(reading(raw)).toBe('text'));

test.each([
  ['10万元', '10', '万元'],
  ['1,234.50 元', '1234.50', '元'],
  ['0.5亿元', '0.5', '亿元'],
  ['91.11%', '91.11', '%'],
  ['９１．１１％', '91.11', '%'],
  ['(3.5%)', '-3.5', '%'],
])('%s prints its own unit, and the value is not scaled', (raw, value, unit) =>
  expect(readAmount(raw)).toEqual({ state: 'amount', value, unit, repaired: false }),
);

describe('for every string', () => {
  const amountLike = fc.string({
    unit: fc.constantFrom(...'0123456789.,-—()（），． \n%元万△'),
    maxLength: 20,
  });

  test('reading never throws and gives a plain decimal or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), amountLike), (raw) => {
        const { state, value } = readAmount(raw);
        expect(value !== null).toBe(state === 'amount');
        if (value !== null) expect(Decimal.safeParse(value).success).toBe(true);
      }),
    );
  });

  test('where no digit is printed there is no amount', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        fc.pre(!/\p{Nd}/u.test(raw));
        expect(readAmount(raw).value).toBeNull();
      }),
    );
  });

  test('white space alone is blank, never zero', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0', '\u200b') }),
        (raw) => {
          expect(readAmount(raw).state).toBe('blank');
        },
      ),
    );
  });
});

describe('an amount that is printed comes back', () => {
  const decimal = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 24n }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 4 }),
    )
    .map(([whole, fraction]) => `${whole}${fraction && `.${fraction}`}`);
  const grouped = (value: string) => value.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ',');
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  test('with separators, full width, in brackets, with a minus', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(reading(value)).toBe(value);
        expect(reading(grouped(value))).toBe(value);
        expect(reading(fullWidth(grouped(value)))).toBe(value);
        expect(reading(`(${grouped(value)})`)).toBe(`-${value}`);
        expect(reading(`-${value}`)).toBe(`-${value}`);
        expect(reading(`　${value} `)).toBe(value);
      }),
    );
  });
});

describe('a unit inside brackets', () => {
  test('is that of the negative amount', () =>
    expect(readAmount('(5.10万元)')).toMatchObject({ value: '-5.10', unit: '万元' }));
  test('with another behind them could be either', () => expect(reading('(5.10万元)元')).toBe('text'));
  test('the unit may stand behind them', () =>
    expect(readAmount('（5.10）千元')).toMatchObject({ value: '-5.10', unit: '千元' }));
});
