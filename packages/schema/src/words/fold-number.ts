import { foldWidth } from './space.ts';

/** Dots in the place of a decimal point, by what fonts' maps call it: middle dots, leaders, the full stop of Chinese text. */
const strangePoint = '[·․‧∙•⋅・･。｡\\uf02e]';
/** Commas and their like in the place of a separator of thousands. */
const strangeComma = '[‚，､،٬’\\uf02c]';
/** The comma of enumerations parts numbers as well: only decimals behind it say that it separates thousands. */
const enumerationComma = '、';

const pointInNumber = new RegExp(`(?<=\\d)${strangePoint}(?=\\d+(?!\\d|${strangePoint}|\\.))`, 'gu');
const commaInNumber = new RegExp(`(?<=\\d)${strangeComma}(?=\\d{3}(?!\\d))`, 'gu');
const groupsOfThousands = new RegExp(`(?<!\\d)\\d{1,3}(?:${enumerationComma}\\d{3})+(?=\\.\\d)`, 'gu');
const minusOfSymbols = /\uf02d(?=\s*\d)/gu;
const isStrange = new RegExp(`[\\uf02d${enumerationComma}]|${strangePoint}|${strangeComma}`, 'u');

const isAscii = /^[\t-~]*$/;

function withPlainSigns(text: string): string {
  if (!isStrange.test(text)) return text;
  return text
    .replace(pointInNumber, '.')
    .replace(commaInNumber, ',')
    .replace(groupsOfThousands, (groups) => groups.replaceAll(enumerationComma, ','))
    .replace(minusOfSymbols, '-');
}

/**
 * A text folded in width, and with the point, the separators and the minus of its numbers as ASCII where a font's map calls them
 * something else. `F02C` to `F02E` are what fonts of symbols call the ASCII characters of the same last byte.
 *
 * @example foldNumber('7，435·26') // '7,435.26'
 */
export function foldNumber(text: string): string {
  const folded = foldWidth(text);
  // Plain text is handed back as it is: most numbers are.
  return folded === text && isAscii.test(text) ? text : withPlainSigns(folded);
}
