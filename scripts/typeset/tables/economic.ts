import { economicNames } from '../../../golden/facts/economic-names.ts';
import type { Ledger } from '../../../golden/facts/ledger.ts';
import { amountPrinter, isAmount } from '../amounts.ts';
import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { type HeaderNode, headerRows } from '../header.ts';
import type { Layout } from '../layout.ts';
import { framed, widthsOf } from './shared.ts';

const kind = 'general_public_basic_expenditure';

/** 一般公共预算财政拨款基本支出决算(明细)表: two or three groups of code, name and amount side by side. */
export function economicTable(ledger: Ledger, layout: Layout): PrintedTable {
  if (layout.economicGroups === 1) return economicList(ledger, layout);
  const families =
    layout.economicGroups === 3
      ? [['301', '303'], ['302'], ['307', '310', '399']]
      : [
          ['301', '303'],
          ['302', '307', '310', '399'],
        ];
  const codes = Object.keys(economicNames);
  const groups = families.map((family) =>
    family.flatMap((parent) => codes.filter((code) => code.startsWith(parent))),
  );
  const split = layout.codes === 'three';
  const group = (width: number): HeaderNode[] => [
    codeHeader(layout),
    { text: '科目名称', width },
    { text: '决算数', width: 4.4 },
  ];
  const nodes: HeaderNode[] = [
    { text: '人员经费', parts: group(6.4) },
    { text: '公用经费', parts: groups.slice(1).flatMap((_, i) => group(i === 0 ? 6 : 6.8)) },
  ];
  const codeColumns = split ? 2 : 1;
  const print = amountPrinter(layout, kind);
  const body: Cell[][] = [];
  const records: PrintedRecord[] = [];
  const height = Math.max(...groups.map((list) => list.length));
  const value = (text: string): PrintedRecord['values'] =>
    isAmount(text) ? [{ column: '决算数', printed: text }] : [];
  for (let i = 0; i < height; i++) {
    body.push(
      groups.flatMap((list) => {
        const code = list[i] ?? '';
        const name = economicNames[code] ?? '';
        const printed = code === '' ? '' : print(ledger.economic.get(code));
        if (code !== '') records.push({ bodyRow: i, code, name, lineNo: '', values: value(printed) });
        return [...labelCells(layout, code, name), { text: printed, align: 'right' }] satisfies Cell[];
      }),
    );
  }
  const personnel = print(ledger.personnel);
  const publicFunds = print(ledger.publicFunds);
  body.push([
    { text: '人员经费合计', colSpan: codeColumns + 1, align: 'center' },
    { text: personnel, align: 'right' },
    { text: '公用经费合计', colSpan: (codeColumns + 2) * (groups.length - 1) - 1, align: 'center' },
    { text: publicFunds, align: 'right' },
  ]);
  records.push({ bodyRow: height, code: '', name: '人员经费合计', lineNo: '', values: value(personnel) });
  records.push({ bodyRow: height, code: '', name: '公用经费合计', lineNo: '', values: value(publicFunds) });
  return framed(layout, kind, ledger.facts.department, {
    widths: widthsOf(nodes),
    header: headerRows(nodes),
    body,
    records,
    notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  });
}

function codeHeader(layout: Layout): HeaderNode {
  if (layout.codes === 'one') return { text: layout.economicCodeHeader, width: 2.9 };
  return {
    text: layout.economicCodeHeader,
    parts: [
      { text: '类', width: 1.7 },
      { text: '款', width: 1.4 },
    ],
  };
}

function labelCells(layout: Layout, code: string, name: string): Cell[] {
  const codeCells: Cell[] =
    layout.codes === 'three'
      ? [code.slice(0, 3), code.slice(3)].map((text) => ({ text, align: 'center' }))
      : [{ text: code, align: 'left' }];
  const indent = layout.indentedNames && code.length === 5 ? { indent: 1 } : {};
  return [...codeCells, { text: name, align: 'left', ...indent }];
}

/** One list: what is 人员经费 and what is 公用经费 stands in columns. */
function economicList(ledger: Ledger, layout: Layout): PrintedTable {
  const columns: HeaderNode[] = ['合计', '人员经费', '公用经费'].map((text) => ({ text, width: 6 }));
  const nodes: HeaderNode[] = [codeHeader(layout), { text: '科目名称', width: 12 }, ...columns];
  const print = amountPrinter(layout, kind);
  const isPersonnel = (code: string): boolean => /^30[13]/.test(code);
  const subjects = Object.keys(economicNames)
    .filter((code) => ledger.economic.get(code))
    .map((code) => {
      const amount = ledger.economic.get(code);
      return {
        code,
        name: economicNames[code] ?? '',
        amounts: isPersonnel(code) ? [amount, amount, undefined] : [amount, undefined, amount],
      };
    });
  const { personnel, publicFunds } = ledger;
  const total = { code: '', name: '合计', amounts: [personnel + publicFunds, personnel, publicFunds] };
  const rows = layout.total === 'first' ? [total, ...subjects] : [...subjects, total];
  const printed = rows.map(({ amounts }) => amounts.map(print));
  const labels = layout.codes === 'one' ? 2 : 3;
  return framed(layout, kind, ledger.facts.department, {
    widths: widthsOf(nodes),
    header: headerRows(nodes),
    body: rows.map(({ code, name }, i) => [
      ...(code === ''
        ? [{ text: name, colSpan: labels, align: 'center' } satisfies Cell]
        : labelCells(layout, code, name)),
      ...(printed[i] ?? []).map((text): Cell => ({ text, align: 'right' })),
    ]),
    records: rows.map(({ code, name }, bodyRow) => ({
      bodyRow,
      code,
      name,
      lineNo: '',
      values: (printed[bodyRow] ?? []).flatMap((text, i) =>
        isAmount(text) ? [{ column: columns[i]?.text ?? '', printed: text }] : [],
      ),
    })),
    notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  });
}
