import { isRatio, readAmount } from '@juesuan/schema/words';
import { looksLikeFigure } from './cell-words.ts';

/** What a cell of a table in words of letters says: a figure may stand before a note’s mark, or be a word for nothing. */
const noteMark = /(?<!\s)\s*(?:(?<![*†‡§])[*†‡§]+|\([a-z\d]\)|[a-z])\s*$/u;
/** Capitals in brackets say why there is no figure; (km) is a unit. */
const nothing = /^\s*(?:[nN]\.?[/.]?[aA]\.?|\.{2,3}|…|[xX]|\([nN]\.?[aA]\.?\)|\([A-Z]{1,2}\))\s*$/u;

/** A figure, also before a note’s mark, or a word for nothing: 1,204 a, n/a, (NA). */
export const isFigureOrNothing = (text: string): boolean => {
  const bare = text.replace(noteMark, '');
  return looksLikeFigure(bare) || nothing.test(bare);
};

/** A percentage, its sign apart or not: 4.1%, 12 %. */
export const isPercentage = (text: string): boolean => isRatio(text.replace(/(?<!\s)\s+(?=[%％]\s*$)/u, ''));

/** Points that lead from a label to its figures. */
const leaders = /(?<![\s.])(?:\s*\.){3,}\s*$/u;
export const endsInLeaders = (text: string): boolean => leaders.test(text);
export const withoutLeaders = (text: string): string => text.replace(leaders, '');

const year = /^\s*(?:FY\s*|’)?(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d){1,2})?\s*$/u;

/** 2019, 2019/20, or a year before a note’s mark. */
export const isYearText = (text: string): boolean => year.test(text.replace(noteMark, ''));

/** Table 3, Figure B.2, 表3, 图 2: what begins the next table, or stands under a picture. */
const numbered =
  /^\s*(?:(?:Tables?|TABLE|Figure|FIGURE|Fig\.|Chart|CHART|Box|BOX|Exhibit|EXHIBIT)\s+[\dA-Z][\d.]*\b|[表图]\s*\d+(?:[-.]\d+)?(?:\s|[:：.、]|\p{Script=Han}))/u;

/** A caption with its number, of a table, a picture or a box. */
export const isNumberedCaption = (text: string): boolean => numbered.test(text);

/** A caption with its number, of a table. */
export const isTableCaption = (text: string): boolean =>
  isNumberedCaption(text) && /^\s*(?:T|表)/u.test(text);

/** Where the figures are from, and how they are to be read. */
export const isSource = (text: string): boolean => /^\s*(?:Source|Note|SOURCE|NOTE)[sS]?\s*[:.]/u.test(text);

/** A unit or another remark: (in thousands of euros), [1,000 t]. */
export const isInBrackets = (text: string): boolean =>
  /^\s*(?:\([^()]*\p{L}{2}[^()]*\)|\[[^[\]]*\p{L}[^[\]]*\])\s*$/u.test(text);

/** The scale of a chart: numbers that go up or down by the same step. */
export function isScale(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(readAmount(text).value ?? Number.NaN));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const isStep = (number: number, i: number): boolean =>
    i === 0 || Math.abs(number - (numbers[i - 1] ?? 0) - step) <= Math.abs(step) / 100;
  return step !== 0 && numbers.every(isStep);
}

/** Is a bracket open behind a text, and closed by the one behind it? */
export const isInOpenBrackets = (before: string, after: string): boolean =>
  before.includes('(') && after.includes(')') && depthOf(before) > 0 && depthOf(after) < 0;

/** By how many the brackets opened are more than those closed. */
function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  return depth;
}

/** A text that goes on with the one above: it begins with a small letter, or in brackets. */
export const beginsSmall = (text: string): boolean => /^\s*[(\p{Ll}]/u.test(text);

/** An item of a list within a cell: • Open to all, – Pending. A dash before a figure is its sign. */
export const isListItem = (text: string): boolean => /^\s*[•●▪■◦‣\uf0b7–-]\s*\p{L}/u.test(text);

const open = /(?:[,&/–-]|(?<!\p{L})(?:of|and|the|for|in|to|by|or|with|on|from|at|a|an|than))\s*$/u;

/** A text that must go on: it ends in a comma, or in a word that ends nothing. */
export const endsOpen = (text: string): boolean => open.test(text);

const inWords = /^[^\s\d]*\p{L}{2}/u;

/** Words with single blanks between them, five of letters at least, the last one too: a figure among them ends no cell. */
export function isPhrase(text: string): boolean {
  if (!text.includes(' ')) return false;
  const words = text.trim().split(' ');
  const ofLetters = words.filter((word) => inWords.test(word)).length;
  return (
    ofLetters >= 5 && ofLetters * 2 > words.length && !words.includes('') && inWords.test(words.at(-1) ?? '')
  );
}
