import type { Language } from '@juesuan/schema';
import { plural } from '../plural.ts';

/** The labels of a summary, and how it says its figures and places. */
export interface SummaryWords {
  report: string;
  file: string;
  source: string;
  id: string;
  noDepartment: string;
  noYear: string;
  /** Heads of the columns of the list of tables. */
  columns: readonly string[];
  pages(count: number): string;
  bytes(count: string): string;
  notFound(kinds: string): string;
  forms(forms: number, indicators: number): string;
  coverage(placed: number, runs: number, share: string): string;
  unplaced: string;
  diagnostics: string;
  none: string;
  severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  counted(count: number, severity: 'error' | 'warning' | 'info'): string;
  more(count: number): string;
  whole: string;
  line(line: number): string;
  page(page: string): string;
  at(page: string, x: number, y: number): string;
}

const en: SummaryWords = {
  report: 'report',
  file: 'file',
  source: 'source',
  id: 'id',
  noDepartment: 'department unknown',
  noYear: 'year unknown',
  columns: ['kind', 'title', 'place', 'rows', 'values', 'unit'],
  pages: (count) => plural(count, 'page'),
  bytes: (count) => `${count} bytes`,
  notFound: (kinds) => `not found: ${kinds}`,
  forms: (forms, indicators) =>
    `self-evaluation forms (绩效自评表): ${forms}, with ${plural(indicators, 'indicator')}`,
  coverage: (placed, runs, share) => `coverage: ${placed} of ${runs} runs of text placed${share}`,
  unplaced: 'unplaced',
  diagnostics: 'diagnostics',
  none: 'none',
  severities: { error: 'error', warning: 'warning', info: 'info' },
  counted: (count, severity) => (severity === 'info' ? `${count} info` : plural(count, severity)),
  more: (count) => `  … and ${count} more of the same`,
  whole: 'report',
  line: (line) => `line ${line}`,
  page: (page) => `p. ${page}`,
  at: (page, x, y) => `p. ${page} at ${x},${y}`,
};

const zh: SummaryWords = {
  report: '报告',
  file: '文件',
  source: '来源',
  id: '编号',
  noDepartment: '部门不明',
  noYear: '年度不明',
  columns: ['表类', '表名', '位置', '行数', '金额数', '单位'],
  pages: (count) => `${count}页`,
  bytes: (count) => `${count}字节`,
  notFound: (kinds) => `没有找到：${kinds}`,
  forms: (forms, indicators) => `绩效自评表：${forms}张，指标${indicators}项`,
  coverage: (placed, runs, share) => `文字归位：${runs}段中的${placed}段${share}`,
  unplaced: '未归位',
  diagnostics: '诊断',
  none: '无',
  severities: { error: '错误', warning: '警告', info: '提示' },
  counted: (count, severity) => `${zh.severities[severity]}${count}条`,
  more: (count) => `  …… 另有${count}条同类`,
  whole: '全文',
  line: (line) => `第${line}行`,
  page: (page) => `第${page}页`,
  at: (page, x, y) => `第${page}页 ${x},${y}`,
};

export const summaryWords: Readonly<Record<Language, SummaryWords>> = { zh, en };
