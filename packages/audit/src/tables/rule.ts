import type { TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import type { RuleOf } from '../engine/rule.ts';
import { kindNames } from './names.ts';
import type { Subject } from './subject.ts';

/** A part of a report that a rule cannot do without. */
export type Need = TableKind | 'sections' | 'facts' | 'forms' | 'toldIndicators' | 'tables';

/** A rule on a report, with what it cannot do without. */
export interface Rule extends RuleOf<Subject> {
  needs: readonly Need[];
}

/** Yields what a rule has found to check; where that is nothing, says why: a rule without checks never passes. */
export function* orSkip(items: Iterable<Check | Skip | null>, none: Skip): Generator<Check | Skip> {
  let any = false;
  for (const item of items) {
    if (item === null) continue;
    any = true;
    yield item;
  }
  if (!any) yield none;
}

/** What a report lacks of the needs of a rule: without it nothing can be checked. */
export function* missing({ needs }: Rule, { report, all }: Subject): Generator<Skip> {
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
        `more than one ${en}: which one to compare is not stated`,
      );
    }
  }
}

const partWords = {
  sections: { zh: '报告中没有正文', en: 'the report has no running text' },
  facts: { zh: '情况说明中没有读到数字', en: 'no figure was read in the explanations' },
  forms: { zh: '报告中没有绩效自评表', en: 'the report has no self-evaluation form' },
  toldIndicators: { zh: '情况说明没有逐项列出绩效指标', en: 'the explanations state no indicator' },
  tables: { zh: '报告中没有决算公开表', en: 'the report has no public table' },
} as const;
