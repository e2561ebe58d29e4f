import type { CellState, Decimal } from '../named.ts';
import { ofVocabulary } from '../vocabulary/vocabulary.ts';
import { foldNumber } from './fold-number.ts';
import { type MoneyUnit, moneyUnitOf, moneyUnits } from './money.ts';
import { remembered } from './remembered.ts';
import { currencySigns, hyphens, minusSigns, strokes, withDashJoined } from './signs.ts';
import { foldWidth } from './space.ts';

/** What a value cell's printed text says. */
export interface Amount {
  state: CellState;
  /** Plain decimal with the printed number of decimals; `null` unless `state` is `amount`. */
  value: Decimal | null;
  /** A unit printed in the cell itself (`10万元`, `91.11%`); `null` where the cell prints only a number. */
  unit: MoneyUnit | '%' | null;
  /** White space inside the number was taken out (`9746. 50`), or another character stood for its point or a separator: worth a diagnostic. */
  repaired: boolean;
}

const blank: Amount = { state: 'blank', value: null, unit: null, repaired: false };
const dash: Amount = { state: 'dash', value: null, unit: null, repaired: false };
const text: Amount = { state: 'text', value: null, unit: null, repaired: false };

const dashes = new RegExp(`^[${strokes}\\s]+$`, 'u');
const minus = new RegExp(`^[${minusSigns}]`, 'u');
/** Behind decimals alone: `5-` may be the beginning of a range. */
const minusBehind = new RegExp(`(?<=\\.\\d+)[${hyphens}]$`, 'u');
const currency = new RegExp(`^[${currencySigns}]\\s*`, 'u');
const printedUnit = ofVocabulary(() => new RegExp(`(?:%|${moneyUnits()})$`, 'u'));

/** `1,234,567`, `1234567` or `0`: groups of three or none. A leading zero is a code, not an amount. */
const integer = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/;

/**
 * Reads the printed text of a value cell as an exact decimal. A string in and a string out: no double on the way.
 *
 * - Separators, full-width forms and outer spaces go, the printed decimals stay: `23,167.86` → `23167.86`,
 *   `９０` → `90`, `0.00` → `0.00`, `.5` → `0.5`.
 * - Negative are `-5`, `−5`, `(5)`, `（5）`, `△5`, `▲5`, `负5`, `5.00-`, and 5 behind any other stroke at the height of a minus.
 *   A long stroke, a blank and a figure may be two cells' text: `text`.
 * - A unit behind the number is given in `unit`, the value is not scaled: `10万元` → `10`, `91.11%` → `91.11`. `¥5` is 5.
 * - White space inside a number is taken out where it can only be one number: beside a point or comma (`9746. 50`), as
 *   separator of threes before a fraction (`1 234.56`), in a fraction wrapped after a long number
 *   (`3,063,000.0 0`). `3960 704` and `396 704` may be two numbers: `text`.
 * - Blank, dash (strokes alone) and zero stay three different things; all else (`XX`, `…`, `1,23.4`, `12.`, `1e5`) is `text`.
 *
 * Never throws.
 *
 * @example
 * readAmount('（1，234.50）'); // { state: 'amount', value: '-1234.50', unit: null, repaired: false }
 * readAmount('————');         // { state: 'dash', value: null, unit: null, repaired: false }
 */
export function readAmount(raw: string): Amount {
  const printed = foldNumber(raw).trim();
  if (printed === '') return blank;
  if (dashes.test(printed)) return dash;
  if (withDashJoined(printed) !== null) return text;

  const outer = takeUnit(printed);
  const bracketed = outer.rest.startsWith('(') && outer.rest.endsWith(')');
  const inner = bracketed ? takeUnit(outer.rest.slice(1, -1).trim()) : outer;
  if (bracketed && outer.unit !== null && inner.unit !== null) return text;
  const sign = takeSign(inner.rest);
  if (bracketed && sign.sign !== '') return text;

  const joined = joinSpaces(sign.rest);
  const digits = joined === null ? null : plainDigits(joined.number);
  if (joined === null || digits === null) return text;
  return {
    state: 'amount',
    value: bracketed || sign.sign === '-' ? `-${digits}` : digits,
    unit: outer.unit ?? inner.unit,
    repaired: joined.repaired || (printed !== raw.trim() && printed !== foldWidth(raw).trim()),
  };
}

/** What a printed text is: an amount, a dash, nothing, or another text. As {@link readAmount} reads it; remembered. */
export const kindOf = remembered((printed): CellState => readAmount(printed).state);

/** Is a printed text an amount, and nothing else? */
export const isAmount = (printed: string): boolean => kindOf(printed) === 'amount';

/** Is a printed text a dash: strokes alone? */
export const isDash = (printed: string): boolean => kindOf(printed) === 'dash';

function takeUnit(printed: string): { rest: string; unit: Amount['unit'] } {
  const unit = printedUnit().exec(printed)?.[0];
  if (unit === undefined) return { rest: printed, unit: null };
  return {
    rest: printed.slice(0, -unit.length).trim(),
    unit: unit === '%' ? unit : moneyUnitOf(unit),
  };
}

/** The sign before a number, or a minus behind it; a currency's sign may stand on either side of it. */
function takeSign(printed: string): { rest: string; sign: '' | '+' | '-' } {
  const bare = printed.replace(currency, '');
  if (minusBehind.test(bare) && /^\d/.test(bare)) return { rest: bare.slice(0, -1), sign: '-' };
  const sign = minus.test(bare) ? '-' : bare.startsWith('+') ? '+' : '';
  if (sign === '') return { rest: bare, sign };
  const behind = bare.slice(1).trim();
  return { rest: bare === printed ? behind.replace(currency, '') : behind, sign };
}

/** The number without inner spaces, or `null` where they may part two numbers. */
function joinSpaces(printed: string): { number: string; repaired: boolean } | null {
  if (!/\s/.test(printed)) return { number: printed, repaired: false };
  // Digits spread over their cell, each parted from the next.
  if (/^\S(?:\s+\S){3,}$/u.test(printed) && /\d\s+[.,]/u.test(printed))
    return { number: printed.replace(/\s+/g, ''), repaired: true };
  const tight = printed.replace(/\s+/g, ' ').replace(/ ?([.,]) ?/g, '$1');
  const parts = tight.split(' ');
  const oneNumber =
    parts.length === 1 ||
    /^\d{1,3}(?: \d{3})+\.\d+$/.test(tight) ||
    // Only a number too long for its cell wraps, so `12.5 3` stays two numbers.
    /^\d{1,3}(?:,\d{3})+\.\d \d$/.test(tight);
  return oneNumber ? { number: parts.join(''), repaired: true } : null;
}

function plainDigits(number: string): string | null {
  const point = number.indexOf('.');
  const whole = point < 0 ? number : number.slice(0, point);
  const fraction = point < 0 ? '' : number.slice(point);
  if (fraction !== '' && !/^\.\d+$/.test(fraction)) return null;
  if (whole === '' && fraction !== '') return `0${fraction}`;
  return integer.test(whole) ? whole.replaceAll(',', '') + fraction : null;
}
