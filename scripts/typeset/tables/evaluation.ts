import type { Funding, Project } from '../../../golden/facts/facts.ts';
import type { Cell, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';

const text = (value: string, span: Partial<Cell> = {}): Cell => ({ text: value, align: 'center', ...span });
const amount = (value: number): string => String(value);

/** 执行率: 全年执行数 over 全年预算数, as a percentage with trailing zeros cut; 0 where there was no budget. */
export function executionRate([, annual, executed]: Funding): string {
  if (annual === 0) return '0';
  return String(Math.round((executed / annual) * 10_000) / 100);
}

export const fundingTotal = (project: Project): Funding => {
  const { appropriation, carriedOver, other } = project.funding;
  const total = (i: 0 | 1 | 2) => Math.round((appropriation[i] + carriedOver[i] + other[i]) * 100) / 100;
  return [total(0), total(1), total(2)];
};

/** One 项目支出绩效自评表: seven columns, every block of the form under its own labels. */
export function evaluationForm(project: Project, layout: Layout): PrintedTable {
  const { appropriation, carriedOver, other } = project.funding;
  const funding: [string, Funding][] = [
    ['当年财政拨款', appropriation],
    ['上年结转资金', carriedOver],
    ['其他资金', other],
    ['年度资金总额', fundingTotal(project)],
  ];
  const body: Cell[][] = [
    [text('项目名称', { colSpan: 2 }), text(project.name, { colSpan: 5 })],
    [text('实施单位', { colSpan: 2 }), text(project.unit, { colSpan: 5 })],
    [
      text('资金情况（万元）', { colSpan: 2, rowSpan: 5 }),
      text('项目资金'),
      text('年初预算数'),
      text('全年预算数'),
      text('全年执行数'),
      text('执行率（%）'),
    ],
    ...funding.map(([label, row]) => [
      text(label),
      ...row.map((value) => text(amount(value))),
      text(executionRate(row)),
    ]),
    [
      text('年度总体目标', { colSpan: 2, rowSpan: 2 }),
      text('预期目标', { colSpan: 3 }),
      text('实际完成情况', { colSpan: 2 }),
    ],
    [
      { text: project.expectedGoal, colSpan: 3, align: 'left' },
      { text: project.actualGoal, colSpan: 2, align: 'left' },
    ],
  ];
  const headings = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析及改进措施'];
  body.push([
    text('绩效指标', { rowSpan: project.indicators.length + 1 }),
    ...headings.map((heading) => text(heading)),
  ]);
  for (const [i, indicator] of project.indicators.entries()) {
    const previous = project.indicators[i - 1];
    const run = (same: (other: Project['indicators'][number]) => boolean) => {
      const rest = project.indicators.slice(i);
      const end = rest.findIndex((candidate) => !same(candidate));
      return end === -1 ? rest.length : end;
    };
    const same1 = (o: typeof indicator) => o.level1 === indicator.level1;
    const same2 = (o: typeof indicator) => same1(o) && o.level2 === indicator.level2;
    const row: Cell[] = [];
    if (!previous || !same1(previous)) row.push(text(indicator.level1, { rowSpan: run(same1) }));
    if (!previous || !same2(previous)) row.push(text(indicator.level2, { rowSpan: run(same2) }));
    body.push([
      ...row,
      text(indicator.level3),
      text(indicator.target),
      text(indicator.actual),
      { text: indicator.deviation, align: 'left' },
    ]);
  }
  return {
    type: 'table',
    kind: 'performance_self_evaluation',
    title: '项目支出绩效自评表',
    captions: [{ left: '', center: '项目支出绩效自评表', right: '' }],
    captionsInGrid: layout.captionsInGrid,
    widths: [2.6, 3, 4.6, 5.6, 4.6, 4.6, 6],
    header: [],
    body,
    notes: [],
    landscape: false,
    records: [],
  };
}
