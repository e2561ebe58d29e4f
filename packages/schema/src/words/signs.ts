/**
 * Signs that stand before, around and instead of a number, in the many characters that publishers and PDF producers take
 * for them. Each is the inside of a class of a regular expression with the flag `u`.
 */

/** Strokes at the height of a minus, as short as a hyphen. The soft hyphen is what some fonts call their hyphen. */
export const hyphens = '\\-\\u00ad\\u02d7\\u2010-\\u2013\\u2043\\u207b\\u208b\\u2212\\u2796\\ufe63\\uff0d';

/** Strokes as long as a character: dashes, lines of tables, the prolongation mark of kana, the stroke of ideographs. */
const longStrokes =
  '\\u2014\\u2015\\u23af\\u23e4\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254c\\u254d\\u2574\\u2576\\u2578\\u257a\\u257c\\u257e\\u2e3a\\u2e3b\\u30fc\\u31d0\\ufe58\\uff70';

/** Macrons: what some fonts' maps call their minus. */
const macrons = '\\u00af\\u02c9\\uffe3';

/** Strokes under or over the line of text: alone they are a dash, before a number no minus. */
const outerStrokes = '_\\u2017\\u203e\\ufe49-\\ufe4f\\uff3f';

/** Every horizontal stroke that stands for a dash. */
export const strokes = hyphens + longStrokes + macrons + outerStrokes;

/** What makes the number behind it negative. */
export const minusSigns = `${hyphens}${longStrokes}${macrons}△▲负負`;

/** Beside a hyphen, what stands between the two ends of a range in a sentence. */
export const rangeMarks = '~～—–';

/** A currency's sign says 人民币 and not how many 元: the unit is the table's. */
export const currencySigns = '¥￥';

const hyphen = new RegExp(`^[${hyphens}]$`, 'u');

/** Is one character a short stroke? Where columns meet, a longer one before digits is the dash of the column on the left. */
export const isHyphen = (character: string): boolean => hyphen.test(character);

const dashBefore = new RegExp(`^[${longStrokes}]\\s+(?=[\\d.])`, 'u');

/** A text without the blank between a long stroke and a figure, which may be a minus or another cell's dash; `null` for any other. */
export const withDashJoined = (text: string): string | null => {
  const [dash] = dashBefore.exec(text) ?? [];
  return dash === undefined ? null : dash.trim() + text.slice(dash.length);
};

const currency = new RegExp(`^[${currencySigns}]$`, 'u');
const loneSign = new RegExp(
  `^(?:(?:[${currencySigns}]\\s*)?[${hyphens}△▲负負]|(?:[${hyphens}]\\s*)?[${currencySigns}])$`,
  'u',
);

/** Is a text nothing but a currency's sign? */
export const isCurrency = (text: string): boolean => currency.test(text.trim());

/** Is a text nothing but what may stand before an amount: a short minus, a currency's sign, or both? */
export const isLoneSign = (text: string): boolean => loneSign.test(text.trim());
