import { readAmount } from '@juesuan/schema/words';
import type { ReviewDocument } from '../model.ts';
import type { Decisions } from './decisions.ts';
import { isPrinted } from './orders.ts';

/**
 * The lines of a `truth.csv`, as `juesuan golden add --truth` takes it: the tables of which every printed cell was decided, and
 * what is printed in each; a table with an open or a wrong cell is not known wholly, and so not in it.
 */
export function truthCsv(document: ReviewDocument, decisions: Decisions): string {
  const lines = wholeTables(document, decisions).flatMap((group) => linesOf(group, document, decisions));
  return [header, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

const header = ['table', 'code', 'name', 'column', 'value'];

/** Indices of the tables that are wholly decided. */
export function wholeTables({ groups, records }: ReviewDocument, decisions: Decisions): number[] {
  const open = new Set<number>();
  const decided = new Set<number>();
  for (const [i, record] of records.entries()) {
    const verdict = decisions.get(i)?.verdict;
    if (verdict === 'wrong' || (verdict === undefined && isPrinted(record))) open.add(record.group);
    if (verdict !== undefined) decided.add(record.group);
  }
  return groups.flatMap(({ kind }, i) => (kind !== 'facts' && decided.has(i) && !open.has(i) ? [i] : []));
}

function linesOf(group: number, { groups, records }: ReviewDocument, decisions: Decisions): string[][] {
  const title = groups[group]?.title ?? '';
  const rows = new Map<number | null, { label: string[]; lines: string[][] }>();
  for (const [i, record] of records.entries()) {
    if (record.group !== group) continue;
    const label = [title, record.code, record.name];
    const row = rows.get(record.row) ?? { label, lines: [] };
    rows.set(record.row, row);
    const value = amountOf(decisions.get(i)?.printed, record.value);
    if (value !== '') row.lines.push([...label, record.column, value]);
  }
  const apart: string[][] = [];
  for (const { table, code, name, column, printed } of decisions.missing) {
    if (table !== title) continue;
    const line = [title, code, name, column, amountOf(printed ?? '', null)];
    const row = [...rows.values()].find(({ label }) => label[1] === code && label[2] === name);
    (row?.lines ?? apart).push(line);
  }
  // A row that prints no amount is a line too.
  const read = [...rows.values()].flatMap(({ label, lines }) =>
    lines.length > 0 ? lines : [[...label, '', '']],
  );
  return [...read, ...apart];
}

/** What a person typed as a plain decimal, where it is an amount; else the value that was read. */
const amountOf = (printed: string | undefined, value: string | null): string =>
  (printed === undefined ? value : readAmount(printed).value) ?? '';

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
