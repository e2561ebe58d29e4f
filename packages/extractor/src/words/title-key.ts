import { emptySuffixes, formCodePatterns } from '@juesuan/schema';
import { hanNumerals, moneyUnits, ofVocabulary, simplified } from '@juesuan/schema/words';
import { matchKey } from './key.ts';

const codes = formCodePatterns.join('|');
const year = '(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年度?';
const ordinals = [
  `第[${hanNumerals}]+部分[、:]?`,
  String.raw`附件?\d+(?:[-.]\d+)?[、.:]?`,
  '附[件表]?[、.:]',
  `[(]?[${hanNumerals}]{1,3}[)]?[、.:]|[(][${hanNumerals}]{1,3}[)]`,
  `附?表[${hanNumerals}]{1,3}[、.:]?`,
  String.raw`[(]?\d{1,2}(?:[-.]\d{1,2})?[)]?[、.:]`,
  String.raw`[(]?\d{1,2}(?:[-.]\d{1,2})?[)]?(?=\p{Script=Han})(?!年|月)`,
];
const leading = new RegExp(`^(?:${ordinals.join('|')}|(?:${codes}|[(](?:${codes})[)])[、.:]?)`, 'u');

const unit = ofVocabulary(() => `(?:(?:金额)?单位:)?(?:人民币)?(?:${moneyUnits()})`);
// A note of where the table comes from names its form: （部门决算Z07表中本年支出部分）.
const inBrackets = ofVocabulary(() => [
  ...emptySuffixes,
  String.raw`续\d`,
  unit(),
  year,
  `[^()]{0,8}(?:${codes})[^()]{0,12}`,
  `附?表[${hanNumerals}]{1,3}`,
]);
const trailing = ofVocabulary(
  () =>
    new RegExp(
      `(?:[(](?:${inBrackets().join('|')})[)]|续表|(?<=[表总)])(?:${codes})|(?:金额)?单位:(?:人民币)?(?:${moneyUnits()}))$`,
      'u',
    ),
);
const framed = /^(?:《([^《》]+)》|〈([^〈〉]+)〉|【([^【】]+)】)$/u;
/** Characters of the titles that differ between the two scripts. */
const traditional = /[決預撥總經費財單門購詳細級機關費務產]/u;

function undecorated(key: string): string {
  let text = key;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(leading, '').replace(trailing(), '').replace(framed, '$1$2$3');
  }
  return text;
}

/** One wording for those that mean the same in every title: 收支 for 收入支出, 公开表 for 表. */
const asInCatalogue = (key: string): string =>
  key.replaceAll('收支', '收入支出').replace(/公开(?=(?:总|情况|明细)?表)/gu, '');

/** A title of the catalogue in the form that {@link titleKey} gives to printed ones. */
export const catalogueKey = (title: string): string => asInCatalogue(matchKey(title));

/**
 * A printed title without what decorates it, to compare with the catalogue: ordinals, form codes, brackets that say nothing, 《》,
 * the unit of money.
 *
 * @example
 * titleKey('《收支决算总表》（财决公开01表）') // '收入支出决算总表'
 */
export function titleKey(line: string): string {
  const key = matchKey(line);
  return asInCatalogue(undecorated(traditional.test(key) ? simplified(key) : key));
}
