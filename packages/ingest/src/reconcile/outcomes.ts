import type { RuleOutcome, Sentence } from '@juesuan/schema';
import { type ReconcileRule, reconcileRules } from './catalogue.ts';
import { reorganised } from './report-views.ts';
import type { QueryRow } from './source.ts';

/** What became of a rule in one report. */
export interface ReconcileOutcome extends RuleOutcome {
  department: string;
  fiscalYear: number;
  report: string;
}

/** One outcome for every report and rule, from the counts of the states of its checks. */
export function outcomesOf(
  reports: readonly QueryRow[],
  counts: readonly QueryRow[],
  rules: readonly ReconcileRule[],
): ReconcileOutcome[] {
  const byReport = new Map<string, QueryRow[]>();
  for (const row of counts) {
    const key = `${row.report_id} ${row.rule}`;
    byReport.set(key, [...(byReport.get(key) ?? []), row]);
  }
  return reports.flatMap((report) =>
    rules.map((rule) => ({
      department: String(report.department),
      fiscalYear: Number(report.fiscal_year),
      report: String(report.report_id),
      ...outcomeOf(rule, byReport.get(`${report.report_id} ${rule}`) ?? []),
    })),
  );
}

function outcomeOf(rule: ReconcileRule, rows: readonly QueryRow[]): RuleOutcome {
  const of = (...states: string[]): number =>
    rows
      .filter(({ state }) => states.includes(String(state)))
      .reduce((all, { checks }) => all + Number(checks), 0);
  const checks = of('pass', 'rounding', 'fail');
  const counted = { rule, checks, rounding: of('rounding'), failed: of('fail') };
  const explained = rows.find(({ reason }) => reason !== null)?.reason;
  const status = statusOf(of);
  return {
    ...counted,
    status,
    skipped: of('insufficient-data', 'unreadable', 'not-applicable'),
    reason:
      explained != null
        ? explanation(String(explained))
        : reasons[
            status === 'insufficient-data' || status === 'not-applicable' || status === 'unreadable'
              ? status
              : 'ran'
          ](rule),
  };
}

/** What explains a difference: a sentence of the report, what units hand one another, or what a person says. */
function explanation(reason: string): Sentence {
  if (reason.startsWith(reorganised))
    return {
      zh: `部门${reason}`,
      en: `departments were merged or split: ${reason.slice(reorganised.length)}`,
    };
  if (reason === 'transfers')
    return { zh: '单位之间的上缴和补助', en: 'what the units hand one another explains the difference' };
  return { zh: `报告说明了原因：${reason}`, en: `the report gives the reason: ${reason}` };
}

function statusOf(of: (...states: string[]) => number): RuleOutcome['status'] {
  if (of('fail') > 0) return 'fail';
  if (of('rounding') > 0) return 'rounding';
  if (of('pass') > 0) return 'pass';
  if (of('unreadable') > 0) return 'unreadable';
  return of('not-applicable') > 0 ? 'not-applicable' : 'insufficient-data';
}

const reasons = {
  ran: (rule: ReconcileRule) => reconcileRules[rule].title,
  'insufficient-data': () => ({
    zh: '没有另一份报告的同一数字可比',
    en: 'no other report has a figure to compare with',
  }),
  'not-applicable': () => ({ zh: '两份报告都没有数', en: 'neither report has an amount' }),
  unreadable: () => ({ zh: '数字无法读出', en: 'a figure could not be read' }),
};
