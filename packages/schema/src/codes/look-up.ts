import type { Classification, CodeEntry, CodeName, SubjectLevel } from '../named.ts';
import { classificationOf, levelOf, parentOf, plainCode } from './code.ts';
import { codeListOf } from './default-list.ts';
import { type CodeList, listKey } from './list.ts';
import { subjectKey } from './name.ts';

/** How a code or a name is looked up. */
export interface CodeListOptions {
  /** The fiscal year of the report; without one, every name that the code ever had holds. */
  year?: number | null;
  /** By the code's first digit where none is given. */
  classification?: Classification;
  /** The library's own where none is given. */
  list?: CodeList;
}

/** What a list says of a code. */
export interface CodeLookUp {
  /** `unknown`: the list has no such code, or the digits are none. That is no error: no list is whole. */
  status: CodeName['status'] | 'unknown';
  /** Without padding zeros; as given where it is no code. */
  code: string;
  level: SubjectLevel | null;
  /** The code one level above. */
  parent: string | null;
  /** The name in the given year. */
  name: string | null;
  /** Every name of the code, the slips left out. */
  names: readonly CodeName[];
  /** Slips and wordings of single publishers, which are no names. */
  aliases: readonly string[];
}

/**
 * What the list knows of a code. Never throws, whatever the string is.
 *
 * @example
 * lookUpCode('2080505', { year: 2024 });
 * // { status: 'observed', code: '2080505', level: '项', parent: '20805', name: '机关事业单位基本养老保险缴费支出', … }
 */
export function lookUpCode(
  code: string,
  { year, classification, list = codeListOf(year ?? null) }: CodeListOptions = {},
): CodeLookUp {
  const plain = plainCode(code);
  const own = classification ?? classificationOf(code);
  const entry = plain === null || own === null ? undefined : list.byCode.get(listKey(own, plain));
  const name = entry ? nameIn(entry.names, year ?? null) : null;
  return {
    status: name?.status ?? 'unknown',
    code: plain ?? code,
    level: levelOf(code),
    parent: parentOf(code),
    name: name?.name ?? null,
    names: entry?.names ?? [],
    aliases: entry?.aliases ?? [],
  };
}

/**
 * The codes that have a name in the given year (white space, brackets and the ending 支出 do not matter), slips (`alias`) included;
 * many subjects share one name (行政运行).
 *
 * @example
 * codesNamed('住房公积金', { year: 2024, classification: 'functional' }).map(({ code }) => code); // ['2210201']
 */
export function codesNamed(
  name: string,
  {
    year,
    classification,
    list = codeListOf(year ?? null),
  }: CodeListOptions & { classification: Classification },
): CodeEntry[] {
  const key = subjectKey(name);
  return (list.byName.get(listKey(classification, key)) ?? []).filter(
    ({ names, aliases }) =>
      names.some((known) => subjectKey(known.name) === key && holdsIn(known, year ?? null)) ||
      aliases.some((alias) => subjectKey(alias) === key),
  );
}

/**
 * Whether a name may be printed in a year; an unknown year excludes none.
 *
 * @example
 * const { names } = lookUpCode('2080505');
 * names.filter((name) => holdsIn(name, 2024)).map(({ name }) => name); // ['机关事业单位基本养老保险缴费支出']
 */
export function holdsIn({ from, to }: Pick<CodeName, 'from' | 'to'>, year: number | null): boolean {
  return year === null || ((from === null || from <= year) && (to === null || year <= to));
}

/**
 * Whether a name may make another printed name wrong in a year: one read in reports wherever it holds, one of a public
 * list only in the years that it is of, since a list of 2009 says nothing of a report of today.
 *
 * @example
 * lookUpCode('2080505').names.some((name) => judgesIn(name, 2024)); // true
 */
export function judgesIn(name: CodeName, year: number | null): boolean {
  if (!holdsIn(name, year)) return false;
  if (name.status !== 'published') return name.status === 'observed';
  if (year === null) return false;
  const first = Math.min(name.from ?? Infinity, ...name.years);
  const last = name.to ?? (name.from === null ? Math.max(...name.years) : Infinity);
  return first <= year && year <= last;
}

/** The name that holds in the year; of several the one read nearest to it, of none the nearest. */
function nameIn(names: readonly CodeName[], year: number | null): CodeName | null {
  const holding = names.filter((name) => holdsIn(name, year));
  const candidates = holding.length > 0 ? holding : names;
  if (year === null) return candidates[0] ?? null;
  const distance = (name: CodeName) => Math.min(...name.years.map((read) => Math.abs(read - year)));
  return candidates.reduce<CodeName | null>(
    (best, name) => (best === null || distance(name) < distance(best) ? name : best),
    null,
  );
}
