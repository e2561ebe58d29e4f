import {
  otherTitles,
  type TableKind,
  tableCatalogue,
  titleEndings,
  titlePrefixStopWords,
} from '@juesuan/schema';
import { hanNumerals } from '@juesuan/schema/words';
import { matchKey } from './key.ts';

const titleLimit = 60;
const prefixLimit = 40;

const known: readonly { key: string; kind: TableKind }[] = [
  ...tableCatalogue.flatMap(({ kind, title, aliases }) =>
    [title, ...aliases].map((alias) => ({ key: matchKey(alias), kind })),
  ),
  ...otherTitles.map((title) => ({ key: matchKey(title), kind: 'other' as const })),
].sort((a, b) => b.key.length - a.key.length);

const leading = new RegExp(
  String.raw`^(?:第[${hanNumerals}]+部分[、:]?|附件?\d*[、.:]|[(]?[${hanNumerals}]{1,3}[)]?[、.:]|表[${hanNumerals}\d]{1,3}[、.:]?|\d{1,2}[、.:]|附?表\d+[-.]?\d*[、.:]?)`,
  'u',
);
const trailing = /(?:[(]续[)]|续表|[(]公开\d+表[)]|公开\d+表|[(]?金?额?单位:.元[)]?|[(][万亿千]?元[)])$/u;

function strip(key: string): string {
  let text = key;
  for (let next = text.replace(leading, ''); next !== text; next = text.replace(leading, '')) text = next;
  for (let next = text.replace(trailing, ''); next !== text; next = text.replace(trailing, '')) text = next;
  return text;
}

/**
 * The kind of table that a line of text is the title of, or `null`. The longest title that the line ends in wins, since
 * 支出决算表 is part of many titles; before it only a department and a year may stand. Ordinals (四、, 表七：, 公开07表)
 * never decide anything.
 *
 * @example
 * titleKind('三、支出决算表')                                  // 'expenditure'
 * titleKind('某某局2024年度一般公共预算财政拨款支出决算表') // 'general_public_expenditure'
 * titleKind('支出决算表情况说明')                             // null
 */
export function titleKind(line: string): TableKind | null {
  const key = strip(matchKey(line));
  if (key.length < 4 || key.length > titleLimit || /[。;；!?…]|\.{3,}/u.test(key)) return null;
  for (const { key: title, kind } of known) {
    if (key === title) return kind;
    if (!key.endsWith(title)) continue;
    const prefix = key.slice(0, -title.length);
    if (prefix.length > prefixLimit) return null;
    return titlePrefixStopWords.some((word) => prefix.includes(word)) || /[,，:、]/u.test(prefix)
      ? unknownTitle(key)
      : kind;
  }
  return unknownTitle(key);
}

/** Shorter fragments match too many titles. */
const fewestOfTitle = { first: 6, last: 3 } as const;

/** Is a text the first or the last line of a public table's title that is broken over lines? */
export function isPieceOfTitle(text: string): boolean {
  const key = strip(matchKey(text));
  const begins = (title: string): boolean => key.length >= fewestOfTitle.first && title.startsWith(key);
  const ends = (title: string): boolean => key.length >= fewestOfTitle.last && title.endsWith(key);
  return known.some(({ key: title, kind }) => kind !== 'other' && (begins(title) || ends(title)));
}

/** Is a text a title of the catalogue and nothing more? */
export const isWholeTitle = (text: string): boolean => {
  const key = strip(matchKey(text));
  return known.some(({ key: title }) => title === key);
};

/** A line that names some table of money which the catalogue does not hold; 部门决算表 is a part's heading. */
const unknownTitle = (key: string): TableKind | null =>
  /(?:决算|情况|明细|统计|信息|支出|收入|预算)(?:明细|公开)?表(?:[(][^()]{1,6}[)])?$/u.test(key) &&
  key.length <= prefixLimit &&
  !/(?:部门|单位)(?:收支)?(?:预算|决算)(?:公开)?表$/u.test(key)
    ? 'other'
    : null;

const endings = titleEndings.map(matchKey);
const fewestOfUnknown = 8;

/** May a line above a table's unit be its title, though no catalogue holds it: 2025年市级一般公共预算收支总表? */
export function looksLikeTitle(line: string): boolean {
  const key = strip(matchKey(line));
  return (
    key.length >= fewestOfUnknown &&
    /^[\p{Script=Han}\d]/u.test(key) &&
    !/[。;；!?:：,，…]|\.{3,}/u.test(key) &&
    endings.some((ending) => key.endsWith(ending))
  );
}
