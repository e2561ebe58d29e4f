import { Direction, TableKind } from '../named.ts';
import { decimal, emptyIs, type TableField } from './table-schema.ts';

/** Fields of the CSVs that have the same columns for every report. Their order is the order of the columns. */

const reportId: TableField = {
  name: 'report_id',
  type: 'string',
  description: 'Id of the report: the first 12 hex digits of the source’s SHA-256, or what --id gave.',
  constraints: { required: true },
};
const fiscalYear: TableField = {
  name: 'fiscal_year',
  type: 'year',
  description: 'The year whose accounts these are (决算年度).',
  missingValues: emptyIs('not printed'),
  columnType: 'date:fiscal-year',
};
const department: TableField = {
  name: 'department',
  type: 'string',
  description: 'The department whose accounts these are (部门), as printed.',
  missingValues: emptyIs('not printed'),
  columnType: 'administrative-classification:generic:level1:label',
};
const page: TableField = {
  name: 'page',
  type: 'integer',
  description: 'Page of the PDF, counted from 1.',
  constraints: { minimum: 1 },
  missingValues: emptyIs('the source has no pages'),
};
const line: TableField = {
  name: 'line',
  type: 'integer',
  description: 'Line of a text source, counted from 1.',
  constraints: { minimum: 1 },
  missingValues: emptyIs('the source has pages'),
};
const edge = (name: string, description: string): TableField => ({
  name,
  ...decimal,
  description,
  missingValues: emptyIs('the source has no boxes'),
});
const text = (name: string, description: string, missing = 'not printed'): TableField => ({
  name,
  type: 'string',
  description,
  missingValues: emptyIs(missing),
});

export const tidyFields: readonly TableField[] = [
  reportId,
  fiscalYear,
  department,
  {
    name: 'kind',
    type: 'string',
    description: 'What table it is, whatever its number and title in the report.',
    constraints: { required: true, enum: [...TableKind.options] },
  },
  text('title', 'Title of the table as printed.'),
  {
    name: 'row',
    type: 'integer',
    description:
      'Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows.',
    constraints: { required: true, minimum: 1 },
  },
  text('line_no', '行次 as printed.'),
  {
    ...text(
      'code',
      'Digits of the subject code (科目编码), 类 款 项 joined. Text: leading zeros and the length count.',
    ),
    constraints: { pattern: '\\d+' },
  },
  text('name', 'Label of the row as printed, without white space.'),
  text(
    'column',
    'Canonical column of the catalogue.',
    'the catalogue does not know the header, or an empty row',
  ),
  text(
    'label',
    'Printed header path without white space, outermost first, joined by /; 收入/ or 支出/ in front in a two-sided table.',
    'a row that prints no value',
  ),
  {
    name: 'value',
    ...decimal,
    description:
      'The amount as printed, in `unit`, with as many decimals as printed. An exact decimal: read it as one.',
    missingValues: emptyIs('a dash or a text that raw keeps, or a row that prints no value'),
    columnType: 'value',
  },
  text(
    'unit',
    'Unit of the value: the table’s unit of money (元, 千元, 万元, 亿元), or the one that cell, row or header print.',
  ),
  text(
    'raw',
    'The cell as printed: it tells a dash (—) and a text from an amount.',
    'a row that prints no value',
  ),
  page,
  edge('x0', 'Left edge in PDF points from the left of the page.'),
  edge('y0', 'Upper edge in PDF points from the top of the page; in a text source the line.'),
  edge('x1', 'Right edge in PDF points from the left of the page.'),
  edge('y1', 'Lower edge in PDF points from the top of the page.'),
];

export const factFields: readonly TableField[] = [
  reportId,
  fiscalYear,
  department,
  text('section', 'Printed headings that the figure stands under, from the main one down, joined by /.'),
  text('item', 'What the figure is of, without white space.', 'the text names none'),
  {
    ...text('measure', 'What of it: 决算数, 年初预算, 完成率, 占比, 同比增减额, 同比增减率 …'),
    constraints: { required: true },
  },
  {
    name: 'value',
    ...decimal,
    description:
      'The figure as printed, of a change never negative: a decrease has the direction `down`; a level keeps its sign.',
    missingValues: emptyIs('a comparison without a figure (持平)'),
  },
  text('unit', 'Unit as printed: 万元, %, 人次, 辆 …'),
  {
    ...text(
      'direction',
      'Where the figure goes or stands against what it is compared with.',
      'no comparison',
    ),
    constraints: { enum: [...Direction.options] },
  },
  { ...text('raw', 'The clause as printed.'), constraints: { required: true } },
  page,
  line,
];

const projectNo: TableField = {
  name: 'project_no',
  type: 'integer',
  description: 'The self-evaluation form (项目支出绩效自评表) in the report, counted from 1 in print order.',
  constraints: { required: true, minimum: 1 },
};
const project: TableField = {
  ...text('project', 'Name of the project (项目名称).'),
  columnType: 'activity:generic:project:label',
};

const measured = (name: 'target' | 'actual', what: string): TableField[] => [
  text(name, `${what} as printed, with operator and unit.`),
  ...(name === 'target'
    ? [
        {
          ...text('target_op', 'Operator of the target.', 'none is printed'),
          constraints: { enum: ['≤', '≥', '<', '>', '='] },
        },
      ]
    : []),
  {
    name: `${name}_value`,
    ...decimal,
    description: `Number of the ${name}.`,
    missingValues: emptyIs('it measures nothing (有所提升), or nothing is printed'),
  },
  text(`${name}_unit`, `Unit of the ${name}, as printed.`),
];

export const indicatorFields: readonly TableField[] = [
  reportId,
  projectNo,
  project,
  text('level1', '一级指标: 产出指标, 效益指标, 满意度指标 …, without scores.'),
  text('level2', '二级指标: 数量指标, 质量指标 …, without scores.'),
  text('level3', '三级指标: the indicator itself.'),
  ...measured('target', '年度指标值'),
  ...measured('actual', '实际完成值'),
  text('deviation', '偏差原因分析及改进措施 as printed.'),
  page,
  line,
];

const money = (name: string, description: string): TableField => ({
  name,
  ...decimal,
  description: `${description}, in the form’s unit of money.`,
  missingValues: [
    { value: '', label: 'blank, or no such column' },
    ...['-', '—', '——', '/'].map((value) => ({ value, label: 'none, as printed' })),
  ],
});

export const fundingFields: readonly TableField[] = [
  reportId,
  projectNo,
  project,
  text('unit', 'The unit that carries the project out (实施单位).'),
  {
    ...text(
      'source',
      '年度资金总额, 当年财政拨款, 上年结转资金, 其他资金, or the printed label that is none of these.',
    ),
    columnType: 'fin-source:generic:level1:label',
  },
  money('initial_budget', '年初预算数'),
  money('annual_budget', '全年预算数'),
  money('executed', '全年执行数'),
  text('rate_printed', '执行率 as printed: 100, 100%, 1.00.'),
  {
    name: 'rate_percent',
    ...decimal,
    description: '执行率 in percent, however it is printed.',
    missingValues: emptyIs('nothing readable is printed'),
  },
  page,
  line,
];
