import { expect, test } from 'vitest';
import { outcomesText, withOutcomes } from './outcomes.ts';

const words = { zh: '比对2处，不符0处', en: '2 checks' };
const outcome = (rule: string, status: 'pass' | 'fail') => ({
  rule,
  status,
  reason: words,
  checks: 2,
  rounding: 0,
  failed: 0,
  skipped: 0,
});
const of = (id: string, ...rules: string[]) =>
  outcomesText({ outcomes: rules.map((rule) => outcome(rule, 'pass')) }, id);
const order = (file: string) =>
  file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join(' '));

test('one fixture’s outcomes are replaced, the others’ stay', () => {
  const file = withOutcomes(of('yi', 'income', 'brackets'), 'jia', of('jia', 'income', 'brackets'));
  expect(order(file)).toEqual(['income jia', 'income yi', 'brackets jia', 'brackets yi']);
  const failing = outcomesText({ outcomes: [outcome('income', 'fail'), outcome('brackets', 'pass')] }, 'yi');
  const changed = withOutcomes(file, 'yi', failing);
  expect(changed.split('\n').filter((line, i) => line !== file.split('\n')[i])).toEqual([
    'income,yi,fail,2,0,0,0,比对2处，不符0处',
  ]);
});

test('a new rule stands where it runs; one that runs no more stays last for the fixtures not yet read again', () => {
  const file = withOutcomes(of('yi', 'old', 'brackets'), 'jia', of('jia', 'old', 'brackets'));
  expect(order(withOutcomes(file, 'jia', of('jia', 'new', 'brackets')))).toEqual([
    'new jia',
    'brackets jia',
    'brackets yi',
    'old yi',
  ]);
});

test('writing what is there changes nothing', () => {
  const file = withOutcomes('', 'jia', of('jia', 'income', 'brackets'));
  expect(withOutcomes(file, 'jia', of('jia', 'income', 'brackets'))).toBe(file);
});
