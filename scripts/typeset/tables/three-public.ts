import type { Fen, Ledger, ThreePublicRow } from '../../../golden/facts/ledger.ts';
import { amountPrinter, isAmount } from '../amounts.ts';
import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { columnPaths, type HeaderNode, headerRows } from '../header.ts';
import type { Layout } from '../layout.ts';
import { framed, widthsOf } from './shared.ts';

const kind = 'three_public';
const columns = [
  'total',
  'overseas_travel',
  'vehicle',
  'vehicle.purchase',
  'vehicle.operation',
  'reception',
] as const;
const vehicleHeader = '公务用车购置及运行维护费';
const notes = [
  '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
];

/** 财政拨款“三公”经费支出决算表 in one of the shapes that publishers use. */
export function threePublicTable(ledger: Ledger, layout: Layout): PrintedTable {
  if (layout.threePublic === 'vertical') return verticalTable(ledger, layout);
  const { nodes, amounts } = acrossTable(ledger, layout);
  // The paired shape stands under one label that spans the whole table: a caption in the grid, no part of a column's path.
  const paths = columnPaths(nodes);
  const caption: Cell[][] =
    layout.threePublic === 'paired'
      ? [[{ text: '财政拨款“三公”经费', colSpan: amounts.length, align: 'center' }]]
      : [];
  const print = amountPrinter(layout, kind);
  const printed = amounts.map(print);
  const numbers: Cell[][] = layout.lineNumbers
    ? [printed.map((_, i): Cell => ({ text: String(i + 1), align: 'center' }))]
    : [];
  return framed(layout, kind, ledger.facts.department, {
    widths: widthsOf(nodes),
    header: [...caption, ...headerRows(nodes), ...numbers],
    body: [printed.map((text): Cell => ({ text, align: 'right' }))],
    records: [
      {
        bodyRow: 0,
        code: '',
        name: '',
        lineNo: '',
        values: printed.flatMap((text, i) =>
          isAmount(text) ? [{ column: paths[i] ?? '', printed: text }] : [],
        ),
      },
    ],
    notes,
  });
}

/** One row of figures under a header, every amount in a column of its own. */
function acrossTable(ledger: Ledger, layout: Layout): { nodes: HeaderNode[]; amounts: (Fen | undefined)[] } {
  const { budget, final } = ledger.threePublic;
  const of = (row: ThreePublicRow) => columns.map((column) => row[column]);
  const shapes = {
    block: { nodes: [half('预算数'), half('决算数')], amounts: [...of(budget), ...of(final)] },
    paired: { nodes: pairedHeader(), amounts: columns.flatMap((column) => [budget[column], final[column]]) },
    final: { nodes: half('').parts ?? [], amounts: of(final) },
  };
  const { nodes, amounts } = shapes[layout.threePublic === 'vertical' ? 'block' : layout.threePublic];
  if (!layout.meetingsAndTraining) return { nodes, amounts };
  return {
    nodes: [...nodes, { text: '会议费' }, { text: '培训费' }],
    amounts: [...amounts, ledger.economic.get('30215'), ledger.economic.get('30216')],
  };
}

function half(text: string): HeaderNode {
  return {
    text,
    parts: [
      { text: '合计' },
      { text: '因公出国（境）费' },
      {
        text: vehicleHeader,
        parts: [{ text: '小计' }, { text: '公务用车购置费' }, { text: '公务用车运行维护费' }],
      },
      { text: '公务接待费' },
    ],
  };
}

function pairedHeader(): HeaderNode[] {
  const pair = (text: string): HeaderNode => ({ text, parts: [{ text: '预算数' }, { text: '决算数' }] });
  return [
    pair('合计'),
    pair('因公出国（境）费'),
    { text: vehicleHeader, parts: [pair('小计'), pair('公务用车购置费'), pair('公务用车运行维护费')] },
    pair('公务接待费'),
  ];
}

function verticalTable(ledger: Ledger, layout: Layout): PrintedTable {
  const nodes: HeaderNode[] = [
    { text: '项目', width: 12 },
    { text: '预算数', width: 6 },
    { text: '决算数', width: 6 },
  ];
  const items: [name: string, column: keyof ThreePublicRow, indent: number][] = [
    ['合计', 'total', 0],
    ['1．因公出国（境）费', 'overseas_travel', 0],
    ['2．公务接待费', 'reception', 0],
    ['3．公务用车购置及运行维护费', 'vehicle', 0],
    ['（1）公务用车运行维护费', 'vehicle.operation', 1],
    ['（2）公务用车购置费', 'vehicle.purchase', 1],
  ];
  const print = amountPrinter(layout, kind);
  const records: PrintedRecord[] = [];
  const body = items.map(([name, column, indent], bodyRow): Cell[] => {
    const printed = [print(ledger.threePublic.budget[column]), print(ledger.threePublic.final[column])];
    records.push({
      bodyRow,
      code: '',
      name,
      lineNo: '',
      values: printed.flatMap((text, i) =>
        isAmount(text) ? [{ column: i === 0 ? '预算数' : '决算数', printed: text }] : [],
      ),
    });
    return [
      { text: name, align: bodyRow === 0 ? 'center' : 'left', indent },
      ...printed.map((text): Cell => ({ text, align: 'right' })),
    ];
  });
  for (const [name, count] of layout.counts ? countsOf(ledger) : []) {
    const values = count === null ? [] : [{ column: '决算数', printed: String(count) }];
    records.push({ bodyRow: body.length, code: '', name, lineNo: '', values });
    body.push([
      { text: name, align: 'left' },
      { text: '—', align: 'center' },
      { text: count === null ? '—' : String(count), align: 'right' },
    ]);
  }
  return framed(layout, kind, ledger.facts.department, {
    widths: widthsOf(nodes),
    header: headerRows(nodes),
    body,
    records,
    notes,
  });
}

/** 相关统计数: what the prose tells of journeys, vehicles and guests; `null` heads the list. */
function countsOf({ facts: { narrative } }: Ledger): [name: string, count: number | null][] {
  const { overseas, vehicles, reception } = narrative;
  return [
    ['二、相关统计数', null],
    ['1．因公出国（境）团组数（个）', overseas.groups],
    ['2．因公出国（境）人次数（人）', overseas.persons],
    ['3．公务用车购置数（辆）', vehicles.bought],
    ['4．公务用车保有量（辆）', vehicles.held],
    ['5．国内公务接待批次（个）', reception.visits],
    ['6．国内公务接待人次（人）', reception.guests],
  ];
}
