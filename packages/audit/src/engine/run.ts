import type { OutcomeStatus, RuleOutcome, Sentence } from '@juesuan/schema';
import { type Check, type Judgement, type Skip, skip } from './check.ts';
import { judge } from './judge.ts';
import type { RuleHead, RuleOf } from './rule.ts';

/** A check of a rule with what it came to. */
export interface Judged {
  rule: RuleHead;
  check: Check;
  judgement: Judgement;
}

/** How a rule ended, with its checks. */
export interface RuleRun {
  outcome: RuleOutcome;
  judged: Judged[];
}

/**
 * Runs one rule. It never ends without an outcome, and never passes without a check.
 *
 * @param missing what the rule cannot do without and the subject lacks: with any of it, nothing is checked
 */
export function runRule<Subject>(
  rule: RuleOf<Subject>,
  subject: Subject,
  missing: Iterable<Skip> = [],
): RuleRun {
  const judged: Judged[] = [];
  const skips: Skip[] = [...missing];
  if (skips.length === 0) {
    for (const item of rule.check(subject)) {
      if (item.kind === 'skip') {
        skips.push(item);
        continue;
      }
      const judgement = judge(item);
      if (judgement.verdict === 'undefined') {
        skips.push(
          skip('not-applicable', `${item.of.zh}：分母为零，比率无意义`, `${item.of.en}: a rate of nothing`),
        );
      } else if (judgement.verdict === 'fail' && item.doubt) {
        skips.push({ kind: 'skip', status: 'unreadable', reason: item.doubt });
      } else judged.push({ rule, check: item, judgement });
    }
  }
  return { outcome: outcomeOf(rule, judged, skips), judged };
}

function outcomeOf(rule: RuleHead, judged: readonly Judged[], skips: readonly Skip[]): RuleOutcome {
  const failed = judged.filter(({ judgement }) => judgement.verdict === 'fail').length;
  const rounding = judged.filter(({ judgement }) => judgement.verdict === 'rounding').length;
  const counts = { checks: judged.length, rounding, failed, skipped: skips.length };
  const because = mostTelling(skips);
  if (judged.length === 0) {
    return {
      rule: rule.id,
      status: because?.status ?? 'insufficient-data',
      reason: because?.reason ?? { zh: '没有可比对的数字', en: 'nothing to compare was found' },
      ...counts,
    };
  }
  const status: OutcomeStatus = failed > 0 ? 'fail' : rounding > 0 ? 'rounding' : 'pass';
  return { rule: rule.id, status, reason: reasonOf(counts, because), ...counts };
}

/** What cannot be read says more than what is not there, and that more than what need not be. */
function mostTelling(skips: readonly Skip[]): Skip | undefined {
  const order = ['unreadable', 'insufficient-data', 'not-applicable'] as const;
  return order.map((status) => skips.find((one) => one.status === status)).find((one) => one !== undefined);
}

function reasonOf(
  { checks, rounding, failed, skipped }: Pick<RuleOutcome, 'checks' | 'rounding' | 'failed' | 'skipped'>,
  because: Skip | undefined,
): Sentence {
  const left = skipped > 0 && because ? because.reason : null;
  return {
    zh: `比对${checks}处，不符${failed}处，尾数差异${rounding}处${left ? `；${skipped}处未比对：${left.zh}` : ''}`,
    en: `${checks} checks, ${failed} failed, ${rounding} within rounding${left ? `; ${skipped} not made: ${left.en}` : ''}`,
  };
}
