import { summaryRowLabels } from '@juesuan/schema';
import { matchKey } from './key.ts';

const known = new Set(summaryRowLabels.map(matchKey));
const ordinalAtStart = /^(?:其中:)?[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]/u;

/** Does a label begin a row by its ordinal: 一、, （二）, 其中：1.? */
export const beginsWithOrdinal = (text: string): boolean => ordinalAtStart.test(matchKey(text));

/** Is a text the whole label of a row of the summary tables, with or without an ordinal before it? */
export const isKnownRowLabel = (text: string): boolean =>
  known.has(matchKey(text).replace(ordinalAtStart, ''));
