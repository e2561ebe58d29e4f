import { remembered } from './remembered.ts';
import { foldWidth } from './space.ts';

/** Is a line a note under a table: 注：…, 说明：…, 备注.? */
export const isNote = remembered((text) =>
  /^(?:附?注|注释|说明|备注|備註)\s*\d*\s*[:.、]|^[※*]|^注\d/u.test(foldWidth(text).trim()),
);

/** Numerals that no number is printed in: circled, in brackets, raised. */
const markSigns = '①-⑳⑴-⒇❶-❿⓪¹²³⁰⁴-⁹*＊※†‡#';
const noteMark = new RegExp(`^(?:[[(（【〔]?(?:注:?：?)?\\d{1,2}[\\])）】〕]?|注|[${markSigns}]{1,3})$`, 'u');
/** （注1）, [注], 注2: a mark that says so is one wherever it stands, and so is a number in square brackets. */
const named =
  '[[【〔]\\s*\\d{1,2}\\s*[\\]】〕]|[[(（【〔]\\s*(?:见|附)?注\\s*[:：]?\\s*\\d{0,2}\\s*[\\])）】〕]|注\\s*\\d{1,2}';
const markedText = new RegExp(`^(.*\\S)\\s*([${markSigns}]{1,3})$`, 'u');
const markedByName = new RegExp(`^(.*?\\S)\\s*(${named})$`, 'u');

/**
 * May a raised text be the mark of a note: `1`, `[1]`, `（2）`, `注1`, `①`, `*`?
 *
 * @example isNoteMark('②'); // true
 */
export const isNoteMark = (text: string): boolean => noteMark.test(text.trim());

/**
 * A text and the mark of a note behind it, which no digits are printed in, which says 注 or stands in square brackets; `null` where it ends in none.
 *
 * @example
 * splitNoteMark('-4.1%①');         // { text: '-4.1%', mark: '①' }
 * splitNoteMark('1,204.50（注1）'); // { text: '1,204.50', mark: '（注1）' }
 */
export function splitNoteMark(text: string): { text: string; mark: string } | null {
  const printed = text.trim();
  // Most texts of a table are amounts.
  if (/^[^注]*\d$/.test(printed)) return null;
  const [, before, mark] = markedText.exec(printed) ?? markedByName.exec(printed) ?? [];
  return before === undefined || mark === undefined ? null : { text: before, mark };
}
