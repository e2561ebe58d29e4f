import type {
  FormAmount,
  IndicatorValue,
  Location,
  PerformanceForm,
  PerformanceFunding,
  PerformanceIndicator,
} from '../named.ts';
import { type RecordField, recordFamily } from './field.ts';
import {
  departmentField,
  fiscalYearField,
  identityFields,
  type OfReport,
  placeFields,
  reportIdField,
} from './shared.ts';

interface OfForm extends OfReport {
  form: PerformanceForm;
  location: Location;
}
interface OfIndicator extends OfForm {
  indicator: PerformanceIndicator;
  /** Of the indicator in the form, from 1. */
  no: number;
}
interface OfFunding extends OfForm {
  funding: PerformanceFunding;
  /** Of the row in the form, from 1. */
  no: number;
}

const databaseOnly = { only: 'database' } as const;

/** Which form it is. */
const projectFields: readonly RecordField<OfForm>[] = [
  {
    name: 'project_no',
    type: 'integer',
    description:
      'The self-evaluation form (项目支出绩效自评表) in the report, counted from 1 in print order.',
    required: true,
    minimum: 1,
    of: ({ form }) => form.no,
  },
  {
    name: 'project',
    type: 'text',
    description: 'Name of the project (项目名称).',
    columnType: 'activity:generic:project:label',
    of: ({ form }) => form.project,
  },
];

/** The CSVs of forms have the id of their report and nothing else of it. */
const formFields: readonly RecordField<OfForm>[] = [
  reportIdField,
  { ...fiscalYearField, ...databaseOnly },
  { ...departmentField, ...databaseOnly },
  ...projectFields,
];

const text = <Source>(
  name: string,
  description: string,
  of: (source: Source) => string | null,
): RecordField<Source> => ({ name, type: 'text', description, of });

/** The 项目支出绩效自评表, one a project: in the database only. */
export const forms = recordFamily<OfReport, OfForm>({
  name: 'forms',
  title: 'One self-evaluation form a line',
  description: 'Self-evaluation forms (项目支出绩效自评表), one a project.',
  key: ['report_id', 'project_no'],
  fields: [
    ...identityFields,
    ...projectFields,
    text('supervisor', '主管部门.', ({ form }) => form.department),
    text('unit', '实施单位.', ({ form }) => form.unit),
    text('expected_goal', '年初设定目标, paragraphs apart by a line feed.', ({ form }) => form.expectedGoal),
    text('actual_goal', '年度总体目标完成情况.', ({ form }) => form.actualGoal),
    text('total_weight', '总分: the sum of 分值 as printed.', ({ form }) => form.total?.weight ?? null),
    text('total_score', 'The sum of 得分 as printed.', ({ form }) => form.total?.score ?? null),
    ...placeFields,
  ],
  sources: ({ id, report }) => report.forms.map((form) => ({ id, report, form, location: form.location })),
});

/** What a target or an actual value is, and what of it is a number. */
function measured(
  name: 'target' | 'actual',
  what: string,
  of: (source: OfIndicator) => IndicatorValue,
): RecordField<OfIndicator>[] {
  const operator: RecordField<OfIndicator> = {
    name: 'target_op',
    type: 'text',
    description: 'Operator of the target.',
    empty: 'none is printed',
    values: ['≤', '≥', '<', '>', '='],
    of: (source) => of(source).op,
  };
  return [
    text(name, `${what} as printed, with operator and unit.`, (source) => of(source).raw),
    ...(name === 'target' ? [operator] : []),
    {
      name: `${name}_value`,
      type: 'amount',
      description: `Number of the ${name}.`,
      empty: 'it measures nothing (有所提升), or nothing is printed',
      of: (source) => of(source).value,
    },
    text(`${name}_unit`, `Unit of the ${name}, as printed.`, (source) => of(source).unit),
  ];
}

/** One record for each indicator of each form; a target or actual value that measures nothing has only its text. */
export const indicators = recordFamily<OfReport, OfIndicator>({
  name: 'indicators',
  title: 'One indicator of a self-evaluation form a line',
  description: 'Indicators of the self-evaluation forms (绩效指标).',
  key: ['report_id', 'project_no', 'indicator'],
  fields: [
    ...formFields,
    {
      name: 'indicator',
      type: 'integer',
      description: 'Indicator of the form, counted from 1.',
      ...databaseOnly,
      of: ({ no }) => no,
    },
    text(
      'level1',
      '一级指标: 产出指标, 效益指标, 满意度指标 …, without scores.',
      ({ indicator }) => indicator.level1,
    ),
    text('level2', '二级指标: 数量指标, 质量指标 …, without scores.', ({ indicator }) => indicator.level2),
    text('level3', '三级指标: the indicator itself.', ({ indicator }) => indicator.level3),
    ...measured('target', '年度指标值', ({ indicator }) => indicator.target),
    ...measured('actual', '实际完成值', ({ indicator }) => indicator.actual),
    {
      ...text<OfIndicator>('weight', '分值 as printed.', ({ indicator }) => indicator.weight),
      ...databaseOnly,
    },
    {
      ...text<OfIndicator>('score', '得分 as printed.', ({ indicator }) => indicator.score),
      ...databaseOnly,
    },
    text('deviation', '偏差原因分析及改进措施 as printed.', ({ indicator }) => indicator.deviation),
    ...placeFields,
  ],
  sources: ({ id, report }) =>
    report.forms.flatMap((form) =>
      form.indicators.map((indicator, i) => ({
        id,
        report,
        form,
        indicator,
        no: i + 1,
        location: indicator.location,
      })),
    ),
});

/** An amount as the CSV has it, its decimal or what is printed where it is none, and in 元 as the database has it. */
function money(
  name: string,
  description: string,
  of: (row: PerformanceFunding) => FormAmount | null,
): RecordField<OfFunding>[] {
  return [
    {
      name,
      type: 'amount',
      description: `${description}, in the form’s unit of money.`,
      empty: 'blank, or no such column',
      dashes: ['-', '—', '——', '/'],
      only: 'csv',
      of: ({ funding }) => {
        const amount = of(funding);
        return amount && (amount.value ?? amount.raw);
      },
    },
    {
      name,
      type: 'yuan',
      description: `${description}, in 元.`,
      ...databaseOnly,
      of: ({ funding }) => of(funding)?.yuan ?? null,
    },
  ];
}

/** One record for each source of money of each form. */
export const funding = recordFamily<OfReport, OfFunding>({
  name: 'funding',
  title: 'One source of money of a self-evaluation form a line',
  description: 'Money of the self-evaluation forms (项目资金), amounts in 元.',
  key: ['report_id', 'project_no', 'funding'],
  fields: [
    ...formFields,
    {
      name: 'funding',
      type: 'integer',
      description: 'Row of the form, counted from 1.',
      ...databaseOnly,
      of: ({ no }) => no,
    },
    {
      ...text<OfFunding>(
        'unit',
        'The unit that carries the project out (实施单位).',
        ({ form }) => form.unit,
      ),
      only: 'csv',
    },
    {
      name: 'source',
      type: 'text',
      description:
        '年度资金总额, 当年财政拨款, 上年结转资金, 其他资金, or the printed label that is none of these.',
      columnType: 'fin-source:generic:level1:label',
      of: ({ funding }) => funding.source ?? funding.label,
    },
    ...money('initial_budget', '年初预算数', (row) => row.initialBudget),
    ...money('annual_budget', '全年预算数', (row) => row.annualBudget),
    ...money('executed', '全年执行数', (row) => row.executed),
    text('rate_printed', '执行率 as printed: 100, 100%, 1.00.', ({ funding }) => funding.rate?.raw ?? null),
    {
      name: 'rate_percent',
      type: 'amount',
      description: '执行率 in percent, however it is printed.',
      empty: 'nothing readable is printed',
      of: ({ funding }) => funding.rate?.percent ?? null,
    },
    ...placeFields,
  ],
  sources: ({ id, report }) =>
    report.forms.flatMap((form) =>
      form.funding.map((funding, i) => ({
        id,
        report,
        form,
        funding,
        no: i + 1,
        location: funding.location,
      })),
    ),
});
