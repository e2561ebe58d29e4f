import { labelHeaders, remarkHeaders } from '@juesuan/schema';
import { isAmount, isDash, matchKey, remembered } from '@juesuan/schema/words';

export {
  beginsWithHanOrdinal as looksLikeOrdinal,
  isAmount as looksLikeAmount,
  isColumnNumberLabel,
  isColumnNumberRow,
  isDash as looksLikeDash,
  isTotalLabel,
} from '@juesuan/schema/words';

/** What one cell's text looks like, before anything is known of its column. */
/** 类, 款 and 项; 目 of the revenue have nine digits. */
const code = /^(?:\d{3}(?:\d{2}){0,2}|1\d{8})$/;
const ellipsis = /^(?:…|\.{3}|⋯)+$/u;

export const looksLikeCode = remembered((text) => code.test(matchKey(text)));
const foreignCurrency = /^\s*(?:US|C|A|NZ)?[$€£]\s*/u;

/** The sign of a currency that is not the report's, alone in its cell or beside its amount. */
export const isForeignCurrency = (text: string): boolean =>
  /\S/.test(text) && text.replace(foreignCurrency, '') === '';

/** An amount of another currency, which takes a place in a table and is no amount of a report. */
const looksLikeForeignAmount = (text: string): boolean =>
  foreignCurrency.test(text) && isAmount(text.replace(foreignCurrency, ''));

/** What stands in a column of figures: an amount of whatever currency, or a dash. */
export const looksLikeFigure = remembered(
  (text) => isAmount(text) || isDash(text) || looksLikeForeignAmount(text) || isHashes(text),
);
/** What a spreadsheet prints for a number that its column is too narrow for: ###. */
export const isHashes = (text: string): boolean => /^\s*#{2,}\s*$/u.test(text);

export const looksLikeEllipsis = remembered((text) => ellipsis.test(matchKey(text)));
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(matchKey));
const codeHeaders = keys(labelHeaders.code);
const codePartHeaders = keys(labelHeaders.codePart);
const nameHeaders = keys(labelHeaders.name);
const lineNoHeaders = keys(labelHeaders.lineNo);
const remarks = keys(remarkHeaders);

/** Does a header stand over remarks beside a row's amounts? */
export const isRemarkHeader = (text: string): boolean => remarks.has(matchKey(text));

const codePart = `[${labelHeaders.codePart.join('')}]`;
const onlyCodeParts = new RegExp(`^${codePart}{1,3}$`, 'u');
const codePartsAtEnd = new RegExp(`${codePart}{1,3}$`, 'u');
const severalAtEnd = new RegExp(`${codePart}{2,3}$`, 'u');

/** 类, 款 or 项 over a part of a code; a header that reaches into the rows is no code of theirs. */
export const isCodePartHeader = (text: string): boolean => onlyCodeParts.test(matchKey(text));

/** A header's words without the parts of a code that stand beside them. */
export const withoutCodePartsAtEnd = (key: string): string => key.replace(codePartsAtEnd, '');

/** The role of a column whose header ends in this word, or `null` for a header of a value column. */
export const labelRole = remembered((header): 'code' | 'name' | 'line-no' | null => {
  const key = matchKey(header).replace(/[（(][^（()）]*[)）]$/u, (bracket) =>
    bracket.includes('元') ? '' : bracket,
  );
  if (codeHeaders.has(key) || codePartHeaders.has(key)) return 'code';
  if (codeHeaders.has(key.replace(severalAtEnd, ''))) return 'code';
  if (lineNoHeaders.has(key)) return 'line-no';
  return nameHeaders.has(key) ? 'name' : null;
});
