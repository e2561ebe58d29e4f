import { afterNumbers, spacedLabels } from '@juesuan/schema/words';
import { isKnownRowLabel } from '../../words/row-label.ts';
import { hasOrdinal, isFigure, isFigureOrCut } from './tokens.ts';

/** Character columns a Han character takes in a space-aligned text: 1 with `pdftotext -layout`, 2 where padded by width. */
export type HanWidth = 1 | 2;

/** A piece of a line that belongs to one cell: its characters with the character column of each one's left edge. */
export interface Segment {
  text: string;
  characters: readonly string[];
  /** Left edge of every character, then the right edge of the last; columns from the line's start. */
  edges: readonly number[];
}

interface PlacedCharacter {
  character: string;
  from: number;
  to: number;
}

/** Printed columns between tab stops, where a space-aligned text holds a tab at all. */
const TAB_STOP = 8;

/** Blank columns that part two cells; fewer are a space between words. */
const WIDE_GAP = 2;

/** Verticals and corners of drawn tables; `─` alone stays, it is printed for 不适用. */
const drawnBorder = /[\u{2502}\u{2503}\u{250c}-\u{2573}]/u;

/** East Asian wide and full-width; ambiguous characters (“” — …) are narrow, as tools that pad by width count them. */
const wideCharacter =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe4f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}]/u;

const letterSpaced: ReadonlySet<string> = new Set(spacedLabels);

/**
 * Cuts a line of space-aligned text where cells part: at two or more blanks, at a full-width space, and at the single
 * blank between a name and its amounts, between amounts, and between a subject code and its name.
 *
 * @example
 * splitSegments('2120101 行政运行 1,092.80', 1).map((segment) => segment.text) // ['2120101', '行政运行', '1,092.80']
 */
export function splitSegments(line: string, hanWidth: HanWidth): Segment[] {
  return joinSpacedLabels(splitAtWideGaps(placeCharacters(line, hanWidth)))
    .flatMap(splitAtNarrowGaps)
    .map((placed) => ({
      text: textOf(placed),
      characters: placed.map(({ character }) => character),
      edges: [...placed.map(({ from }) => from), placed.at(-1)?.to ?? 0],
    }));
}

const textOf = (placed: readonly PlacedCharacter[]): string =>
  placed.map(({ character }) => character).join('');

const isBlank = ({ character }: PlacedCharacter): boolean => character.trim() === '';

function placeCharacters(line: string, hanWidth: HanWidth): PlacedCharacter[] {
  let column = 0;
  return Array.from(line, (printed) => {
    const from = column;
    // Most of a line are blanks and digits.
    const isNarrow = printed < '\u{1100}';
    if (printed === '\t') column = (Math.floor(column / TAB_STOP) + 1) * TAB_STOP;
    else column += !isNarrow && wideCharacter.test(printed) ? hanWidth : 1;
    return { character: !isNarrow && drawnBorder.test(printed) ? ' ' : printed, from, to: column };
  });
}

function splitAtWideGaps(line: readonly PlacedCharacter[]): PlacedCharacter[][] {
  const pieces: PlacedCharacter[][] = [];
  let blanks: PlacedCharacter[] = [];
  for (const placed of line) {
    if (isBlank(placed)) {
      blanks.push(placed);
      continue;
    }
    const piece = pieces.at(-1);
    if (piece && !isWideGap(blanks)) piece.push(...blanks, placed);
    else pieces.push([placed]);
    blanks = [];
  }
  return pieces;
}

const isWideGap = (blanks: readonly PlacedCharacter[]): boolean =>
  blanks.some(({ character }) => character === '\u{3000}' || character === '\t') || blanks.length >= WIDE_GAP;

function joinSpacedLabels(pieces: readonly PlacedCharacter[][]): PlacedCharacter[][] {
  const joined: PlacedCharacter[][] = [];
  for (const piece of pieces) {
    const left = joined.at(-1);
    const end = left?.at(-1);
    const [start] = piece;
    const isLabel =
      left?.length === 1 && piece.length === 1 && letterSpaced.has(textOf(left) + textOf(piece));
    if (left && end && start && isLabel)
      left.push({ character: ' ', from: end.to, to: start.from }, ...piece);
    else joined.push([...piece]);
  }
  return joined;
}

function splitAtNarrowGaps(piece: PlacedCharacter[]): PlacedCharacter[][] {
  const printed: PlacedCharacter[][] = [[]];
  for (const placed of piece) {
    if (isBlank(placed)) printed.push([]);
    else printed.at(-1)?.push(placed);
  }
  const words = printed.flatMap(cutAtAmount);
  const texts = words.map(textOf);
  const cellStarts = figureCells(texts);
  const parts: PlacedCharacter[][] = [];
  words.forEach((word, index) => {
    const part = parts.at(-1);
    const before = words[index - 1]?.at(-1);
    const [start] = word;
    if (part && before && start && !cellStarts[index] && !partsBeforeName(texts, index)) {
      if (start.from > before.to) part.push({ character: ' ', from: before.to, to: start.from });
      part.push(...word);
    } else parts.push([...word]);
  });
  return parts;
}

/** Digits of an amount that stands right behind its label; fewer may be the row's number. */
const FEWEST_DIGITS = 4;

/** Cuts an amount off the known label that it stands right behind, for it fills its column: 本年支出合计116,358,000.00. */
function cutAtAmount(word: PlacedCharacter[]): PlacedCharacter[][] {
  const at = word.findIndex(({ character }) => /[-\d]/u.test(character));
  const [label, amount] = [textOf(word.slice(0, at)), textOf(word.slice(at))];
  const isAmount =
    isFigure(amount) && !/\p{L}/u.test(amount) && amount.replace(/\D/gu, '').length >= FEWEST_DIGITS;
  return at > 0 && isAmount && isKnownRowLabel(label) ? [word.slice(0, at), word.slice(at)] : [word];
}

/** Which words are figures with a cell of their own: right of a name or figure, as long as no sentence goes on after them. */
function figureCells(words: readonly string[]): boolean[] {
  const cells = words.map(() => false);
  // A figure in a sentence has its unit after it (`收入 9746.50 万元`); in a row only figures follow, or the other half.
  let inRow = true;
  for (let index = words.length - 1; index > 0; index--) {
    const word = words[index] ?? '';
    inRow = beginsItem(word) || (inRow && isFigureOrCut(word));
    cells[index] = inRow && isFigureOrCut(word) && isNameEnd(words[index - 1] ?? '');
  }
  return cells;
}

const isNameEnd = (word: string): boolean => /[\p{Script=Han}）)”"：:]$/u.test(word) || isFigureOrCut(word);

/** Does a name begin a cell here: the other half's item after an amount, or a subject's name after its code? */
function partsBeforeName(words: readonly string[], index: number): boolean {
  const left = words[index - 1] ?? '';
  const right = words[index] ?? '';
  return (isFigure(left) && beginsItem(right)) || (index === 1 && isCodeBeforeName(left, right));
}

/** The item of the other half of a table side by side: 五、教育支出, or 年末结转和结余, which has no ordinal. */
const beginsItem = (word: string): boolean => hasOrdinal(word) || isKnownRowLabel(word);

function isCodeBeforeName(left: string, right: string): boolean {
  if (!/^\d{3}(?:\d{2}){0,2}$/u.test(left) || !/^\p{Script=Han}/u.test(right)) return false;
  return left.length > 3 || !afterNumbers.some((word) => right.startsWith(word));
}
