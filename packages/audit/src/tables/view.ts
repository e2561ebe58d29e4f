import { type Cell, type Report, type Row, type Sentence, type Table, totalLabel } from '@juesuan/schema';
import Big from 'big.js';
import { decimalsOf, type Figure, factorOf, halfUnit, isMoney } from '../engine/figure.ts';
import type { Held, Place } from '../engine/place.ts';
import { kindNames } from './names.ts';

/** Amounts that a table must print before its own decimals show its precision; below, the report's tables of its unit do. */
const PRECISION_SAMPLE = 10;
/** Forms that print no unit are in this one. */
export const FORM_UNIT = '万元';
/** 元 tables print the smallest coin, also where all trailing zeros are cut. */
const YUAN_DECIMALS = 2;

/** A table as the rules ask for it: by canonical column, code, label and side. */
export interface TableView {
  table: Table;
  /** `支出决算表` for a reader, also where the title is not printed. */
  name: Sentence;
  rows: readonly Row[];
  /** Does any cell print an amount other than zero? */
  filled: boolean;
  has(column: string): boolean;
  place(row: Row, column: string): Place;
  /** Amounts under headers that the catalogue does not know, in this row. */
  unknownAmounts(row: Row): Cell[];
  /** The row of the grand total, 合计 or 总计 without a code. */
  totalRow: Row | null;
}

/** Decimals that a report prints of an amount, by unit: the most that its tables, forms and text show. */
export type Precision = ReadonlyMap<string, number>;

export function reportPrecision({
  tables,
  facts,
  forms,
}: Pick<Report, 'tables' | 'facts' | 'forms'>): Precision {
  const decimals = new Map<string, number>();
  const count = (unit: string | null, value: string | null | undefined) => {
    if (!isMoney(unit) || !value) return;
    decimals.set(unit, Math.max(decimals.get(unit) ?? 0, decimalsOf(value)));
  };
  for (const table of tables) for (const { unit, value } of moneyCells(table)) count(unit, value);
  for (const { unit, value } of facts) count(unit, value);
  for (const { moneyUnit, funding } of forms) {
    for (const { initialBudget, annualBudget, executed } of funding) {
      for (const amount of [initialBudget, annualBudget, executed])
        count(moneyUnit ?? FORM_UNIT, amount?.value);
    }
  }
  return decimals;
}

function* moneyCells({ rows }: Table): Generator<Cell> {
  for (const { cells } of rows)
    for (const cell of cells) if (cell.value !== null && cell.yuan !== null) yield cell;
}

/** Trailing zeros are often cut (`3,721.8`), so the decimals of one figure do not show its precision; its table's do. */
function precisionOf(table: Table, ofReport: Precision): (unit: string) => number {
  let own = 0;
  let cells = 0;
  for (const { value } of moneyCells(table)) {
    own = Math.max(own, decimalsOf(value ?? ''));
    cells++;
  }
  return (unit) => {
    const least = unit === '元' ? YUAN_DECIMALS : 0;
    const shared = cells < PRECISION_SAMPLE ? (ofReport.get(unit) ?? 0) : 0;
    return Math.max(own, least, shared);
  };
}

export function viewTable(table: Table, index: number, ofReport: Precision): TableView {
  const decimals = precisionOf(table, ofReport);
  const name = {
    zh: tableName(table),
    en: kindNames[table.kind].en,
  };
  const rows = rowsOf(table);
  // A row that was put together of others has cells of these.
  const keyOf = (row: Row, cell: Cell): string => {
    const own = rows === table.rows ? row : table.rows.find(({ cells }) => cells.includes(cell));
    return own === undefined ? '' : `${own.row} ${own.cells.indexOf(cell)}`;
  };
  const halves = new Map<string | null, Big>();
  const halfOf = (unit: string | null): Big => {
    const half = halves.get(unit) ?? (isMoney(unit) ? halfUnit(decimals(unit), unit) : new Big(0));
    halves.set(unit, half);
    return half;
  };
  const figureOf = (row: Row, cell: Cell): Figure => {
    const unit = cell.unit ?? table.unit;
    const printed = cell.value !== null;
    return {
      key: `table ${index} ${keyOf(row, cell)}`,
      label: cellLabel(name.zh, row, cell),
      raw: cell.raw,
      unit,
      value: cell.value === null ? nothing : new Big(cell.value).times(factorOf(unit)),
      half: printed ? halfOf(unit) : nothing,
      printed,
      location: cell.location,
    };
  };
  const placeOf = (row: Row, cell: Cell): Held =>
    cell.state === 'text'
      ? { state: 'unreadable', raw: cell.raw }
      : { state: cell.state === 'amount' ? 'figure' : 'nothing', figure: figureOf(row, cell) };
  // Many rules ask for the same cell.
  const places = new Map<Row, Map<string, Place>>();
  const columns = new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const [total, ...otherTotals] = table.rows.filter(
    ({ code, name }) => code === '' && /^(?:合计|总计)$/u.test(name),
  );
  return {
    table,
    name,
    rows,
    filled: table.rows.some(({ cells }) => cells.some(isAmountAboveNothing)),
    has: (column) => columns.has(column),
    place(row, column) {
      const own = places.get(row) ?? new Map<string, Place>();
      const known = own.get(column);
      if (known !== undefined) return known;
      if (own.size === 0) places.set(row, own);
      const cell = row.cells.find((candidate) => candidate.column === column);
      const place = cell === undefined ? null : placeOf(row, cell);
      own.set(column, place);
      return place;
    },
    unknownAmounts: (row) =>
      columns.has(null) ? row.cells.filter((cell) => cell.column === null && isAmountAboveNothing(cell)) : [],
    totalRow: otherTotals.length === 0 ? (total ?? null) : null,
  };
}

const nothing = new Big(0);

/** An amount other than zero: a plain decimal with another digit. */
const isAmountAboveNothing = ({ value }: Cell): boolean => value !== null && /[1-9]/u.test(value);

/** What a table is called, also where its title is not printed. */
export const tableName = ({ title, kind }: Table): string => title.replace(/\s+/gu, '') || kindNames[kind].zh;

/** What a figure is called: {@link tableName}, row and column. */
export function cellLabel(table: string, { code, name }: Row, { label }: Cell): string {
  let words = table;
  for (const part of [code, name, label]) if (part !== '') words += words === '' ? part : ` ${part}`;
  return words;
}

/** A vertical “三公” table has one item a row, each under a column of its own: together they are one row. */
function rowsOf({ kind, rows }: Table): readonly Row[] {
  const [first] = rows;
  if (kind !== 'three_public' || first === undefined || rows.length === 1) return rows;
  const cells = rows.flatMap((row) => row.cells).filter(({ column }) => column !== null);
  const vertical = new Set(cells.map(({ column }) => column)).size === cells.length;
  return vertical ? [{ ...first, name: '', cells }] : rows;
}

/** Is the row a total by its label, and no subject? */
export const isTotalRow = ({ code, name }: Row): boolean => code === '' && totalLabel.test(name);

/**
 * The code that a row stands for: completed where only its last part is printed, and without the `00` that some
 * publishers write after a 类 (`30400`); empty for a row without one.
 */
export function codeOf({ code, subject }: Pick<Row, 'code' | 'subject'>): string {
  if (code === '') return '';
  if (subject?.by === 'code' && subject.code !== null) return subject.code;
  let bare = code;
  while (bare.length > 3 && bare.endsWith('00')) bare = bare.slice(0, -2);
  return bare;
}
