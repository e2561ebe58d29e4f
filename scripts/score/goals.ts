import type { PerformanceForm } from '@juesuan/schema';

export interface GoalScore {
  right: number;
  all: number;
  /** `project | field: what differs`. */
  missing: string[];
}

/** White space inside a line says nothing, a paragraph's end does. */
const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '')
    .join('\n');

/**
 * Compares the goals of forms with the truth, paragraphs with paragraphs.
 *
 * @param truth records with `project_no`, `expected`, `actual`
 */
export function scoreGoals(
  truth: readonly Record<string, string>[],
  forms: readonly PerformanceForm[],
): GoalScore {
  const score: GoalScore = { right: 0, all: 0, missing: [] };
  for (const { project_no: no, expected = '', actual = '' } of truth) {
    const form = forms.find((candidate) => String(candidate.no) === no);
    const pairs = [
      ['expected', expected, form?.expectedGoal ?? ''],
      ['actual', actual, form?.actualGoal ?? ''],
    ] as const;
    for (const [field, want, got] of pairs) {
      score.all++;
      if (squash(want) === squash(got)) score.right++;
      else score.missing.push(`${no} | ${field}: ${difference(squash(want), squash(got))}`);
    }
  }
  return score;
}

/** Where two texts part, with a few characters round the place. */
function difference(want: string, got: string): string {
  let at = 0;
  while (at < want.length && want[at] === got[at]) at++;
  const round = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 8), at + 16));
  return `wanted ${round(want)}, got ${round(got)}`;
}
