import type { FindingSeverity, Sentence } from '@juesuan/schema';
import { rules } from './rules/index.ts';

/** What a rule says of itself. */
export interface RuleDescription {
  id: string;
  title: Sentence;
  formula: string;
  source: string;
  /** Of most of its findings. */
  severity: FindingSeverity;
}

/** Every rule in the order in which they run. */
export const ruleDescriptions: readonly RuleDescription[] = rules.map(
  ({ id, title, formula, source, severity }) => ({
    id,
    title,
    formula,
    source,
    severity,
  }),
);
