import { isAmount, isCutNumber, isWithDecimals } from '@juesuan/schema/words';

/** Is this a sign of Chinese text, which is written without spaces? */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…]/u.test(character);

/** Whether the next glyph would still have had its place in a line: no (`full`), yes (`free`), or not known. */
export type LineRoom = 'full' | 'free' | 'unknown';

/** Lines of one cell as a text; where figures under one another may be one or two, what else they may be. */
export interface JoinedLines {
  text: string;
  /** The other reading of a text that is kept apart in doubt: all lines as one number. */
  joined: string | null;
}

/** Joins the lines of one cell as a reader would: words of Han without a space, a number cut by the line's end whole. */
export const joinLines = (lines: readonly string[]): string => joinLinesBy(lines, () => null).text;

/**
 * The same, where it is known how full the lines are: a number goes on below only where its next digit had no place left.
 *
 * @param roomOf of a line, by its index; `null` where its cell has no width
 */
export function joinLinesBy(
  lines: readonly string[],
  roomOf: (line: number) => LineRoom | null,
): JoinedLines {
  const pieces: string[] = [];
  let before = '';
  let joined: string | null = null;
  lines.forEach((line, i) => {
    let isApart = false;
    if (before !== '' && line !== '' && !isHan(before.at(-1)) && !isHan(line[0])) {
      isApart = !isCutNumber(before, line);
      if (!isApart) {
        const room = areTwoFigures(before, line) ? roomOf(i - 1) : 'full';
        isApart = !(room === null
          ? isWithDecimals(before + line)
          : room === 'full' && mayBeOne(before, line));
        if (room === 'unknown' && mayBeOne(before, line)) joined = before + line;
      }
    }
    const piece = isApart ? ` ${line}` : line;
    pieces.push(piece);
    before = endOf(before + piece);
  });
  return { text: pieces.join(''), joined };
}

/** Longer than any number: what stands before says nothing of the number that a text ends in. */
const LONGEST_NUMBER = 64;

const endOf = (text: string): string =>
  text.length <= LONGEST_NUMBER ? text : `…${text.slice(-LONGEST_NUMBER)}`;

/** Each is a whole figure by itself: `12` over `34`, where `1,234.` over `50` can only be one. */
const areTwoFigures = (above: string, below: string): boolean => isAmount(above) && isAmount(below);

const mayBeOne = (above: string, below: string): boolean =>
  !areTwoFigures(above, below) || isAmount(above + below);
