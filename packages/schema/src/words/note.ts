import { foldWidth } from './space.ts';

/** Is a line a note under a table: 注：…, 说明：…, 备注.? */
export const isNote = (text: string): boolean =>
  /^(?:附?注|注释|说明|备注|備註)\s*\d*\s*[:.、]|^[※*]|^注\d/u.test(foldWidth(text).trim());

/** Numerals that no number is printed in: circled, in brackets, raised. */
const markSigns = '①-⑳⑴-⒇❶-❿⓪¹²³⁰⁴-⁹*＊※†‡#';
const noteMark = new RegExp(`^(?:[[(（【〔]?(?:注:?：?)?\\d{1,2}[\\])）】〕]?|注|[${markSigns}]{1,3})$`, 'u');
const markedText = new RegExp(`^(.*\\S)\\s*([${markSigns}]{1,3})$`, 'u');

/**
 * May a raised text be the mark of a note: `1`, `[1]`, `（2）`, `注1`, `①`, `*`?
 *
 * @example isNoteMark('②'); // true
 */
export const isNoteMark = (text: string): boolean => noteMark.test(text.trim());

/**
 * A text and the mark of a note behind it, which no digits are printed in; `null` where it ends in none.
 *
 * @example splitNoteMark('-4.1%①'); // { text: '-4.1%', mark: '①' }
 */
export function splitNoteMark(text: string): { text: string; mark: string } | null {
  const [, before, mark] = markedText.exec(text.trim()) ?? [];
  return before === undefined || mark === undefined ? null : { text: before, mark };
}
