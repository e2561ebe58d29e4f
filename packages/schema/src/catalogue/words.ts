import { wordLists } from './word-lists.ts';

/**
 * Words of the forms outside their titles and value columns. All are compared after white space, quotes and width are
 * folded. Sources: the finance ministry's template and the variants that publishers print.
 */

/** Headers of words beside the amounts of a row, which name no amount. */
export const remarkHeaders: readonly string[] = ['备注'];

/** Headers of columns that label a row. */
export const labelHeaders = wordLists({
  code: [
    '科目代码',
    '科目编码',
    '功能分类科目编码',
    '功能科目编码',
    '支出功能分类科目编码',
    '支出功能分类科目编码（类款项）',
    '支出功能分类编码',
    '经济分类科目编码',
    '支出经济分类科目编码',
    '经济科目编码',
    '部门预算支出经济分类科目编码',
    '功能分类科目代码',
    '经济分类科目代码',
    '支出功能分类科目代码',
    '编码',
    '代码',
    '类款项',
    '类款',
    '科目编码（类款项）',
    '功能科目代码',
    '经济科目代码',
    '预算科目编码',
    '预算科目代码',
    '支出科目编码',
    '支出科目代码',
    '科目编号',
  ],
  /** 类/款/项 in columns of their own. */
  codePart: ['类', '款', '项'],
  name: [
    '科目名称',
    '项目',
    '预算科目',
    '预算科目名称',
    '功能科目名称',
    '经济科目名称',
    '科目编码及名称',
    '科目代码及名称',
    '科目编码和名称',
    '科目编码名称',
    '科目名称及编码',
    '编码及名称',
    '功能分类科目编码及名称',
    '支出功能分类科目编码及名称',
    '经济分类科目编码及名称',
    '支出经济分类科目编码及名称',
    '项目名称',
    '功能分类科目名称',
    '支出功能分类科目名称',
    '经济分类科目名称',
    '支出经济分类科目名称',
    '名称',
    '项目（按功能分类）',
    '项目（按支出性质）',
    '项目（按支出性质和经济分类）',
    '按功能分类',
    '按支出功能分类',
    '按支出性质',
    '支出性质',
    '按支出性质分类',
    '按支出性质和经济分类',
    '按支出经济分类',
    '按经济分类',
    '项目（按支出性质分类）',
    '项目（按经济分类）',
    '项目（按支出经济分类）',
    '支出项目（按支出性质）',
    '支出功能分类',
    '支出项目（按功能分类）',
    '项目(按支出功能分类)',
    '单位名称',
    '支出功能分类科目',
    '经济分类科目',
    '收入项目',
    '支出项目',
    '科目',
    '部门',
    '单位',
  ],
  lineNo: ['行次', '序号', '栏次', '行号'],
});

/** The row that numbers the columns begins with one of these. */
export const columnNumberLabels: readonly string[] = ['栏次', '行次', '栏号', '列次'];

/** Row labels that stand for a total; a code column may hold one. */
export const totalLabel =
  /^(?:合计|总计|小计|本年收入合计|本年支出合计|收入总计|支出总计|.{0,8}经费合计|.{0,12}支出合计|.{0,12}收入合计)$/u;

/** Words before the department's name on a table's head. */
export const departmentLabels: readonly string[] = [
  '部门',
  '部门名称',
  '编制单位',
  '编制部门',
  '编报单位',
  '填报单位',
  '填报部门',
  '预算单位',
  '预算部门',
  '单位名称',
  '公开部门',
  '公开单位',
  '部门（单位）',
  '部门/单位',
  '单位',
];

/** What tells a government's accounts (财政总决算) from a department's, whose tables have the same titles. */
export const governmentWords = wordLists({
  /** The place, or the level, whose accounts they are. */
  title: [
    '全市',
    '全省',
    '全区',
    '全县',
    '全州',
    '全旗',
    '全国',
    '市本级',
    '省本级',
    '县本级',
    '区本级',
    '州本级',
  ],
  /** Columns that compare with the budget or the year before. */
  header: [
    '为预算数的',
    '为预算的',
    '为调整预算数的',
    '为上年决算数的',
    '为上年的',
    '完成预算',
    '占预算数',
    '占预算',
  ],
});

/** What the titles of tables end in that no catalogue holds: a line of its own above the unit. */
export const titleEndings: readonly string[] = ['表', '草案', '（草案）'];

/** Whose money a table is of: a title that a line ends in one of these continues on the next. */
export const moneyOfTitles: readonly string[] = [
  '一般公共预算',
  '公共财政预算',
  '政府性基金',
  '政府性基金预算',
  '国有资本经营',
  '国有资本经营预算',
  '社会保险基金',
  '社会保险基金预算',
  '财政拨款',
];
