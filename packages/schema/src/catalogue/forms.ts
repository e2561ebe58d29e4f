import { z } from 'zod';

/**
 * Words of the project self-evaluation form (项目支出绩效自评表). All are compared in Simplified characters after white
 * space, quotes, width, brackets with units or scores and outer colons are folded. Sources: the finance ministry's
 * template (财预〔2020〕10号, 附件) and the variants that provinces print.
 */

/** Where the money of a project comes from; 年度资金总额 is the total of the others. */
export const FundingSource = z.enum(['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金']);
export type FundingSource = z.infer<typeof FundingSource>;

/** Printed labels of the funding rows; 其中： and ordinals before them are folded. */
export const fundingLabels: Readonly<Record<FundingSource, readonly string[]>> = {
  年度资金总额: [
    '年度资金总额',
    '年度资金总和',
    '年度资金合计',
    '年度资金总计',
    '年度总金额',
    '资金总额',
    '项目资金总额',
    '总额',
    '合计',
    '总计',
  ],
  当年财政拨款: [
    '当年财政拨款',
    '本年财政拨款',
    '年度财政拨款',
    '当年财政资金',
    '本年财政资金',
    '财政拨款',
    '财政资金',
    '财政拨款资金',
    '当年拨款',
    '一般公共预算',
    '一般公共预算拨款',
    '一般公共预算资金',
    '一般公共预算财政拨款',
    '当年一般公共预算拨款',
  ],
  上年结转资金: [
    '上年结转资金',
    '上年结转',
    '上年结转结余资金',
    '上年结转和结余资金',
    '上年结转结余',
    '上年结转和结余',
    '以前年度结转资金',
    '以前年度结转结余资金',
    '年初结转资金',
    '年初结转结余',
    '年初结转和结余',
    '结转资金',
    '结转结余资金',
  ],
  其他资金: ['其他资金', '其它资金', '其他', '其它', '其他来源资金', '其他收入', '单位自有资金', '单位资金', '自有资金', '自筹资金'],
};

/** Columns of the funding rows. `label` heads the column of the rows' own labels. */
export const fundingHeaders = {
  label: ['项目资金', '资金来源', '资金构成', '资金性质', '资金类别', '资金名称', '预算资金', '资金'],
  initialBudget: ['年初预算数', '年初预算', '年初预算安排', '年初预算金额', '年初预算安排数', '年初批复数', '预算数', '预算安排数'],
  annualBudget: ['全年预算数', '全年预算', '全年预算金额', '调整预算数', '调整后预算数', '调整后预算', '调整后全年预算数', '年度预算数', '全年到位数'],
  executed: ['全年执行数', '全年执行', '全年执行金额', '执行数', '实际执行数', '预算执行数', '全年支出数', '实际支出数', '全年实际执行数', '决算数', '支出数'],
  rate: ['执行率', '预算执行率', '全年执行率', '资金执行率', '预算完成率', '执行进度'],
  weight: ['分值', '权重', '标准分值', '标准分', '权重分值'],
  score: ['得分', '自评得分', '实际得分', '自评分', '评分'],
} as const;
export type FundingHeader = keyof typeof fundingHeaders;

/** Labels of the cells that hold the year's goals and what came of them. */
export const goalLabels = {
  expected: [
    '预期目标',
    '年初预期目标',
    '年初设定目标',
    '年初设定的绩效目标',
    '年初绩效目标',
    '年初目标',
    '年度预期目标',
    '预期绩效目标',
    '预期总目标',
    '设定目标',
  ],
  actual: [
    '实际完成情况',
    '目标实际完成情况',
    '全年实际完成情况',
    '年度实际完成情况',
    '全年完成情况',
    '年度完成情况',
    '目标完成情况',
    '年度总体目标完成情况',
    '总体目标完成情况',
    '绩效目标完成情况',
    '实际完成目标',
    '完成情况',
    '实际情况',
  ],
} as const;

/** Columns of the indicator rows; some forms print a target in three cells: 指标性质 ≥, 指标值 95, 度量单位 %. */
export const indicatorHeaders = {
  level1: ['一级指标', '一级'],
  level2: ['二级指标', '二级'],
  level3: ['三级指标', '三级', '指标内容', '指标名称', '绩效指标名称', '具体指标', '三级指标名称'],
  operator: ['指标性质', '绩效指标性质', '指标方向', '计算符号', '运算符号', '比较符'],
  target: [
    '年度指标值',
    '指标值',
    '年初指标值',
    '目标值',
    '年度目标值',
    '年初目标值',
    '预期指标值',
    '预期值',
    '预期目标值',
    '绩效指标值',
    '绩效目标值',
    '本年绩效指标值',
    '全年指标值',
    '计划指标值',
    '计划值',
    '计划完成值',
    '预期完成值',
    '设定值',
    '年度绩效指标值',
    '年初设定指标值',
    '年度指标',
  ],
  targetUnit: ['度量单位', '绩效度量单位', '计量单位', '指标单位', '单位'],
  actual: [
    '实际完成值',
    '全年实际完成值',
    '全年完成值',
    '年度完成值',
    '实际完成指标值',
    '全年实际值',
    '实际值',
    '完成值',
    '本年完成值',
    '指标完成值',
    '实际完成情况',
    '全年完成情况',
    '指标完成情况',
    '完成情况',
    '实际完成',
    '自评完成值',
    '年度实际完成值',
  ],
  weight: ['分值', '权重', '指标分值', '标准分值', '标准分', '权重分值', '分值权重', '指标权重', '绩效指标分值'],
  score: ['得分', '自评得分', '实际得分', '指标得分', '自评分', '评分', '分数'],
  deviation: [
    '偏差原因分析及改进措施',
    '偏差原因分析',
    '偏差原因分析与改进措施',
    '偏差原因分析和改进措施',
    '偏差原因及改进措施',
    '偏差原因',
    '偏差分析及改进措施',
    '未完成原因分析及改进措施',
    '未完成原因分析',
    '未完成原因及改进措施',
    '未完成原因和改进措施',
    '未完成原因',
    '原因分析及改进措施',
    '原因分析',
    '扣分原因分析及改进措施',
    '扣分原因',
    '改进措施',
    '备注',
  ],
} as const;
export type IndicatorHeader = keyof typeof indicatorHeaders;

/** Indicator groups of the ministry's framework and every printed name of each; 效果指标 is the wording before 2020. */
export const indicatorGroups = {
  cost: ['成本指标', '成本控制指标', '成本'],
  output: ['产出指标', '产出类指标', '产出', '项目产出', '项目产出指标'],
  benefit: ['效益指标', '效果指标', '效益类指标', '效益', '效果', '项目效益', '项目效果', '项目效益指标', '项目效果指标', '成效指标'],
  satisfaction: ['满意度指标', '服务对象满意度指标', '满意度', '满意度类指标', '相关方满意度指标'],
} as const;
export type IndicatorGroup = keyof typeof indicatorGroups;

/**
 * Second levels and the group each belongs to. 成本指标 and 满意度指标 are a first level in one edition of the form and a
 * second level in another, so they say nothing of the group above them.
 */
export const indicatorKinds: readonly { group: IndicatorGroup | null; names: readonly string[] }[] = [
  { group: 'cost', names: ['经济成本指标', '经济成本', '项目经济成本指标'] },
  { group: 'cost', names: ['社会成本指标', '社会成本'] },
  { group: 'cost', names: ['生态环境成本指标', '生态环境成本', '生态成本指标', '环境成本指标', '环境成本', '生态成本'] },
  { group: 'output', names: ['数量指标', '产出数量指标', '产出数量', '数量', '数量类指标'] },
  { group: 'output', names: ['质量指标', '产出质量指标', '产出质量', '质量', '质量类指标'] },
  { group: 'output', names: ['时效指标', '产出时效指标', '产出时效', '产出进度指标', '进度指标', '时效', '时效类指标'] },
  { group: 'output', names: ['产出成本指标', '产出成本'] },
  { group: null, names: ['成本指标', '成本', '成本控制指标'] },
  { group: 'benefit', names: ['经济效益指标', '经济效益', '经济效果指标'] },
  { group: 'benefit', names: ['社会效益指标', '社会效益', '社会效果指标'] },
  { group: 'benefit', names: ['生态效益指标', '生态效益', '环境效益指标', '环境效益', '生态环境效益指标', '生态效果指标'] },
  { group: 'benefit', names: ['可持续影响指标', '可持续影响', '可持续发展指标', '可持续性影响指标', '可持续影响力指标', '可持续发展影响指标'] },
  {
    group: 'satisfaction',
    names: [
      '服务对象满意度指标',
      '服务对象满意度',
      '服务对象满意指标',
      '社会公众满意度指标',
      '社会公众满意度',
      '社会公众或服务对象满意度指标',
      '社会公众或服务对象满意度',
      '受益对象满意度指标',
      '受益群体满意度指标',
      '帮扶对象满意度指标',
      '群众满意度指标',
      '公众满意度指标',
      '联系部门满意度指标',
      '使用人员满意度指标',
      '利益相关方满意度指标',
    ],
  },
  { group: null, names: ['满意度指标', '满意度'] },
];

/** Labels of the head of a form, of its blocks and of what stands under its last indicator. */
export const formLabels = {
  project: ['项目名称', '项目支出名称', '政策项目名称', '专项名称', '项目(政策)名称', '政策和项目名称', '预算项目名称'],
  unit: ['实施单位', '项目实施单位', '执行单位', '项目单位', '预算单位', '单位名称', '实施单位名称', '责任单位', '填报单位', '项目承担单位'],
  department: ['主管部门', '主管单位', '主管部门名称', '项目主管部门', '预算主管部门', '一级预算单位', '主管预算部门', '主管部门及代码', '省级主管部门'],
  /** Blocks; a text that lost its row spans repeats them in front of a row. */
  fundingBlock: [
    '资金情况',
    '项目资金',
    '项目资金情况',
    '年度资金情况',
    '预算执行情况',
    '项目预算执行情况',
    '年度预算执行情况',
    '预算资金情况',
    '资金',
  ],
  goalBlock: [
    '年度总体目标',
    '年度总体目标完成情况',
    '总体目标',
    '年度目标',
    '年度绩效目标',
    '年度绩效目标完成情况',
    '项目年度绩效目标',
    '项目总体目标',
    '绩效目标',
    '年度目标完成情况',
    '总体目标完成情况',
  ],
  indicatorBlock: ['绩效指标', '年度绩效指标', '年度绩效指标完成情况', '绩效指标完成情况', '绩效目标指标完成情况', '项目绩效指标'],
  /** What else is told of a project or of the form. */
  other: [
    '项目编码',
    '项目代码',
    '项目类别',
    '项目类型',
    '项目属性',
    '项目性质',
    '项目负责人',
    '项目负责人及联系电话',
    '项目联系人',
    '负责人',
    '联系人',
    '联系电话',
    '电话',
    '填报人',
    '填表人',
    '填报日期',
    '填表日期',
    '填报时间',
    '评价年度',
    '项目起止时间',
    '项目实施期',
    '项目期限',
    '项目概况',
    '自评结论',
    '评价结论',
    '自评等级',
    '评价等次',
    '其他需要说明的问题',
    '其他需要说明的情况',
    '其他说明',
    '存在问题',
    '改进措施',
    '备注',
    '说明',
    '注',
  ],
  total: ['总分', '合计', '总计', '自评总分', '总得分', '绩效自评总分', '自评得分', '总分合计'],
} as const;

/** What a form's title ends in; before it stand a department, a year, 部门预算 or the like. */
export const formTitles: readonly string[] = [
  '项目支出绩效自评表',
  '项目支出绩效目标自评表',
  '项目支出绩效目标完成情况自评表',
  '项目支出绩效自评情况表',
  '项目支出绩效自评价表',
  '项目支出绩效评价表',
  '项目支出绩效评价自评表',
  '项目支出绩效目标完成情况表',
  '项目支出自评表',
  '项目绩效自评表',
  '项目绩效目标自评表',
  '项目绩效目标完成情况表',
  '项目绩效目标完成情况自评表',
  '项目自评表',
  '预算项目绩效自评表',
  '部门预算项目绩效自评表',
  '专项资金绩效自评表',
  '绩效目标自评表',
  '绩效自评表',
  '绩效目标完成情况表',
  '自评表',
];
