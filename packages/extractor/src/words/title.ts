import {
  type TableKind,
  threePublicTitle,
  titleEndings,
  titlePrefixStopWords,
  titlePrefixWords,
  titleViews,
} from '@juesuan/schema';
import { ofVocabulary, remembered, unitEndings } from '@juesuan/schema/words';
import { matchKey } from './key.ts';
import { catalogueKey, titleKey } from './title-key.ts';

const titleLimit = 60;
const prefixLimit = 40;

const known = ofVocabulary(({ tables, otherTitles }): readonly { key: string; kind: TableKind }[] =>
  [
    ...tables.flatMap(({ kind, title, aliases }) =>
      [title, ...aliases].map((alias) => ({ key: catalogueKey(alias), kind })),
    ),
    ...otherTitles.map((title) => ({ key: catalogueKey(title), kind: 'other' as const })),
  ].sort((a, b) => b.key.length - a.key.length),
);
const kindOf = ofVocabulary(() => new Map(known().map(({ key, kind }) => [key, kind])));

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
export const titleKind = remembered(kindOfLine);

function kindOfLine(line: string): TableKind | null {
  const key = titleKey(line);
  if (key.length < 4 || key.length > titleLimit || /[。;；!?…]|\.{3,}/u.test(key)) return null;
  return (
    kindOf().get(key) ?? kindOfView(key) ?? kindOfThreePublic(key) ?? kindOfWorn(key) ?? kindOfEnding(key)
  );
}

const views = new Map(
  Object.entries(titleViews).flatMap(([view, words]) => words.map((word) => [matchKey(word), view] as const)),
);

/** 支出决算表（按单位列示）: what the table is without the brackets, and by what its rows are set out. */
function kindOfView(key: string): TableKind | null {
  const { title = '', words = '' } = /^(?<title>.+)[(](?<words>[^()]+)[)]$/u.exec(key)?.groups ?? {};
  const view = views.get(words);
  if (view === undefined) return null;
  const kind = titleKind(title);
  if (kind === null || view === 'functional') return kind;
  if (view === 'unit') return 'other';
  return kind === 'general_public_expenditure' || kind === 'general_public_basic_expenditure'
    ? 'general_public_basic_expenditure'
    : 'other';
}

const sources = threePublicTitle.sources.map((word) => matchKey(word).replace(/[()]/gu, '\\$&'));
const ofThreePublic = new RegExp(
  `^(?<before>.*?)(?<sources>(?:${sources.join('|')})*)${threePublicTitle.name}(?<rest>.*)表$`,
  'u',
);
const ofOtherMoney = new RegExp(threePublicTitle.unless, 'u');

function kindOfThreePublic(key: string): TableKind | null {
  const { before, rest } = ofThreePublic.exec(key)?.groups ?? {};
  if (before === undefined || rest === undefined) return null;
  return isName(before) && !ofOtherMoney.test(rest) ? 'three_public' : unknownTitle(key);
}

function kindOfEnding(key: string): TableKind | null {
  const found = known().find(({ key: title }) => key.endsWith(title));
  if (found === undefined) return unknownTitle(key);
  const prefix = key.slice(0, -found.key.length);
  if (prefix.length > prefixLimit) return null;
  return isName(prefix) ? found.kind : unknownTitle(key);
}

const between = new RegExp(
  `(?:(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年度?|[(][^()]{1,10}[)]|${titlePrefixWords.join('|')})$`,
  'u',
);
const unitEnding = new RegExp(`(?:${unitEndings.join('|')})$`, 'u');

/** May a department and a year be all that stands before a title? 社会保险基金管理局 is one, though 基金 makes another table. */
function isName(prefix: string): boolean {
  if (/[,，:、]/u.test(prefix)) return false;
  let name = prefix;
  for (let next = name.replace(between, ''); next !== name; next = name.replace(between, '')) name = next;
  return unitEnding.test(name) || !titlePrefixStopWords.some((word) => name.includes(word));
}

/** A title that lost its first or its last character: 出决算表, 财政拨款收入支出决算总. */
function kindOfWorn(key: string): TableKind | null {
  const worn = known().find(
    ({ key: title, kind }) =>
      kind !== 'other' && (title.slice(1) === key || (/[总细]$/u.test(key) && title.slice(0, -1) === key)),
  );
  return worn?.kind ?? null;
}

/** Shorter fragments match too many titles. */
const fewestOfTitle = { first: 6, last: 3 } as const;

/** Is a text the first or the last line of a public table's title that is broken over lines? */
export const isPieceOfTitle = remembered((text): boolean => {
  const key = titleKey(text);
  const begins = (title: string): boolean => key.length >= fewestOfTitle.first && title.startsWith(key);
  const ends = (title: string): boolean => key.length >= fewestOfTitle.last && title.endsWith(key);
  return known().some(({ key: title, kind }) => kind !== 'other' && (begins(title) || ends(title)));
});

/** Is a text a title of the catalogue and nothing more? */
export const isWholeTitle = (text: string): boolean => kindOf().has(titleKey(text));

/** A line that names some table of money which the catalogue does not hold; 部门决算表 is a part's heading. */
const unknownTitle = (key: string): TableKind | null =>
  /(?:决算|情况|明细|统计|信息|支出|收入|预算)(?:总|明细)?表(?:[(][^()]{1,6}[)])?$/u.test(key) &&
  key.length <= prefixLimit &&
  !/(?:部门|单位|政府)(?:收入支出)?(?:预算|决算)(?:总|明细)?表$/u.test(key)
    ? 'other'
    : null;

const endings = titleEndings.map(matchKey);
const fewestOfUnknown = 8;

/** May a line above a table's unit be its title, though no catalogue holds it: 2025年市级一般公共预算收支总表? */
export function looksLikeTitle(line: string): boolean {
  const key = titleKey(line);
  return (
    key.length >= fewestOfUnknown &&
    /^[\p{Script=Han}\d]/u.test(key) &&
    !/[。;；!?:：,，…]|\.{3,}/u.test(key) &&
    endings.some((ending) => key.endsWith(ending))
  );
}
