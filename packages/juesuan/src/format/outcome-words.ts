import type { Language, OutcomeStatus } from '@juesuan/schema';

/** How a rule ended, in words. */
export const outcomeWords: Readonly<Record<OutcomeStatus, Readonly<Record<Language, string>>>> = {
  pass: { zh: '相符', en: 'pass' },
  rounding: { zh: '尾数差异', en: 'rounding' },
  fail: { zh: '不符', en: 'fail' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'insufficient-data': { zh: '缺少数据', en: 'without data' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
};
