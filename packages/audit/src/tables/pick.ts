import type { Row, Sentence, TableKind } from '@juesuan/schema';
import { type Skip, skip } from '../engine/check.ts';
import type { Held } from '../engine/place.ts';
import { kindNames } from './names.ts';
import type { Subject } from './subject.ts';
import { bareLabel, type Side, summarySide } from './summary.ts';
import { codeOf, type TableView } from './view.ts';
import { unknownColumnDoubt } from './words.ts';

/** Which row: a total, one found by its label among a summary's rows, or a subject. */
type RowChoice =
  | 'total'
  | 'subtotal'
  | 'grand-total'
  | 'closing'
  | 'personnel'
  | 'public-funds'
  | 'only'
  | RegExp
  | { row: 'opening' | 'balance'; label: RegExp }
  | { row: 'subject'; code: string };

/** A figure (or, by a label that several rows have, figures to be added) of a table. */
export interface Pick {
  table: TableKind;
  at: RowChoice;
  /** For the two-sided summaries. */
  side?: Side;
  /** A canonical column; of several, the first that the table has. */
  column: string | readonly string[];
}

interface Picked {
  kind: 'picked';
  places: [Held, ...Held[]];
  /** Why a difference would prove nothing: the rows have amounts under headers that nobody knows. */
  doubt: Sentence | undefined;
}

/** The places of the figure in this report, or why there are none. */
export function pick(subject: Subject, { table, at, side, column }: Pick): Picked | Skip {
  const view = subject.one(table);
  if (view === null)
    return skip(
      'insufficient-data',
      `报告中没有（唯一的）${kindNames[table].zh}`,
      `the report has not exactly one ${kindNames[table].en}`,
    );
  const [row, asked] = inColumns(view, at) ?? [at, column];
  const name = [asked].flat().find((one) => view.has(one));
  if (name === undefined) {
    const wanted = [column].flat().join('、');
    // A header that nobody could read may be the one that is wanted.
    const unknown = view.table.columns.some((one) => one.column === null);
    return skip(
      unknown ? 'unreadable' : 'not-applicable',
      `${view.name.zh}没有该栏（${wanted}）`,
      `the ${view.name.en} has no column ${wanted}`,
    );
  }
  const rows = rowsAt(view, row, side ?? 'income');
  const [place, ...more] = rows.map((row) => view.place(row, name)).filter((one) => one !== null);
  if (place === undefined)
    return skip('insufficient-data', `${view.name.zh}没有对应的行`, `the ${view.name.en} has no such row`);
  const doubt = rows.map((row) => unknownColumnDoubt(view, row)).find((one) => one !== undefined);
  return { kind: 'picked', places: [place, ...more], doubt };
}

/** Personnel and public funds, where the economic table has them as columns and not as rows. */
function inColumns(view: TableView, at: RowChoice): [RowChoice, string] | null {
  if (at !== 'personnel' && at !== 'public-funds') return null;
  const column = at === 'personnel' ? 'amount.personnel' : 'amount.public_funds';
  return view.has(column) && rowsAt(view, at, 'income').length === 0 ? ['total', column] : null;
}

/** The figures of an identity, in the order in which they were asked for. */
interface PickedAll {
  kind: 'picked-all';
  all: [Picked, ...Picked[]];
}

/** The figures of an identity, or what the first of them that has none lacks. */
export function pickAll(subject: Subject, first: Pick, others: readonly Pick[]): PickedAll | Skip {
  const found = pick(subject, first);
  if (found.kind === 'skip') return found;
  const all: [Picked, ...Picked[]] = [found];
  for (const other of others) {
    const one = pick(subject, other);
    if (one.kind === 'skip') return one;
    all.push(one);
  }
  return { kind: 'picked-all', all };
}

function rowsAt(view: TableView, at: RowChoice, side: Side): Row[] {
  if (typeof at === 'object' && !(at instanceof RegExp) && at.row === 'subject')
    return view.rows.filter((row) => codeOf(row) === at.code);
  switch (at) {
    case 'total':
      return view.totalRow ? [view.totalRow] : [];
    case 'only':
      return view.rows.length === 1 ? [...view.rows] : view.totalRow ? [view.totalRow] : [];
    case 'personnel':
      return view.rows.filter(({ code, name }) => code === '' && personnelLabel.test(name));
    case 'public-funds':
      return view.rows.filter(({ code, name }) => code === '' && publicFundsLabel.test(name));
  }
  const half = summarySide(view, side);
  if (half === null) return [];
  if (at === 'subtotal') return half.subtotal ? [half.subtotal] : [];
  if (at === 'grand-total') return half.total ? [half.total] : [];
  if (at === 'closing') return half.balances.map(({ row }) => row).filter(({ name }) => /^年末/u.test(name));
  if (at instanceof RegExp) {
    const items = half.items.filter(({ name }) => at.test(bareLabel(name)));
    // Forms up to 2019: 其中：政府性基金 below 财政拨款收入.
    return items.length > 0 ? items : half.parts.filter(({ name }) => at.test(bareLabel(name)));
  }
  const rows =
    at.row === 'balance' ? half.balances.map(({ row }) => row) : half.balances.flatMap(({ parts }) => parts);
  return rows.filter(({ name }) => at.label.test(bareLabel(name)));
}

/** The last rows of the economic table. */
export const personnelLabel = /^人员(?:经费|支出)(?:合计)?$/u;
export const publicFundsLabel = /^(?:日常)?公用(?:经费|支出)(?:合计)?$/u;
