import type { Facts, Project } from '../../../../golden/facts/facts.ts';
import type { Cell, PrintedTable } from '../../document.ts';
import { type FormLayout, type FormWord, ministryWords } from '../../form-layout.ts';
import { executionRate, fundingTotal } from '../evaluation.ts';
import { indicatorColumns, indicatorRows } from './indicators.ts';
import { type Part, spread } from './spread.ts';

type Words = Record<FormWord, string>;

/** One self-evaluation form in the shape that the layout asks for. */
export function selfEvaluationForm(project: Project, facts: Facts, form: FormLayout): PrintedTable {
  const words: Words = { ...ministryWords, ...form.words };
  const widths = [2.4, ...indicatorColumns(form)];
  const rows = [
    ...headRows(project, facts, form, words),
    ...moneyRows(project, form, words),
    ...(form.about === 'department' ? taskRows(project) : []),
    ...goalRows(project, form, words),
  ].map((parts) => spread(parts, widths.length - coveredColumns(parts)));
  const grid: Cell[][] = [
    ...rows,
    ...indicatorRows(project.indicators, form, words),
    ...footRows(form).map((parts) => spread(parts, widths.length)),
  ];
  const title = form.title.replace('{year}', String(facts.fiscalYear));
  return {
    type: 'table',
    kind: 'performance_self_evaluation',
    title,
    captions: [title, ...(form.yearLine ? [`（${facts.fiscalYear}年度）`] : [])].map((center) => ({
      left: '',
      center,
      right: '',
    })),
    captionsInGrid: false,
    widths,
    header: grid.slice(0, form.repeatedRows),
    body: grid.slice(form.repeatedRows),
    notes: [],
    landscape: form.landscape,
    records: [],
  };
}

/** Columns that the side label of an earlier row still covers; a row of a block says so by a first part of no text. */
const coveredColumns = (parts: readonly Part[]): number => (parts as Row).covered ?? 0;
type Row = Part[] & { covered?: number };
const below = (covered: number, parts: Part[]): Row => Object.assign(parts, { covered });

function headRows(project: Project, facts: Facts, form: FormLayout, words: Words): Row[] {
  const label = (text: string): Part => ({ text, columns: 2 });
  const name = form.about === 'department' ? facts.department : project.name;
  const first = [label(words.project), { text: name }];
  if (form.about === 'department') return [first];
  const department = [label(words.department), { text: facts.department }];
  const unit = [label(words.unit), { text: project.unit }];
  return form.head === 'stacked' ? [first, department, unit] : [first, [...department, ...unit]];
}

function moneyRows(project: Project, form: FormLayout, words: Words): Row[] {
  const { appropriation, carriedOver, other } = project.funding;
  const transfer = form.money === 'transfer';
  const lines = [
    [words.total, fundingTotal(project)],
    [words.appropriation, appropriation],
    ...(transfer ? [] : [[words.carriedOver, carriedOver] as const]),
    [words.other, other],
  ] as const;
  const header = [
    ...(transfer ? [] : [words.initialBudget]),
    words.annualBudget,
    words.executed,
    ...(form.scored ? [words.weight] : []),
    words.rate,
    ...(form.scored ? [words.score] : []),
  ];
  const label = (text: string): Part => ({ text, align: 'left' });
  return [
    [
      { text: words.moneyBlock, columns: 2, rows: lines.length + 1 },
      label(words.moneyLabel),
      ...header.map((text) => ({ text })),
    ],
    ...lines.map(([text, money], i) =>
      below(2, [
        label(text),
        ...money.slice(transfer ? 1 : 0).map((amount) => ({ text: String(amount) })),
        ...(form.scored ? [{ text: i === 0 ? '10' : '—' }] : []),
        { text: `${executionRate(money)}%` },
        ...(form.scored ? [{ text: i === 0 ? '9.5' : '—' }] : []),
      ]),
    ),
  ];
}

/** 年度主要任务 of a department: names, what was done, money. */
function taskRows(project: Project): Row[] {
  const columns = (texts: string[]): Part[] => texts.map((text) => ({ text }));
  return [
    [{ text: '年度主要任务', columns: 2, rows: 3 }, ...columns(['任务名称', '完成情况', '预算数', '执行数'])],
    below(2, columns([project.name, '已完成', '100', '98.5'])),
    below(2, columns(['日常监管与服务', '已完成', '20', '20'])),
  ];
}

function goalRows(project: Project, form: FormLayout, words: Words): Row[] {
  const texts: Part[] = [
    { text: project.expectedGoal, align: 'left' },
    { text: project.actualGoal, align: 'left' },
  ];
  const labels: Part[] = [{ text: words.expected }, { text: words.actualGoal }];
  if (form.goals === 'side-by-side')
    return [[{ text: words.goalBlock, columns: 1, rows: 2 }, ...labels], below(1, texts)];
  return [
    [
      { text: '项目基本情况', columns: 1, rows: 3 },
      { text: '1.项目年度目标完成情况', columns: 2, rows: 2 },
      ...labels,
    ],
    below(3, texts),
    below(1, [
      { text: '2.项目实施内容及过程概述', columns: 2 },
      { text: '按年初计划分两批实施，全部通过验收。', align: 'left' },
    ]),
  ];
}

function footRows(form: FormLayout): Row[] {
  if (form.foot === 'none') return [];
  return [
    [
      { text: '评价结论', columns: 2 },
      { text: '自评总分97分，绩效目标基本实现。', align: 'left' },
    ],
    [
      { text: '存在问题', columns: 2 },
      { text: '无', align: 'left' },
    ],
    [
      { text: '改进措施', columns: 2 },
      { text: '无', align: 'left' },
    ],
    [{ text: '项目负责人：周青' }, { text: '财务负责人：林澜' }],
  ];
}
