import { otherTitles, tableCatalogue } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { isPieceOfTitle, titleKind } from './title.ts';

describe('titles of the catalogue', () => {
  const printed = tableCatalogue.flatMap(({ kind, title, aliases }) =>
    [title, ...aliases].map((alias) => [alias, kind] as const),
  );

  test.each(printed)('%s is %s', (title, kind) => {
    expect(titleKind(title)).toBe(kind);
  });

  test.each(printed)('%s behind a department, a year and an ordinal', (title, kind) => {
    for (const prefix of [
      '云江省商务厅',
      '2024年度',
      '云江省商务厅2024年度',
      '三、',
      '（七）',
      '附表3：',
      '2024年',
    ])
      expect(titleKind(prefix + title)).toBe(kind);
  });

  test.each(otherTitles)('%s is another table', (title) => {
    expect(titleKind(title)).toBe('other');
  });
});

describe('the most specific title wins', () => {
  test.each([
    ['一般公共预算财政拨款基本支出决算表', 'general_public_basic_expenditure'],
    ['一般公共预算财政拨款支出决算表', 'general_public_expenditure'],
    ['政府性基金预算财政拨款收入支出决算表', 'government_fund'],
    ['财政拨款收入支出决算总表', 'appropriation_summary'],
    ['收入支出决算总表', 'income_expenditure_summary'],
    ['支出决算表', 'expenditure'],
  ])('%s is %s', (title, kind) => {
    expect(titleKind(title)).toBe(kind);
  });
});

describe('ordinals decide nothing', () => {
  test.each([
    ['七、政府性基金预算财政拨款收入支出决算表', 'government_fund'],
    ['七、财政拨款“三公”经费支出决算表', 'three_public'],
    ['表七：国有资本经营预算财政拨款支出决算表', 'state_capital'],
    ['公开07表 收入决算表', null],
    ['收入决算表 公开07表', 'income'],
    ['收入决算表（公开02表）', 'income'],
    ['收入决算表（续）', 'income'],
  ])('%s is %s', (title, kind) => {
    if (kind !== null) expect(titleKind(title)).toBe(kind);
    else expect(titleKind(title)).not.toBe('government_fund');
  });
});

describe('how titles are printed', () => {
  test.each([
    ['with spaces between the characters', '收 入 支 出 决 算 总 表', 'income_expenditure_summary'],
    ['with radicals for ideographs', '收⼊⽀出决算总表', 'income_expenditure_summary'],
    ['with straight quotes', '财政拨款"三公"经费支出决算表', 'three_public'],
    ['with corner quotes', '财政拨款「三公」经费支出决算表', 'three_public'],
    ['without quotes', '财政拨款三公经费支出决算表', 'three_public'],
    ['with full-width brackets', '一般公共预算财政拨款决算表（二）', 'general_public_basic_expenditure'],
    ['with half-width brackets', '一般公共预算财政拨款决算表(二)', 'general_public_basic_expenditure'],
    ['with the unit behind it', '收入决算表（单位：万元）', 'income'],
  ])('%s', (_, title, kind) => {
    expect(titleKind(title)).toBe(kind);
  });
});

describe('decorations say nothing', () => {
  test.each([
    ['《收入支出决算总表》', 'income_expenditure_summary'],
    ['三、【支出决算表】', 'expenditure'],
    ['表三：支出决算表', 'expenditure'],
    ['表3-1. 支出决算表', 'expenditure'],
    ['支出决算表（表3）', 'expenditure'],
    ['支出决算表（附表三）', 'expenditure'],
    ['支出决算公开表', 'expenditure'],
    ['财政拨款收支决算公开总表', 'appropriation_summary'],
    ['财决公开03表 支出决算表', 'expenditure'],
    ['支出决算表（财决Z03-1表）', 'expenditure'],
    ['GK03 支出决算表', 'expenditure'],
    ['2. 收入决算表（部门决算Z03表中本年收入部分）', 'income'],
    ['收入决算表（按功能分类列示）', 'income'],
    ['一般公共预算财政拨款支出决算表（功能科目）', 'general_public_expenditure'],
    ['一般公共预算财政拨款支出决算表（经济科目）', 'general_public_basic_expenditure'],
    ['本级收入支出决算总表', 'income_expenditure_summary'],
    ['收入支出决算总表（汇总）', 'income_expenditure_summary'],
    ['收入支出決算總表', 'income_expenditure_summary'],
  ])('%s is %s', (title, kind) => expect(titleKind(title)).toBe(kind));

  test.each([
    ['财政拨款收入支出决算总', 'appropriation_summary'],
    ['四、政拨款收入支出决算总表', 'appropriation_summary'],
    ['出决算表', 'expenditure'],
  ])('%s has lost a character and is %s', (title, kind) => expect(titleKind(title)).toBe(kind));

  test.each([
    '支出决算表（按单位列示）',
    '收入决算表（按经济分类）',
    '财政专户管理资金收入支出决算表',
    '事业收入支出决算表',
  ])('%s is another table', (title) => expect(titleKind(title)).toBe('other'));

  test('what a department is named after makes no other table', () => {
    expect(titleKind('云江省社会保险基金管理局2024年度支出决算表')).toBe('expenditure');
    expect(titleKind('云江省政府采购中心（本级）收入决算表')).toBe('income');
  });
});

describe('the “三公” table in the words of any publisher', () => {
  test.each([
    '当年财政拨款安排的“三公”经费支出决算表',
    '“三公”经费、会议费和培训费支出情况表',
    '一般公共预算财政拨款“三公”经费及机关运行经费支出决算表',
    '“三公”经费及相关信息统计表',
    '“三公”经费财政拨款预算执行情况表',
    '“三公”经费支出预决算对比表',
    '云江县2024年“三公”经费公共财政拨款支出统计表',
  ])('%s', (title) => expect(titleKind(title)).toBe('three_public'));

  test.each([
    '“三公”经费支出预算表',
    '2024年区本级“三公”经费预算支出表',
    '政府性基金预算财政拨款“三公”经费支出决算表',
    '国有资本经营预算财政拨款“三公”经费支出决算公开表',
  ])('%s is another', (title) => expect(titleKind(title)).toBe('other'));
});

describe('no titles', () => {
  test.each([
    ['a line of the contents', '一、收入支出决算总表..................5'],
    ['a line of the contents with an ellipsis', '收入决算表……………6'],
    ['a heading of the explanations', '二、收入决算情况说明'],
    ['an explanation’s heading that names a table', '支出决算表情况说明'],
    ['an explanation’s heading with its long name', '一般公共预算财政拨款支出决算情况说明'],
    ['a sentence', '本部门没有国有资本经营预算财政拨款支出决算表。'],
    ['the heading of the part', '第二部分 2024年度部门决算表'],
    ['the report’s title', '云江省商务厅2024年度部门决算'],
    ['the heading of all tables', '云江省商务厅2024年度部门决算公开表'],
    ['words about a title', '现公开《支出决算表》'],
    ['a row’s label', '本年支出合计'],
    ['a column’s header', '决算数'],
    ['nothing', ''],
  ])('%s', (_, line) => {
    expect(titleKind(line)).toBeNull();
  });
});

describe('other tables of money', () => {
  test.each([
    '一般公共预算财政拨款项目支出决算表',
    '项目支出决算明细表',
    '政府采购情况表',
    '预算支出决算表',
    '收入决算表（分单位）',
  ])('%s is kept as another table', (title) => {
    expect(titleKind(title)).toBe('other');
  });
});

describe('lines of a title that is broken', () => {
  test.each(['一般公共预算财政拨款', '一般公共预算财政拨款支出', '决算表', '支出决算表'])(
    '%s is one',
    (text) => {
      expect(isPieceOfTitle(text)).toBe(true);
    },
  );
  test.each(['部门决算公开', '云江省商务厅', '2024年度', '表'])('%s is none', (text) => {
    expect(isPieceOfTitle(text)).toBe(false);
  });
});
