/** Digits in daily and in formal writing (大写); 两 counts as 二. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Every sign that a numeral below ten thousand is written with. */
export const numeralSigns = [...Object.keys(digits), ...Object.keys(places)].join('');

/**
 * An exact Chinese numeral below ten thousand as a plain decimal; `null` for what is none, and for what is none in
 * particular (三五, 一两).
 *
 * @example
 * readNumeral('壹佰贰拾') // '120'
 */
export function readNumeral(text: string): string | null {
  let total = 0;
  let digit: number | null = null;
  let place = Number.POSITIVE_INFINITY;
  let skipped = false;
  for (const sign of text) {
    const own = places[sign];
    if (own === undefined) {
      // Only 零 stands before another digit: 一百零五.
      if (digits[sign] === undefined || (digit !== null && digit !== 0)) return null;
      skipped ||= digit === 0;
      digit = digits[sign];
      continue;
    }
    // Places go down, and only 十 may stand without its digit.
    if (own >= place || (digit === null && (own !== 10 || total > 0)) || digit === 0) return null;
    total += (digit ?? 1) * own;
    place = own;
    digit = null;
    skipped = false;
  }
  // 一百五 is 150 to some and no number to others.
  if (digit !== null && total > 0 && place > 10 && !skipped) return null;
  return text === '' ? null : String(total + (digit ?? 0));
}
