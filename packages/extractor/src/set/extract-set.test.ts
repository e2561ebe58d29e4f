import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractSet } from '../node.ts';
import { tableReader } from '../testing/table-reader.ts';
import type { SetOutcome } from './extract-set.ts';
import { partsTogether } from './part.ts';
import type { ReportPart } from './report-part.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const tables = (department: string, year: number, total = '120.50'): string =>
  [
    '收入支出决算总表',
    '公开01表',
    ...(department === '' ? [] : [`部门：${department}\t\t\t单位：万元`]),
    '收入\t\t支出\t',
    '项目\t决算数\t项目\t决算数',
    `一、一般公共预算财政拨款收入\t${total}\t一、一般公共服务支出\t${total}`,
    `本年收入合计\t${total}\t本年支出合计\t${total}`,
    `总计\t${total}\t总计\t${total}`,
    ...(year === 0 ? [] : [`注：本表反映部门${year}年度的总收支和年末结转结余情况。`]),
  ].join('\n');

const explanations = (department: string, year: number, change = '12.3'): string =>
  [
    `${department}${year}年度部门决算`,
    '第一部分 部门概况',
    `一、部门职责`,
    `${department}负责全市档案资料的收集、整理、保管和利用。`,
    '第三部分 部门决算情况说明',
    '一、收入支出决算总体情况说明',
    `${year}年度收入总计120.50万元，支出总计120.50万元，与上年相比增加${change}万元。`,
    '二、收入决算情况说明',
    '本年收入合计120.50万元，其中财政拨款收入120.50万元，占100%。',
    '三、支出决算情况说明',
    '本年支出合计120.50万元，其中基本支出100.50万元，占83.4%。',
    '项目支出20.00万元，占16.6%，主要用于档案数字化工作。',
    '四、机关运行经费支出情况说明',
    '本部门机关运行经费支出15.00万元，比上年减少1.00万元，下降6.3%。',
  ].join('\n');

const html = (text: string): string =>
  `<!DOCTYPE html><html><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;

const filesOf = (outcomes: SetOutcome[]): string[][] => outcomes.map(({ files }) => files);

const codesOf = (outcome: SetOutcome | undefined): string[] =>
  outcome === undefined || 'error' in outcome
    ? []
    : outcome.report.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('parts-'));

const set = (files: Record<string, string>): Promise<SetOutcome[]> =>
  extractSet(Object.entries(files).map(([file, text]) => ({ file, bytes: encode(text) })));

test('explanations and tables of one department and year are one report, whatever the order', async () => {
  const files = {
    '报表.txt': tables('云江市档案局', 2024),
    '说明.html': html(explanations('云江市档案局', 2024)),
  };
  const [outcome, ...more] = await set(files);
  expect(more).toEqual([]);
  if (outcome === undefined || 'error' in outcome) throw new Error('no report');
  const { report } = outcome;
  expect(outcome.files).toEqual(['说明.html', '报表.txt']);
  expect(report).toMatchObject({ department: '云江市档案局', fiscalYear: 2024, family: 'final_accounts' });
  expect(report.tables.map(({ kind, location }) => [kind, location.file])).toEqual([
    ['income_expenditure_summary', '报表.txt'],
  ]);
  expect(new Set(report.text.map(({ location }) => location.file))).toEqual(
    new Set(['说明.html', '报表.txt']),
  );
  expect(report.sections.every(({ location }) => location.file === '说明.html')).toBe(true);
  expect(report.diagnostics.every(({ code, location }) => location?.file || code !== 'table-duplicate')).toBe(
    true,
  );
  expect(report.diagnostics[0]).toMatchObject({
    code: 'parts-joined',
    severity: 'info',
    params: { files: ['说明.html', '报表.txt'], department: '云江市档案局', year: 2024 },
  });
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  const listing = Object.entries(files)
    .sort()
    .map(([file, text]) => `${sum(text)}  ${file}\n`);
  expect(report.source.sha256).toBe(sum(listing.join('')));
  expect(report.source.parts?.map(({ file, format }) => [file, format])).toEqual([
    ['说明.html', 'html'],
    ['报表.txt', 'text'],
  ]);
  const again = await set(Object.fromEntries(Object.entries(files).reverse()));
  expect(again).toEqual([outcome]);
});

test('coverage is that of all files', async () => {
  const [a, b] = [tables('云江市档案局', 2024), explanations('云江市档案局', 2024)];
  const [joined] = await set({ 'a.txt': a, 'b.txt': b });
  const alone = await Promise.all([set({ 'a.txt': a }), set({ 'b.txt': b })]);
  const runs = alone.flat().map((one) => ('report' in one ? one.report.coverage.runs : 0));
  expect(joined).toMatchObject({ report: { coverage: { runs: (runs[0] ?? 0) + (runs[1] ?? 0) } } });
});

test('tables without department or year are of the only report that is there', async () => {
  const outcomes = await set({
    '说明.txt': explanations('云江市档案局', 2024),
    '附件.txt': tables('', 0),
  });
  expect(filesOf(outcomes)).toEqual([['说明.txt', '附件.txt']]);
});

test('tables without department stay alone beside two reports, and say so', async () => {
  const outcomes = await set({
    '说明.txt': explanations('云江市档案局', 2024),
    '说明2.txt': explanations('云江市图书馆', 2024, '7.8').replaceAll('120.50', '66.00'),
    '附件.txt': tables('', 0),
  });
  expect(filesOf(outcomes)).toEqual([['说明.txt'], ['说明2.txt'], ['附件.txt']]);
  expect(outcomes.map(codesOf)).toEqual([[], [], ['parts-apart']]);
});

test('tables without department are of the report in their own folder', async () => {
  const outcomes = await set({
    '甲/说明.txt': explanations('云江市档案局', 2024),
    '乙/说明.txt': explanations('云江市图书馆', 2024, '7.8').replaceAll('120.50', '66.00'),
    '乙/附件.txt': tables('', 0),
  });
  expect(filesOf(outcomes)).toEqual([['甲/说明.txt'], ['乙/说明.txt', '乙/附件.txt']]);
});

test.each([
  ['two departments', tables('云江市图书馆', 2024)],
  ['two years', tables('云江市档案局', 2023)],
  ['a department and its own level', tables('云江市档案局（本级）', 2024)],
])('%s are never put together', async (_, other) => {
  const outcomes = await set({ '说明.txt': explanations('云江市档案局', 2024), '报表.txt': other });
  expect(filesOf(outcomes)).toEqual([['说明.txt'], ['报表.txt']]);
});

test('one report in two formats is two reports, and each says so', async () => {
  const whole = `${explanations('云江市档案局', 2024)}\n${tables('云江市档案局', 2024)}`;
  const outcomes = await set({ '决算.txt': whole, '决算公开.txt': `${whole}\n` });
  expect(filesOf(outcomes)).toEqual([['决算.txt'], ['决算公开.txt']]);
  expect(outcomes.map(codesOf)).toEqual([['parts-apart'], ['parts-apart']]);
});

test('the whole report beside its text and its tables is apart, and these are together', async () => {
  const [text, table] = [explanations('云江市档案局', 2024), tables('云江市档案局', 2024)];
  const outcomes = await set({ '全文.txt': `${text}\n${table}`, '说明.txt': text, '报表.txt': table });
  expect(filesOf(outcomes)).toEqual([['全文.txt'], ['说明.txt', '报表.txt']]);
  expect(outcomes.map(codesOf)).toEqual([['parts-apart'], ['parts-joined']]);
});

test('a file that cannot be read is named, and the others are read', async () => {
  const outcomes = await set({
    '说明.txt': explanations('云江市档案局', 2024),
    '报表.pdf': '%PDF-1.4 and nothing',
  });
  expect(outcomes).toMatchObject([
    { files: ['说明.txt'], report: { department: '云江市档案局' } },
    { files: ['报表.pdf'], error: { code: 'damaged' } },
  ]);
});

test('a file that is no report is none beside one either', async () => {
  const outcomes = await set({
    '说明.txt': explanations('云江市档案局', 2024),
    '通知.txt': '请各单位于周五前报送材料。',
  });
  expect(outcomes).toMatchObject([
    { files: ['说明.txt'] },
    { files: ['通知.txt'], error: { code: 'no-tables' } },
  ]);
});

const jpeg = new Uint8Array(readFileSync(new URL('../testing/pictures/grey.jpg', import.meta.url)));

const head = (department: string): string[] => [
  '收入支出决算总表',
  `部门：${department}`,
  '2024年度',
  '单位：万元',
];

test('numbered pictures of one folder are the pages of one report, in the order of their numbers', async () => {
  const names = ['扫描10.jpg', '扫描2.jpg', '扫描1.jpg'];
  const files = names.map((file) => ({ file: `决算/${file}`, bytes: jpeg }));
  const { ocr } = tableReader([head('云江市档案局')]);
  const [outcome, ...more] = await extractSet(files, { ocr });
  expect(more).toEqual([]);
  if (outcome === undefined || 'error' in outcome) throw new Error('no report');
  const ordered = ['决算/扫描1.jpg', '决算/扫描2.jpg', '决算/扫描10.jpg'];
  expect(outcome.files).toEqual(ordered);
  const { tables, diagnostics, source } = outcome.report;
  // A table that continues from page to page.
  expect(tables.map(({ kind, pages }) => [kind, pages])).toEqual([['income_expenditure_summary', [1, 2, 3]]]);
  const places = tables.flatMap(({ rows }) => rows.map(({ location }) => [location.page, location.file]));
  expect(places).toEqual(ordered.map((file, i) => [i + 1, file]));
  expect(diagnostics[0]).toMatchObject({ code: 'parts-joined', params: { files: ordered } });
  expect(source).toMatchObject({ format: 'picture', pages: 3, parts: ordered.map((file) => ({ file })) });
});

test('where a numbered picture begins the report of another department, there are two', async () => {
  const files = [1, 2, 3, 4].map((page) => ({ file: `${page}.jpg`, bytes: jpeg }));
  const { ocr } = tableReader([head('云江市档案局'), [], head('云江市图书馆')]);
  const outcomes = await extractSet(files, { ocr });
  expect(filesOf(outcomes)).toEqual([
    ['1.jpg', '2.jpg'],
    ['3.jpg', '4.jpg'],
  ]);
});

test('what the pages of a scan say is known of each of them, where only that is at hand', () => {
  const page = (department: string | null, holds: string[] = []): ReportPart => ({
    name: department ?? '',
    department,
    isOwnLevel: false,
    fiscalYear: department === null ? null : 2024,
    family: 'final_accounts',
    isReport: department !== null,
    holds,
    lines: [],
    isPicture: true,
  });
  const files = [
    page('云江市档案局', ['income']),
    page(null, ['income']),
    page('云江市图书馆', ['income']),
    page(null),
  ];
  const parts = files.map((part, i) => ({ file: `第${i + 8}页.png`, part }));
  expect(partsTogether(parts).groups).toEqual([
    ['第8页.png', '第9页.png'],
    ['第10页.png', '第11页.png'],
  ]);
  // A number apart, and a picture without one.
  const apart = parts.map((one, i) => ({ ...one, file: i === 1 ? '封面.png' : one.file }));
  expect(partsTogether(apart).groups).toContainEqual(['第10页.png', '第11页.png']);
});
