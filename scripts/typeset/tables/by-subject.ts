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
  const ministry = layout.subjectHeader === 'ministry';
  const codeColumns = layout.codes === 'one' && !ministry ? 1 : 3;
  const remarks: HeaderNode[] = layout.remarks ? [{ text: '备注', width: 3 }] : [];
  const nodes = [
    ...subjectHeader(layout, kind === 'general_public_expenditure' ? 7.2 : 8.4),
    ...header,
    ...remarks,
  ];
  const paths = columnPaths(header);
  const print = amountPrinter(layout, kind);
  const blankTable = subjects.every((row) => Object.keys(row.values).length === 0);

  const place = ministry ? 'first' : (layout.totalOf?.[kind] ?? layout.total);
  const [total, ...others] = subjects;
  const ordered = total === undefined ? [] : place === 'first' ? [total, ...others] : [...others, total];
  const numbers = layout.lineNumbers ? [columnNumbers(codeColumns + 1, columns.length + remarks.length)] : [];
  const body: Cell[][] = ministry ? numbers.map(withCodeParts) : [];
  const records: PrintedRecord[] = [];
  for (const row of ordered) {
    const bodyRow = body.length;
    const printed = columns.map((column) => (blankTable ? '' : print(row.values[column])));
    const name: Cell = { text: row.name, align: 'left' };
    if (layout.indentedNames) name.indent = row.code.length === 5 ? 1 : row.code.length === 7 ? 2 : 0;
    const total: Cell = { text: layout.totalLabel ?? '合计', colSpan: codeColumns + 1, align: 'center' };
    const labels = row.code === '' ? [total] : [...codeCells(layout, row.code), name];
    body.push([
      ...(ministry && row.code === '' ? besideCodeParts(total, bodyRow > 0) : labels),
      ...printed.map((text): Cell => ({ text, align: 'right' })),
      ...remarks.map((): Cell => ({ text: '', align: 'left' })),
    ]);
    records.push({
      bodyRow,
      code: row.code,
      name: row.code === '' ? total.text : row.name,
      lineNo: '',
      values: printed.flatMap((text, i) =>
        isAmount(text) ? [{ column: paths[i] ?? '', printed: text }] : [],
      ),
    });
  }
  const department = ledger.facts.department;
  return framed(layout, kind, department, {
    widths: ministry ? [2.2, 1.7, 1.7, ...widthsOf(nodes).slice(1)] : widthsOf(nodes),
    header: ministry ? headerRows(nodes).map(overCodeParts) : [...headerRows(nodes), ...numbers],
    body,
    records,
    notes: [...notesOf(kind), ...(blankTable ? [emptySentence(ledger, kind)] : [])],
  });
}

const codeParts = ['类', '款', '项'];

/** The 栏次 row of the ministry's form: 类, 款 and 项 begin there and go on beside the total. */
const withCodeParts = ([label, ...numbers]: Cell[]): Cell[] => [
  ...codeParts.map((text): Cell => ({ text, rowSpan: 2, align: 'center' })),
  { text: label?.text ?? '', align: 'center' },
  ...numbers,
];

/** The total of the ministry's form stands under 科目名称, beside 类, 款 and 项. */
const besideCodeParts = ({ text }: Cell, begunAbove: boolean): Cell[] => [
  ...(begunAbove ? [] : codeParts.map((part): Cell => ({ text: part, align: 'center' }))),
  { text, align: 'center' },
];

/** The header of the ministry's form: 项目 and the code under it reach over the columns of 类, 款 and 项. */
const overCodeParts = (row: Cell[], level: number): Cell[] =>
  row.map((cell, i) => (i === 0 && level < 2 ? { ...cell, colSpan: (cell.colSpan ?? 1) + 2 } : cell));

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
  if (kind === 'income') {
    const before = flat(
      leaf('total', '本年收入合计'),
      leaf('fiscal_appropriation', '财政拨款收入'),
      leaf('superior_subsidy', '上级补助收入'),
    );
    const institutional = layout.educationFees
      ? {
          columns: ['institutional_income', 'institutional_income.education_fees'],
          header: [
            {
              text: '事业收入',
              parts: [
                { text: '小计', width: 4.4 },
                { text: '其中：教育收费', width: 4.4 },
              ],
            },
          ],
        }
      : flat(leaf('institutional_income', '事业收入'));
    const after = flat(
      leaf('operating_income', '经营收入'),
      leaf('affiliate_remittance', '附属单位上缴收入'),
      leaf('other_income', '其他收入'),
    );
    const parts = [before, institutional, after];
    return {
      columns: parts.flatMap(({ columns }) => columns),
      header: parts.flatMap(({ header }) => header),
    };
  }
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
