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
