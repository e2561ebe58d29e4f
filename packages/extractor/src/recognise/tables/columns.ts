import type { ColumnEntry, TableEntry, TableKind } from '@juesuan/schema';
import { hanNumerals, headerUnit, moneyUnits, ofVocabulary } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';
import { yearsIn } from '../../words/year.ts';
import { isOtherPhase, type OtherYear, otherYear } from './column-time.ts';

export type Side = 'income' | 'expenditure';

const entryOf = ofVocabulary(
  ({ tables }) => new Map<TableKind, TableEntry>(tables.map((entry) => [entry.kind, entry])),
);

export const isTwoSided = (kind: TableKind): boolean => entryOf().get(kind)?.twoSided ?? false;

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

const layoutsOf = ofVocabulary(
  ({ tables }) =>
    new Map<TableKind, readonly HeaderIndex[]>(tables.map(({ kind, layouts }) => [kind, layouts.map(index)])),
);
const phases = ofVocabulary(({ threePublic }) => index(threePublic.phases));
const items = ofVocabulary(({ threePublic }) => index(threePublic.items));

const bracketUnit = ofVocabulary(() => new RegExp(`[(](?:单位:)?(?:${moneyUnits()})[)]`, 'gu'));
const ordinalBefore = new RegExp(
  String.raw`^(?:其中:?)?(?:[(][\d${hanNumerals}]{1,3}[)][、.]?|[\d${hanNumerals}]{1,3}[、.)]|\d{1,2}(?=\p{Script=Han}))?(?:其中:)?`,
  'u',
);

/** Words of a header without what varies by year or report: 2024年, brackets with a unit, ordinals. */
const word = (segment: string): string =>
  (headerUnit(segment)?.words ?? matchKey(segment)).replace(bracketUnit(), '').replace(/^20\d\d年度?/u, '');

/** What a header means that is a year and nothing more. */
const yearsFigure = matchKey('决算数');

/** The words of a path; a part that is only a unit is none. */
function wordsOf(path: readonly string[]): string[] {
  const words = path.map(word).filter((text) => text !== '');
  return words.length === 0 && path.some((part) => yearsIn(part).length > 0) ? [yearsFigure] : words;
}

/** A catalogue's name for a header path, and whether the whole path names it. */
interface Match {
  column: string;
  whole: boolean;
}

/**
 * The whole path, then the path without its outer segments, then without a 小计 at its end. An outer segment that makes
 * the column another phase's (预算数, 增减) is never left out.
 */
function lookUp(headers: HeaderIndex, path: readonly string[]): Match | null {
  const words = wordsOf(path);
  for (let from = 0; from < words.length; from++) {
    const column = headers.get(words.slice(from).join('/'));
    if (column !== undefined) return { column, whole: from === 0 };
    if (isOtherPhase(words[from] ?? '')) return null;
  }
  return null;
}

/** `budget`, `final` or an item of the “三公” table that a row label or header path names. */
function threePublicPart(path: readonly string[]): { phase: string | null; item: string | null } {
  const words = wordsOf(path);
  const phase = words.map((w) => phases().get(w)).find((w) => w !== undefined) ?? null;
  const rest = words.filter((w) => !phases().has(w)).map((w) => w.replace(ordinalBefore, ''));
  return { phase, item: lookUp(items(), rest)?.column ?? null };
}

/** A value column's header path and side. */
export interface ColumnHeader {
  path: readonly string[];
  side: Side | null;
}

/** What the catalogue calls a value column; `null` for a header that it does not know, or that is of another year. */
export interface NamedColumn {
  column: string | null;
  /** Is the header the catalogue's own, so that it is surer than one of which only the end is? */
  whole: boolean;
  /** Whose figures they are, where not of the report's year. */
  other: OtherYear | null;
}

/**
 * Canonical names of a table's value columns, in the order given.
 *
 * @param year the report's; columns of another get no canonical name
 */
export function canonicalColumns(
  kind: TableKind,
  headers: readonly ColumnHeader[],
  year: number | null,
): NamedColumn[] {
  const others = headers.map(({ path }) => otherYear(path, year));
  const ofYear = headers.filter((_, i) => others[i] === null);
  const matches = kind === 'three_public' ? threePublicColumns(ofYear) : columnsOfLayouts(kind, ofYear);
  return headers.map((header, i): NamedColumn => {
    const match = matches[ofYear.indexOf(header)] ?? null;
    return { column: match?.column ?? null, whole: match?.whole ?? false, other: others[i] ?? null };
  });
}

function threePublicColumns(headers: readonly ColumnHeader[]): (Match | null)[] {
  const parts = headers.map(({ path }) => threePublicPart(path));
  // A table of final accounts that names no phase anywhere has figures of one phase.
  const only = parts.every(({ phase }) => phase === null) ? 'final' : null;
  return parts.map(({ phase, item }) => {
    const of = phase ?? only;
    return of !== null && item !== null ? { column: `${of}.${item}`, whole: true } : null;
  });
}

/**
 * How many columns at the right of a “三公” table are items that stand behind 预算数 and 决算数 and under neither: 会议费, 培训费.
 * Which of the two they are is not printed.
 */
export function itemsBehindPhases(paths: readonly (readonly string[])[]): number {
  const isBehind = (path: readonly string[]): boolean => {
    const { phase, item } = threePublicPart(path);
    return path.length === 1 && phase === null && item !== null;
  };
  return paths.length - 1 - paths.findLastIndex((path) => !isBehind(path));
}

function columnsOfLayouts(kind: TableKind, headers: readonly ColumnHeader[]): (Match | null)[] {
  let best: (Match | null)[] = headers.map(() => null);
  for (const layout of layoutsOf().get(kind) ?? []) {
    const found = headers.map(({ path, side }) => {
      const match = lookUp(layout, path);
      return match !== null && side !== null ? { ...match, column: `${side}.${match.column}` } : match;
    });
    if (count(found) > count(best)) best = found;
  }
  return best;
}

const count = (columns: readonly (Match | null)[]): number =>
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

/** Does a header path name a phase in every word, so that no word of it is unknown? */
export const saysPhaseOnly = (path: readonly string[]): boolean => {
  const words = wordsOf(path);
  return words.length > 0 && words.every((text) => phases().has(text));
};

const entries = ofVocabulary(({ tables }) => tables);

/** The kind whose signature words all stand among a table's header and label words; `null` where none or several do. */
export function kindBySignature(texts: readonly string[]): TableKind | null {
  const words = new Set(
    texts.map((text) => (headerUnit(text)?.words ?? matchKey(text)).replace(ordinalBefore, '')),
  );
  const found = entries().filter(
    ({ signature }) => signature.length > 0 && signature.every((mark) => words.has(matchKey(mark))),
  );
  return found.length === 1 ? (found[0]?.kind ?? null) : null;
}
