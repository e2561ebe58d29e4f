import { isFigureOrCut } from '@juesuan/schema/words';
import { EM } from '../../model/spaced-page.ts';
import { costs } from '../../model/tolerances.ts';
import { hasHan, isTotalLabel, looksLikeDash, looksLikeEllipsis } from '../../words/cell-words.ts';
import { isKnownCode } from '../../words/code-name.ts';
import { isFunctionalRow } from '../../words/row-label.ts';
import type { Band, Holds, Token } from './model.ts';

const cost = costs.columns;

const wholeNumber = /^(?!0$)\d{1,7}$/u;

const printedOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Codes and parts of them have seven digits at most, and no point; a zero alone is an amount. */
export const mayBeCode = (text: string): boolean => wholeNumber.test(printedOf(text));

/** Looked up for every token and band, and found once. */
const kinds = new WeakMap<Token, Record<Holds, number>>();

/** May a token stand in a column of each kind, and how unlikely is that? */
export function kindCosts(token: Token): Record<Holds, number> {
  const known = kinds.get(token);
  if (known) return known;
  const printed = printedOf(token.text);
  const costOf = (holds: Holds): number => kindCost(token.text, printed, holds);
  const found = {
    codes: costOf('codes'),
    words: costOf('words'),
    figures: costOf('figures'),
    digits: costOf('digits'),
  };
  kinds.set(token, found);
  return found;
}

function kindCost(text: string, printed: string, holds: Holds): number {
  if (holds === 'codes') {
    // It is centred over codes and names.
    if (isTotalLabel(text)) return 0;
    if (!wholeNumber.test(printed)) return Infinity;
    return isKnownCode(printed) || /^\d{1,3}$/u.test(printed) ? 0 : cost.otherDigits;
  }
  if (isFigureOrCut(printed)) {
    if (holds === 'words') return Infinity;
    if (holds === 'digits') return 0;
    return /^\d{3}(?:\d{2}){1,2}$|^0\d/u.test(printed) ? cost.otherDigits : 0;
  }
  const isWord = hasHan(text) || looksLikeEllipsis(text);
  if (holds !== 'words') return isWord ? Infinity : 0;
  return 0;
}

/** What speaks against amounts among codes or numbers of rows, these among amounts, and what money is spent for among income. */
export function mixed({ text, isRowNumber = false }: Token, { begunBy, isOfIncome, holds }: Band): number {
  if (isOfIncome) return isFunctionalRow(text) ? cost.otherSide : 0;
  if (isRowNumber !== (begunBy === 'numbers') && holds === 'digits') return cost.mixed;
  if (begunBy === 'codes') return isFigureOrCut(text) && !mayBeCode(text) ? cost.mixed : 0;
  return begunBy === 'amount' && isKnownCode(text) ? cost.mixed : 0;
}

/** How far a token stands from a band. */
export function distance({ text, box: { x0, x1 } }: Token, band: Band): number {
  const left = (band.isHeader && band.holds === 'figures' ? cost.leftOfHeader : 1) * (band.x0 - x1);
  const gap = Math.max(x0 - band.x1, left, 0);
  const middles = Math.abs(x0 + x1 - band.x0 - band.x1) / 2;
  // Figures end where others of their column do; a dash stands anywhere in it.
  const ends = band.end === undefined || looksLikeDash(text) ? 0 : Math.max(0, x1 - band.x1, band.end - x1);
  return (cost.apart * gap + cost.offCentre * middles + cost.offEnd * ends) / EM;
}
