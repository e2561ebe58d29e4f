import { hanNumerals } from '@juesuan/schema/words';

/** Brackets of one pair count as one, whatever their width. */
const pairs: readonly (readonly [open: RegExp, close: RegExp, name: string])[] = [
  [/[（(]/u, /[）)]/u, '（）'],
  [/《/u, /》/u, '《》'],
  [/【/u, /】/u, '【】'],
  [/“/u, /”/u, '“”'],
];

/** `1）`, `一)` and `①` number things; their bracket has no other half. */
const ordinal = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[${hanNumerals}]{1,3}|[a-zA-Z])[）)]`,
  'gu',
);

/** Brackets or quotes whose other half is missing, with the place of the odd one. */
export function oddBrackets(text: string): { name: string; at: number }[] {
  const masked = text.replace(ordinal, (found) => ' '.repeat(found.length));
  return pairs.flatMap(([open, close, name]) => {
    const waiting: number[] = [];
    for (const [i, sign] of masked.split('').entries()) {
      if (open.test(sign)) waiting.push(i);
      else if (close.test(sign) && waiting.pop() === undefined) return [{ name, at: i }];
    }
    const [at] = waiting;
    return at === undefined ? [] : [{ name, at }];
  });
}

/** Signs that a text has after its characters were decoded wrongly: frames, pinyin letters, the sign of a lost character. */
const damage =
  /[\uFFFD\u2500-\u257F\u01CD-\u01DC\u0251\u0261]|\?[。，．、]|[\u4e00-\u9fff][(（][a-z]{1,4}[ìíèéàáùúōūāēī]/u;

/** Were characters of a text lost or changed before it was read? Its brackets then prove nothing. */
export const isDamaged = (text: string): boolean => damage.test(text);

/** Does a text break off, without the end of its last sentence? */
export const breaksOff = (text: string): boolean => !/[。！？；：…”）)》】.!?;:]\s*$/u.test(text);
