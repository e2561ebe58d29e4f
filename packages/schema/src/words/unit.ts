import { headerUnits } from '../catalogue/measure-words.ts';
import { matchKey } from './key.ts';
import { isMoneyUnit, type MoneyUnit, moneyUnits } from './money.ts';

/** What a printed name says of its unit, and the name without it. */
export interface NamedUnit {
  /** As {@link matchKey} has them. */
  words: string;
  unit: string;
  /** `null` for counts and rates, and for a price of one thing (`元/人`). */
  money: MoneyUnit | null;
}

const units = [moneyUnits, ...headerUnits].join('|');
const label = '(?:(?:金额|货币|计量|计价)?单位[:为]?)?(?:人民币)?';
/** Round as {@link matchKey} folds them, square, black and tortoise-shell. */
const [open, close] = ['[([【〔]', '[)\\]】〕]'];
const written: readonly RegExp[] = [
  new RegExp(`^(.*)${open}${label}(${units})${close}$`, 'u'),
  new RegExp(`^(.*)${open}${label}((?:${moneyUnits})/\\p{Script=Han}{1,3})${close}$`, 'u'),
  new RegExp(`^(.*)(?:金额|货币|计量|计价)?单位:(?:人民币)?(${units})$`, 'u'),
  new RegExp(`^(.*\\p{Script=Han}{2})/(${units})$`, 'u'),
];

/**
 * The unit that a printed name ends in: in brackets, behind a stroke or behind 单位：; `null` where it names none.
 *
 * @example
 * namedUnit('基本支出（万元）'); // { words: '基本支出', unit: '万元', money: '万元' }
 * namedUnit('保有量/辆');        // { words: '保有量', unit: '辆', money: null }
 */
export function namedUnit(name: string): NamedUnit | null {
  const key = matchKey(name);
  for (const pattern of written) {
    const [, words, unit] = pattern.exec(key) ?? [];
    if (words !== undefined && unit !== undefined)
      return { words, unit, money: isMoneyUnit(unit) ? unit : null };
  }
  return null;
}

/** As {@link namedUnit} for a part of a header, which may be a unit and nothing else: a row 元 | 万元 | 辆 under the names. */
export function headerUnit(part: string): NamedUnit | null {
  const key = matchKey(part);
  return alone.test(key) ? { words: '', unit: key, money: isMoneyUnit(key) ? key : null } : namedUnit(part);
}

const alone = new RegExp(`^(?:${units})$`, 'u');

const figure = new RegExp(`^([^\\p{L}]*\\d)(?:${open}(${units})${close}|(${units}))$`, 'u');

/**
 * The unit behind a figure in its cell, in brackets or not: `5辆`, `1,234.50（元）`; `null` where none stands there.
 *
 * @example figureUnit('12批次') // { words: '12', unit: '批次', money: null }
 */
export function figureUnit(raw: string): NamedUnit | null {
  const [, words, inBrackets, behind] = figure.exec(matchKey(raw)) ?? [];
  const unit = inBrackets ?? behind;
  if (words === undefined || unit === undefined) return null;
  const money = isMoneyUnit(unit) ? unit : null;
  // Nothing that is counted has decimals.
  return money === null && words.includes('.') ? null : { words, unit, money };
}
