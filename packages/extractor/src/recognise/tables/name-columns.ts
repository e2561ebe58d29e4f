import type { ExtractedColumn, TableKind } from '@juesuan/schema';
import { sideWords } from '@juesuan/schema/words';
import { canonicalColumns, isTwoSided, type NamedColumn, type Side } from './columns.ts';
import type { TableLayout } from './layout.ts';
import { withoutOuterTotal } from './outer-total.ts';
import type { NamedGroup } from './rows.ts';

/** Columns of one group that the catalogue would call the same. */
export interface AmbiguousColumns {
  column: string;
  labels: string[];
  /** The one whose whole header names it, which keeps the name; `null` where none or several do. */
  kept: string | null;
}

function sideOf(kind: TableKind, layout: TableLayout, index: number): Side | null {
  if (!isTwoSided(kind) || layout.groups.length < 2) return null;
  const [column] = layout.groups[index]?.values ?? [];
  const printed = column === undefined ? '' : (layout.columns[column]?.groupPath.join('') ?? '');
  const isIncome = printed.includes(sideWords.income);
  if (isIncome !== printed.includes(sideWords.expenditure)) return isIncome ? 'income' : 'expenditure';
  return index === 0 ? 'income' : 'expenditure';
}

/**
 * Names the value columns of a table, group by group. Two columns of one group never have one name: the one whose whole
 * header is the catalogue's keeps it, else none does.
 *
 * @param year the report's, whose figures alone have canonical names
 */
export function nameColumns(
  kind: TableKind,
  layout: TableLayout,
  year: number | null,
): { groups: NamedGroup[]; ambiguous: AmbiguousColumns[] } {
  const sides = layout.groups.map((_, index) => sideOf(kind, layout, index));
  const headers = layout.groups.map(({ values }, index) =>
    values.map((column) => ({ path: layout.columns[column]?.path ?? [], side: sides[index] ?? null })),
  );
  const flat = headers.flat();
  const printed = canonicalColumns(kind, flat, year);
  const names = kind === 'three_public' ? withoutOuterTotal(printed, (i) => flat[i]?.path ?? []) : printed;
  const ambiguous: AmbiguousColumns[] = [];
  let next = 0;
  const groups = layout.groups.map((group, index): NamedGroup => {
    const side = sides[index] ?? null;
    const own = headers[index] ?? [];
    const named = names.slice(next, next + own.length);
    next += own.length;
    const labels = own.map(({ path }) => [...(side ? [sideWords[side]] : []), ...path].join('/'));
    const { columns, doubles } = apart(named, labels);
    ambiguous.push(...doubles);
    return {
      group,
      side,
      columns: own.map(({ path }, i): NamedGroup['columns'][number] => ({
        column: columns[i] ?? null,
        label: labels[i] ?? '',
        ...otherYearOf(named[i]),
        path,
      })),
    };
  });
  return { groups, ambiguous };
}

const otherYearOf = (named: NamedColumn | undefined): Pick<ExtractedColumn, 'fiscalYear'> =>
  named?.other ? { fiscalYear: named.other.fiscalYear } : {};

/** The names of one group's columns, each once, and those that several would have. */
function apart(
  named: readonly NamedColumn[],
  labels: readonly string[],
): { columns: (string | null)[]; doubles: AmbiguousColumns[] } {
  const doubles: AmbiguousColumns[] = [];
  const keeps = new Map<string, number | null>();
  for (const column of new Set(named.map(({ column }) => column))) {
    if (column === null) continue;
    const places = named.flatMap((one, i) => (one.column === column ? [i] : []));
    const sure = places.filter((i) => named[i]?.whole);
    const keeper = (places.length === 1 ? places[0] : sure.length === 1 ? sure[0] : null) ?? null;
    keeps.set(column, keeper);
    if (places.length > 1)
      doubles.push({
        column,
        labels: places.map((i) => labels[i] ?? ''),
        kept: keeper === null ? null : (labels[keeper] ?? ''),
      });
  }
  const columns = named.map(({ column }, i) => (column !== null && keeps.get(column) === i ? column : null));
  return { columns, doubles };
}
