import { mayBePicture } from '@juesuan/archives';
import type { Language } from '@juesuan/schema';
import type { IngestSummary } from './summary.ts';

type Output = IngestSummary['output'];

const words = {
  en: {
    files: ({ files, duplicates }: IngestSummary) => `files: ${files} (${duplicates} duplicates)`,
    reports: 'reports',
    together: ({ reports, files }: IngestSummary['together']) =>
      `put together: ${reports} of these, from ${files} files`,
    tables: 'tables',
    facts: 'figures stated in the text',
    forms: 'self-evaluation forms',
    diagnostics: 'diagnostics',
    findings: 'findings',
    failures: 'failures',
    skipped: 'files not taken, by ending',
    picture: 'pictures are read with @juesuan/ocr: --ocr',
    output: 'output',
    written: ({ reports, superseded, mode }: Extract<Output, { written: true }>) =>
      `${reports} reports, ${superseded} of them older versions (${mode})`,
    unchanged: {
      'no-reports': 'unchanged: no report was read',
      'input-missing': 'unchanged: an input is not there, and --mode replace would drop its reports',
    },
    store: (folder: string) => `store: ${folder} (results kept between runs; --store names another)`,
  },
  zh: {
    files: ({ files, duplicates }: IngestSummary) => `文件: ${files}（重复${duplicates}个）`,
    reports: '报告',
    together: ({ reports, files }: IngestSummary['together']) =>
      `合成: 其中${reports}份，由${files}个文件合成`,
    tables: '表',
    facts: '文字里的数字',
    forms: '自评表',
    diagnostics: '诊断',
    findings: '审核发现',
    failures: '失败',
    skipped: '未读取的文件，按扩展名',
    picture: '图片由@juesuan/ocr识别：--ocr',
    output: '输出',
    written: ({ reports, superseded, mode }: Extract<Output, { written: true }>) =>
      `报告${reports}份，其中较旧的版本${superseded}份（${mode}）`,
    unchanged: {
      'no-reports': '未改变：没有读出任何报告',
      'input-missing': '未改变：有输入不存在，--mode replace会丢掉它的报告',
    },
    store: (folder: string) => `存储: ${folder}（各次运行之间保存的结果；可用--store另指）`,
  },
} satisfies Record<Language, unknown>;

/**
 * The summary for a person, in a language.
 *
 * @example
 * console.log(describeSummary(await ingest(['2024/'], { to: 'out.duckdb' })));
 * console.log(describeSummary(await ingest(['2024/'], { to: 'out.duckdb' }), 'zh'));
 */
export function describeSummary(summary: IngestSummary, language: Language = 'en'): string {
  const said = words[language];
  const { reports, together, facts, forms, output } = summary;
  return [
    said.files(summary),
    `${said.reports}: ${reports}`,
    ...(together.reports === 0 ? [] : [said.together(together)]),
    ...listed(said.tables, summary.tables),
    `${said.facts}: ${facts}`,
    `${said.forms}: ${forms}`,
    ...listed(said.diagnostics, summary.diagnostics),
    ...listed(said.findings, summary.findings),
    ...listed(said.failures, summary.failures),
    ...(total(summary.skipped) === 0 ? [] : listed(said.skipped, withReasons(summary.skipped, said.picture))),
    `${said.output}: ${output.written ? said.written(output) : said.unchanged[output.reason]}`,
    said.store(summary.store),
    '',
  ].join('\n');
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const listed = (name: string, counts: Readonly<Record<string, number>>): string[] => [
  `${name}: ${total(counts)}`,
  ...Object.entries(counts).map(([key, count]) => `  ${String(count).padStart(8)}  ${key}`),
];

/** Endings of pictures with what reads them. */
const withReasons = (skipped: Readonly<Record<string, number>>, reason: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(skipped).map(([ending, count]) => [
      mayBePicture(ending) ? `${ending} (${reason})` : ending,
      count,
    ]),
  );
