import type { OutcomeStatus, RuleOutcome, Sentence } from '@juesuan/schema';
import { kindNames } from '../tables/names.ts';
import type { Subject } from '../tables/subject.ts';
import { type Check, type Judgement, type Skip, skip } from './check.ts';
import { judge } from './judge.ts';
import type { Need, Rule } from './rule.ts';

/** A check of a rule with what it came to. */
export interface Judged {
  rule: Rule;
  check: Check;
  judgement: Judgement;
}

export interface RuleRun {
  outcome: RuleOutcome;
  judged: Judged[];
}

/** Runs one rule. It never ends without an outcome, and never passes without a check. */
export function runRule(rule: Rule, subject: Subject): RuleRun {
  const judged: Judged[] = [];
  const skips: Skip[] = [...missing(rule.needs, subject)];
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

function* missing(needs: readonly Need[], { report, all }: Subject): Generator<Skip> {
  for (const need of needs) {
    if (
      need === 'sections' ||
      need === 'facts' ||
      need === 'forms' ||
      need === 'toldIndicators' ||
      need === 'tables'
    ) {
      if (report[need].length === 0)
        yield { kind: 'skip', status: 'insufficient-data', reason: partWords[need] };
    } else if (all(need).length === 0) {
      const { zh, en } = kindNames[need];
      yield skip('insufficient-data', `报告中没有${zh}`, `the report has no ${en}`);
    } else if (all(need).length > 1 && needs.length > 1) {
      const { zh, en } = kindNames[need];
      yield skip(
        'insufficient-data',
        `${zh}不止一张，无法对应`,
        `more than one ${en}: which one to compare is not told`,
      );
    }
  }
}

const partWords = {
  sections: { zh: '报告中没有正文', en: 'the report has no running text' },
  facts: { zh: '情况说明中没有读到数字', en: 'no figure was read in the explanations' },
  forms: { zh: '报告中没有绩效自评表', en: 'the report has no self-evaluation form' },
  toldIndicators: { zh: '情况说明没有逐项列出绩效指标', en: 'the explanations tell no indicator' },
  tables: { zh: '报告中没有决算公开表', en: 'the report has no public table' },
} as const;

function outcomeOf(rule: Rule, judged: readonly Judged[], skips: readonly Skip[]): RuleOutcome {
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
  return { rule: rule.id, status, reason: told(counts, because), ...counts };
}

/** What cannot be read says more than what is not there, and that more than what need not be. */
function mostTelling(skips: readonly Skip[]): Skip | undefined {
  const order = ['unreadable', 'insufficient-data', 'not-applicable'] as const;
  return order.map((status) => skips.find((one) => one.status === status)).find((one) => one !== undefined);
}

function told(
  { checks, rounding, failed, skipped }: Pick<RuleOutcome, 'checks' | 'rounding' | 'failed' | 'skipped'>,
  because: Skip | undefined,
): Sentence {
  const left = skipped > 0 && because ? because.reason : null;
  return {
    zh: `比对${checks}处，不符${failed}处，尾数差异${rounding}处${left ? `；${skipped}处未比对：${left.zh}` : ''}`,
    en: `${checks} checks, ${failed} failed, ${rounding} within rounding${left ? `; ${skipped} not made: ${left.en}` : ''}`,
  };
}
