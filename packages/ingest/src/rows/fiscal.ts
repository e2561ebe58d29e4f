import { type Cell, columnsOf, type Row, type Table, type TableKind } from '@juesuan/schema';
import { identity, identityColumns, place, placeColumns, rowColumn, tableColumn } from './common.ts';
import { type Column, type DataRecord, type ReportDataset, text } from './dataset.ts';
import { type LineItem, lineItem } from './line-item.ts';

/** Digits of the code at each level: 类 3, 款 5, 项 7. */
const levelDigits = [3, 5, 7] as const;

/**
 * The budget lines as Fiscal Data Package sees them: one amount a record, each with its classification, direction and
 * phase. Only rows without a row beneath them and columns without a column beneath them, so that what one table prints
 * can be added up; two tables of a report tell the same money twice, hence `kind`.
 */
export const fiscal: ReportDataset = {
  name: 'fiscal',
  description: 'Budget lines for Fiscal Data Package; choose one kind before adding up.',
  key: ['report_id', 'table_no', 'row', 'line_item'],
  columns: [
    ...identityColumns,
    text('kind', 'The public table that prints the line.', 'report:table:kind'),
    tableColumn,
    rowColumn,
    text('line_item', 'Canonical column that prints the amount.', 'expenditure-type:code'),
    text('direction', '`expenditure` or `revenue`.', 'direction'),
    text('phase', '`approved` (年初预算), `adjusted` (调整预算) or `executed` (决算).', 'phase:id'),
    text('functional_code', '功能分类科目编码.', 'functional-classification:generic:code'),
    text('functional_label', 'Its name.', 'functional-classification:generic:label'),
    ...levels('functional', '功能分类', 3, 'functional-classification:generic'),
    text('economic_code', '经济分类科目编码.', 'economic-classification:generic:code'),
    text('economic_label', 'Its name.', 'economic-classification:generic:label'),
    ...levels('economic', '经济分类', 2, 'economic-classification:generic'),
    text('fund', 'Where the money comes from.', 'fin-source:generic:code'),
    { name: 'value', type: 'yuan', description: 'The amount in 元.', fiscal: 'value' },
    text('currency', 'ISO 4217.', 'value-currency:code'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.tables.flatMap((table, t) =>
      leafRows(table).flatMap((row) =>
        leafCells(table.kind, row.cells).map((cell) => ({
          ...identity(id, report, table.department),
          kind: table.kind,
          table_no: t + 1,
          row: row.row,
          line_item: cell.column,
          direction: row.side === 'income' ? 'revenue' : meaningOf(table.kind, cell).direction,
          phase: phaseOf(table.kind, cell),
          ...classification('functional', row, 3),
          ...classification('economic', row, 2),
          fund: meaningOf(table.kind, cell).fund,
          value: cell.yuan,
          currency: 'CNY',
          ...place(cell.location),
        })),
      ),
    ),
};

const kindsWithSubjects: ReadonlySet<TableKind> = new Set([
  'income',
  'expenditure',
  'general_public_expenditure',
  'general_public_basic_expenditure',
  'government_fund',
  'state_capital',
]);

function levels(of: string, name: string, count: number, taxonomy: string): Column[] {
  return levelDigits
    .slice(0, count)
    .map((digits, i) =>
      text(`${of}_level${i + 1}`, `${name}, ${digits} digits.`, `${taxonomy}:level${i + 1}:code`),
    );
}

function classification(of: 'functional' | 'economic', { subject }: Row, count: number): DataRecord {
  const code = subject?.classification === of ? subject.code : null;
  return {
    [`${of}_code`]: code,
    [`${of}_label`]: code === null ? null : (subject?.name ?? null),
    ...Object.fromEntries(
      levelDigits
        .slice(0, count)
        .map((digits, i) => [
          `${of}_level${i + 1}`,
          code !== null && code.length >= digits ? code.slice(0, digits) : null,
        ]),
    ),
  };
}

/** Rows of a subject beneath which the table prints no other. */
function leafRows(table: Table): Row[] {
  if (!kindsWithSubjects.has(table.kind)) return [];
  const above = new Set(table.rows.map(({ subject }) => subject?.parentRow));
  return table.rows.filter(({ row, subject }) => subject?.code != null && !above.has(row));
}

/** Amounts under canonical columns that are no sum of others in the row; balances are neither revenue nor expenditure. */
function leafCells(kind: TableKind, cells: readonly Cell[]): Cell[] {
  const known = new Set(columnsOf(kind).map(({ column }) => column));
  const amounts = cells.filter(
    ({ column, yuan }) =>
      yuan !== null && column !== null && known.has(column) && lineItem(kind, column) !== null,
  );
  const isSum = ({ column }: Cell): boolean =>
    column === 'total'
      ? amounts.length > 1
      : amounts.some((other) => other.column?.startsWith(`${column}.`) === true);
  return amounts.filter((cell) => !isSum(cell));
}

/** What the column means; balances are left out before. */
const meaningOf = (kind: TableKind, { column }: Cell): LineItem => {
  const meaning = lineItem(kind, column ?? '');
  if (meaning === null) throw new RangeError(`${kind}.${column} is a balance`);
  return meaning;
};

/** The printed header says more than its canonical column, where a publisher has one of its own. */
function phaseOf(kind: TableKind, cell: Cell): LineItem['phase'] {
  if (/调整预算|全年预算/.test(cell.label)) return 'adjusted';
  return /预算数/.test(cell.label) ? 'approved' : meaningOf(kind, cell).phase;
}
