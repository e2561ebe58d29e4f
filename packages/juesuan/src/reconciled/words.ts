import type { KeptPlace } from '@juesuan/ingest';
import type { Language } from '@juesuan/schema';

/** What `reconcile` says beside the findings. */
export interface ReconcileWords {
  page(page: number): string;
  line(line: number): string;
  reports(count: number): string;
  compared(count: number): string;
  kept(kept: KeptPlace): string;
  findings(count: number): string;
  outcomes(ended: readonly string[]): string;
  offered(count: number): string;
  /** Names are offered, and no file for them is given. */
  offeredNowhere(count: number): string;
}

export const reconcileWords: Readonly<Record<Language, ReconcileWords>> = {
  en: {
    page: (page) => `page ${page}`,
    line: (line) => `line ${line}`,
    reports: (count) => `reports: ${count}`,
    compared: (count) => `compared now: ${count}`,
    kept: ({ place, problem }) =>
      problem === null ? `kept for the next run: ${place}` : `not kept: ${problem}`,
    findings: (count) => `findings: ${count}`,
    outcomes: (ended) => `outcomes: ${ended.join(', ') || '0'}`,
    offered: (count) => `names offered: ${count}`,
    offeredNowhere: (count) => `names offered: ${count} (--departments)`,
  },
  zh: {
    page: (page) => `第${page}页`,
    line: (line) => `第${line}行`,
    reports: (count) => `报告：${count}`,
    compared: (count) => `本次比较：${count}`,
    kept: ({ place, problem }) => (problem === null ? `为下次运行保存在：${place}` : `没有保存：${problem}`),
    findings: (count) => `发现：${count}`,
    outcomes: (ended) => `结果：${ended.join('，') || '0'}`,
    offered: (count) => `提出的名称：${count}`,
    offeredNowhere: (count) => `提出的名称：${count}（用 --departments 写出）`,
  },
};
