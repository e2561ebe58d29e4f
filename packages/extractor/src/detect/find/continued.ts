import { overlap, width } from '../../model/geometry.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import { type LinePart, textOf } from '../lines.ts';
import type { LineItem, PageItem } from '../page-items.ts';
import { bodyEnd, isApart, isRow, neighbours, type Row, rowOf } from './untitled.ts';

/** What of a table without rulings and title stands on the pages behind its first. */
export interface Continued {
  /** Lines above its parts that the pages have in common. */
  heads: LineItem[];
  rows: LineItem[];
  end: number;
}

/**
 * The rows with which an untitled table goes on at the top of the next pages: figures under those of its columns, below its
 * header again or below none, and nothing else between.
 *
 * @param end where the table ends on its first page
 */
export function continuedRows(
  items: readonly PageItem[],
  table: readonly LineItem[],
  end: number,
): Continued {
  const all: Continued = { heads: [], rows: [], end };
  const header = new Set(
    table
      .slice(
        0,
        table.findIndex((item) => isRow(rowOf(item))),
      )
      .map(wordsOf),
  );
  const figures = table
    .map(rowOf)
    .filter(isRow)
    .flatMap((row) => row.figures);
  for (let page = (table[0]?.page ?? 0) + 1; ; page++) {
    const top = neighbours(items, all.end, counts.headLines);
    const heads = headsOf(top, items, page);
    const from = all.end + heads.length;
    const lines = neighbours(items, from, Infinity);
    if (lines[0]?.page !== page) return all;
    const again = lines.findIndex((item) => !header.has(wordsOf(item)));
    const rows = lines.map(rowOf);
    const [first] = rows.slice(Math.max(again, 0));
    if (again < 0 || !first || !isRow(first) || !areIn(first, figures)) return all;
    const apart = rows.findIndex(isApart);
    const last = Math.min(bodyEnd(rows, again), apart < 0 ? rows.length : apart);
    all.heads.push(...heads);
    all.rows.push(...lines.slice(0, last));
    all.end = from + last;
  }
}

const wordsOf = ({ line }: LineItem): string => matchKey(textOf(line.runs));

/** Lines at the top of a page that the page before has at the same height: running heads of too few pages to be known for it. */
function headsOf(top: readonly LineItem[], items: readonly PageItem[], page: number): LineItem[] {
  const before = items.filter((item): item is LineItem => item.type === 'line' && item.page === page - 1);
  const rest = top.findIndex(
    (item) =>
      !before.some(
        (other) =>
          Math.abs(other.line.baseline - item.line.baseline) <= points.sameHeight &&
          wordsOf(other) === wordsOf(item) &&
          !isRow(rowOf(other)),
      ),
  );
  return top.slice(0, Math.max(rest, 0));
}

/** Does each figure of a row stand under figures of the table? */
const areIn = ({ figures }: Row, columns: readonly LinePart[]): boolean =>
  figures.length >= counts.figuresOfRow &&
  figures.every(({ box }) =>
    columns.some(
      (other) =>
        overlap(box.x0, box.x1, other.box.x0, other.box.x1) >=
        shares.common * Math.min(width(box), width(other.box)),
    ),
  );
