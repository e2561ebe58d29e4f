import { remembered } from './remembered.ts';

/** Characters without width: spaces, joiners, marks of direction, variation selectors. The soft hyphen is not one: PDF fonts draw it. */
const invisible = /(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu;
const space = /(?:\s|(?!\u00ad)\p{Default_Ignorable_Code_Point})+/gu;

/** Looked for first, since most texts hold none of it: one class is tested much faster than what is told from the soft hyphen. */
const spaceOrHyphen = /[\s\p{Default_Ignorable_Code_Point}]/u;
const folded = /[\ufe50-\ufe6b\uff01-\uff5e\p{Default_Ignorable_Code_Point}]/u;

/** Full-width and small forms of ASCII (`１`, `，`, `％`, `﹣`), and nothing else: NFKC on all would make `②` a 2. */
const asciiForms = /[\ufe50-\ufe57\ufe59-\ufe6b\uff01-\uff5e]/g;
const ascii = /^[\t-~]*$/;

/** The text without any white space, characters without width included, otherwise as printed. */
export const squash = (text: string): string => (spaceOrHyphen.test(text) ? text.replace(space, '') : text);

/** The text without characters without width and without white space around it, otherwise as printed. */
export const trimmed = (text: string): string => text.replace(invisible, '').trim();

/** Is there nothing in a text but white space, characters without width included? */
export const isBlank = (text: string): boolean => (isPrinted(text.charCodeAt(0)) ? false : isAllBlank(text));

const isAllBlank = remembered((text) => squash(text) === '');

/** Most texts begin with a digit or a Han character. */
const isPrinted = (unit: number): boolean =>
  (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff);

/** The text with full-width digits, points, commas, signs and brackets as ASCII and without characters without width. */
export function foldWidth(text: string): string {
  if (ascii.test(text) || !folded.test(text)) return text;
  return text.replace(invisible, '').replace(asciiForms, (form) => form.normalize('NFKC'));
}
