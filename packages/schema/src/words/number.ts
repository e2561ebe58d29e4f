import { isAmount, isDash, kindOf } from './amount.ts';
import { foldNumber } from './fold-number.ts';
import { remembered } from './remembered.ts';
import { hyphens, minusSigns, strokes } from './signs.ts';

/**
 * A number without its sign, within a longer text that is folded in width: digits in groups of three or in none. The
 * source of a regular expression.
 */
export const numberSource = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** A sign or the bracket of a negative number. */
const opening = `[+(${minusSigns}]`;
/** The other bracket, or a minus behind its number as bookkeeping programs print it. */
const closing = `[)${hyphens}]`;
const digits = '\\d[\\d,]*';
const dash = `[${strokes}]+`;

function test(source: string): (text: string) => boolean {
  const pattern = new RegExp(source, 'u');
  return (text) => pattern.test(foldNumber(text));
}

/** Nothing but digits: an amount, a number of a row, a code or a part of one. */
export const isDigits = test('^\\s*\\d+\\s*$');

/** A bare number: an amount, 行次, a part of a code, a percentage. */
export const isNumber = (text: string): boolean => isAmount(text) || isDigits(text);

/** A number printed as money is: with decimals or with separators of thousands. */
export const isMoneyLike = (text: string): boolean => isAmount(text) && /[.,]\d/u.test(foldNumber(text));

/** A whole amount that has the two decimals of money. */
export const isWithCents = (text: string): boolean =>
  isAmount(text) && /\.\d{2}(?!\d)/u.test(foldNumber(text));

/** A whole amount with the decimals of money, one at the least. */
export const isWithDecimals = (text: string): boolean =>
  isAmount(text) && /\.\d{1,2}(?!\d)/u.test(foldNumber(text));

/** Digits, points and separators alone: an amount or a piece of one. */
export const isPieceOfNumber = test('^\\s*[\\d,.]+\\s*$');

/** One glyph of a number: a digit, point, separator or hyphen. */
export const isGlyphOfNumber = test('^[\\d.,-]$');

const withCents = test(`^${opening}?[\\d,]+\\.\\d{2}${closing}?$`);
/** An amount with its two decimals, or a dash: what stands behind it is of another cell. A bracket may be a run of its own. */
export const isCompleteCell = (text: string): boolean => withCents(text) || isDash(text);

/** A figure, whatever its decimals. A bracket may be a run of its own. */
export const isFigureRun = remembered(
  test(`^\\s*${opening}?${digits}(?:(?:\\.\\d+)?\\)?|\\.\\d+[${hyphens}])\\s*$`),
);

/** A percentage: 4.1%, -4.1％. */
export const isRatio = test(`^\\s*${opening}?${digits}(?:\\.\\d+)?%\\)?\\s*$`);

/** Does a text end in a figure or a dash that stands apart from what is before it? */
export const endsInFigure = test(`(?:^|\\s)(?:${opening}?${digits}(?:\\.\\d+)?\\)?|${dash})\\s*$`);

/** Does a text begin with an amount that has decimals? */
export const beginsWithAmount = test(`^\\s*[+${minusSigns}]?[\\d,]+\\.\\d`);

/** May a text begin a cell: with a word, a figure or a bracket? */
export const beginsCell = test('^\\s*[\\p{Script=Han}\\d(]');

/** May a text begin a cell, a dash among them? */
export const beginsCellOrDash = test(`^\\s*[\\p{Script=Han}\\d(${strokes}]`);

const cutAtEnd = test(`(?:^|\\s)${opening}?[\\d,]*(?:[.,]\\d?|\\d)$`);
const continued = test('^[\\d.,]');
/** Is a number cut by the line's end, and goes on with the next line? */
export const isCutNumber = (line: string, next: string): boolean => cutAtEnd(line) && continued(next);

/** Are a number's digits cut behind a separator: `39,366,779.`, and `02` on the next line? Without separators of thousands it is longer than a year. */
export const isCutAmount = test('^\\s*(?:\\d{1,3}(?:,\\d{3})+(?:\\.|,\\d{0,2})|\\d{5,}\\.)\\s*$');

const cents = 2;
const cutBehindPoint = new RegExp(`^\\s*${digits}\\.(\\d?)\\s*$`, 'u');
/** How many of its two decimals an amount lacks that its cell's width cut behind the point; `null` for what is none. */
export function centsLacking(text: string): number | null {
  const printed = cutBehindPoint.exec(foldNumber(text))?.[1];
  return printed === undefined ? null : cents - printed.length;
}

/** What of an amount that lost decimals stands on the next line. */
export const isRestOfCents = test(`^\\s*\\d{1,${cents}}\\s*$`);

/** Does a text hold an amount that no year, ordinal or number of things is: with decimals or separators of thousands? */
export const holdsAmount = test('\\d{1,3}(?:,\\d{3})+|\\d\\.\\d{1,2}(?!\\d)');

const commaOfThousands = /(?<=(?:^|\s)[-+(（]?\d{1,3}(?:,\d{3}){0,6}),(?=\d{3}(?!\d))/gu;
/** Are all commas of a line between the thousands of amounts that blanks, of whatever width, set apart? */
export const holdsNoOtherCommas = (line: string): boolean =>
  !line.replace(commaOfThousands, '').includes(',');

/** Two numbers written together: a second decimal point, or separators of thousands behind decimals. */
export const holdsGluedNumbers = test('\\d\\.\\d+[.,]\\d');

const amountWithCents = `[${minusSigns}]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2}`;
/** A text of fewer characters is no two amounts. */
export const shortestTouching = '0.000.00'.length;
const touching = new RegExp(`^(?:${amountWithCents}){2,}$`, 'u');

/**
 * Lengths of the amounts that a text is made of where several with two decimals are printed without anything between;
 * `null` for any other text.
 *
 * @example
 * touchingAmounts('82,164,300.0057,301,800.00'); // [13, 13]
 */
export function touchingAmounts(text: string): number[] | null {
  if (text.length < shortestTouching || !/[\d０-９]$/u.test(text)) return null;
  const folded = foldNumber(text);
  // A sign of another width, or an invisible character, would shift the places.
  if (folded.length !== text.length || !touching.test(folded)) return null;
  return Array.from(folded.matchAll(new RegExp(amountWithCents, 'gu')), ([amount]) => amount.length);
}

/** What templates and forms print for an amount still to come, or for one that there is none of. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[X×*]+|…+|⋯+|\.{3,})$/iu.test(foldNumber(text).replace(/\s+/gu, ''));

const partedBy = (separator: string): ((text: string) => boolean) =>
  test(`^\\s*${opening}?\\d{1,3}(?:${separator}\\d{3})+\\.\\d{1,2}${closing}?\\s*$`);
/** One number whose thousands commas with a blank behind each part: 7, 306, 541.20. No cell ends with a comma. */
export const hasWideCommas = partedBy(',\\s');
/** One number whose thousands blanks part, or figures of several columns. */
export const hasBlankThousands = partedBy('\\s');
/** Does a text hold a number of thousands that no blank parts? */
export const holdsWholeThousands = test('\\d,\\d{3}|\\d{4}\\.');

/** Anything that stands where a figure stands. */
export const isFigure = (text: string): boolean =>
  isNumber(text) || kindOf(text) === 'dash' || isPlaceholder(text);

/** A figure, or the beginning of one that its cell's width cut: `39,366,779.` with `02` on the next line. */
export const isFigureOrCut = (text: string): boolean => isFigure(text) || isCutAmount(text);
