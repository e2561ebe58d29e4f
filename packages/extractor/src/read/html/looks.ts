import { isRed } from '../../model/red.ts';
import type { HtmlElement } from './dom.ts';

/** Gives a property as the cascade has it, '' where nothing declares it. */
type StyleOf = (property: string) => string;

const length = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:px|pt|em|rem|ex|%)$/;
const isShift = (value: string): boolean => length.test(value) && Number.parseFloat(value) !== 0;

/** Is an element's text raised or lowered, as a note's number is: by name, by a distance, or as Word writes it? */
export function isRaised({ name, attribs }: HtmlElement, styleOf: StyleOf): boolean {
  const align = styleOf('vertical-align');
  if (/^(?:super|sub)$/.test(align) || isShift(align) || isShift(styleOf('mso-text-raise'))) return true;
  if (styleOf('position') === 'relative' && isShift(styleOf('top'))) return true;
  if (/^(?:text-)?top$/.test(align))
    return styleOf('font-size') !== '' || name === 'small' || /^[-1]/.test(attribs.size ?? '');
  return align === '' && (name === 'sup' || name === 'sub');
}

const hex = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{6}))$/i;
const channels = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/;

/** The colour that an element gives its text, in lower case; '' where it says nothing of it. */
export const colourOf = ({ name, attribs }: HtmlElement, styleOf: StyleOf): string =>
  (styleOf('color') || (name === 'font' ? (attribs.color ?? '') : '')).trim().toLowerCase();

/** Does an element print its text red? `null` where it says nothing of the colour. */
export function redOf(element: HtmlElement, styleOf: StyleOf): boolean | null {
  const colour = colourOf(element, styleOf);
  if (colour === '' || colour === 'inherit') return null;
  if (colour === 'red') return true;
  const [, r, g, b, whole] = hex.exec(colour) ?? [];
  if (whole !== undefined || r !== undefined)
    return isRed(Number.parseInt(whole ?? `${r}${r}${g}${g}${b}${b}`, 16));
  const [red, green, blue] = channels.exec(colour)?.slice(1).map(Number) ?? [];
  return red !== undefined && isRed((red * 256 + (green ?? 0)) * 256 + (blue ?? 0));
}
