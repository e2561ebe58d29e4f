import { isCutNumber } from '@juesuan/schema/words';

/** Is this a sign of Chinese text, which is written without spaces? */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…]/u.test(character);

/** Joins the lines of one cell as a reader would: words of Han without a space, a number cut by the line's end whole. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '' || line === '') return text + line;
    const joint = isHan(text.at(-1)) || isHan(line[0]) || isCutNumber(text, line);
    return joint ? text + line : `${text} ${line}`;
  }, '');
}
