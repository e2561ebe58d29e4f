import type { Ledger, SubjectRow } from '../../../golden/facts/ledger.ts';
import { amountPrinter, isAmount } from '../amounts.ts';
import type { Cell, PrintedRecord, PrintedTable } from '../document.ts';
import { columnPaths, type HeaderNode, headerRows } from '../header.ts';
import type { Layout } from '../layout.ts';
import { codeCells, columnNumbers, framed, subjectHeader, widthsOf } from './shared.ts';

type SubjectKind =
  | 'income'
  | 'expenditure'
  | 'general_public_expenditure'
  | 'government_fund'
  | 'state_capital';

/** A table with one row a subject: codes, name, amounts. */
export function subjectTable(ledger: Ledger, layout: Layout, kind: SubjectKind): PrintedTable {
  const { columns, header } = columnsOf(layout, kind);
  const subjects = rowsOf(ledger, kind);
  const codeColumns = layout.codes === 'one' ? 1 : 3;
  const remarks: HeaderNode[] = layout.remarks ? [{ text: '备注', width: 3 }] : [];
  const nodes = [
    subjectHeader(layout, kind === 'general_public_expenditure' ? 7.2 : 8.4),
    ...header,
    ...remarks,
  ];
  const paths = columnPaths(header);
  const print = amountPrinter(layout, kind);
  const blankTable = subjects.every((row) => Object.keys(row.values).length === 0);

  const place = layout.totalOf?.[kind] ?? layout.total;
  const [total, ...others] = subjects;
  const ordered = total === undefined ? [] : place === 'first' ? [total, ...others] : [...others, total];
  const body: Cell[][] = [];
  const records: PrintedRecord[] = [];
  for (const [bodyRow, row] of ordered.entries()) {
    const printed = columns.map((column) => (blankTable ? '' : print(row.values[column])));
    const name: Cell = { text: row.name, align: 'left' };
    if (layout.indentedNames) name.indent = row.code.length === 5 ? 1 : row.code.length === 7 ? 2 : 0;
    body.push([
      ...(row.code === ''
        ? [{ text: '合计', colSpan: codeColumns + 1, align: 'center' } satisfies Cell]
        : [...codeCells(layout, row.code), name]),
      ...printed.map((text): Cell => ({ text, align: 'right' })),
      ...remarks.map((): Cell => ({ text: '', align: 'left' })),
    ]);
    records.push({
      bodyRow,
      code: row.code,
      name: row.name,
      lineNo: '',
      values: printed.flatMap((text, i) =>
        isAmount(text) ? [{ column: paths[i] ?? '', printed: text }] : [],
      ),
    });
  }
  const numbers = layout.lineNumbers ? [columnNumbers(codeColumns + 1, columns.length + remarks.length)] : [];
  const department = ledger.facts.department;
  return framed(layout, kind, department, {
    widths: widthsOf(nodes),
    header: [...headerRows(nodes), ...numbers],
    body,
    records,
    notes: [...notesOf(kind), ...(blankTable ? [emptySentence(ledger, kind)] : [])],
  });
}

function rowsOf(ledger: Ledger, kind: SubjectKind): SubjectRow[] {
  if (kind === 'income') return ledger.income.filter(hasAmount);
  if (kind === 'expenditure') return ledger.expenditure.filter(hasAmount);
  if (kind === 'general_public_expenditure') return ledger.general;
  return kind === 'government_fund' ? ledger.fund : ledger.stateCapital;
}
const hasAmount = (row: SubjectRow): boolean => row.code === '' || row.values.total !== 0;

function columnsOf(layout: Layout, kind: SubjectKind): { columns: string[]; header: HeaderNode[] } {
  const leaf = (column: string, text: string): [string, HeaderNode] => [column, { text, width: 4.4 }];
  const flat = (...leaves: [string, HeaderNode][]) => ({
    columns: leaves.map(([column]) => column),
    header: leaves.map(([, node]) => node),
  });
  if (kind === 'income')
    return flat(
      leaf('total', '本年收入合计'),
      leaf('fiscal_appropriation', '财政拨款收入'),
      leaf('superior_subsidy', '上级补助收入'),
      leaf('institutional_income', '事业收入'),
      leaf('operating_income', '经营收入'),
      leaf('affiliate_remittance', '附属单位上缴收入'),
      leaf('other_income', '其他收入'),
    );
  if (kind === 'expenditure')
    return flat(
      leaf('total', '本年支出合计'),
      leaf('basic', '基本支出'),
      leaf('project', '项目支出'),
      leaf('remitted_to_superior', '上缴上级支出'),
      leaf('operating', '经营支出'),
      leaf('affiliate_subsidy', '对附属单位补助支出'),
    );
  if (kind === 'general_public_expenditure') {
    if (layout.general === 'shallow')
      return flat(leaf('total', '合计'), leaf('basic', '基本支出'), leaf('project', '项目支出'));
    if (layout.general === 'balances')
      return {
        columns: ['opening_balance', 'income', 'total', 'basic', 'project', 'closing_balance'],
        header: [
          { text: '年初结转和结余' },
          { text: '本年收入' },
          { text: '本年支出', parts: [{ text: '合计' }, { text: '基本支出' }, { text: '项目支出' }] },
          { text: '年末结转和结余' },
        ],
      };
    return {
      columns: ['total', 'basic', 'basic.personnel', 'basic.public_funds', 'project'],
      header: [
        {
          text: '本年支出',
          parts: [
            { text: '合计' },
            { text: '基本支出', parts: [{ text: '小计' }, { text: '人员经费' }, { text: '公用经费' }] },
            { text: '项目支出' },
          ],
        },
      ],
    };
  }
  if (kind === 'state_capital' && layout.stateCapital === 'expenditure')
    return {
      columns: ['expenditure', 'expenditure.basic', 'expenditure.project'],
      header: [{ text: '本年支出', parts: [{ text: '合计' }, { text: '基本支出' }, { text: '项目支出' }] }],
    };
  return {
    columns: [
      'opening_balance',
      'income',
      'expenditure',
      'expenditure.basic',
      'expenditure.project',
      'closing_balance',
    ],
    header: [
      { text: '年初结转和结余' },
      { text: '本年收入' },
      { text: '本年支出', parts: [{ text: '小计' }, { text: '基本支出' }, { text: '项目支出' }] },
      { text: '年末结转和结余' },
    ],
  };
}

const notes: Record<SubjectKind, string> = {
  income: '注：本表反映部门本年度取得的各项收入情况。',
  expenditure: '注：本表反映部门本年度各项支出情况。',
  general_public_expenditure: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  government_fund: '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  state_capital: '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
};
const notesOf = (kind: SubjectKind): string[] => [notes[kind]];

function emptySentence(ledger: Ledger, kind: SubjectKind): string {
  const { department, fiscalYear } = ledger.facts;
  return kind === 'government_fund'
    ? `说明：${department}${fiscalYear}年度没有政府性基金预算财政拨款收入和支出，故本表无数据。`
    : `说明：${department}${fiscalYear}年度没有国有资本经营预算财政拨款支出，故本表无数据。`;
}
