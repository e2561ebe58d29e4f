import { isSubtotalLabel, isTotalLabel, pageNumberKind, squash } from '@juesuan/schema/words';

/** What a printed string is, as far as telling header, body and furniture apart needs it. Nothing is interpreted. */

export {
  beginsWithHanOrdinal as hasOrdinal,
  isFigure,
  isFigureOrCut,
  isMoneyLike as isAmount,
} from '@juesuan/schema/words';

/** A label of a total that heads no column, as 小计 does. */
export const isRowTotal = (text: string): boolean => isTotalLabel(text) && !isSubtotalLabel(text);

/** A line that holds nothing but the page's number, in digits: `8`, `- 8 -`, `— 8 —`, `第 8 页`, `第8页 共30页`, `8/30`. */
export const isPageNumber = (line: string): boolean => pageNumberKind(line) !== null && /\d/u.test(line);

/** Characters from which on a stroke of dashes is a ruling; 不适用 is printed as two to eight. */
const SHORTEST_RULE = 12;

const stroke = new RegExp(`[-_\u{2500}\u{2501}]{${SHORTEST_RULE}}`, 'u');

/** A line that only draws: `+----+----+`, `├──┼──┤`, `========`; a short dash is printed text. */
export function isDecoration(line: string): boolean {
  const drawn = squash(line);
  if (!/^[\u{2500}-\u{257f}+|=_-]+$/u.test(drawn)) return false;
  return /[\u{250c}-\u{254b}\u{2550}-\u{257f}]|\+[-=]|={3}/u.test(drawn) || stroke.test(drawn);
}
