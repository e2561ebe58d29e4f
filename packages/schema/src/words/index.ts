/**
 * The vocabulary of tokens: what an amount, a sign, a dash, a total, an ordinal, a note, a unit of money, a page's number or
 * a folded radical is. One definition each, for readers, detection, forms, normaliser and audit alike.
 */
export * from '../catalogue/average-words.ts';
export * from '../catalogue/blank-words.ts';
export * from '../catalogue/cost-words.ts';
export * from '../catalogue/layout-words.ts';
export * from '../catalogue/project-words.ts';
export * from '../catalogue/rate-words.ts';
export * from '../catalogue/time-words.ts';
export {
  catalogueVocabulary,
  ofVocabulary,
  type Vocabulary,
  withVocabulary,
} from '../vocabulary/vocabulary.ts';
export { type Amount, isAmount, isDash, kindOf, readAmount } from './amount.ts';
export { isColumnNumberLabel, isColumnNumberRow } from './column-number.ts';
export { changeSource, directionIn, directionSource, reasonSource } from './directions.ts';
export { pageNumberKind } from './furniture.ts';
export { bareKey, matchKey, stored } from './key.ts';
export { isMoneyUnit, type MoneyUnit, moneyUnitOf, moneyUnits, yuanPer } from './money.ts';
export { isNote, isNoteMark, splitNoteMark } from './note.ts';
export * from './number.ts';
export {
  beginsWithHanOrdinal,
  beginsWithOrdinal,
  hanNumber,
  hanNumerals,
  keyWithoutOrdinal,
  ordinalNumber,
} from './ordinal.ts';
export { foldRadicals, foldText } from './radicals.ts';
export { remembered } from './remembered.ts';
export {
  hyphens,
  isCurrency,
  isHyphen,
  isLoneSign,
  minusSigns,
  rangeMarks,
  strokes,
  withDashJoined,
} from './signs.ts';
export { simplified } from './simplified.ts';
export { foldWidth, isBlank, squash, trimmed } from './space.ts';
export { isSubtotalLabel, isTotalLabel } from './total.ts';
export { figureUnit, headerUnit, type NamedUnit, namedUnit } from './unit.ts';
