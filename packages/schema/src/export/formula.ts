import { numberSource } from '../words/number.ts';

/**
 * Text that a spreadsheet would run when it opens a CSV: it begins with `=`, `+`, `-` or `@` (full width too), a tab or a
 * line's end, as OWASP's page on CSV injection has it. Apostrophes before that belong to it, so that every text has one
 * guarded form and comes back from it.
 */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

/**
 * One number behind a sign, strokes and single signs: a spreadsheet runs nothing there, and tables and targets are full of
 * them: `-12.50`, `-1,234.5%`, `=100%`, `-`, `--`, `=`.
 */
const figure = new RegExp(`^(?:[-+=－＋＝]\\s*${numberSource}[%％]?|[-+－＋]+|[=＝@＠])\\s*$`, 'u');

/**
 * A text as it can stand in a CSV: one apostrophe before what a spreadsheet would run, everything else as it is.
 *
 * @example
 * guardFormula('=1+1'); // "'=1+1"
 * guardFormula('-12.50'); // '-12.50'
 */
export const guardFormula = (text: string): string =>
  formula.test(text) && !figure.test(text) ? `'${text}` : text;

/**
 * The text that {@link guardFormula} was given: drops one apostrophe where it stands before a formula.
 *
 * @example unguardFormula("'=1+1"); // '=1+1'
 */
export const unguardFormula = (field: string): string =>
  field.startsWith("'") && formula.test(field) ? field.slice(1) : field;
