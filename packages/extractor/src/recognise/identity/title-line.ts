import {
  accountTitlePatterns,
  noNameWords,
  placeEndings,
  scopeWords,
  sealWords,
  threePublicTitle,
  titleAnnouncements,
} from '@juesuan/schema';
import { hanNumerals, unitEndings } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';
import { yearNumber, yearSource } from '../../words/year.ts';

/** What a title, or a clause that begins like one, says of whose accounts of which year there are. */
export interface TitleLine {
  /** Without (本级) and 汇总; empty where none is named. */
  name: string;
  year: number | null;
}

const yearPattern = `(?:${yearSource})(?:年度?|度)`;

const oneOf = (words: readonly string[]): string =>
  words
    .map((word) => matchKey(word).replace(/[()|]/gu, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|');

const scope = `(?:[(](?:${oneOf(scopeWords)})[)]|(?:(?<=[省市县区州旗盟镇乡])[省市县区州旗盟镇乡])?(?:本级|汇总)|单位)?`;
const before = `(?:(?:${oneOf(titleAnnouncements)})|[(]?[${hanNumerals}]{1,3}[)]?[、.]|附件\\d*:?|第[${hanNumerals}]+部分[:、]?|[《【])*`;
const money = `(?:${oneOf(threePublicTitle.sources)})*`;
const threePublic = `${money}(?:${threePublicTitle.name})(?!.{0,4}预算(?!.{0,6}(?:执行|决算)))`;

const title = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `^${before}(?<early>${yearPattern})?(?<name>[\\p{Script=Han}()A-Za-z]{2,40}?)??${scope}(?:关于)?(?:公开|公布)?(?<late>${yearPattern})?${scope}(?:${kinds.join('|')})`,
    'u',
  );
const patterns = {
  accounts: title([...accountTitlePatterns.accounts, threePublic]),
  budget: title(accountTitlePatterns.budget),
};

const unit = new RegExp(`(?:${oneOf(unitEndings)})(?:[(][^()]{1,10}[)])?$`, 'u');
const place = new RegExp(`(?:${oneOf(placeEndings)})$`, 'u');

/**
 * Reads a title: `某某局2023年度部门决算公开说明`, `2023年某县“三公”经费决算情况`, `【某某中学（本级）2023年度决算】`.
 *
 * @param key the text as `plainKey` gives it
 * @returns `null` where it is no title of accounts
 */
export function readTitleLine(key: string, kind: keyof typeof patterns): TitleLine | null {
  const { name = '', early, late } = patterns[kind].exec(key)?.groups ?? {};
  const year = (late ?? early)?.replace(/[年度]+$/u, '');
  const isNamed = isName(name);
  if (!isNamed && year === undefined) return null;
  return { name: isNamed ? name : '', year: year === undefined ? null : yearNumber(year) };
}

/** May a text be the name of a department, or of a place whose government publishes? */
export const isName = (name: string): boolean =>
  ((name.length > 2 && unit.test(name)) || (name.length >= 2 && place.test(name))) &&
  !noNameWords.some((word) => (word.length > 1 ? name.includes(word) : name.startsWith(word)));

/** The name without what says which of its accounts they are, or where its seal goes. */
export const withoutScope = (name: string): string =>
  name.replace(new RegExp(`(?:[（(](?:${oneOf([...scopeWords, ...sealWords])})[)）]|本级|汇总)+$`, 'u'), '');
