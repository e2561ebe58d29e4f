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

/** The colours of CSS that have names here; those that are no colour of their own are `null`. */
const named: ReadonlyMap<string, number> = new Map([
  ['white', 0xffffff],
  ['black', 0x000000],
  ['red', 0xff0000],
]);

/**
 * A colour as CSS writes it, in lower case: `0xrrggbb`; `null` for one that is not known.
 *
 * @example colourIn('#f00') // 0xff0000
 */
export function colourIn(text: string): number | null {
  const [, r, g, b, whole] = hex.exec(text) ?? [];
  if (whole !== undefined || r !== undefined) return Number.parseInt(whole ?? `${r}${r}${g}${g}${b}${b}`, 16);
  const [red, green = 0, blue = 0] = channels.exec(text)?.slice(1).map(Number) ?? [];
  return named.get(text) ?? (red === undefined ? null : (red << 16) | (green << 8) | blue);
}

/** What an element paints what is in it on; `undefined` where it paints nothing, `null` where the colour is not known. */
export function groundOf({ attribs }: HtmlElement, styleOf: StyleOf): number | null | undefined {
  const declared = ['background-image', 'background', 'background-color'].map((property) =>
    styleOf(property).trim().toLowerCase(),
  );
  const { bgcolor = '', background = '' } = attribs;
  const painted = [...declared, background, bgcolor.toLowerCase()].filter(
    (ground) => !/^(?:|none|transparent|initial|inherit|unset)$/u.test(ground),
  );
  const [first] = painted;
  return first === undefined ? undefined : colourIn(first.replace(/\s*!important$/u, ''));
}
