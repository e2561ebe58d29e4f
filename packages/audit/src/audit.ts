import type { AuditResult, Report } from '@juesuan/schema';
import { runsOf } from './checks.ts';
import { withDoubtfulSources } from './doubtful-source.ts';
import { findingOf } from './engine/message.ts';
import { findSuspects } from './engine/suspect.ts';

/** What {@link auditReport} takes besides the report. */
export interface AuditOptions {
  /** Ids of the rules to run; all if left out. An unknown id is an error. */
  rules?: readonly string[];
}

/**
 * Checks a report by the identities that its tables, its text and its evaluations must fulfil (勾稽). The report is not
 * changed, and nothing in it is corrected: what does not agree becomes a finding, and every rule that was asked for
 * says how it ended, also where it could not be checked.
 *
 * @param report what `normalizeReport` gives
 * @returns `findings` in the order of the rules, and one outcome a rule
 * @throws RangeError for the id of a rule that does not exist
 *
 * @example
 * const { findings, outcomes } = auditReport(report);
 * findings[0]?.message.zh; // '支出决算表 201 一般公共服务支出 …：印为18,046.59，应为18,056.59，相差10万元（…）'
 * outcomes.filter(({ status }) => status === 'insufficient-data');
 */
export function auditReport(report: Report, options: AuditOptions = {}): AuditResult {
  const runs = runsOf(report, options.rules);
  const judged = runs.flatMap((run) => run.judged);
  const suspects = findSuspects(judged);
  const findings = judged.flatMap((one) => {
    const finding = findingOf(one);
    if (finding === null) return [];
    const suspect = suspects.get(one.check);
    return [suspect ? { ...finding, suspect } : finding];
  });
  return { findings: withDoubtfulSources(findings, report), outcomes: runs.map(({ outcome }) => outcome) };
}
