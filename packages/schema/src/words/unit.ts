import { headerUnits } from '../catalogue/measure-words.ts';
import { ofVocabulary } from '../vocabulary/vocabulary.ts';
import { matchKey } from './key.ts';
import { type MoneyUnit, moneyUnitOf, moneyUnits } from './money.ts';

/** What a printed name says of its unit, and the name without it. */
export interface NamedUnit {
  /** As {@link matchKey} has them. */
  words: string;
  unit: string;
  /** `null` for counts and rates, and for a price of one thing (`元/人`). */
  money: MoneyUnit | null;
}

/** In the characters of either script. */
const moneySource = ofVocabulary(() => `${moneyUnits()}|億元|萬元`);
const unitSource = ofVocabulary(() => [moneySource(), ...headerUnits].join('|'));
const labelled = '(?:金[额額]|[货貨][币幣]|[计計][量价價])?[单單]位';
const label = `(?:${labelled}[:为]?)?(?:人民[币幣])?`;
/** Round as {@link matchKey} folds them, square, black and tortoise-shell. */
const [open, close] = ['[([【〔]', '[)\\]】〕]'];
const written = ofVocabulary((): readonly RegExp[] => [
  new RegExp(`^(.*)${open}${label}(${unitSource()})${close}$`, 'u'),
  new RegExp(`^(.*)${open}${label}((?:${moneySource()})/\\p{Script=Han}{1,3})${close}$`, 'u'),
  new RegExp(`^(.*)${labelled}:(?:人民[币幣])?(${unitSource()})$`, 'u'),
  new RegExp(`^(.*\\p{Script=Han}{2})/(${unitSource()})$`, 'u'),
]);

/**
 * The unit that a printed name ends in: in brackets, behind a stroke or behind 单位：; `null` where it names none.
 *
 * @example
 * namedUnit('基本支出（万元）'); // { words: '基本支出', unit: '万元', money: '万元' }
 * namedUnit('保有量/辆');        // { words: '保有量', unit: '辆', money: null }
 */
export function namedUnit(name: string): NamedUnit | null {
  const key = matchKey(name);
  for (const pattern of written()) {
    const [, words, unit] = pattern.exec(key) ?? [];
    if (words !== undefined && unit !== undefined) return { words, ...measured(unit) };
  }
  return null;
}

/** 萬元 is 万元. */
function measured(printed: string): Pick<NamedUnit, 'unit' | 'money'> {
  const unit = moneyUnitOf(printed);
  return { unit: unit ?? printed, money: unit };
}

/** As {@link namedUnit} for a part of a header, which may be a unit and nothing else: a row 元 | 万元 | 辆 under the names. */
export function headerUnit(part: string): NamedUnit | null {
  const key = matchKey(part);
  return alone().test(key) ? { words: '', ...measured(key) } : namedUnit(part);
}

const alone = ofVocabulary(() => new RegExp(`^(?:${unitSource()})$`, 'u'));

const figure = ofVocabulary(
  () => new RegExp(`^([^\\p{L}]*\\d)(?:${open}(${unitSource()})${close}|(${unitSource()}))$`, 'u'),
);

/**
 * The unit behind a figure in its cell, in brackets or not: `5辆`, `1,234.50（元）`; `null` where none stands there.
 *
 * @example figureUnit('12批次') // { words: '12', unit: '批次', money: null }
 */
export function figureUnit(raw: string): NamedUnit | null {
  const [, words, inBrackets, behind] = figure().exec(matchKey(raw)) ?? [];
  const unit = inBrackets ?? behind;
  if (words === undefined || unit === undefined) return null;
  const named = measured(unit);
  // Nothing that is counted has decimals.
  return named.money === null && words.includes('.') ? null : { words, ...named };
}
