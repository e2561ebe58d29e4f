import { mayBePicture } from '@juesuan/archives';
import { diagnosticMessage, isDiagnostic, type Language, type Report } from '@juesuan/schema';
import type { ReadingProgress } from '@juesuan/threads';
import { plural } from './plural.ts';

/** What a run read, failed at and left out. */
interface ReadingCounts {
  reports: number;
  /** Files that gave no report, by the code of the reason. */
  failed: ReadonlyMap<string, number>;
  /** Files of folders and archives that were not taken, by the ending of their names. */
  skipped: ReadonlyMap<string, number>;
}

/** The sentences that a command says about its reading, beside the reports. */
export interface ReadingWords {
  /** The last line of a run over several inputs. */
  counts(counts: ReadingCounts): string;
  /** A report that was read, with `--verbose`. */
  read(report: Report, seconds: string): string;
  failedAfter(seconds: string): string;
  /** Failures of one code that are counted and not listed any more. */
  unlisted(code: string, count: number): string;
  notTaken(skipped: ReadonlyMap<string, number>): string;
  /** A report has no table of the one kind that is asked for. */
  noTable(kind: string): string;
  left(time: string): string;
  failedSoFar(count: number): string;
  picture(page: string): string;
  /** Where `ingest` keeps results between runs. */
  kept(folder: string): string;
  starting: string;
  known(count: number): string;
  writing: string;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, count) => all + count, 0);

/** Counts by what they are of, the most first. */
const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** What reads those of them that are pictures. */
const hintAt = (skipped: ReadonlyMap<string, number>, hint: string): string =>
  [...skipped.keys()].some(mayBePicture) ? hint : '';

const rowsOf = ({ tables }: Report): number => tables.reduce((all, { rows }) => all + rows.length, 0);

export const readingWords: Readonly<Record<Language, ReadingWords>> = {
  en: {
    counts: ({ reports, failed, skipped }) =>
      [
        `read: ${plural(reports, 'report')}`,
        `failed: ${plural(sum(failed), 'file')}${failed.size === 0 ? '' : ` (${listed(failed)})`}`,
        ...(skipped.size === 0
          ? []
          : [
              `skipped: ${plural(sum(skipped), 'file')} whose names do not end as reports do (${listed(skipped)})${hintAt(skipped, '; pictures are read with @juesuan/ocr')}`,
            ]),
      ].join('; '),
    read: (report, seconds) =>
      `${plural(report.tables.length, 'table')}, ${plural(rowsOf(report), 'row')}, ${plural(report.diagnostics.length, 'diagnostic')}, ${seconds} s`,
    failedAfter: (seconds) => `failed after ${seconds} s`,
    unlisted: (code, count) => `${code}: ${plural(count, 'more file')} (--verbose lists all)`,
    notTaken: (skipped) =>
      `not taken: ${listed(skipped)}${hintAt(skipped, ' (pictures are read with @juesuan/ocr: --ocr)')}`,
    noTable: (kind) => `no table of kind ${kind}`,
    left: (time) => `${time} left`,
    failedSoFar: (count) => `${count} failed`,
    picture: (page) => `reading the picture of page ${page}`,
    kept: (folder) => `results are kept in ${folder} (--store names another)`,
    starting: 'starting',
    known: (count) => `${count} known`,
    writing: 'writing the output',
  },
  zh: {
    counts: ({ reports, failed, skipped }) =>
      [
        `读出报告${reports}份`,
        `失败${sum(failed)}个文件${failed.size === 0 ? '' : `（${listed(failed)}）`}`,
        ...(skipped.size === 0
          ? []
          : [
              `跳过${sum(skipped)}个文件，扩展名不是报告的（${listed(skipped)}）${hintAt(skipped, '；图片由@juesuan/ocr识别')}`,
            ]),
      ].join('；'),
    read: (report, seconds) =>
      `表${report.tables.length}张，行${rowsOf(report)}条，诊断${report.diagnostics.length}条，${seconds}秒`,
    failedAfter: (seconds) => `${seconds}秒后失败`,
    unlisted: (code, count) => `${code}: 另有${count}个文件（--verbose全部列出）`,
    notTaken: (skipped) =>
      `未读取: ${listed(skipped)}${hintAt(skipped, '（图片由@juesuan/ocr识别：--ocr）')}`,
    noTable: (kind) => `没有${kind}类的表`,
    left: (time) => `剩余${time}`,
    failedSoFar: (count) => `失败${count}`,
    picture: (page) => `正在识别第${page}页的图片`,
    kept: (folder) => `读取结果保存在${folder}（可用--store另指）`,
    starting: '开始',
    known: (count) => `已有${count}`,
    writing: '正在写出',
  },
};

/** The page of a file whose picture is being read: with how many there are, where that is known. */
export const pictureLine = (file: string, { page, pages }: ReadingProgress, language: Language): string =>
  `${file}: ${readingWords[language].picture(pages > 0 ? `${page}/${pages}` : String(page))}`;

/** A line for each thing that is said of how files were put together as a report. */
export const joinedLines = (file: string, { diagnostics }: Report, language: Language): string[] =>
  diagnostics
    .filter((one) => isDiagnostic(one, 'parts-joined') || isDiagnostic(one, 'parts-apart'))
    .map((one) => `${file}: ${one.code}: ${diagnosticMessage(one, language)}\n`);
