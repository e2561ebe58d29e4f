import Big from 'big.js';
import { expect, test } from 'vitest';
import type { Rule } from '../tables/rule.ts';
import { subjectOf } from '../tables/subject.ts';
import { at, report } from '../testing/report.ts';
import type { Check } from './check.ts';
import { constantFigure, type Figure } from './figure.ts';
import { judge } from './judge.ts';
import { runRule } from './run.ts';

const figure = (value: string, half: string): Figure => ({
  ...constantFigure(value, { location: at(1) }),
  key: value,
  half: new Big(half),
});

/** 5 % on the difference of two figures that may be one and the same. */
const onNothing: Check = {
  kind: 'rate',
  of: { zh: '占比', en: 'share' },
  rate: figure('5', '0.5'),
  numerator: figure('2.00', '0.005'),
  denominator: [
    { figure: figure('1.01', '0.005'), sign: 1 },
    { figure: figure('1.00', '0.005'), sign: -1 },
  ],
};

test('a rate on what may be nothing but rounding has no value', () =>
  expect(judge(onNothing)).toMatchObject({ verdict: 'undefined', computed: null }));

test('and is left out of a rule, with the reason', () => {
  const words = { zh: '占比', en: 'share' };
  const rule: Rule = {
    id: 'share',
    title: words,
    formula: '部分 ÷ 总体',
    needs: [],
    source: '',
    severity: 'error',
    *check() {
      yield onNothing;
    },
  };
  expect(runRule(rule, subjectOf(report())).outcome).toMatchObject({
    status: 'not-applicable',
    checks: 0,
    skipped: 1,
    reason: { zh: '占比：分母为零，比率无意义' },
  });
});
