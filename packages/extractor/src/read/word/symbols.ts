/** What the signs of symbol fonts look like, by the font and the code without its private-use page. */
const looks: readonly (readonly [font: RegExp, signs: Readonly<Record<number, string>>])[] = [
  [/^wingdings 2$/iu, { 80: '✓', 79: '✗', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 151: '●' }],
  [
    /^wingdings$/iu,
    {
      108: '●',
      110: '■',
      111: '□',
      113: '❑',
      117: '◆',
      118: '❖',
      161: '○',
      167: '▪',
      168: '□',
      216: '➢',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
  ],
  [
    /^symbol$/iu,
    { 45: '−', 43: '+', 61: '=', 176: '°', 177: '±', 180: '×', 183: '•', 184: '÷', 179: '≥', 163: '≤' },
  ],
];

/** The sign of a `w:sym`; the character itself where its font is not known. */
export function symbolOf(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0x10ffff)) return '';
  const known = looks.find(([name]) => name.test(font.trim()))?.[1];
  return known?.[point & 0xff] ?? String.fromCodePoint(point);
}

/** The sign before the items of a list; those of symbol fonts are dots to whoever does not have the font. */
export const bulletOf = (text: string): string => text.replace(/\p{Co}/gu, '•');
