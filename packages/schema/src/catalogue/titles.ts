import { wordLists } from './word-lists.ts';

/**
 * What stands around and within the titles of tables, besides the titles themselves. All words are compared after white space,
 * quotes and width are folded; those called patterns are parts of regular expressions.
 */

/** A title may follow a department and a year, but not a word that makes it another table's title. */
export const titlePrefixStopWords: readonly string[] = [
  '一般',
  '预算',
  '拨款',
  '费',
  '基金',
  '资金',
  '专户',
  '资本',
  '资产',
  '项目',
  '专项',
  '基本支出',
  '收入',
  '支出',
  '事业',
  '经营',
  '补助',
  '债务',
  '保险',
  '结转',
  '结余',
  '明细',
  '分类',
  '采购',
  '购买',
  '绩效',
  '总体情况',
  '说明',
];

/** What may stand between a department or a year and the title, and makes it no other table's. */
export const titlePrefixWords: readonly string[] = [
  '部门',
  '单位',
  '决算',
  '本级',
  '汇总',
  '合并',
  '本年',
  '年度',
  '机关',
];

/**
 * Patterns of the numbers that forms have, and nothing else: 公开01表, 财决公开01表, Z01表, CS06表, GK01, 附表2-1, 公开表1. The ministry's
 * software prints them before the title, behind it, or in brackets.
 */
export const formCodePatterns: readonly string[] = [
  '(?:财决|部门决算|部门|单位|决算)?公开[A-Z]{0,2}\\d{1,3}(?:[-_.]\\d{1,2})?表',
  '(?:财决|部门决算|决算)?[A-Z]{1,2}\\d{1,3}(?:[-_.]\\d{1,2})?表?',
  '财决\\d{1,3}(?:[-_.]\\d{1,2})?表',
  '(?:财决|部门|单位|决算)?公开表\\d{1,2}(?:[-_.]\\d{1,2})?',
  '附?表\\d{1,2}(?:[-_.]\\d{1,2})?',
];

/**
 * Forms that the ministry's software names its sheets by, where a sheet prints no title. From the seventh on a number has been
 * another table's in other years.
 */
export const exportedForms: Readonly<Record<string, string>> = {
  GK01: '收入支出决算总表',
  GK02: '收入决算表',
  GK03: '支出决算表',
  GK04: '财政拨款收入支出决算总表',
  GK05: '一般公共预算财政拨款支出决算表',
  GK06: '一般公共预算财政拨款基本支出决算表',
};

/** What stands in brackets behind a title and changes nothing: 收入决算表（续）. */
export const emptySuffixes: readonly string[] = [
  '续',
  '续表',
  '公开',
  '汇总',
  '合并',
  '本级',
  '样表',
  '部门汇总',
];

/** By what the rows of a table are set out, in brackets behind its title: 支出决算表（按功能分类列示）. */
export const titleViews = wordLists({
  /** By functions, as the public tables are: the same table. */
  functional: [
    '功能科目',
    '按功能科目',
    '按功能科目列示',
    '功能分类',
    '按功能分类',
    '按功能分类列示',
    '功能分类科目',
    '按功能分类科目',
    '按功能分类科目列示',
    '支出功能分类',
    '按支出功能分类',
    '按支出功能分类列示',
    '按支出功能分类科目列示',
    '分科目',
    '按科目',
    '按科目列示',
    '按科目分类',
    '按科目分列',
  ],
  /** By economic classes: of the table of general-budget expenditure, the one of basic expenditure. */
  economic: [
    '经济科目',
    '按经济科目',
    '按经济科目列示',
    '经济分类',
    '按经济分类',
    '按经济分类列示',
    '经济分类科目',
    '按经济分类科目',
    '按经济分类科目列示',
    '支出经济分类',
    '按支出经济分类',
    '按支出经济分类列示',
    '按支出经济分类科目列示',
    '按部门预算支出经济分类',
  ],
  /** By units: another table than the public one. */
  unit: [
    '分单位',
    '按单位',
    '按单位列示',
    '按单位分列',
    '按预算单位列示',
    '分部门',
    '按部门',
    '按部门列示',
    '按部门分列',
    '分单位列示',
  ],
});

/**
 * How every publisher words the title of the “三公” table: whose money it is, the word itself, and what is added (会议费, 机关运行经费,
 * 相关信息).
 */
export const threePublicTitle = {
  /** Money that the public table is of; of any other (政府性基金) it is another table. */
  sources: [
    '一般公共预算',
    '公共财政预算',
    '公共财政',
    '公共预算',
    '财政预算',
    '财政拨款',
    '财政性资金',
    '财政',
    '当年',
    '拨款',
    '（安排的）',
    '安排',
    '开支',
    '列支',
    '使用',
    '的',
    '机关运行经费及',
    '机关运行经费、',
    '行政经费及',
    '行政经费、',
  ],
  name: '三公(?:经费|消费|支出|费用|两费)',
  /** A budget's, or an evaluation's, has the name as well. */
  unless: '绩效|预算(?!.{0,6}(?:执行|决算))',
} as const;
