import {
  type Cell,
  columnsOf,
  identityFields,
  type Location,
  type OfRow,
  placeFields,
  type RecordField,
  type Row,
  rowFields,
  type Table,
  type TableKind,
} from '@juesuan/schema';
import { always, reportDataset, text } from './dataset.ts';
import { rowTypes } from './kinds.ts';
import { type LineItem, lineItem } from './line-item.ts';

/** One amount of a budget line. */
interface OfAmount extends OfRow {
  cell: Cell;
  location: Location;
}

/** Digits of the code at each level: 类 3, 款 5, 项 7. */
const levelDigits = [3, 5, 7] as const;

/**
 * The budget lines as Fiscal Data Package sees them: one amount a record, each with its classification, direction and
 * phase. Only rows without a row beneath them and columns without a column beneath them, so that what one table prints
 * can be added up; two tables of a report tell the same money twice, hence `kind`.
 */
export const fiscal = reportDataset<OfAmount>({
  name: 'fiscal',
  description: 'Budget lines for Fiscal Data Package; choose one kind before adding up.',
  key: ['report_id', 'table_no', 'row', 'line_item'],
  fields: [
    ...identityFields,
    always(
      text('kind', 'The public table that prints the line.', ({ table }) => table.kind, 'report:table:kind'),
    ),
    ...rowFields.flatMap((field) => {
      const fiscal = rowTypes[field.name];
      return fiscal === undefined ? [] : [{ ...field, fiscal }];
    }),
    text(
      'line_item',
      'Canonical column that prints the amount.',
      ({ cell }) => cell.column,
      'expenditure-type:code',
    ),
    always(text('direction', '`expenditure` or `revenue`.', directionOf, 'direction')),
    always(
      text(
        'phase',
        '`approved` (年初预算), `adjusted` (调整预算) or `executed` (决算).',
        ({ table, cell }) => phaseOf(table.kind, cell),
        'phase:id',
      ),
    ),
    ...classification('functional', '功能分类', 3),
    ...classification('economic', '经济分类', 2),
    text(
      'fund',
      'Where the money comes from.',
      ({ table, cell }) => meaningOf(table.kind, cell).fund,
      'fin-source:generic:code',
    ),
    {
      name: 'value',
      type: 'yuan',
      description: 'The amount in 元.',
      fiscal: 'value',
      of: ({ cell }) => cell.yuan,
    },
    always(text('currency', 'ISO 4217.', () => 'CNY', 'value-currency:code')),
    ...placeFields,
  ],
  sources: ({ id, report }) =>
    report.tables.flatMap((table, t) =>
      leafRows(table).flatMap((row) =>
        leafCells(table.kind, row.cells).map((cell) => ({
          id,
          report,
          table,
          no: t + 1,
          row,
          cell,
          location: cell.location,
        })),
      ),
    ),
});

const kindsWithSubjects: ReadonlySet<TableKind> = new Set([
  'income',
  'expenditure',
  'general_public_expenditure',
  'general_public_basic_expenditure',
  'government_fund',
  'state_capital',
]);

/** Code and name of a subject, and the codes above it. */
function classification(of: 'functional' | 'economic', name: string, count: number): RecordField<OfAmount>[] {
  const taxonomy = `${of}-classification:generic`;
  const codeOf = ({ row: { subject } }: OfAmount) => (subject?.classification === of ? subject.code : null);
  return [
    text(`${of}_code`, `${name}科目编码.`, codeOf, `${taxonomy}:code`),
    text(
      `${of}_label`,
      'Its name.',
      (source) => (codeOf(source) === null ? null : (source.row.subject?.name ?? null)),
      `${taxonomy}:label`,
    ),
    ...levelDigits.slice(0, count).map((digits, i) =>
      text<OfAmount>(
        `${of}_level${i + 1}`,
        `${name}, ${digits} digits.`,
        (source) => {
          const code = codeOf(source);
          return code !== null && code.length >= digits ? code.slice(0, digits) : null;
        },
        `${taxonomy}:level${i + 1}:code`,
      ),
    ),
  ];
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

function directionOf({ table, row, cell }: OfAmount): LineItem['direction'] {
  return row.side === 'income' ? 'revenue' : meaningOf(table.kind, cell).direction;
}

/** The printed header says more than its canonical column, where a publisher has one of its own. */
function phaseOf(kind: TableKind, cell: Cell): LineItem['phase'] {
  if (/调整预算|全年预算/.test(cell.label)) return 'adjusted';
  return /预算数/.test(cell.label) ? 'approved' : meaningOf(kind, cell).phase;
}
