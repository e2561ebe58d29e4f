import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { report, section, table } from '../testing/report.ts';

const found = (rule: string, change: Parameters<typeof report>[0]) =>
  auditReport(report(change), { rules: [rule] }).findings.map(
    ({ severity, message }) => `${severity} ${message.zh}`,
  );
const inText = (rule: string, text: string) =>
  found(rule, { sections: [section('三、', '支出决算情况说明', text)] });

describe('wording', () => {
  test.each([
    ['placeholder', '上海市XX局2024年度收入支出总计1万元。'],
    ['placeholder', '公务接待××批次。'],
    ['template-residue', '比2023年度减少1万元，下降（增长）5%。'],
    ['template-residue', '云江市商务发展局部门（单位）共有车辆0辆。'],
    ['template-residue', '列明公务接待 2批次。'],
    ['doubled-word', '支出预算为为453.12万元。'],
    ['doubled-word', '较上一度增加3万元。'],
    ['brackets', '平均得分99分（其中，优39个。'],
  ])('%s: %s', (rule, text) => expect(inText(rule, text)).toHaveLength(1));

  test.each([
    ['placeholder', 'WXX公司、第3×4米展位'],
    ['template-residue', '收入增加（主要是财政拨款）'],
    ['doubled-word', '认为为民办事是首要的，作为为主体'],
    ['brackets', '1）完成任务；2）“三公”经费（含外宾）'],
  ])('%s finds nothing in: %s', (rule, text) => expect(inText(rule, text)).toEqual([]));
});

describe('wording in a report without prose', () => {
  const summary = (rows: Parameters<typeof table>[2], change: Parameters<typeof table>[3] = {}) => ({
    tables: [table('income', ['total', 'other_income'], rows, change)],
  });
  test.each([
    ['a cell', summary([['', '合计', 'XX万元', '']])],
    ['a row’s name', summary([['201', 'XX支出', '1', '']])],
    ['a title', summary([['', '合计', '1', '']], { title: 'XX局收入决算表' })],
    ['a department', summary([['', '合计', '1', '']], { department: '××局' })],
    ['a note', summary([['', '合计', '1', '']], { notes: ['注：本表反映XX局的收入。'] })],
    ['a header', summary([], { columns: [{ column: null, label: 'XX年度决算数' }] })],
  ])('a placeholder is found in %s', (_, change) => expect(found('placeholder', change)).toHaveLength(1));

  test('nothing is found where nothing is left', () =>
    expect(found('placeholder', summary([['201', '一般公共服务支出', '1', '-']]))).toEqual([]));

  test('a report without any text or table is not checked', () =>
    expect(
      auditReport(report(), { rules: ['placeholder', 'template-residue', 'department'] }).outcomes,
    ).toMatchObject([
      { status: 'insufficient-data' },
      { status: 'insufficient-data' },
      { status: 'insufficient-data' },
    ]));

  test('a table of another department is found', () =>
    expect(
      found('department', { ...summary([], { department: '云江市财政局' }), department: '云江市商务发展局' }),
    ).toHaveLength(1));
});

describe('identity', () => {
  const department = '上海市普陀区规划和自然资源局';
  const title = (text: string) => found('department', { department, sections: [section('', text)] });

  test('a title without the district', () =>
    expect(title('上海市规划和自然资源局 2024年度部门决算表')).toEqual([
      expect.stringContaining(`应为“${department}”`),
    ]));
  test('the body above may be named in prose', () =>
    expect(
      found('department', {
        department,
        sections: [section('一、', '职能', '接受上海市规划和自然资源局指导。')],
      }),
    ).toEqual([]));
  test('another character within the name', () =>
    expect(
      found('department', {
        department,
        sections: [section('一、', '说明', '上海市普陀区规划与自然资源局无收入。')],
      }),
    ).toHaveLength(1));
  test('a body of another number is another body', () =>
    expect(
      found('department', {
        department: '云江市第一人民医院',
        sections: [section('一、', '说明', '云江市第二人民医院无收入。')],
      }),
    ).toEqual([]));
  test('a masked name is no placeholder', () => {
    const placeholder = (text: string) => found('placeholder', { sections: [section('三、', '说明', text)] });
    expect(placeholder('处理李某某同志来信、王××案。')).toEqual([]);
    expect(placeholder('某某局支出5万元，××处支出1万元。')).toHaveLength(1);
  });
  test('a table of another department', () =>
    expect(
      found('department', {
        department: '云江市商务发展局',
        sections: [section('一、', '说明')],
        tables: [table('income', ['total'], [], { department: '云江市财政局' })],
      }),
    ).toHaveLength(1));

  const yearIn = (title: string, text: string) =>
    found('year', { sections: [section('', title), section('三、', '支出决算情况说明', text)] });
  const year = (text: string) => yearIn('2024年度部门决算', text);
  test('the year and the year before', () => {
    expect(year('2024年度收、支总计1万元，与2023年度相比增加1万元。截至2024年12月31日')).toEqual([]);
    expect(year('2023年度收、支总计1万元')).toHaveLength(1);
    expect(year('与2022年度相比增加1万元')).toHaveLength(1);
    expect(year('截至2023年12月31日')).toHaveLength(1);
    expect(year('与2024年度相比增加1万元')).toHaveLength(1);
  });
  test.each([
    ['a budget has the year of the accounts', '与2024年度预算相比，减少1万元'],
    ['a budget of this year, by its whole name', '较2024年年初预算减少1万元'],
    ['经比较 is no comparison with the year behind it', '经比较2024年度收入1万元，较上年减少1万元'],
    ['a year further back beside the year before', '比上年减少1万元，比2022年减少3万元'],
    ['a reason may lie in any year', '比上年减少1万元，主要原因是2023年一般公共预算财政拨款收入中含修缮款'],
    ['the next year’s budget is compared with the accounts', '2025年度经费预算较2024年度增加2万元'],
  ])('%s', (_, text) => expect(year(text)).toEqual([]));
  test('nothing is known of a text that only compares with the year', () => {
    expect(yearIn('部门决算', '收入1万元，较2024年度决算数增加1万元')).toEqual([]);
    expect(yearIn('2024年度部门决算', '收入1万元，较2024年度决算数增加1万元')).toHaveLength(1);
  });
});

describe('structure', () => {
  const fund = (rows: Parameters<typeof table>[2], notes: string[]) =>
    found('empty-table', { tables: [table('government_fund', ['income', 'expenditure'], rows, { notes })] });
  test('an empty table says so, a filled one does not', () => {
    expect(fund([['', '合计', '', '']], ['说明：本单位没有政府性基金预算财政拨款。'])).toEqual([]);
    expect(fund([['', '合计', '', '']], ['注：本表反映政府性基金收支情况。'])).toEqual([
      expect.stringContaining('为空，没有说明'),
    ]);
    expect(fund([['', '合计', '5', '5']], ['故本表无数据。'])).toEqual([
      expect.stringMatching(/^error .*有数据，但写明/),
    ]);
  });
  test('missing tables are named in one finding; one table is no set', () => {
    const kinds = ['income', 'expenditure', 'government_fund', 'three_public'] as const;
    const tables = kinds.map((kind) => table(kind, ['total'], []));
    expect(found('table-missing', { tables })).toEqual([
      expect.stringMatching(/没有收入支出决算总表、.*国有资本/),
    ]);
    expect(found('table-missing', { tables: tables.slice(1) })).toEqual([]);
  });
  test('brackets of a text that was decoded wrongly or breaks off prove nothing', () => {
    const brackets = (text: string) => found('brackets', { sections: [section('三、', '说明', text)] });
    expect(brackets('支出5万元（其中会议费1万元。')).toHaveLength(1);
    expect(brackets('支出5万元（其中会议费1万')).toEqual([]);
    expect(brackets('?。ǘ┙哟费)5万元。')).toEqual([]);
  });
  test('one code, one name', () =>
    expect(
      found('table-names', {
        tables: [
          table('income', ['total'], [['201', '一般公共服务支出', '1']]),
          table('expenditure', ['total'], [['201', '一般公共预算服务支出', '1']]),
        ],
      }),
    ).toHaveLength(1));
  test('a budget', () =>
    expect(
      found('document-kind', { tables: [table('income', ['total'], [], { title: '部门收入预算总表' })] }),
    ).toHaveLength(1));
});
