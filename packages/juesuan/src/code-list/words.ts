import type { Language } from '@juesuan/schema';

/** What `codes` says to a person. */
interface CodeWords {
  columns: readonly string[];
  counts(counts: { reports: number; codes: number; names: number; outliers: number }): string;
}

export const codeWords: Readonly<Record<Language, CodeWords>> = {
  en: {
    columns: ['code', 'name', 'use', 'years', 'reports'],
    counts: ({ reports, codes, names, outliers }) =>
      `reports: ${reports}\ncodes: ${codes}\nnames: ${names} (${outliers} outliers)`,
  },
  zh: {
    columns: ['编码', '名称', '用法', '年度', '报告数'],
    counts: ({ reports, codes, names, outliers }) =>
      `报告：${reports}\n编码：${codes}\n名称：${names}（其中少见的${outliers}）`,
  },
};
