import type { Rule } from '../engine/rule.ts';
import { containmentRules, equalityRules } from './between-tables.ts';
import { bySubjectRules } from './by-subject.ts';
import { formRules } from './forms.ts';
import { hierarchyRules } from './hierarchy.ts';
import { identityRules } from './identity.ts';
import { toldAmountRules } from './stated-amounts.ts';
import { toldIndicatorRules } from './stated-indicators.ts';
import { toldListRules } from './stated-lists.ts';
import { toldPartRules } from './stated-parts.ts';
import { toldProjectRules } from './stated-projects.ts';
import { toldRateRules } from './stated-rates.ts';
import { toldSumRules } from './stated-sums.ts';
import { toldWordRules } from './stated-words.ts';
import { structureRules } from './structure.ts';
import { summaryTableRules } from './summary-tables.ts';
import { withinTableRules } from './within-table.ts';
import { wordingRules } from './wording.ts';

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
  ...toldPartRules,
  ...toldListRules,
  ...formRules,
  ...toldProjectRules,
  ...toldIndicatorRules,
  ...structureRules,
  ...identityRules,
  ...wordingRules,
];
