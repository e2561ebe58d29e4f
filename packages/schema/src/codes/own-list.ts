import type { Classification, CodeEntry, CodeName } from '../named.ts';
import { classificationOf, levelOf } from './code.ts';
import { codeListOf } from './default-list.ts';
import { type CodeLine, entriesOf, type OtherNameLine, type OtherNameUse } from './lines.ts';
import { type CodeList, createCodeList } from './list.ts';

/** A name of a list of one's own, as its file has it. */
export interface OwnCodeName {
  code: string;
  name: string;
  /** `name` for the newest name of the code. */
  use: 'name' | OtherNameUse;
  status: CodeName['status'];
  /** Years in which it was read and a span of validity: `2023|2024`, `-2019`. */
  years: string;
  source: string;
}

/**
 * The entries of a list of one's own.
 *
 * @throws {TypeError} for what is no subject code
 *
 * @example
 * codeEntriesOf([{ code: '20150', name: '低空经济事务', use: 'name', status: 'observed', years: '2025', source: '' }]);
 */
export function codeEntriesOf(names: readonly OwnCodeName[]): CodeEntry[] {
  const classifications: readonly Classification[] = ['functional', 'economic'];
  for (const { code } of names) if (levelOf(code) === null) throw new TypeError(`${code} is no subject code`);
  return classifications.flatMap((classification) => {
    const own = names.filter(({ code }) => classificationOf(code) === classification);
    const line = ({ code, name, status, years, source }: OwnCodeName): CodeLine => [
      code,
      name,
      status,
      years,
      source,
    ];
    const others = own.flatMap((one): OtherNameLine[] =>
      one.use === 'name' ? [] : [[one.use, ...line(one)]],
    );
    return entriesOf(classification, own.filter(({ use }) => use === 'name').map(line), others);
  });
}

/**
 * The library's own list of each year, with entries of one's own before it.
 *
 * @example
 * normalizeReport(extracted, { codes: codeListsWith(entries) });
 */
export function codeListsWith(entries: readonly CodeEntry[]): (year: number | null) => CodeList {
  const made = new Map<CodeList, CodeList>();
  return (year) => {
    const base = codeListOf(year);
    const list = made.get(base) ?? createCodeList([...base.entries, ...entries]);
    made.set(base, list);
    return list;
  };
}

let last: { json: string; lists: ReturnType<typeof codeListsWith> } | null = null;

/**
 * {@link codeListsWith} of entries as JSON, which threads are given with every report: what was made last is kept.
 *
 * @example
 * codeListsOf(JSON.stringify(entries))(2024).entries.length;
 */
export function codeListsOf(json: string): ReturnType<typeof codeListsWith> {
  if (last?.json !== json) last = { json, lists: codeListsWith(JSON.parse(json)) };
  return last.lists;
}
