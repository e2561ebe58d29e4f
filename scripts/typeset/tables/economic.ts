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
    split
      ? {
          text: layout.economicCodeHeader,
          parts: [
            { text: '类', width: 1.7 },
            { text: '款', width: 1.4 },
          ],
        }
      : { text: layout.economicCodeHeader, width: 2.9 },
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
        const codeCells: Cell[] = split
          ? [code.slice(0, 3), code.slice(3)].map((text) => ({ text, align: 'center' }))
          : [{ text: code, align: 'left' }];
        const indent = layout.indentedNames && code.length === 5 ? { indent: 1 } : {};
        return [
          ...codeCells,
          { text: name, align: 'left', ...indent },
          { text: printed, align: 'right' },
        ] satisfies Cell[];
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
