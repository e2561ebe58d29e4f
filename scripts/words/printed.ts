/** What a reader of a Chinese government report says of a printed text that fills a cell. */
export interface Printed {
  text: string;
  /** The amount as a plain decimal, or what else it is. */
  is: string | 'dash' | 'blank' | 'other';
  /** Other, and yet it stands where a figure stands: a code, a template's placeholder. */
  standsForFigure?: true;
}

const all = (is: Printed['is'], texts: readonly string[]): Printed[] => texts.map((text) => ({ text, is }));

/** Every horizontal stroke, and where an editor shows none of it, its code. */
const strokes = [
  ...['-', '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣', '﹘', '˗', '⁃', '⁻', '➖', '\u00ad'],
  ...['─', '━', '┄', '┅', '┈', '┉', '╌', '╍', '╴', '╶', '╸', '╺', '⎯', '⸺', '⸻', 'ー', 'ｰ', '㇐'],
];
const macrons = ['¯', 'ˉ', '￣'];
const lowStrokes = ['_', '＿', '‾', '﹍', '﹏'];
const outerStrokes = [...lowStrokes, ...macrons];
const withoutWidth = ['\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff', '\ufe0f'];
const spaces = [' ', '\u00a0', '\u2003', '\u3000', '\t', '\n'];

/** The strings on which readers, detection, forms, normaliser and audit once disagreed, and their like. */
export const printed: readonly Printed[] = [
  ...all('dash', [...strokes, ...outerStrokes, '--', '——', '────', '— —', '- -', '－－', '➖\ufe0f', '__']),
  ...all(
    '-5.00',
    strokes.map((stroke) => `${stroke}5.00`),
  ),
  // The minus of a font whose map is wrong stands where the accent does; a rule below the line is none.
  ...all(
    '-5.00',
    macrons.map((stroke) => `${stroke}5.00`),
  ),
  ...all(
    'other',
    lowStrokes.map((stroke) => `${stroke}5.00`),
  ),
  ...all('-5.00', [
    '(5.00)',
    '（5.00）',
    '﹙5.00﹚',
    '( 5.00 )',
    '△5.00',
    '▲5.00',
    '负5.00',
    '負5.00',
    '- 5.00',
    '5.00-',
  ]),
  ...all('-5.00', ['-¥5.00', '￥-5.00', '（¥5.00）', '−５．００']),
  ...all('5.00', [
    '5.00',
    '+5.00',
    '＋5.00',
    '５．００',
    '5．00',
    '¥5.00',
    '￥5.00',
    '￥ 5.00',
    '5.00%',
    '5.00％',
  ]),
  ...all('5.00', ['5.00元', '5.00 万元', '5.00亿元', '5 .00', '5. 00']),
  ...all('1234.56', [
    '1,234.56',
    '1，234.56',
    '１，２３４．５６',
    '1 234.56',
    '1, 234.56',
    '1234.56',
    '1﹐234﹒56',
  ]),
  ...all('0.5', ['.5', '．5']),
  ...all('0.00', ['0.00', '０.００']),
  ...all('5', ['5']),
  ...all('blank', ['', ...spaces, ...withoutWidth]),
  ...all(
    '5.00',
    [...spaces, ...withoutWidth].flatMap((sign) => [`${sign}5.00`, `5.00${sign}`]),
  ),
  ...all(
    '5.00',
    withoutWidth.map((sign) => `5${sign}.00`),
  ),
  ...all(
    'dash',
    [...spaces, ...withoutWidth].map((sign) => `${sign}—${sign}`),
  ),
  ...all('other', ['5.', '1,2345.00', '1,23.45', '5.00.00', '--5.00', '+-5.00', '(-5.00)', '(5.00', '5.00)']),
  ...all('other', [
    '12\u00ad34',
    '12-34',
    '〜5.00',
    '〜',
    '一',
    '①',
    '②5',
    '5e3',
    '5.00 6.00',
    '无',
    '不适用',
    '零',
  ]),
  ...all('other', ['十万元', '5.00万', '5.00人', '2024年', '¥', '%', '.', ',', '()', '元', '1/2', '合计']),
  ...['007', '05', 'XX', '××', '…', '……', '...', '***'].map(
    (text): Printed => ({
      text,
      is: 'other',
      standsForFigure: true,
    }),
  ),
];
