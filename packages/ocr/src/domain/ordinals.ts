import { strokes } from '@juesuan/schema/words';

const digits = ['', ...'一二三四五六七八九'];

/** What stands before the names of a summary's rows: 一、 to 三十九、 */
const ordinals: readonly string[] = ['', '十', '二十', '三十'].flatMap((tens) =>
  digits.flatMap((digit) => (tens + digit === '' ? [] : [`${tens}${digit}、`])),
);

/** An ordinal that a recogniser has made something else of: up to three letters and 、, or what is left of 、 behind some. */
const broken = /^(?:.{0,3}?、|.{1,3}?[·.,:;・])/u;
/** What is left of a 一 whose thin stroke is broken: pieces of it are taken for dashes and dots. */
const piece = `[${strokes}.·•…]`;
const pieces = new RegExp(`(?<!\\d)一*(?:${piece}一*)+(?=\\p{Script=Han})`, 'gu');

/** A text parted into what may be its ordinal and its name. */
interface OrdinalParts {
  /** The ordinal as it was read, and those that it may be. */
  leads: readonly string[];
  /** The name as it was read. */
  name: string;
}

/** Parts a text whose ordinal is not known as one; without any its name is all of it. */
export function brokenOrdinal(key: string): OrdinalParts {
  const [all] = broken.exec(key) ?? [];
  if (all === undefined) return { leads: [''], name: key };
  return { leads: ordinalsFor(all), name: key.slice(all.length) };
}

/** What was read for an ordinal, and all ordinals that it may be. */
export const ordinalsFor = (read: string): readonly string[] => [
  read,
  ...ordinals.filter((one) => one !== read),
];

/**
 * A name with every row of dashes and dots before a Chinese letter made a 一.
 *
 * @example
 * withStrokes('…·般公共服务支出'); // '一般公共服务支出'
 */
export const withStrokes = (key: string): string => key.replace(pieces, '一');

/** The ordinal that follows that of a text; `null` where the text has none. */
export function ordinalAfter(text: string): string | null {
  const at = ordinals.findIndex((one) => text.startsWith(one));
  return at < 0 ? null : (ordinals[at + 1] ?? null);
}

/** The first ordinal of a column. */
export const firstOrdinal = ordinals[0] as string;
