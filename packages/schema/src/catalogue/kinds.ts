import { z } from 'zod';

export const TableKind = z
  .enum([
    'income_expenditure_summary',
    'income',
    'expenditure',
    'appropriation_summary',
    'general_public_expenditure',
    'general_public_basic_expenditure',
    'government_fund',
    'state_capital',
    'three_public',
    'performance_self_evaluation',
    'other',
  ])
  .meta({
    description:
      'A kind names what a table means, never its number: 公开 7 表 is 政府性基金 in one province and 三公 in another.',
  });

/** The nine public tables in the order of the finance ministry's template. */
export const publicTableKinds = TableKind.exclude(['performance_self_evaluation', 'other']).options;
