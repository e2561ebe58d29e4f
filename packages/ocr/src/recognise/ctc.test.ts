import { describe, expect, test } from 'vitest';
import { alphabet, probabilities, surely } from '../testing/probabilities.ts';
import { bestPath } from './best-path.ts';
import { logLikelihood } from './likelihood.ts';

const textOf = (letters: readonly { text: string }[]): string => letters.map(({ text }) => text).join('');

describe('the best path', () => {
  test('counts a letter that lasts once, and twice where a blank parts it', () => {
    const read = bestPath(probabilities({ 支: 0.9 }, { 支: 0.8 }, {}, { 支: 0.7 }, { 出: 0.6 }), alphabet);
    expect(textOf(read)).toBe('支支出');
    expect(read.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [3, 4],
      [4, 5],
    ]);
  });

  test('names the next best letter where a letter was surest', () => {
    const [letter] = bestPath(probabilities({ 入: 0.5, 美: 0.4 }, { 入: 0.7, 美: 0.2 }), alphabet);
    expect(letter?.text).toBe('入');
    expect(letter?.probability).toBeCloseTo(0.7);
    expect(letter?.other).toBe('美');
    expect(letter?.otherProbability).toBeCloseTo(0.2);
  });
});

describe('the likelihood of a text', () => {
  const two = probabilities({ '1': 0.6, '2': 0.3 }, { '1': 0.5 });

  test('is the sum over the ways in which its letters may lie', () => {
    // 1 at both steps, 1 then none, none then 1.
    expect(Math.exp(logLikelihood(two, '1', alphabet))).toBeCloseTo(0.6 * 0.5 + 0.6 * 0.5 + 0.1 * 0.5, 6);
    expect(Math.exp(logLikelihood(two, '21', alphabet))).toBeCloseTo(0.3 * 0.5, 6);
    expect(Math.exp(logLikelihood(two, '', alphabet))).toBeCloseTo(0.1 * 0.5, 6);
  });

  test('needs a blank between two of the same letter', () => {
    expect(logLikelihood(two, '11', alphabet)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('is none for a letter that the recogniser does not know', () => {
    expect(logLikelihood(two, '龘', alphabet)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('does not vanish in a long line', () => {
    const long = probabilities(...surely('12'.repeat(350), 0.3));
    expect(logLikelihood(long, '12'.repeat(350), alphabet)).toBeCloseTo(700 * Math.log(0.3), 0);
  });
});
