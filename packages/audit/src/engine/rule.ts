import type { FindingSeverity, Sentence, TableKind } from '@juesuan/schema';
import type { Subject } from '../tables/subject.ts';
import type { Check, Skip } from './check.ts';

/** A part of a report that a rule cannot do without. */
export type Need = TableKind | 'sections' | 'facts' | 'forms' | 'toldIndicators' | 'tables';

/** What must agree, told once: the engine finds the figures, compares them and says how it ended. */
export interface Rule {
  id: string;
  title: Sentence;
  /** The identity in words that a finance office would use. */
  formula: string;
  needs: readonly Need[];
  /** Where the rule comes from: the forms' own arithmetic, the ministry's instructions, practice. */
  source: string;
  /** Of a finding, unless the check says otherwise. */
  severity: FindingSeverity;
  /** The checks of this report, and for those that cannot be made the reason. */
  check(subject: Subject): Iterable<Check | Skip>;
}
