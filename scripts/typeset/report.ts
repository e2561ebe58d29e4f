import type { Ledger } from '../../golden/facts/ledger.ts';
import type { Block, PrintedReport, PrintedTable } from './document.ts';
import type { Layout, TableKind } from './layout.ts';
import { explanationsOf } from './prose.ts';
import { subjectTable } from './tables/by-subject.ts';
import { economicTable } from './tables/economic.ts';
import { evaluationForm } from './tables/evaluation.ts';
import { extraTable } from './tables/extra.ts';
import { selfEvaluationForm } from './tables/forms/form.ts';
import { threePublicTable } from './tables/three-public.ts';
import { appropriationTable, summaryTable } from './tables/two-sided.ts';

/** The report of these facts in this layout, ready for any renderer. */
export function printedReport(ledger: Ledger, layout: Layout): PrintedReport {
  const { facts } = ledger;
  const title = `${facts.fiscalYear}年度${facts.department}${facts.level}决算`;
  const tables = [
    ...layout.order.map((kind) => publicTable(ledger, layout, kind)),
    ...(layout.extraTables ?? []).map((which) => extraTable(ledger, layout, which)),
  ];
  const forms = layout.selfEvaluation
    ? facts.projects.map((project, i) => {
        const form = layout.forms?.[i] ?? layout.forms?.at(-1);
        return form ? selfEvaluationForm(project, facts, form) : evaluationForm(project, layout);
      })
    : [];
  if (!layout.wholeReport) return { title, blocks: [...tables, ...forms] };
  return {
    title,
    blocks: [
      {
        type: 'cover',
        lines: [`${facts.fiscalYear}年度`, `${facts.department}${facts.level}决算`, facts.published],
      },
      ...contents(ledger, layout),
      { type: 'page-break' },
      ...overview(ledger),
      { type: 'page-break' },
      { type: 'part', text: `第二部分 ${facts.fiscalYear}年度${facts.level}决算表` },
      ...tables,
      ...forms,
      { type: 'page-break' },
      { type: 'part', text: `第三部分 ${facts.fiscalYear}年度${facts.level}决算情况说明` },
      ...explanationsOf(ledger).sections.flatMap(({ heading, paragraphs }): Block[] => [
        { type: 'heading', text: heading },
        ...paragraphs.map((text): Block => ({ type: 'paragraph', text })),
      ]),
      { type: 'part', text: '第四部分 名词解释' },
      ...glossary.map((text): Block => ({ type: 'paragraph', text })),
    ],
  };
}

function publicTable(ledger: Ledger, layout: Layout, kind: TableKind): PrintedTable {
  if (kind === 'income_expenditure_summary') return summaryTable(ledger, layout);
  if (kind === 'appropriation_summary') return appropriationTable(ledger, layout);
  if (kind === 'general_public_basic_expenditure') return economicTable(ledger, layout);
  if (kind === 'three_public') return threePublicTable(ledger, layout);
  return subjectTable(ledger, layout, kind);
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

function contents(ledger: Ledger, layout: Layout): Block[] {
  const { fiscalYear, level } = ledger.facts;
  const line = (text: string): Block => ({ type: 'paragraph', text });
  return [
    { type: 'part', text: '目 录' },
    line(`第一部分 ${level}概况`),
    line(`一、${level}职责`),
    line(`二、机构设置及${level}决算单位构成`),
    line(`第二部分 ${fiscalYear}年度${level}决算表`),
    ...layout.order.map((kind, i) => line(`${numerals[i]}、${layout.titles[kind]}`)),
    ...(layout.selfEvaluation ? [line(`${numerals[layout.order.length]}、项目支出绩效自评表`)] : []),
    line(`第三部分 ${fiscalYear}年度${level}决算情况说明`),
    ...explanationsOf(ledger).sections.map(({ heading }) => line(heading)),
    line('第四部分 名词解释'),
  ];
}

function overview(ledger: Ledger): Block[] {
  const { department, fiscalYear, level, overview } = ledger.facts;
  const paragraph = (text: string): Block => ({ type: 'paragraph', text });
  return [
    { type: 'part', text: `第一部分 ${level}概况` },
    { type: 'heading', text: `一、${level}职责` },
    ...overview.duties.map((duty, i) => paragraph(`（${numerals[i]}）${duty}`)),
    { type: 'heading', text: `二、机构设置及${level}决算单位构成` },
    paragraph(
      `根据上述职责，${department}内设${overview.bodies.length}个机构，分别为：${overview.bodies.join('、')}。`,
    ),
    paragraph(`纳入${department}${fiscalYear}年度${level}决算编制范围的单位包括：`),
    ...overview.units.map((unit, i) => paragraph(`${i + 1}.${unit}`)),
  ];
}

const glossary = [
  '一、财政拨款收入：指本年度从本级财政部门取得的各类财政拨款。',
  '二、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。',
  '三、其他收入：指上述各项收入以外取得的收入。',
  '四、使用非财政拨款结余（含专用结余）：指用以前年度积累的非财政拨款资金弥补本年度收支缺口的金额。',
  '五、年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。',
  '六、基本支出：指为保障机构正常运转、完成日常工作任务发生的人员经费和公用经费。',
  '七、项目支出：指在基本支出之外为完成特定任务发生的支出。',
  '八、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
  '九、机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算安排的日常公用经费。',
];
