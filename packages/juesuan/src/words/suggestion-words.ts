import type { Language } from '@juesuan/schema';

/** What a file of suggested words says to the person who confirms it. */
export interface SuggestionWords {
  /** The remark at the beginning, a blank before each line. */
  head: string;
  page(page: number): string;
  line(line: number): string;
  near(score: string): string;
  noColumn: string;
  noKind: string;
  reports(count: number): string;
}

export const suggestionWords: Readonly<Record<Language, SuggestionWords>> = {
  en: {
    head: ` Words that no catalogue knows, each with the meaning that its table's shape is nearest to.
 A word with ? before it is not used. Look it up at its place; take the ? away where the meaning is right, move the
 word where it is not, or strike the line out. A column new_1 is one that the catalogue has not: give it a name.`,
    page: (page) => ` page ${page}`,
    line: (line) => ` line ${line}`,
    near: (score) => `near ${score}`,
    noColumn: 'near no column',
    noKind: 'near no kind',
    reports: (count) => `${count} reports`,
  },
  zh: {
    head: ` 目录里没有的词语，各附上按表的形状最接近的含义。
 前面有 ? 的词语不会使用。请到所注的位置查看：含义正确就去掉 ?，不正确就把词语移到正确的地方，或删去这一行。
 new_1 这样的列是目录里没有的列：请给它取名。`,
    page: (page) => `第${page}页`,
    line: (line) => `第${line}行`,
    near: (score) => `接近度 ${score}`,
    noColumn: '没有接近的列',
    noKind: '没有接近的表类',
    reports: (count) => `报告${count}份`,
  },
};
