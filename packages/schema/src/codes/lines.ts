import type { Classification, CodeEntry, CodeName } from '../named.ts';
import { levelOf } from './code.ts';

/** A line of the data files: code, name, status, years, source. */
export type CodeLine = readonly [
  code: string,
  name: string,
  status: CodeName['status'],
  years: string,
  source: string,
];

/** An other name of a code: `former` in earlier years, or a slip (`alias`). */
export type OtherNameLine = readonly [use: 'former' | 'alias', ...line: CodeLine];

/**
 * The entries of a code list from the lines of its data files. A former name ends at the latest in the year before the
 * present name was first read; where its last year is known, the present name begins in the year after.
 *
 * @example
 * entriesOf('functional', [['20805', '行政事业单位养老支出', 'observed', '2024', '18 documents']],
 *   [['former', '20805', '行政事业单位离退休', 'unverified', '-2019', 'a page']]);
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
  for (const [use, ...line] of others) {
    const entry = entryOf(line[0]);
    if (use === 'alias') entry.aliases.push(line[1]);
    else addFormer(entry, nameOf(line));
  }
  return [...entries.values()];
}

function addFormer(entry: CodeEntry, former: CodeName): void {
  const present = entry.names[0];
  if (present && former.to !== null) present.from ??= former.to + 1;
  else if (present && present.years.length > 0) former.to = Math.min(...present.years) - 1;
  entry.names.push(former);
}

function nameOf([, name, status, printed, source]: CodeLine): CodeName {
  const parts = printed.split('|');
  const span = parts.map((part) => /^(\d{4})?-(\d{4})?$/.exec(part)).find((match) => match !== null);
  return {
    name,
    from: span?.[1] === undefined ? null : Number(span[1]),
    to: span?.[2] === undefined ? null : Number(span[2]),
    years: parts.filter((part) => /^\d{4}$/.test(part)).map(Number),
    status,
    source,
  };
}
