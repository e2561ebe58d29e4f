import { ofVocabulary } from '../vocabulary/vocabulary.ts';
import { literal } from './literal.ts';
import { type MoneyUnit, yuanPer } from './yuan.ts';

export { type MoneyUnit, yuanPer };

/**
 * Whether a printed unit is one of money.
 *
 * @example isMoneyUnit('辆') // false
 */
export const isMoneyUnit = (unit: string): unit is MoneyUnit => Object.hasOwn(yuanPer, unit);

const usual = '亿元|万元|千元|元';

/** The units of money as alternatives of a regular expression, the longest first. */
export const moneyUnits = ofVocabulary(({ units }) =>
  [
    ...Object.keys(units)
      .sort((a, b) => b.length - a.length)
      .map(literal),
    usual,
  ].join('|'),
);

const spellings: ReadonlyMap<string, MoneyUnit> = new Map([
  ...(Object.keys(yuanPer) as MoneyUnit[]).map((unit) => [unit, unit] as const),
  ['亿', '亿元'],
  ['億', '亿元'],
  ['億元', '亿元'],
  ['万', '万元'],
  ['萬', '万元'],
  ['萬元', '万元'],
]);

/**
 * The unit of money that a printed unit is, in the spellings that reports print; `null` for what measures no money.
 *
 * @example moneyUnitOf('萬元') // '万元'
 */
export const moneyUnitOf = (printed: string): MoneyUnit | null =>
  spellings.get(printed) ?? ownSpellings().get(printed) ?? null;

const ownSpellings = ofVocabulary(({ units }) => new Map(Object.entries(units)));
