import type { Ledger } from '../../../golden/facts/ledger.ts';
import { decimal, isAmount } from '../amounts.ts';
import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { columnPaths, type HeaderNode, headerRows } from '../header.ts';
import type { ExtraTable, Layout } from '../layout.ts';
import { captioned, widthsOf } from './shared.ts';

interface Content {
  title: string;
  labels: HeaderNode[];
  columns: HeaderNode[];
  /** Label cells, then amounts in 分. */
  rows: { labels: string[]; amounts: (number | undefined)[] }[];
  notes: string[];
}

/** A table that some provinces publish beside the nine; the catalogue holds its title and none of its columns. */
export function extraTable(ledger: Ledger, layout: Layout, which: ExtraTable): PrintedTable {
  const { title, labels, columns, rows, notes } = contents[which](ledger);
  const paths = columnPaths(columns);
  const records: PrintedRecord[] = [];
  const body = rows.map((row, bodyRow): Cell[] => {
    const printed = row.amounts.map((amount) =>
      amount === undefined
        ? ''
        : decimal(amount, layout.unit, {
            trimmed: layout.trailingZeros === 'trimmed',
            separators: layout.separators,
          }),
    );
    records.push({
      bodyRow,
      code: '',
      name: row.labels.join(''),
      lineNo: '',
      values: printed.flatMap((text, i) =>
        isAmount(text) ? [{ column: paths[i] ?? '', printed: text }] : [],
      ),
    });
    return [
      ...row.labels.map((text): Cell => ({ text, align: 'left' })),
      ...printed.map((text): Cell => ({ text, align: 'right' })),
    ];
  });
  const nodes = [...labels, ...columns];
  return captioned(layout, 'other', title, ledger.facts.department, layout.order.length + 1, {
    widths: widthsOf(nodes),
    header: headerRows(nodes),
    body,
    records,
    notes,
  });
}

const fen = (ledger: Ledger, amount: number): number => Math.round(amount * ledger.facts.yuanPerUnit * 100);

const contents: Record<ExtraTable, (ledger: Ledger) => Content> = {
  procurement: (ledger) => {
    const { goods, works, services } = ledger.facts.narrative.procurement;
    const rows: [string, number][] = [
      ['合计', goods + works + services],
      ['一、政府采购货物支出', goods],
      ['二、政府采购工程支出', works],
      ['三、政府采购服务支出', services],
    ];
    return {
      title: '政府采购情况表',
      labels: [{ text: '项目', width: 12 }],
      columns: [{ text: '采购金额', width: 6 }],
      rows: rows.map(([name, amount]) => ({ labels: [name], amounts: [fen(ledger, amount)] })),
      notes: ['注：本表反映部门本年度政府采购支出情况。'],
    };
  },
  'operating-expenses': (ledger) => {
    const { thisYear, prior } = ledger.facts.narrative.operatingExpenses;
    return {
      title: '机关运行经费支出决算表',
      labels: [{ text: '项目', width: 12 }],
      columns: [
        { text: '上年决算数', width: 6 },
        { text: '本年决算数', width: 6 },
      ],
      rows: [{ labels: ['机关运行经费'], amounts: [fen(ledger, prior), fen(ledger, thisYear)] }],
      notes: [],
    };
  },
  projects: (ledger) => ({
    title: '项目支出决算表',
    labels: [{ text: '项目名称', width: 12 }],
    columns: [
      { text: '合计', width: 5 },
      {
        text: '本年支出',
        parts: [
          { text: '一般公共预算财政拨款', width: 5 },
          { text: '政府性基金预算财政拨款', width: 5 },
        ],
      },
    ],
    rows: [...ledger.general, ...ledger.fund]
      .filter(
        ({ code, values }) => code.length === 7 && (values.project ?? values['expenditure.project'] ?? 0) > 0,
      )
      .map(({ name, values }) => ({
        labels: [`${name}专项经费`],
        amounts: [
          values.project ?? values['expenditure.project'],
          values.project,
          values['expenditure.project'],
        ],
      })),
    notes: [],
  }),
  'income-by-unit': (ledger) => {
    const [total] = ledger.income;
    const amounts = ['total', 'fiscal_appropriation', 'other_income'].map((column) => total?.values[column]);
    return {
      title: '收入决算表（分单位）',
      labels: [{ text: '单位名称', width: 12 }],
      columns: [
        { text: '本年收入合计', width: 5 },
        { text: '财政拨款收入', width: 5 },
        { text: '其他收入', width: 5 },
      ],
      rows: [
        { labels: ['合计'], amounts },
        { labels: [ledger.facts.overview.units[0] ?? ''], amounts },
      ],
      notes: [],
    };
  },
};
