import { type Cell, type Row, type Sentence, type Table, totalLabel } from '@juesuan/schema';
import Big from 'big.js';
import { decimalsOf, type Figure, factorOf, halfUnit, inUnit, isMoney } from './figure.ts';
import { kindNames } from './names.ts';

/** Amounts that a table must print before its own decimals tell its precision; below, the report's tables of its unit do. */
const PRECISION_SAMPLE = 10;
/** 元 tables print the smallest coin, also where all trailing zeros are cut. */
const YUAN_DECIMALS = 2;

/** What a place of a table holds: a figure, nothing (blank or dash), or something that is no number. */
export type Place =
  | { state: 'figure' | 'nothing'; figure: Figure }
  | { state: 'unreadable'; raw: string }
  | null;

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

/** Decimals that the tables of a report print, by unit. */
export function reportPrecision(tables: readonly Table[]): ReadonlyMap<string, number> {
  const decimals = new Map<string, number>();
  for (const cell of tables.flatMap(moneyCells)) {
    const unit = cell.unit ?? '';
    decimals.set(unit, Math.max(decimals.get(unit) ?? 0, decimalsOf(cell.value ?? '')));
  }
  return decimals;
}

function moneyCells(table: Table): Cell[] {
  return table.rows.flatMap(({ cells }) =>
    cells.filter(({ value, yuan }) => value !== null && yuan !== null),
  );
}

/** Trailing zeros are often cut (`3,721.8`), so the decimals of one figure do not tell its precision; its table's do. */
function precisionOf(table: Table, ofReport: ReadonlyMap<string, number>): (unit: string | null) => number {
  const cells = moneyCells(table);
  const own = Math.max(0, ...cells.map(({ value }) => decimalsOf(value ?? '')));
  return (unit) => {
    const least = unit === '元' ? YUAN_DECIMALS : 0;
    const shared = cells.length < PRECISION_SAMPLE ? (ofReport.get(unit ?? '') ?? 0) : 0;
    return Math.max(own, least, shared);
  };
}

export function viewTable(table: Table, index: number, ofReport: ReadonlyMap<string, number>): TableView {
  const decimals = precisionOf(table, ofReport);
  const name = {
    zh: table.title.replace(/\s+/gu, '') || kindNames[table.kind].zh,
    en: kindNames[table.kind].en,
  };
  const keys = new Map(
    table.rows.flatMap(({ row, cells }) => cells.map((cell, i) => [cell, `${row} ${i}`] as const)),
  );
  const figureOf = (row: Row, cell: Cell): Figure => {
    const label = [name.zh, row.code, row.name, cell.label].filter((part) => part !== '').join(' ');
    const unit = cell.unit ?? table.unit;
    const printed = cell.value !== null;
    return {
      key: `table ${index} ${keys.get(cell) ?? ''}`,
      label,
      raw: cell.raw,
      unit,
      value: printed ? new Big(cell.value ?? '0').times(factorOf(unit)) : new Big(0),
      half: printed && isMoney(unit) ? halfUnit(decimals(unit), unit) : new Big(0),
      printed,
      location: cell.location,
    };
  };
  const columns = new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const totals = table.rows.filter(({ code, name }) => code === '' && /^(?:合计|总计)$/u.test(name));
  return {
    table,
    name,
    rows: rowsOf(table),
    filled: table.rows.some(({ cells }) =>
      cells.some(({ value }) => value !== null && !new Big(value).eq(0)),
    ),
    has: (column) => columns.has(column),
    place(row, column) {
      const cell = row.cells.find((candidate) => candidate.column === column);
      if (cell === undefined) return null;
      if (cell.state === 'text') return { state: 'unreadable', raw: cell.raw };
      return { state: cell.state === 'amount' ? 'figure' : 'nothing', figure: figureOf(row, cell) };
    },
    unknownAmounts: (row) =>
      row.cells.filter(({ column, value }) => column === null && value !== null && !new Big(value).eq(0)),
    totalRow: totals.length === 1 ? (totals[0] ?? null) : null,
  };
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

/** Codes are compared without the `00` that some publishers write after a 类 (`30400`). */
export const bareCode = (code: string): string => {
  let bare = code;
  while (bare.length > 3 && bare.endsWith('00')) bare = bare.slice(0, -2);
  return bare;
};

/** An amount as it would be printed in the figure's unit, with the unit. */
export const printedAmount = (value: Big, unit: string | null): string =>
  `${inUnit(value, unit)}${unit ?? ''}`;
