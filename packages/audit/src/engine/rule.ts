import type { FindingSeverity, Sentence } from '@juesuan/schema';
import type { Check, Skip } from './check.ts';

/** What a rule says of itself. */
export interface RuleHead {
  id: string;
  title: Sentence;
  /** The identity in words that a finance office would use. */
  formula: string;
  /** Where the rule comes from: the forms' own arithmetic, the ministry's instructions, practice. */
  source: string;
  /** Of a finding, unless the check says otherwise. */
  severity: FindingSeverity;
}

/**
 * What must agree, stated once: the engine compares the figures that a rule finds in its subject and says how it ended. The
 * engine knows nothing of the subject.
 */
export interface RuleOf<Subject> extends RuleHead {
  /** The checks of this subject, and for those that cannot be made the reason. */
  check(subject: Subject): Iterable<Check | Skip>;
}
