import type { Finding } from '@juesuan/schema';
import { keyOf, type Verdict } from './verdicts.ts';

/** A finding, or a verdict without one, as it is counted. */
export interface Judged {
  input: string;
  rule: string;
  key: string;
  /** `missed`: judged true before, and not reported now. */
  state: 'true' | 'false' | 'missed' | 'unjudged';
  message: string;
}

/** The findings of one document by their verdicts. Each verdict goes with one finding. */
export function judgeFindings(
  input: string,
  findings: readonly Finding[],
  verdicts: readonly Verdict[],
): Judged[] {
  const left = verdicts.filter((one) => one.input === input);
  const found = findings.map((finding): Judged => {
    const key = keyOf(finding);
    const at = left.findIndex((one) => one.rule === finding.rule && one.key === key);
    const [verdict] = at < 0 ? [] : left.splice(at, 1);
    const state = verdict === undefined ? 'unjudged' : verdict.right ? 'true' : 'false';
    return { input, rule: finding.rule, key, state, message: finding.message.zh };
  });
  const missed = left
    .filter(({ right }) => right)
    .map(({ rule, key, reason }): Judged => ({ input, rule, key, state: 'missed', message: reason }));
  return [...found, ...missed];
}

/** One line a rule that found or missed anything, in the order of their names, and a last line of all. */
export function countByRule(judged: readonly Judged[]): string[][] {
  const rules = [...new Set(judged.map(({ rule }) => rule))].sort();
  const line = (name: string, own: readonly Judged[]): string[] => {
    const count = (state: Judged['state']): number => own.filter((one) => one.state === state).length;
    const [right, wrong] = [count('true'), count('false')];
    const precision = right + wrong === 0 ? '-' : `${((100 * right) / (right + wrong)).toFixed(1)}%`;
    return [
      name,
      String(right),
      String(wrong),
      String(count('missed')),
      String(count('unjudged')),
      precision,
    ];
  };
  return [
    ['rule', 'true', 'false', 'missed', 'unjudged', 'precision'],
    ...rules.map((rule) =>
      line(
        rule,
        judged.filter((one) => one.rule === rule),
      ),
    ),
    line('all', judged),
  ];
}
