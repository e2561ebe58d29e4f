import type { Ledger } from '../../../golden/facts/ledger.ts';
import { amountPrinter, isAmount } from '../amounts.ts';
import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { columnPaths, type HeaderNode, headerRows } from '../header.ts';
import type { Layout, TableKind } from '../layout.ts';
import { framed, headerWord, widthsOf } from './shared.ts';

/** A row of one side: label and the amounts of its columns. `null` amounts have no place there at all. */
interface SideRow {
  name: string;
  amounts: (number | undefined)[];
  centred?: boolean;
}

/** The ministry's list of 类 in the summary tables, in its order; the ordinal is part of the printed label. */
const classes: readonly [code: string, name: string][] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
];
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ordinal = (n: number): string =>
  n <= 10
    ? (ordinals[n - 1] ?? '')
    : `${n >= 20 ? '二' : ''}十${n % 10 === 0 ? '' : (ordinals[(n % 10) - 1] ?? '')}`;

function classRows(
  layout: Layout,
  used: ReadonlySet<string>,
  amounts: (code: string) => (number | undefined)[],
) {
  return classes.flatMap(([code, name], i): SideRow[] =>
    layout.summaryRows === 'all' || used.has(code) || i < 3
      ? [{ name: `${ordinal(i + 1)}、${name}`, amounts: amounts(code) }]
      : [],
  );
}

const totalOf = (layout: Layout, side: '收入' | '支出'): string =>
  layout.totalsNamed ? `${side}总计` : '总计';

/** 收入支出决算总表 */
export function summaryTable(ledger: Ledger, layout: Layout): PrintedTable {
  const { summary } = ledger;
  const source = summary.bySource;
  const left: SideRow[] = [
    { name: '一、一般公共预算财政拨款收入', amounts: [source.general] },
    { name: '二、政府性基金预算财政拨款收入', amounts: [source.fund] },
    { name: '三、国有资本经营预算财政拨款收入', amounts: [source.stateCapital] },
    { name: '四、上级补助收入', amounts: [source.superior_subsidy] },
    { name: '五、事业收入', amounts: [source.institutional_income] },
    { name: '六、经营收入', amounts: [source.operating_income] },
    { name: '七、附属单位上缴收入', amounts: [source.affiliate_remittance] },
    { name: '八、其他收入', amounts: [source.other_income] },
  ];
  const right = classRows(layout, new Set(summary.byClass.keys()), (code) => [summary.byClass.get(code)]);
  const leftEnd: SideRow[] = [
    { name: '本年收入合计', amounts: [summary.income], centred: true },
    { name: '使用非财政拨款结余（含专用结余）', amounts: [summary.nonFiscalBalanceUsed] },
    { name: '年初结转和结余', amounts: [summary.opening] },
    { name: totalOf(layout, '收入'), amounts: [summary.total], centred: true },
  ];
  const rightEnd: SideRow[] = [
    { name: '本年支出合计', amounts: [summary.expenditure], centred: true },
    { name: '结余分配', amounts: [summary.allocated] },
    { name: '年末结转和结余', amounts: [summary.closing] },
    { name: totalOf(layout, '支出'), amounts: [summary.total], centred: true },
  ];
  return twoSided(
    ledger,
    layout,
    'income_expenditure_summary',
    [
      { item: '项目', rows: left, end: leftEnd, header: amountColumns(layout) },
      {
        item: layout.byNature ? '项目（按功能分类）' : '项目',
        rows: right,
        end: rightEnd,
        header: amountColumns(layout),
      },
      ...(layout.byNature ? [byNature(ledger, layout, rightEnd.length)] : []),
    ],
    ['注：1.本表反映部门本年度的总收支和年末结转结余情况。', '2.本套报表金额单位转换时可能存在尾数误差。'],
  );
}

/** 年初预算数 is nine tenths of what was spent and 全年预算数 all of it, but for tables with a column a fund. */
function planned(amounts: SideRow['amounts'], column: number): number | undefined {
  const [amount] = amounts;
  if (amounts.length > 1 || amount === undefined) return amounts[column];
  return column === 0 ? amount - Math.round(amount / 10) : amount;
}

/** One column of amounts, or 年初预算数 and 全年预算数 before it. */
function amountColumns(layout: Layout): HeaderNode[] {
  return layout.budgetColumns
    ? ['年初预算数', '全年预算数', '决算数'].map((text) => ({ text, width: 5 }))
    : [{ text: layout.amountHeader, width: 6 }];
}

/** What was spent by 基本支出, 项目支出 and so on, beside what was spent by 类. */
function byNature(ledger: Ledger, layout: Layout, endRows: number): Part {
  const [total] = ledger.expenditure;
  const of = (column: string) => [total?.values[column]];
  return {
    item: '项目（按支出性质和经济分类）',
    rows: [
      { name: '一、基本支出', amounts: of('basic') },
      { name: '人员经费', amounts: [undefined] },
      { name: '公用经费', amounts: [undefined] },
      { name: '二、项目支出', amounts: of('project') },
      { name: '三、上缴上级支出', amounts: of('remitted_to_superior') },
      { name: '四、经营支出', amounts: of('operating') },
      { name: '五、对附属单位补助支出', amounts: of('affiliate_subsidy') },
    ],
    // The totals stand once, under 支出（按功能分类）.
    end: Array.from({ length: endRows }, () => ({ name: '', amounts: [] })),
    header: amountColumns(layout),
  };
}

/** 财政拨款收入支出决算总表 */
export function appropriationTable(ledger: Ledger, layout: Layout): PrintedTable {
  const { income, expenditure, opening, closing, byClass } = ledger.appropriation;
  const total = (pools: { general: number; fund: number; stateCapital: number } | undefined) =>
    pools && pools.general + pools.fund + pools.stateCapital;
  const spread = (pools: { general: number; fund: number; stateCapital: number } | undefined) => [
    total(pools),
    pools?.general,
    pools?.fund,
    pools?.stateCapital,
  ];
  const grand = {
    general: expenditure.general + closing.general,
    fund: expenditure.fund + closing.fund,
    stateCapital: expenditure.stateCapital + closing.stateCapital,
  };
  const nothing = [undefined, undefined, undefined, undefined];
  const left: SideRow[] = [
    { name: '一、一般公共预算财政拨款', amounts: [income.general] },
    { name: '二、政府性基金预算财政拨款', amounts: [income.fund] },
    { name: '三、国有资本经营预算财政拨款', amounts: [income.stateCapital] },
  ];
  const right = classRows(layout, new Set(byClass.keys()), (code) => spread(byClass.get(code)));
  const leftEnd: SideRow[] = [
    { name: '本年收入合计', amounts: [total(income)], centred: true },
    { name: '年初财政拨款结转和结余', amounts: [total(opening)] },
    { name: '一般公共预算财政拨款', amounts: [opening.general] },
    { name: '政府性基金预算财政拨款', amounts: [opening.fund] },
    { name: '国有资本经营预算财政拨款', amounts: [opening.stateCapital] },
    { name: totalOf(layout, '收入'), amounts: [total(grand)], centred: true },
  ];
  const padding: SideRow = { name: '', amounts: nothing };
  const rightEnd: SideRow[] = [
    { name: '本年支出合计', amounts: spread(expenditure), centred: true },
    { name: '年末财政拨款结转和结余', amounts: spread(closing) },
    padding,
    padding,
    padding,
    { name: totalOf(layout, '支出'), amounts: spread(grand), centred: true },
  ];
  const rightHeader: HeaderNode[] = [
    { text: '合计', width: 5 },
    { text: '一般公共预算财政拨款', width: 5 },
    { text: '政府性基金预算财政拨款', width: 4.6 },
    { text: '国有资本经营预算财政拨款', width: 4.6 },
  ];
  return twoSided(
    ledger,
    layout,
    'appropriation_summary',
    [
      { item: '项目', rows: left, end: leftEnd, header: amountColumns(layout) },
      { item: '项目', rows: right, end: rightEnd, header: rightHeader },
    ],
    [
      '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
    ],
  );
}

/** One part of a table side by side: the rows, those that stand level at the table's end, and the columns of amounts. */
interface Part {
  item: string;
  rows: SideRow[];
  end: SideRow[];
  header: HeaderNode[];
}

/** 收入 at the left, 支出 in one or two parts at the right. */
function twoSided(
  ledger: Ledger,
  layout: Layout,
  kind: TableKind,
  parts: Part[],
  notes: string[],
): PrintedTable {
  const lines: HeaderNode[] = layout.lineNumbers ? [{ text: '行次', width: 1.7 }] : [];
  const width = kind === 'appropriation_summary' ? 8 : 10;
  const columnsOf = (part: Part): HeaderNode[] => [{ text: part.item, width }, ...lines, ...part.header];
  const [left, ...rights] = parts;
  if (!left) throw new Error(`${kind}: a table without a side`);
  const sides: HeaderNode[] = [
    { text: headerWord(layout, '收入'), parts: columnsOf(left) },
    { text: headerWord(layout, '支出'), parts: rights.flatMap(columnsOf) },
  ];
  const allPaths = columnPaths(sides);
  const labels = 1 + lines.length;
  const pathsOf = parts.map((part, i) => {
    const from = parts.slice(0, i).reduce((n, { header }) => n + labels + header.length, labels);
    return allPaths.slice(from, from + part.header.length);
  });

  const height = Math.max(...parts.map(({ rows }) => rows.length));
  const sideRows = parts.map(({ rows, end }) => [
    ...Array.from({ length: height }, (_, i): SideRow => rows[i] ?? { name: '', amounts: [] }),
    ...end,
  ]);
  const total = height + left.end.length;
  const print = amountPrinter(layout, kind);
  const body: Cell[][] = [];
  const records: PrintedRecord[] = [];
  for (let i = 0; i < total; i++) {
    const cells: Cell[] = [];
    for (const [p, part] of parts.entries()) {
      const row = sideRows[p]?.[i];
      if (!row) throw new Error(`${kind}: the sides are not of one height`);
      const lineNo = layout.lineNumbers ? String(p * total + i + 1) : '';
      cells.push({ text: row.name, align: row.centred ? 'center' : 'left' });
      if (layout.lineNumbers) cells.push({ text: lineNo, align: 'center' });
      const printed = part.header.map((_, j) =>
        row.name === '' ? '' : print(layout.budgetColumns ? planned(row.amounts, j) : row.amounts[j]),
      );
      for (const text of printed) cells.push({ text, align: 'right' });
      if (row.name === '' && !layout.lineNumbers) continue;
      records.push({
        bodyRow: i,
        code: '',
        name: row.name,
        lineNo,
        values: printed.flatMap((text, j) =>
          isAmount(text) ? [{ column: pathsOf[p]?.[j] ?? '', printed: text }] : [],
        ),
      });
    }
    body.push(cells);
  }
  let number = 0;
  const numbers: Cell[] = parts.flatMap(({ header }) => [
    { text: '栏次', align: 'center' },
    { text: '', align: 'center' },
    ...header.map((): Cell => ({ text: String(++number), align: 'center' })),
  ]);
  return framed(layout, kind, ledger.facts.department, {
    widths: widthsOf(sides),
    header: [...headerRows(sides), ...(layout.lineNumbers ? [numbers] : [])],
    body,
    records,
    notes,
  });
}
