import { describe, expect, test } from 'vitest';
import { alphabet, probabilities, type Step, surely } from '../testing/probabilities.ts';
import { isNumber } from './number-grammar.ts';
import { byValue, readNumber } from './read-number.ts';

describe('the grammar of printed numbers', () => {
  test.each(['0', '0.00', '7', '1234.5', '12,345.67', '999,999,999.99', '-3.20', '2080505', '2,024'])(
    'has %s',
    (text) => {
      expect(isNumber(text)).toBe(true);
    },
  );

  test.each([
    '',
    '-',
    '1.',
    '.5',
    '1.234',
    '1,23',
    '1234,567',
    '12,3456',
    '1,234,5',
    '0,123',
    '1.2.3',
    '--1',
    '1-',
  ])('has no %s', (text) => {
    expect(isNumber(text)).toBe(false);
  });

  test('has a minus sign only where one was seen', () => {
    expect(isNumber('-1.00', false)).toBe(false);
  });
});

describe('reading a number', () => {
  const read = (...steps: Step[]) => readNumber(probabilities(...steps), alphabet, { mayBeNegative: false });

  test('gives the likeliest allowed one, not the likeliest letters', () => {
    // 11.826.63 is no number; the point may as well be a comma.
    const [best] = read(...surely('11'), { '.': 0.75, ',': 0.24 }, {}, ...surely('826.63'));
    expect(best?.text).toBe('11,826.63');
    expect(best?.steps.length).toBe(best?.text.length);
    expect(best?.share).toBeGreaterThan(0.9);
  });

  test('counts letters that look like digits as those', () => {
    expect(read({ O: 0.6, '0': 0.3 }, {}, { '。': 0.8 }, {}, { l: 0.9 }, {}, ...surely('2'))[0]?.text).toBe(
      '0.12',
    );
  });

  test('says how sure it is of it among all numbers, and which others there are', () => {
    const [best, next, ...others] = read({ '5': 0.6, '3': 0.3 }, {}, ...surely('0'));
    expect([best?.text, next?.text]).toEqual(['50', '30']);
    expect(best?.share).toBeCloseTo(0.6 / 1, 1);
    expect(next?.share).toBeCloseTo(0.3 / 1, 1);
    const sum = [best, next, ...others].reduce((all, one) => all + (one?.share ?? 0), 0);
    expect(sum).toBeCloseTo(1, 5);
  });

  test('does not read two digits where nothing parts one', () => {
    expect(read({ '7': 0.99 }, { '7': 0.99 }, {}, { '7': 0.99 })[0]?.text).toBe('77');
  });

  test('takes a dash for a minus sign only where it may be one', () => {
    const steps = probabilities(...surely('-3.50'));
    expect(readNumber(steps, alphabet, { mayBeNegative: true })[0]?.text).toBe('-3.50');
    expect(readNumber(steps, alphabet, { mayBeNegative: false })[0]?.text).toBe('3.50');
  });

  test('finds none in what has no digit', () => {
    expect(read({ 支: 1 }, { 出: 1 })).toEqual([]);
  });
});

test('readings of one value are one, printed as the likeliest of them', () => {
  const readings = [
    { text: '1,200', share: 0.4, steps: [0] },
    { text: '1,300', share: 0.3, steps: [1] },
    { text: '1200', share: 0.2, steps: [2] },
    { text: '1200.0', share: 0.1, steps: [3] },
  ];
  const values = byValue(readings).map(({ text, share }) => [text, share.toFixed(2)]);
  expect(values).toEqual([
    ['1,200', '0.70'],
    ['1,300', '0.30'],
  ]);
  // Noughts before the point, and those of a whole number, are no ornament.
  const [first, second] = ['12', '120'].map((text) => ({ text, share: 0.5, steps: [0] }));
  expect(byValue([first, second].flatMap((one) => one ?? []))).toHaveLength(2);
});
