import type { Sentence, TableKind } from '@juesuan/schema';

/** Names of the table kinds for messages. */
export const kindNames: Readonly<Record<TableKind, Sentence>> = {
  income_expenditure_summary: { zh: '收入支出决算总表', en: 'summary of income and expenditure' },
  income: { zh: '收入决算表', en: 'income table' },
  expenditure: { zh: '支出决算表', en: 'expenditure table' },
  appropriation_summary: { zh: '财政拨款收入支出决算总表', en: 'summary of fiscal appropriations' },
  general_public_expenditure: {
    zh: '一般公共预算财政拨款支出决算表',
    en: 'general public budget expenditure table',
  },
  general_public_basic_expenditure: {
    zh: '一般公共预算财政拨款基本支出决算表',
    en: 'general public budget basic expenditure table',
  },
  government_fund: { zh: '政府性基金预算财政拨款收入支出决算表', en: 'government fund table' },
  state_capital: { zh: '国有资本经营预算财政拨款支出决算表', en: 'state capital table' },
  three_public: { zh: '“三公”经费支出决算表', en: '“三公” table' },
  performance_self_evaluation: { zh: '项目支出绩效自评表', en: 'self-evaluation form' },
  other: { zh: '其他表', en: 'other table' },
};
