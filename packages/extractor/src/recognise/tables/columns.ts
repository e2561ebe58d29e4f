import {
  type ColumnEntry,
  type TableEntry,
  type TableKind,
  tableCatalogue,
  threePublicAxes,
} from '@juesuan/schema';
import { hanNumerals, moneyUnits } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';

export type Side = 'income' | 'expenditure';

const entryOf = new Map<TableKind, TableEntry>(tableCatalogue.map((entry) => [entry.kind, entry]));

export const isTwoSided = (kind: TableKind): boolean => entryOf.get(kind)?.twoSided ?? false;

type HeaderIndex = ReadonlyMap<string, string>;

/** The earlier entry wins where two columns name the same header. */
function index(columns: readonly ColumnEntry[]): HeaderIndex {
  const map = new Map<string, string>();
  for (const { column, headers } of columns)
    for (const header of headers) {
      const key = matchKey(header);
      if (!map.has(key)) map.set(key, column);
    }
  return map;
}

const layouts = new Map<TableKind, readonly HeaderIndex[]>(
  tableCatalogue.map(({ kind, layouts }) => [kind, layouts.map(index)]),
);
const phases = index(threePublicAxes.phases);
const items = index(threePublicAxes.items);

const bracketUnit = new RegExp(`[(](?:单位:)?(?:${moneyUnits})[)]`, 'gu');
const ordinalBefore = new RegExp(
  String.raw`^(?:其中:?)?(?:[(][\d${hanNumerals}]{1,3}[)][、.]?|[\d${hanNumerals}]{1,3}[、.)]|\d{1,2}(?=\p{Script=Han}))?(?:其中:)?`,
  'u',
);

/** Words of a header without what varies by year or report: 2024年, brackets with a unit, ordinals. */
const word = (segment: string): string =>
  matchKey(segment)
    .replace(bracketUnit, '')
    .replace(/^20\d\d年度?/u, '');

/** The whole path, then the path without its outer segments, then without a 小计 at its end. */
function lookUp(headers: HeaderIndex, path: readonly string[]): string | null {
  const words = path.map(word);
  for (let from = 0; from < words.length; from++) {
    const column = headers.get(words.slice(from).join('/'));
    if (column !== undefined) return column;
  }
  return null;
}

/** `budget`, `final` or an item of the “三公” table that a row label or header path names. */
function threePublicPart(path: readonly string[]): { phase: string | null; item: string | null } {
  const words = path.map(word);
  const phase = words.map((w) => phases.get(w)).find((w) => w !== undefined) ?? null;
  const rest = words.filter((w) => !phases.has(w)).map((w) => w.replace(ordinalBefore, ''));
  return { phase, item: lookUp(items, rest) };
}

/**
 * Canonical names of a table's value columns, in the order given; `null` for a header that the catalogue does not know.
 *
 * @param paths header path and side of every value column
 */
export function canonicalColumns(
  kind: TableKind,
  paths: readonly { path: readonly string[]; side: Side | null }[],
): (string | null)[] {
  if (kind === 'three_public') {
    const parts = paths.map(({ path }) => threePublicPart(path));
    // A table of final accounts that names no phase anywhere has figures of one phase.
    const only = parts.every(({ phase }) => phase === null) ? 'final' : null;
    return parts.map(({ phase, item }) => {
      const of = phase ?? only;
      return of !== null && item !== null ? `${of}.${item}` : null;
    });
  }
  let best: (string | null)[] = paths.map(() => null);
  for (const headers of layouts.get(kind) ?? []) {
    const found = paths.map(({ path, side }) => {
      const column = lookUp(headers, path);
      return column !== null && side !== null ? `${side}.${column}` : column;
    });
    if (count(found) > count(best)) best = found;
  }
  return best;
}

const count = (columns: readonly (string | null)[]): number =>
  columns.filter((column) => column !== null).length;

/** The canonical column of one cell of a vertical “三公” table: items in the rows, 预算数 and 决算数 in the columns. */
export function verticalThreePublic(name: string, path: readonly string[]): string | null {
  const { phase } = threePublicPart(path);
  const { item } = threePublicPart([name]);
  return phase !== null && item !== null ? `${phase}.${item}` : null;
}

/** Is this header path a phase and nothing more, as in the vertical “三公” table? */
export const isPhaseOnly = (path: readonly string[]): boolean => {
  const { phase, item } = threePublicPart(path);
  return phase !== null && item === null;
};

/** The kind whose signature words all stand among a table's header and label words; `null` where none or several do. */
export function kindBySignature(texts: readonly string[]): TableKind | null {
  const words = new Set(texts.map((text) => matchKey(text).replace(ordinalBefore, '')));
  const found = tableCatalogue.filter(
    ({ signature }) => signature.length > 0 && signature.every((mark) => words.has(matchKey(mark))),
  );
  return found.length === 1 ? (found[0]?.kind ?? null) : null;
}
