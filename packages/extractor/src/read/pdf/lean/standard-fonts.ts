/** The families of the 14 fonts that need no file, without the two of symbols. */
type Family = 'Helvetica' | 'Times' | 'Courier';

/** A font of pdfjs-dist's that stands for one that is not embedded. */
export interface StandardFont {
  /** Its file among the standard fonts; `null` where the file says nothing of its height. */
  file: string | null;
  /** The width of a printable ASCII character, in 1/1000 em; `null` for any other. */
  widthOf(character: string): number | null;
  /** The width of what has no other. */
  otherwise: number;
}

/** Names of one family, without what says bold and italic. */
const families = new Map<string, Family>([
  ['Helvetica', 'Helvetica'],
  ['Arial', 'Helvetica'],
  ['ArialMT', 'Helvetica'],
  ['Times', 'Times'],
  ['TimesNewRoman', 'Times'],
  ['TimesNewRomanPS', 'Times'],
  ['TimesNewRomanPSMT', 'Times'],
  ['Courier', 'Courier'],
  ['CourierNew', 'Courier'],
]);

/** Styles by the names that each family has for them. */
const styles = new Map<string, Style>([
  ['', { isBold: false, isItalic: false }],
  ['Roman', { isBold: false, isItalic: false }],
  ['Bold', { isBold: true, isItalic: false }],
  ['Italic', { isBold: false, isItalic: true }],
  ['Oblique', { isBold: false, isItalic: true }],
  ['BoldItalic', { isBold: true, isItalic: true }],
  ['BoldOblique', { isBold: true, isItalic: true }],
]);

interface Style {
  isBold: boolean;
  isItalic: boolean;
}

/** Adobe's metrics of the printable ASCII characters, from the space on. */
const helvetica =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const helveticaBold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';
const times =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541';
const timesBold =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520';
const timesItalic =
  '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541';
const timesBoldItalic =
  '250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570';

const FIXED = 600;

/** The font that stands for a name; `null` where none does. */
export function standardFont(name: string): StandardFont | null {
  const [start = '', style = '', more] = normal(name).split('-');
  const family = families.get(start);
  const found = styles.get(style.replace(/MT$/, ''));
  if (family === undefined || found === undefined || more !== undefined) return null;
  if (style === 'Roman' && start !== 'Times') return null;
  if (style === '' && start === 'Times') return null;
  const { isBold, isItalic } = found;
  if (family === 'Courier') return { file: null, widthOf: () => null, otherwise: FIXED };
  if (family === 'Helvetica') {
    const cut = `${isBold ? 'Bold' : ''}${isItalic ? 'Italic' : ''}` || 'Regular';
    return fontOf(isBold ? helveticaBold : helvetica, `LiberationSans-${cut}.ttf`);
  }
  if (isBold) return fontOf(isItalic ? timesBoldItalic : timesBold, null);
  return fontOf(isItalic ? timesItalic : times, null);
}

/** pdf.js writes a font's name so before it looks it up. */
export const normal = (name: string): string => name.replaceAll(/[,_]/g, '-').replaceAll(/\s/g, '');

function fontOf(widths: string, file: string | null): StandardFont {
  const list = widths.split(' ').map(Number);
  return {
    file,
    widthOf: (character) => list[character.charCodeAt(0) - 0x20] ?? null,
    otherwise: 0,
  };
}

/** Names that pdf.js has an opinion on beside those: it takes another font in their place, or other characters. */
const OPINIONS =
  /^(arial|helvetica|times|courier|symbol|zapf|dingbats|wingdings|webdings|calibri|century|comic|gill|impact|itc|lucida|ms-|nuptial|segoe|trebuchet|tahoma|verdana|liberation)/i;

export const hasOpinionOn = (name: string): boolean =>
  OPINIONS.test(normal(name)) || /symbol|dingbats/i.test(name);
