import type { Finding } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { countByRule, judgeFindings } from './judge.ts';
import { keyOf, readVerdicts, type Verdict } from './verdicts.ts';

const finding = (rule: string, line: number, ...raw: string[]): Finding => {
  const location = { page: null, line, box: null };
  return {
    rule,
    severity: 'error',
    message: { zh: rule, en: rule },
    figures: raw.map((one) => ({ label: '', raw: one, value: null, unit: null, location })),
    computed: null,
    tolerance: null,
    suspect: null,
    location,
  } as Finding;
};
const verdict = (rule: string, key: string, right: boolean): Verdict => ({
  input: 'pages/a',
  rule,
  key,
  right,
  reason: 'why',
});

test('a key is the place and the first figures, cut short', () => {
  expect(keyOf(finding('year', 7, '12.5 %', '3.5万元', '一二三四五六七八九', '8'))).toBe(
    'l7 12.5% 3.5万元 一二三四五六七八…',
  );
});

test('a finding has the verdict of its key once; a true verdict without one is missed', () => {
  const verdicts = [verdict('year', 'l1', true), verdict('year', 'l2', true), verdict('sum', 'l3', false)];
  const judged = judgeFindings(
    'pages/a',
    [finding('year', 1), finding('year', 1), finding('sum', 3)],
    verdicts,
  );
  expect(judged.map(({ state }) => state)).toEqual(['true', 'unjudged', 'false', 'missed']);
  expect(judgeFindings('pages/b', [finding('year', 1)], verdicts).map(({ state }) => state)).toEqual([
    'unjudged',
  ]);
  expect(countByRule(judged)).toEqual([
    ['rule', 'true', 'false', 'missed', 'unjudged', 'precision'],
    ['sum', '0', '1', '0', '0', '0.0%'],
    ['year', '1', '0', '1', '1', '100.0%'],
    ['all', '1', '1', '1', '1', '50.0%'],
  ]);
});

test('every committed verdict has a reason', () => {
  const verdicts = readVerdicts();
  expect(verdicts.length).toBeGreaterThan(50);
  expect(verdicts.filter(({ reason }) => reason === '')).toEqual([]);
});
