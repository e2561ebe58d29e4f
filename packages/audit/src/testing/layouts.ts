import type { Table, TableKind } from '@juesuan/schema';
import { ledger } from './ledger.ts';
import { type Printed, table, twoSided } from './report.ts';

const withTable = (kind: TableKind, other: Table): Table[] =>
  ledger.map((one) => (one.kind === kind ? other : one));

const withRows = (kind: TableKind, change: (rows: Table['rows']) => Table['rows']): Table[] =>
  ledger.map((one) => (one.kind === kind ? { ...one, rows: change(one.rows) } : one));

const inColumns: readonly Printed[] = [
  ['301', '工资福利支出', '590.00', '590.00', ''],
  ['30101', '基本工资', '370.00', '370.00', ''],
  ['30108', '机关事业单位基本养老保险缴费', '120.00', '120.00', ''],
  ['30113', '住房公积金', '100.00', '100.00', ''],
  ['302', '商品和服务支出', '100.00', '', '100.00'],
  ['30201', '办公费', '60.00', '', '60.00'],
  ['30217', '公务接待费', '15.00', '', '15.00'],
  ['30231', '公务用车运行维护费', '25.00', '', '25.00'],
  ['303', '对个人和家庭的补助', '10.00', '10.00', ''],
  ['30302', '退休费', '10.00', '10.00', ''],
  ['', '合计', '700.00', '600.00', '100.00'],
];

const parted: readonly Printed[] = [
  ['', '合计', '880.00', '700.00', '600.00', '100.00', '180.00'],
  ['201', '一般公共服务支出', '660.00', '480.00', '380.00', '100.00', '180.00'],
  ['20103', '政府办公厅（室）及相关机构事务', '660.00', '480.00', '380.00', '100.00', '180.00'],
  ['2010301', '行政运行', '480.00', '480.00', '380.00', '100.00', '-'],
  ['2010302', '一般行政管理事务', '180.00', '-', '-', '-', '180.00'],
  ['208', '社会保障和就业支出', '120.00', '120.00', '120.00', '-', '-'],
  ['20805', '行政事业单位养老支出', '120.00', '120.00', '120.00', '-', '-'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '120.00', '120.00', '120.00', '-', '-'],
  ['221', '住房保障支出', '100.00', '100.00', '100.00', '-', '-'],
  ['22102', '住房改革支出', '100.00', '100.00', '100.00', '-', '-'],
  ['2210201', '住房公积金', '100.00', '100.00', '100.00', '-', '-'],
];

const items = [
  ['合计', 'total', '60.00', '48.00'],
  ['1.因公出国（境）费', 'overseas_travel', '10.00', '8.00'],
  ['2.公务接待费', 'reception', '20.00', '15.00'],
  ['3.公务用车购置及运行维护费', 'vehicle', '30.00', '25.00'],
  ['其中：公务用车购置费', 'vehicle.purchase', '0.00', '0.00'],
  ['公务用车运行维护费', 'vehicle.operation', '30.00', '25.00'],
] as const;
const vertical = table('three_public', [], []);
const verticalRows = items.flatMap(
  ([name, column, budget, final]) =>
    table('three_public', [`budget.${column}`, `final.${column}`], [['', name, budget, final]]).rows,
);

const olderSummary = twoSided(
  'income_expenditure_summary',
  [
    ['一、财政拨款收入', '950.00'],
    ['其中：政府性基金', '50.00'],
    ['三、事业收入', '30.00'],
    ['六、其他收入', '20.00'],
    ['本年收入合计', '1,000.00'],
    ['用事业基金弥补收支差额', '5.00'],
    ['年初结转和结余', '45.00'],
    ['其中：基本支出结转', '5.00'],
    ['项目支出结转和结余', '40.00'],
    ['总计', '1,050.00'],
  ],
  [
    ['一、一般公共服务支出', '700.00'],
    ['八、社会保障和就业支出', '130.00'],
    ['十一、城乡社区支出', '50.00'],
    ['十九、住房保障支出', '100.00'],
    ['本年支出合计', '980.00'],
    ['结余分配', '10.00'],
    ['年末结转和结余', '60.00'],
    ['总计', '1,050.00'],
  ],
);

/** 1.05 万元 as 10,500.00 元 */
const inYuan = (raw: string): string =>
  /\d/u.test(raw) ? `${(Number(raw.replaceAll(',', '')) * 10_000).toFixed(2)}` : raw;

/** The ledger as other publishers lay it out; the same amounts, and everything agrees. */
export const layouts: Readonly<Record<string, readonly Table[]>> = {
  'personnel and public funds as columns of the economic table': withTable(
    'general_public_basic_expenditure',
    table(
      'general_public_basic_expenditure',
      ['amount', 'amount.personnel', 'amount.public_funds'],
      inColumns,
      {
        title: '一般公共预算财政拨款基本支出决算明细表',
      },
    ),
  ),
  'basic expenditure parted, dashes for nothing': withTable(
    'general_public_expenditure',
    table(
      'general_public_expenditure',
      ['total', 'basic', 'basic.personnel', 'basic.public_funds', 'project'],
      parted,
    ),
  ),
  'one of the “三公” a row': withTable('three_public', { ...vertical, rows: verticalRows }),
  'the total as the last row': withRows('expenditure', ([total, ...rows]) =>
    total ? [...rows, total] : rows,
  ),
  'an older form, balances with what they are made of': withTable('income_expenditure_summary', olderSummary),
  'in 元': ledger.map((one) => ({
    ...one,
    unit: '元',
    rows: one.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        unit: '元',
        raw: inYuan(cell.raw),
        value: cell.value === null ? null : inYuan(cell.value),
      })),
    })),
  })),
};
