/**
 * Hand-made PDFs for tests: objects and content written as the standard has them, so that what is on a page is known by
 * construction. Coordinates are PDF's own (points from the bottom left).
 */
import { assemblePdf, streamBody } from '../read/pdf/assemble.ts';

export interface TestPage {
  /** Content stream; see the helpers below. */
  content: string;
  width?: number;
  height?: number;
  /** Further entries of the page's dictionary: `/Rotate 90`, `/CropBox[…]`. */
  entries?: string;
  /** Further resources, beside the fonts: `/XObject<</X1 20 0 R>>`. */
  resources?: string;
}

/** Objects 1 to 13 are the file's frame and the fonts; `extra` objects count from here. */
export const FIRST_EXTRA = 14;

// The fonts of every page: none is embedded, as in many government documents. F1 is Latin, one byte a character; F2 Chinese
// in UCS-2, F3 in GBK bytes, F4 in UCS-2 for vertical writing; F5 has a character map that nobody has, so every text in it
// is lost; F6 is a Type 3 font with a matrix of its own: `a` is a box of 0.6 em, printed as 甲.
const composite = (encoding: string): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[4 0 R]>>`;
const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <61> <7532> endbfchar endcmap end end';

const frame = [
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
  '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  composite('UniGB-UCS2-H'),
  composite('GBK-EUC-H'),
  composite('UniGB-UCS2-V'),
  composite('Nobody-Has-This-H'),
  '<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/CharProcs<</a 11 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[6]/ToUnicode 12 0 R/Resources<<>>>>',
  streamBody('6 0 0 0 6 8 d1 0 0 6 8 re f'),
  streamBody(toUnicode),
  streamBody('\xff', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'),
];

export interface TestFile {
  /** Bodies of further objects, numbered from {@link FIRST_EXTRA}. */
  extra?: readonly string[];
  /** Further entries of the trailer: `/Info 14 0 R`. */
  trailer?: string;
  /** Further entries of the catalog: `/OCProperties<<…>>`. */
  catalog?: string;
}

/** Writes a PDF of the given pages. Every page has the fonts F1 to F6 and a one-pixel picture `/Picture`. */
export function makePdf(
  pages: readonly (TestPage | string)[],
  { extra = [], trailer = '', catalog = '' }: TestFile = {},
): Uint8Array {
  const first = FIRST_EXTRA + extra.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const bodies = pages.flatMap((given, i) => {
    const page = typeof given === 'string' ? { content: given } : given;
    const { width = 595, height = 842, entries = '', resources = '', content } = page;
    const all = `/Font<</F1 3 0 R/F2 6 0 R/F3 7 0 R/F4 8 0 R/F5 9 0 R/F6 10 0 R>>${resources.includes('/XObject') ? '' : '/XObject<</Picture 13 0 R>>'}${resources}`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${first + 2 * i + 1} 0 R/Resources<<${all}>>${entries}>>`,
      streamBody(content),
    ];
  });
  return assemblePdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      ...frame,
      ...extra,
      ...bodies,
    ],
    trailer,
  );
}

/** UCS-2 codes of a text as a PDF string. */
export const hex = (text: string): string =>
  `<${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

/** Text in the UCS-2 Song font: Han are one em wide, ASCII half an em. */
export const han = (x: number, y: number, size: number, text: string): string =>
  `BT /F2 ${size} Tf ${x} ${y} Td ${hex(text)} Tj ET\n`;

/** Text in Helvetica: a digit is 0.556 em wide, a point 0.278 em. */
export const latin = (x: number, y: number, size: number, text: string): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** A stroked line. */
export const line = (x0: number, y0: number, x1: number, y1: number, width = 0.5): string =>
  `${width} w ${x0} ${y0} m ${x1} ${y1} l S\n`;

/** A filled rectangle. */
export const bar = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f\n`;

/** Draws within a clip rectangle. */
export const clipped = (x: number, y: number, width: number, height: number, content: string): string =>
  `q ${x} ${y} ${width} ${height} re W n\n${content}Q\n`;

/** The one-pixel picture, stretched over a rectangle. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Picture Do Q\n`;
