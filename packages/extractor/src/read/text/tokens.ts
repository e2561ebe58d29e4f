/** What a printed string is, as far as telling header, body and furniture apart needs it. Nothing is interpreted. */

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Full-width digits, points and commas as the plain ones. */
const narrowed = (text: string): string => withoutSpace(text).normalize('NFKC');

/** A bare number: amount, 行次, code part, percentage. */
export const isNumber = (text: string): boolean =>
  /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u.test(narrowed(text));

/** A number printed as money is: with decimals or thousands separators. */
export const isAmount = (text: string): boolean => isNumber(text) && /[.,]\d/u.test(narrowed(text));

/** What publishers print for "no amount": `-`, `——`, `────`. */
export const isDash = (text: string): boolean => /^[-—–―─－]+$/u.test(withoutSpace(text));

/** What templates print for an amount still to come. */
const isPlaceholder = (text: string): boolean => /^(?:[X×*＊]+|…+|\.{3,})$/iu.test(withoutSpace(text));

/** Anything that stands where a figure stands. */
export const isFigure = (text: string): boolean => isNumber(text) || isDash(text) || isPlaceholder(text);

/** A figure, or the beginning of one that its cell's width cut: `39,366,779.` with `02` on the next line. */
export const isFigureOrCut = (text: string): boolean =>
  isFigure(text) || /^\d{1,3}(?:,\d{3})+(?:\.|,\d{0,2})$/u.test(narrowed(text));

/** 合计, 总计, 本年收入合计, 人员经费合计; not 小计, which is a column. */
export const isTotalLabel = (text: string): boolean => /(?:合计|总计|合計|總計)$/u.test(withoutSpace(text));

export const isColumnNumberLabel = (text: string): boolean => /^(?:栏次|欄次)$/u.test(withoutSpace(text));

/** `一、`, `二十三、`, `（一）`: the printed ordinal of a budget item. */
export const hasOrdinal = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u.test(withoutSpace(text));

/** A line that holds nothing but the page's number: `8`, `- 8 -`, `— 8 —`, `第 8 页`, `第8页 共30页`, `8/30`. */
export const isPageNumber = (line: string): boolean =>
  /^(?:[-—–―─－·]* *\d{1,4} *[-—–―─－·]*|\d{1,4} *\/ *\d{1,4}|第 *\d{1,4} *页[ ,，/]*(?:共 *\d{1,4} *页)?)$/u.test(
    line.trim(),
  );

/** Characters from which on a stroke of dashes is a ruling; 不适用 is printed as two to eight. */
const SHORTEST_RULE = 12;

const stroke = new RegExp(`[-_\u{2500}\u{2501}]{${SHORTEST_RULE}}`, 'u');

/** A line that only draws: `+----+----+`, `├──┼──┤`, `========`; a short dash is printed text. */
export function isDecoration(line: string): boolean {
  const drawn = withoutSpace(line);
  if (!/^[\u{2500}-\u{257f}+|=_-]+$/u.test(drawn)) return false;
  return /[\u{250c}-\u{254b}\u{2550}-\u{257f}]|\+[-=]|={3}/u.test(drawn) || stroke.test(drawn);
}
