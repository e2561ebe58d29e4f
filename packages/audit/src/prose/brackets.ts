import { hanNumerals } from '@juesuan/schema/words';

/** Brackets of one pair count as one, whatever their width. */
const pairs: readonly (readonly [open: RegExp, either: RegExp, name: string])[] = [
  [/[（(]/u, /[（(）)]/gu, '（）'],
  [/《/u, /[《》]/gu, '《》'],
  [/【/u, /[【】]/gu, '【】'],
  [/“/u, /[“”]/gu, '“”'],
];

const anyBracket = /[（(）)《》【】“”]/u;

/** `1）`, `一)` and `①` number things; their bracket has no other half. */
const ordinal = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[${hanNumerals}]{1,3}|[a-zA-Z])[）)]`,
  'gu',
);

/** Brackets or quotes whose other half is missing, with the place of the odd one. */
export function oddBrackets(text: string): { name: string; at: number }[] {
  if (!anyBracket.test(text)) return [];
  const masked = text.replace(ordinal, (found) => ' '.repeat(found.length));
  return pairs.flatMap(([open, either, name]) => {
    const waiting: number[] = [];
    for (const { 0: sign, index: i } of masked.matchAll(either)) {
      if (open.test(sign)) waiting.push(i);
      else if (waiting.pop() === undefined) return [{ name, at: i }];
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
