import { isAmount, isDash } from '@juesuan/schema/words';

/** `~~9.00~~` and `<del>9.00</del>`: what is struck through counts no more. */
const deleted = /~~(?=\S)([^~]*\S)~~|<(?:del|s|strike)>(.*?)<\/(?:del|s|strike)>/giu;

/** The texts of a line that are struck through. */
export const deletedTexts = (line: string): string[] =>
  Array.from(line.matchAll(deleted), ([, marked, tagged]) => (marked ?? tagged ?? '').trim()).filter(Boolean);

/**
 * `<sup>1</sup>`, `$^{1}$`, `[^1]`: a raised number, as converters and writers of notes set it. White space round it is taken off
 * afterwards: a pattern that parts the two tries all ways to do so, which a thousand blanks behind `$^` never ended.
 */
const raised = /<sup>(.*?)<\/sup>|\$\s*\^((?:\s*\{)?[^{}$]*(?:\}\s*)?)\$|\[\^(\d{1,2})\]/giu;
const noteBegins = /^\s*\[\^(\d{1,2})\]:\s*/u;
/** `$1,204.50$`, `$-$`: a number in the mode of formulas. */
const formula = /\$\s*([^$\s]+)\s*\$/gu;
const emphasised = /(\*\*|__)(?=\S)(.*?\S)\1/gu;
const slanted = /(?<![*\w])\*(?=[^\s*])([^*|]*[^\s*])\*(?![*\w])/gu;
const inlineTag = /<\/?(?:b|i|u|em|strong|ins|span|font|small|sub|mark)(?:\s[^<>]*)?>/giu;

const superscript = (text: string): string =>
  text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);

/**
 * A line of Markdown without the marks within it: what is struck through goes, raised numbers are the characters for such, the rest
 * is plain.
 *
 * @example
 * withoutInlineMarks('| ~~8.00~~ **9.00**<sup>1</sup> |') // '|  9.00¹ |'
 */
export const withoutInlineMarks = (line: string): string =>
  line
    .replace(noteBegins, '注$1：')
    .replace(deleted, '')
    .replace(raised, (_, tagged?: string, formula?: string, note?: string) =>
      superscript((tagged ?? formula?.replace(/[{}]/gu, '') ?? note ?? '').trim()),
    )
    .replace(formula, (whole, inner: string) => (isAmount(inner) || isDash(inner) ? inner : whole))
    .replace(inlineTag, '')
    .replace(emphasised, '$2')
    .replace(slanted, '$1');
