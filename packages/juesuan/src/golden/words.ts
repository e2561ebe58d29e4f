import type { Language } from '@juesuan/schema';

/** What the `golden` commands say of fixtures. */
export interface GoldenWords {
  asExpected: string;
  notThere: string;
  against: string;
  mended: string;
  /** Of a file whose records are equal and whose bytes are not. */
  order: string;
  nothing: string;
  readable: string;
  more(line: string, count: number): string;
  moved(table: string, boxes: number, most: number): string;
  noManifest: string;
  otherId(id: string, folder: string): string;
  otherSource(source: string, before: string, now: string): string;
  empty(field: string): string;
  refusal(id: string, lines: number): string;
  notWritten: string;
  takenIn(folder: string): string;
  noKind(title: string): string;
  noColumn(title: string, label: string): string;
  allRecognised: string;
  unrecognised: string;
  audit(checks: number, rules: number, findings: number): string;
  /** What is left for a person to do. */
  steps: Readonly<Record<'publisher' | 'why' | 'compare' | 'truth', string>>;
}

const en: GoldenWords = {
  asExpected: 'as expected',
  notThere: 'not there yet:',
  against: 'against the truth (- true, not read; + read, not true):',
  mended: 'in against-truth.txt, and mended:',
  order: 'the order or the writing of its lines',
  nothing: '(nothing)',
  readable: 'can be read',
  more: (line, count) => `${line}, and so in ${count} more`,
  moved: (table, boxes, most) =>
    `${table}: ${boxes} ${boxes === 1 ? 'box' : 'boxes'} moved, by at most ${most}`,
  noManifest: 'manifest.json: there is none',
  otherId: (id, folder) => `manifest.json: id is ${id}, the folder is ${folder}`,
  otherSource: (source, before, now) => `manifest.json: ${source} is not what it was: ${before} → ${now}`,
  empty: (field) => `manifest.json: ${field} is empty: fill it in`,
  refusal: (id, lines) =>
    `${id}: not written: ${lines} ${lines === 1 ? 'line is' : 'lines are'} against its truth; mend the reading, or the truth by ` +
    'looking at the source, or give --even-against-truth REASON',
  notWritten: 'nothing was written',
  takenIn: (folder) => `taken in as ${folder}; next:`,
  noKind: (title) => `a table without a kind: ${title}`,
  noColumn: (title, label) => `a header without a canonical column: ${title}: ${label}`,
  allRecognised: 'not recognised: nothing',
  unrecognised:
    'not recognised (a publisher’s own word is one more alias in the catalogue; a garbled one was misread):',
  audit: (checks, rules, findings) => `audit: ${checks} checks of ${rules} rules, ${findings} findings`,
  steps: {
    publisher: 'fill in "publisher" in manifest.json',
    why: 'fill in "why" in manifest.json: what this report is there to show',
    compare:
      'compare expected.tidy.csv with the source by eye, table by table: a wrong file must not be committed',
    truth: 'write truth.csv from the source, for one whole table at least: table,code,name,column,value',
  },
};

const zh: GoldenWords = {
  asExpected: '与预期一致',
  notThere: '还没有：',
  against: '与正确答案不符（- 正确而没有读到；+ 读到而不正确）：',
  mended: '记在 against-truth.txt 里，现已改正：',
  order: '各行的顺序或写法',
  nothing: '（空）',
  readable: '可以读取',
  more: (line, count) => `${line}，另有${count}处相同`,
  moved: (table, boxes, most) => `${table}：${boxes}个位置移动，最多${most}`,
  noManifest: 'manifest.json：没有这个文件',
  otherId: (id, folder) => `manifest.json：id 是 ${id}，文件夹是 ${folder}`,
  otherSource: (source, before, now) => `manifest.json：${source} 已不是原来的内容：${before} → ${now}`,
  empty: (field) => `manifest.json：${field} 是空的，请填写`,
  refusal: (id, lines) =>
    `${id}: 没有写入：有${lines}行与正确答案不符；请改进读取，或对照来源改正答案，或给出 --even-against-truth 理由`,
  notWritten: '没有写任何文件',
  takenIn: (folder) => `已收为 ${folder}；接下来：`,
  noKind: (title) => `没有表类的表：${title}`,
  noColumn: (title, label) => `没有规范列的表头：${title}：${label}`,
  allRecognised: '没有未识别的内容',
  unrecognised: '未识别（发布单位自己的用词是目录里要添的一个别名；乱码则是误读）：',
  audit: (checks, rules, findings) => `审核：${rules}条规则，核对${checks}处，发现${findings}条`,
  steps: {
    publisher: '在 manifest.json 里填写“publisher”',
    why: '在 manifest.json 里填写“why”：这份报告用来说明什么',
    compare: '逐张表用眼睛把 expected.tidy.csv 与来源对照：错的文件不能提交',
    truth: '按来源写 truth.csv，至少一张整表：table,code,name,column,value',
  },
};

export const goldenWords: Readonly<Record<Language, GoldenWords>> = { en, zh };
