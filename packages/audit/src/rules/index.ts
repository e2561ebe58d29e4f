import type { Rule } from '../tables/rule.ts';
import { containmentRules, equalityRules } from './between-tables.ts';
import { bySubjectRules } from './by-subject.ts';
import { formCostRule } from './form-costs.ts';
import { formWordsRule } from './form-words.ts';
import { formRules } from './forms.ts';
import { hierarchyRules } from './hierarchy.ts';
import { identityRules } from './identity.ts';
import { statedAmountRules } from './stated-amounts.ts';
import { statedAverageRule } from './stated-averages.ts';
import { statedBlankRule } from './stated-blanks.ts';
import { statedChangeRule } from './stated-changes.ts';
import { statedClaimRule } from './stated-claims.ts';
import { growthRule } from './stated-growth.ts';
import { statedIndicatorRules } from './stated-indicators.ts';
import { statedListRules } from './stated-lists.ts';
import { statedPartRules } from './stated-parts.ts';
import { statedProjectRules } from './stated-projects.ts';
import { completionRule, shareRule } from './stated-rates.ts';
import { statedSumRules } from './stated-sums.ts';
import { statedThreePublicRule } from './stated-three-public.ts';
import { statedWordRules } from './stated-words.ts';
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
  ...statedAmountRules,
  statedBlankRule,
  completionRule,
  growthRule,
  shareRule,
  statedClaimRule,
  ...statedWordRules,
  ...statedSumRules,
  statedChangeRule,
  statedThreePublicRule,
  statedAverageRule,
  ...statedPartRules,
  ...statedListRules,
  ...formRules,
  formCostRule,
  formWordsRule,
  ...statedProjectRules,
  ...statedIndicatorRules,
  ...structureRules,
  ...identityRules,
  ...wordingRules,
];
