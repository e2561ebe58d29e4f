import type { Report } from '@juesuan/schema';
import { type Judged, type RuleRun, runRule } from './engine/run.ts';
import { rules as allRules } from './rules/index.ts';
import { missing, type Rule } from './tables/rule.ts';
import { subjectOf } from './tables/subject.ts';

/** Every check that can be made of a report, with what it came to. */
export const checksOf = (report: Report): readonly Judged[] =>
  runsOf(report, undefined).flatMap(({ judged }) => judged);

/**
 * What the rules of these ids come to, of all if there are none.
 *
 * @throws RangeError for the id of a rule that does not exist
 */
export function runsOf(report: Report, ids: readonly string[] | undefined): readonly RuleRun[] {
  const subject = subjectOf(report);
  return chosen(ids).map((rule) => runRule(rule, subject, missing(rule, subject)));
}

function chosen(ids: readonly string[] | undefined): readonly Rule[] {
  if (ids === undefined) return allRules;
  const unknown = ids.find((id) => !allRules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new RangeError(`no rule "${unknown}"`);
  return allRules.filter(({ id }) => ids.includes(id));
}
