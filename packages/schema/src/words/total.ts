import { totalLabel } from '../catalogue/words.ts';
import { matchKey } from './key.ts';
import { remembered } from './remembered.ts';

/** Is a label one of a total: 合计, 总计, 小计, 本年收入合计, 人员经费合计? */
export const isTotalLabel = remembered((text) => totalLabel.test(matchKey(text)));

const subtotal = matchKey('小计');
/** 小计 is a total within a row as well as the header of a column. */
export const isSubtotalLabel = (text: string): boolean => matchKey(text) === subtotal;
