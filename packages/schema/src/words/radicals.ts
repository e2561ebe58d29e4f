/**
 * CJK Radicals Supplement (U+2E80–2EFF) → the ideograph that looks and means the same, by Unicode's
 * Equivalent_Unified_Ideograph. NFKC folds the Kangxi radicals (U+2F00–2FDF) but leaves these, and browsers print both
 * when they write 项⽬ or ⻚ into a PDF. One entry a radical, `\0` for the one code that is unassigned.
 */
const FIRST = 0x2e81;
const radicals =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\0旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const ideographs = new Map(
  Array.from(radicals, (ideograph, i) => [String.fromCodePoint(FIRST + i), ideograph] as const).filter(
    ([, ideograph]) => ideograph !== '\0',
  ),
);

/**
 * Folds characters that look alike into one, for comparing printed text with known words only: radicals and
 * compatibility ideographs to the ordinary ones, full width to half width, circled and squared forms to plain text.
 * What is stored stays as printed.
 *
 * @example foldText('项⽬（１２）') // '项目(12)'
 */
export function foldText(text: string): string {
  return text.replace(/[\u2e80-\u2eff]/g, (radical) => ideographs.get(radical) ?? radical).normalize('NFKC');
}

/**
 * Ordinary ideographs for the radicals and compatibility ideographs that some producers write in their place; nothing
 * else is changed. The page shows the same sign; only so do names of two publishers' tables compare equal.
 *
 * @example foldRadicals('公务⽤⻋（12）') // '公务用车（12）'
 */
export function foldRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (sign) => ideographs.get(sign) ?? sign.normalize('NFKC'),
  );
}
