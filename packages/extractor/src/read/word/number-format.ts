/** Signs of a format that counts through them, and begins again doubled or goes on in digits behind the last. */
const signs = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
} as const;

const decimal = (value: number): string => String(value);
const fullWidth = (value: number): string =>
  decimal(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Numbers in words of Han: `digits` for 0 to 9, `units` from 十 up. */
function counting(value: number, digits: string, units: string): string {
  if (value <= 0 || value > 99_999) return value === 0 ? (digits[0] ?? '') : decimal(value);
  let text = '';
  let isZeroOpen = false;
  const places = decimal(value);
  for (const [i, place] of [...places].entries()) {
    if (place === '0') {
      isZeroOpen = text !== '';
      continue;
    }
    if (isZeroOpen) text += digits[0];
    isZeroOpen = false;
    const unit = places.length - 1 - i;
    // 十一 and not 一十一, but 一百一十一; sums of money write the one.
    const one = place === '1' && unit === 1 && text === '' && digits[1] === '一';
    text += (one ? '' : digits[Number(place)]) + (unit === 0 ? '' : (units[unit - 1] ?? ''));
  }
  return text;
}

const plainHan = (value: number): string => counting(value, '零一二三四五六七八九', '十百千万');
const digitsOfHan = (value: number): string =>
  decimal(value).replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');

function letters(value: number, first: string): string {
  if (value < 1) return '';
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 30));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 9999) return decimal(value);
  let rest = value;
  let text = '';
  for (const [worth, letter] of romans) for (; rest >= worth; rest -= worth) text += letter;
  return text;
}

const stems = (value: number): string =>
  value < 1
    ? ''
    : `${signs.ideographTraditional[(value - 1) % 10]}${signs.ideographZodiac[(value - 1) % 12]}`;

/** How a number is written in each format of `ST_NumberFormat` that Chinese documents use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal,
  none: () => '',
  decimalZero: (value) => decimal(value).padStart(2, '0'),
  decimalHalfWidth: decimal,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: plainHan,
  chineseCountingThousand: plainHan,
  taiwaneseCounting: plainHan,
  taiwaneseCountingThousand: plainHan,
  japaneseCounting: plainHan,
  koreanCounting: decimal,
  ideographDigital: digitsOfHan,
  japaneseDigitalTenThousand: digitsOfHan,
  taiwaneseDigital: digitsOfHan,
  chineseLegalSimplified: (value) => counting(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万'),
  ideographLegalTraditional: (value) => counting(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬'),
  ideographZodiacTraditional: stems,
};

/**
 * A number of a list, a note or a page in the format that is named `ST_NumberFormat` (ISO/IEC 29500-1, 17.18.59); in digits
 * where the format is not known or has no sign for the number.
 *
 * @example inNumberFormat(12, 'chineseCounting'); // '十二'
 */
export function inNumberFormat(value: number, format: string): string {
  if (format in signs) return signs[format as keyof typeof signs][value - 1] ?? decimal(value);
  return (formats[format] ?? decimal)(value);
}
