import type { Classification, CodeEntry, CodeName } from '../named.ts';
import { remembered } from '../words/remembered.ts';
import { levelOf } from './code.ts';

/** A line of the data files: code, name, status, years, source. */
export type CodeLine = readonly [
  code: string,
  name: string,
  status: CodeName['status'],
  years: string,
  source: string,
];

/** What an other name of a code is; only an `alias`, a slip or one publisher's wording, is no name. */
export const otherNameUses = ['former', 'later', 'moved', 'ended', 'alias'] as const;
export type OtherNameUse = (typeof otherNameUses)[number];

/** An other name of a code. */
export type OtherNameLine = readonly [use: OtherNameUse, ...line: CodeLine];

/**
 * The entries of a code list from the lines of its data files. A name that is over ends at the latest in the year before
 * the present name was first read, but never before a year in which it was read itself: publishers print the old name
 * for a year or two, and both hold then. Where its last year is known, the present name begins in the year after, or in
 * the first in which it was read.
 *
 * @example
 * entriesOf('functional', [['20805', '行政事业单位养老支出', 'observed', '2024', '18']],
 *   [['former', '20805', '行政事业单位离退休', 'unverified', '-2019', '']]);
 */
export function entriesOf(
  classification: Classification,
  lines: readonly CodeLine[],
  others: readonly OtherNameLine[] = [],
): CodeEntry[] {
  const entries = new Map<string, CodeEntry>();
  const entryOf = (code: string): CodeEntry => {
    const known = entries.get(code);
    if (known) return known;
    const level = levelOf(code);
    if (level === null) throw new TypeError(`${code} is no subject code`);
    const entry: CodeEntry = { classification, code, level, names: [], aliases: [] };
    entries.set(code, entry);
    return entry;
  };
  for (const line of lines) entryOf(line[0]).names.push(nameOf(line));
  const presents = new Map([...entries.values()].map(({ code, names: [present] }) => [code, present]));
  for (const [use, ...line] of others) {
    const entry = entryOf(line[0]);
    if (use === 'alias') entry.aliases.push(line[1]);
    else if (use === 'later') entry.names.push(laterName(nameOf(line)));
    else addFormer(entry, nameOf(line), presents.get(entry.code));
  }
  return [...entries.values()];
}

function laterName(name: CodeName): CodeName {
  return { ...name, from: name.from ?? Math.min(...name.years) };
}

function addFormer(entry: CodeEntry, former: CodeName, present: CodeName | undefined): void {
  if (present && former.to !== null) present.from ??= Math.min(former.to + 1, ...present.years);
  else if (present && present.years.length > 0)
    former.to = Math.max(Math.min(...present.years) - 1, ...former.years);
  entry.names.push(former);
}

function nameOf([, name, status, printed, source]: CodeLine): CodeName {
  const { years, ...span } = yearsIn(printed);
  return {
    name,
    ...span,
    years: [...years],
    status,
    source: /^\d+$/.test(source) ? `${source} documents` : source,
  };
}

/** The years of a line: hundreds of names share theirs. */
const yearsIn = remembered((printed: string): Pick<CodeName, 'from' | 'to' | 'years'> => {
  const parts = printed.split('|');
  const span = parts.map((part) => /^(\d{4})?-(\d{4})?$/.exec(part)).find((match) => match !== null);
  const years = parts.filter((part) => /^\d{4}$/.test(part)).map(Number);
  const [from, to] = [span?.[1], span?.[2]].map((year) => (year === undefined ? null : Number(year)));
  return {
    // A span is mostly from memory: what was read outside it counts more.
    from: from == null ? null : Math.min(from, ...years),
    to: to == null ? null : Math.max(to, ...years),
    years,
  };
});
