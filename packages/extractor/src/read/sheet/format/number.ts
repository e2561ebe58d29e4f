import { type Decimal, decimalOf, digitsOf, roundedDigits, shifted } from './decimal.ts';
import type { FormatSection, Token } from './sections.ts';

/** What a format makes of the places of a number. */
interface NumberLayout {
  tokens: readonly Token[];
  /** Index of the first mark behind the whole digits: the point, or the end. */
  point: number;
  /** Digits behind the point. */
  places: number;
  grouped: boolean;
  /** Power of ten that the value is shown in: -3 for each comma at the end, 2 for each percent sign. */
  power: number;
}

/**
 * A number without its sign as a section shows it, in exact decimals: a format may round a half up where the nearest
 * double is below it.
 */
export function shownNumber(value: number, { tokens }: FormatSection): string {
  if (!tokens.some(({ type }) => type === 'digit'))
    return tokens.map((token) => plainToken(token, value)).join('');
  const layout = layoutOf(tokens);
  const digits = roundedDigits(shifted(decimalOf(value), layout.power), layout.places)
    .toString()
    .padStart(layout.places + 1, '0');
  const cut = digits.length - layout.places;
  const whole = digits.slice(0, cut) === '0' ? '' : digits.slice(0, cut);
  return wholeText(layout, whole) + fractionText(layout, digits.slice(cut));
}

const plainToken = (token: Token, value: number): string => {
  switch (token.type) {
    case 'literal':
      return token.text;
    case 'general':
    case 'text':
      return shownGeneral(value);
    case 'percent':
      return '%';
    case 'point':
      return '.';
    default:
      return '';
  }
};

/** Commas between digits set groups apart, commas behind the last one leave out three digits each. */
function layoutOf(tokens: readonly Token[]): NumberLayout {
  const isDigit = (token: Token | undefined): boolean => token?.type === 'digit';
  const firstPoint = tokens.findIndex(({ type }) => type === 'point');
  const lastDigit = tokens.findLastIndex(isDigit);
  const end = firstPoint < 0 ? tokens.length : firstPoint;
  let grouped = false;
  let power = 0;
  tokens.forEach((token, i) => {
    if (token.type === 'percent') power += 2;
    if (token.type !== 'comma') return;
    const isWithin = i < end && tokens.slice(0, i).some(isDigit) && tokens.slice(i, end).some(isDigit);
    if (isWithin) grouped = true;
    else if (i > lastDigit || i < end) power -= tokens.slice(0, i).some(isDigit) ? 3 : 0;
  });
  const places = tokens.filter((token, i) => i > end && isDigit(token)).length;
  return { tokens, point: end, places, grouped, power };
}

/** The digits before the point, from the right to their marks; those that are over stand at the first. */
function wholeText({ tokens, point, grouped }: NumberLayout, whole: string): string {
  const marks = tokens.slice(0, point);
  const count = marks.filter(({ type }) => type === 'digit').length;
  const given = [...whole].slice(0, Math.max(0, whole.length - count));
  const rest = whole.slice(given.length).padStart(count, '\0');
  /** What each mark shows: the first also the digits that are over. */
  let shown = 0;
  let hasBegun = given.length > 0;
  const parts = marks.map((token): string => {
    if (token.type !== 'digit') return token.type === 'comma' ? '' : plainToken(token, 0);
    const digit = rest.charAt(shown);
    const left = count - shown;
    shown++;
    const over =
      shown === 1 ? given.map((one, i) => one + separatorAt(count + given.length - i)).join('') : '';
    if (digit !== '\0' || token.mark === '0') hasBegun = true;
    const own = digit !== '\0' ? digit : hasBegun ? '0' : token.mark === '?' ? ' ' : '';
    return over + own + (own.trim() === '' ? '' : separatorAt(left));
  });
  return count === 0 ? parts.join('') + whole : parts.join('');

  function separatorAt(digitsFromRight: number): string {
    return grouped && digitsFromRight > 1 && digitsFromRight % 3 === 1 ? ',' : '';
  }
}

/** The point and the digits behind it: zeros at the end are not shown where the marks do not ask for them. */
function fractionText({ tokens, point, places }: NumberLayout, fraction: string): string {
  const marks = tokens.slice(point).filter((token) => token.type === 'digit');
  let needed = fraction.replace(/0+$/u, '').length;
  marks.forEach(({ mark }, i) => {
    if (mark === '0') needed = Math.max(needed, i + 1);
  });
  let at = 0;
  return tokens
    .slice(point)
    .map((token): string => {
      if (token.type === 'comma') return '';
      if (token.type !== 'digit') return plainToken(token, 0);
      const digit = at < needed ? fraction.charAt(at) : token.mark === '?' && at < places ? ' ' : '';
      at++;
      return digit;
    })
    .join('');
}

/** Characters that a number without a format may have: more digits behind the point are rounded. */
const GENERAL_CHARACTERS = 11;
/** The 分 of an amount are shown, however wide the column is on somebody's screen. */
const MONEY_PLACES = 2;

/**
 * A number without a format, without its sign. A spreadsheet shows as many digits as its column has room for and 11 characters
 * at most, but whole amounts and those with 分 in full here: a column is made wide enough for these.
 */
function shownGeneral(value: number): string {
  const decimal = decimalOf(value);
  if (decimal.scale <= MONEY_PLACES) return digitsOf(decimal);
  const whole = digitsOf({ digits: roundedDigits(decimal, 0), scale: 0 }).length;
  const places = Math.max(MONEY_PLACES, GENERAL_CHARACTERS - 1 - whole);
  const rounded: Decimal = { digits: roundedDigits(decimal, places), scale: places };
  return digitsOf(rounded).replace(/\.?0+$/u, '');
}
