import { isUnseen, paper } from '../../model/seen.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../container/xml.ts';
import { indexedColour } from './indexed-colours.ts';
import { type Look, plainLook } from './looks.ts';

/** The colours of a workbook's theme, in its order: `0xrrggbb`. */
export type ThemeColours = readonly (number | null)[];

/** A theme's first two, where the workbook has none: of paper, and of what is written on it. */
const usualTheme: ThemeColours = [paper, 0x000000];

/**
 * Which formats of cells strike their text out, or print it in the colour of what it stands on, by their numbers; the library
 * tells no cell's font.
 *
 * @param styles the workbook's part of them
 */
export function tellingFormats(styles: XmlElement, theme: ThemeColours): Map<string, Look> {
  const fonts = childrenOf(childOf(styles, 'fonts') ?? styles, 'font');
  const fills = childrenOf(childOf(styles, 'fills') ?? styles, 'fill');
  const palette = paletteOf(styles);
  const found = new Map<string, Look>();
  childrenOf(childOf(styles, 'cellXfs') ?? styles, 'xf').forEach((format, index) => {
    const font = fonts[Number(attributeOf(format, 'fontId') ?? 0)];
    const strike = childOf(font, 'strike');
    const struck = strike !== undefined && !/^(?:0|false|off)$/u.test(attributeOf(strike, 'val') ?? '');
    const ink = colourOf(childOf(font, 'color'), theme, palette);
    const ground = groundOf(fills[Number(attributeOf(format, 'fillId') ?? 0)], theme, palette);
    const unseen = isUnseen(ink, ground);
    if (struck || unseen) found.set(`${index}`, { ...plainLook, struck, unseen });
  });
  return found;
}

/** What a fill paints a cell with; `null` where that is several colours. */
function groundOf(
  fill: XmlElement | undefined,
  theme: ThemeColours,
  palette: ReadonlyMap<number, number>,
): number | null {
  if (childOf(fill, 'gradientFill')) return null;
  const pattern = childOf(fill, 'patternFill');
  const type = attributeOf(pattern, 'patternType') ?? 'none';
  if (type === 'none') return paper;
  return type === 'solid' ? colourOf(childOf(pattern, 'fgColor'), theme, palette) : null;
}

function colourOf(
  colour: XmlElement | undefined,
  theme: ThemeColours,
  palette: ReadonlyMap<number, number>,
): number | null {
  const rgb = /[\da-f]{6}$/iu.exec(attributeOf(colour, 'rgb') ?? '')?.[0];
  if (rgb !== undefined) return Number.parseInt(rgb, 16);
  const index = attributeOf(colour, 'indexed');
  if (index !== undefined) return indexedColour(Number(index), palette);
  const named = attributeOf(colour, 'theme');
  if (named === undefined) return null;
  const plain = theme[Number(named)] ?? usualTheme[Number(named)] ?? null;
  return plain === null ? null : tinted(plain, Number(attributeOf(colour, 'tint') ?? 0));
}

/** A colour made darker (below 0) or lighter by a share. */
function tinted(colour: number, tint: number): number {
  const channel = (shift: number): number => {
    const value = (colour >> shift) & 255;
    return Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Colours that a workbook gives numbers itself. */
function paletteOf(styles: XmlElement): Map<number, number> {
  const own = childOf(childOf(styles, 'colors'), 'indexedColors');
  const found = new Map<number, number>();
  (own ? childrenOf(own, 'rgbColor') : []).forEach((colour, i) => {
    const rgb = Number.parseInt((attributeOf(colour, 'rgb') ?? '').slice(-6), 16);
    if (!Number.isNaN(rgb)) found.set(i, rgb);
  });
  return found;
}
