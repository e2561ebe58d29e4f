import type { Rule } from '../engine/rule.ts';
import { containmentRules, equalityRules } from './between-tables.ts';
import { bySubjectRules } from './by-subject.ts';
import { formRules } from './forms.ts';
import { hierarchyRules } from './hierarchy.ts';
import { summaryTableRules } from './summary-tables.ts';
import { toldAmountRules } from './told-amounts.ts';
import { toldEvaluationRules } from './told-evaluations.ts';
import { toldRateRules } from './told-rates.ts';
import { toldSumRules } from './told-sums.ts';
import { toldWordRules } from './told-words.ts';
import { withinTableRules } from './within-table.ts';

/** Every rule, in the order of a report: tables, what they repeat of each other, text, evaluations, form. */
export const rules: readonly Rule[] = [
  ...summaryTableRules,
  ...withinTableRules,
  ...hierarchyRules,
  ...equalityRules,
  ...containmentRules,
  ...bySubjectRules,
  ...toldAmountRules,
  ...toldRateRules,
  ...toldWordRules,
  ...toldSumRules,
  ...formRules,
  ...toldEvaluationRules,
];
