import { identity, identityColumns, place, placeColumns, printed } from './common.ts';
import { type Column, integer, type ReportDataset, text } from './dataset.ts';

const projectColumns: readonly Column[] = [
  integer('project_no', 'Self-evaluation form of the report, counted from 1.'),
  text('project', 'Name of the project (项目名称).'),
];
const amount = (name: string, description: string): Column => ({ name, type: 'amount', description });
const yuan = (name: string, description: string): Column => ({ name, type: 'yuan', description });

/** The 项目支出绩效自评表, one a project. */
export const forms: ReportDataset = {
  name: 'forms',
  description: 'Self-evaluation forms (项目支出绩效自评表), one a project.',
  key: ['report_id', 'project_no'],
  columns: [
    ...identityColumns,
    ...projectColumns,
    text('supervisor', '主管部门.'),
    text('unit', '实施单位.'),
    text('expected_goal', '年初设定目标, paragraphs apart by a line feed.'),
    text('actual_goal', '年度总体目标完成情况.'),
    text('total_weight', '总分: the sum of 分值 as printed.'),
    text('total_score', 'The sum of 得分 as printed.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.forms.map((form) => ({
      ...identity(id, report),
      project_no: form.no,
      project: printed(form.project),
      supervisor: printed(form.department),
      unit: printed(form.unit),
      expected_goal: printed(form.expectedGoal),
      actual_goal: printed(form.actualGoal),
      total_weight: printed(form.total?.weight),
      total_score: printed(form.total?.score),
      ...place(form.location),
    })),
};

export const indicators: ReportDataset = {
  name: 'indicators',
  description: 'Indicators of the self-evaluation forms (绩效指标).',
  key: ['report_id', 'project_no', 'indicator'],
  columns: [
    ...identityColumns,
    ...projectColumns,
    integer('indicator', 'Indicator of the form, counted from 1.'),
    text('level1', '一级指标.'),
    text('level2', '二级指标.'),
    text('level3', '三级指标.'),
    text('target', '年度指标值 as printed.'),
    text('target_op', '`≤`, `≥`, `<`, `>` or `=`.'),
    amount('target_value', 'The number of the target.'),
    text('target_unit', 'Its unit as printed.'),
    text('actual', '实际完成值 as printed.'),
    amount('actual_value', 'The number of the actual value.'),
    text('actual_unit', 'Its unit as printed.'),
    text('weight', '分值 as printed.'),
    text('score', '得分 as printed.'),
    text('deviation', '偏差原因分析及改进措施.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.forms.flatMap((form) =>
      form.indicators.map(({ target, actual, ...indicator }, i) => ({
        ...identity(id, report),
        project_no: form.no,
        project: printed(form.project),
        indicator: i + 1,
        level1: printed(indicator.level1),
        level2: printed(indicator.level2),
        level3: printed(indicator.level3),
        target: printed(target.raw),
        target_op: target.op,
        target_value: target.value,
        target_unit: printed(target.unit),
        actual: printed(actual.raw),
        actual_value: actual.value,
        actual_unit: printed(actual.unit),
        weight: printed(indicator.weight),
        score: printed(indicator.score),
        deviation: printed(indicator.deviation),
        ...place(indicator.location),
      })),
    ),
};

export const funding: ReportDataset = {
  name: 'funding',
  description: 'Money of the self-evaluation forms (项目资金), amounts in 元.',
  key: ['report_id', 'project_no', 'funding'],
  columns: [
    ...identityColumns,
    ...projectColumns,
    integer('funding', 'Row of the form, counted from 1.'),
    text('source', '年度资金总额, 当年财政拨款, 上年结转资金, 其他资金, or the printed label.'),
    yuan('initial_budget', '年初预算数, in 元.'),
    yuan('annual_budget', '全年预算数, in 元.'),
    yuan('executed', '全年执行数, in 元.'),
    text('rate_printed', '执行率 as printed.'),
    amount('rate_percent', '执行率 in per cent.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.forms.flatMap((form) =>
      form.funding.map((row, i) => ({
        ...identity(id, report),
        project_no: form.no,
        project: printed(form.project),
        funding: i + 1,
        source: printed(row.source ?? row.label),
        initial_budget: row.initialBudget?.yuan ?? null,
        annual_budget: row.annualBudget?.yuan ?? null,
        executed: row.executed?.yuan ?? null,
        rate_printed: printed(row.rate?.raw),
        rate_percent: row.rate?.percent ?? null,
        ...place(row.location),
      })),
    ),
};
