import { type Row, subjectKey } from '@juesuan/schema';
import { codeOf, type TableView } from '../tables/view.ts';

/** A subject as the text names it: 一般公共服务支出（类）商贸事务（款）行政运行（项）, with any of the levels missing. */
export interface Chain {
  类?: string;
  款?: string;
  项?: string;
}

const levels = ['类', '款', '项'] as const;
export type Level = (typeof levels)[number];

const wideBrackets = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

/** `null` for an item that is no chain. */
export function readChain(item: string): Chain | null {
  const chain: Chain = {};
  let rest = wideBrackets(item);
  for (const level of levels) {
    const at = rest.indexOf(`（${level}）`);
    if (at < 0) continue;
    chain[level] = rest.slice(0, at);
    rest = rest.slice(at + level.length + 2);
  }
  return chain.类 === undefined && chain.款 === undefined && chain.项 === undefined ? null : chain;
}

/** A row of a table with the names of the 类, 款 and 项 above it. */
export interface NamedRow {
  row: Row;
  names: Chain;
}

export function namedRows({ rows }: TableView): NamedRow[] {
  const byCode = new Map(rows.filter(({ code }) => code !== '').map((row) => [codeOf(row), row]));
  return [...byCode].map(([code, row]) => {
    const names: Chain = {};
    levels.forEach((level, i) => {
      const length = 3 + 2 * i;
      const name = code.length >= length ? byCode.get(code.slice(0, length))?.name : undefined;
      if (name !== undefined) names[level] = name;
    });
    return { row, names };
  });
}

/** The lowest level that the chain names. */
export const lowestLevel = (chain: Chain): Level =>
  chain.项 !== undefined ? '项' : chain.款 !== undefined ? '款' : '类';

const levelOfCode = (code: string): Level => levels[(code.length - 3) / 2] ?? '项';

/** Names of a chain that are not those of the row, level by level. */
export function differingNames(chain: Chain, { names }: NamedRow): Level[] {
  return levels.filter((level) => {
    const [stated, printed] = [chain[level], names[level]];
    return stated !== undefined && printed !== undefined && subjectKey(stated) !== subjectKey(printed);
  });
}

/**
 * The row that a chain means: the one with all of its names, or, where one of the names is wrong, the only one that
 * agrees with most of them and with the amount that is stated.
 */
export function findRow(
  chain: Chain,
  rows: readonly NamedRow[],
  hasAmount: (row: Row) => boolean,
): { found: NamedRow; differing: Level[] } | null {
  const level = lowestLevel(chain);
  const candidates = rows
    .filter(({ row }) => levelOfCode(codeOf(row)) === level)
    .map((found) => ({ found, differing: differingNames(chain, found) }));
  const exact = candidates.filter(({ differing }) => differing.length === 0);
  if (exact.length === 1) return theOnly(exact);
  if (exact.length > 1) return theOnly(exact.filter(({ found }) => hasAmount(found.row)));
  const named = levels.filter((one) => chain[one] !== undefined).length;
  const close = candidates.filter(({ found, differing }) => differing.length < named && hasAmount(found.row));
  const least = Math.min(...close.map(({ differing }) => differing.length));
  return theOnly(close.filter(({ differing }) => differing.length === least));
}

const theOnly = <T>([one, ...others]: readonly T[]): T | null => (others.length === 0 ? (one ?? null) : null);
