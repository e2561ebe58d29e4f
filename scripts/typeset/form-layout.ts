/** How the self-evaluation forms of a report are printed, where they are not the seven columns of `tables/evaluation.ts`. */
export interface FormLayout {
  /** Over each form; `{year}` is filled in. */
  title: string;
  /** （2024年度） on a line of its own below the title. */
  yearLine: boolean;
  /** A form about the whole department (部门整体支出) has no 项目名称, but 年度主要任务. */
  about: 'project' | 'department';
  /** 主管部门 and 实施单位 in one row, or in a row each. */
  head: 'side-by-side' | 'stacked';
  /** `transfer` has no 年初预算数 and no 上年结转资金. */
  money: 'ministry' | 'transfer';
  /** Goals under their two labels, or in a numbered block of 项目基本情况. */
  goals: 'side-by-side' | 'numbered';
  /** 分值 and 得分 in the money and in the indicators, 总分 below them. */
  scored: boolean;
  /** A target in one cell; in 指标性质, 指标值 and 度量单位; or in these three under one 年度指标值. */
  target: 'one' | 'three' | 'three-under-one';
  /** 一级, 二级 and 三级指标, or 指标名称 alone. */
  levels: 'three' | 'name';
  /** 产出指标（50分） */
  groupScores: boolean;
  /** Rows of the template that nobody filled in: 指标2：, ……. */
  emptyRows: boolean;
  /** Rows at the top of the form that every page prints again. */
  repeatedRows: number;
  /** What stands below the indicators. */
  foot: 'none' | 'conclusion';
  landscape: boolean;
  words: Partial<Record<FormWord, string>>;
}

/** The words of the ministry's form; a layout's `words` replace them. */
export const ministryWords = {
  project: '项目名称',
  department: '主管部门',
  unit: '实施单位',
  moneyBlock: '项目资金（万元）',
  moneyLabel: '',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
  total: '年度资金总额',
  appropriation: '其中：当年财政拨款',
  carriedOver: '上年结转资金',
  other: '其他资金',
  goalBlock: '年度总体目标',
  expected: '预期目标',
  actualGoal: '实际完成情况',
  indicatorBlock: '绩效指标',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '年度指标值',
  operator: '指标性质',
  targetValue: '指标值',
  targetUnit: '度量单位',
  actual: '实际完成值',
  deviation: '偏差原因分析及改进措施',
  sum: '总分',
};
export type FormWord = keyof typeof ministryWords;
