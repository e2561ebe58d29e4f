import { attributeOf, childrenOf, type XmlElement } from '../container/xml.ts';
import { type Colour, PATTERN } from '../drawing/state.ts';
import { numberOf, numbersOf } from './values.ts';

/** How the components of a colour are to be understood. */
export interface ColourSpace {
  type: string;
  /** The largest value of a component. */
  most: number;
  /** Colours by their number, as their components. */
  palette: readonly string[];
}

/** A colour and how opaque it is, 0 to 1. */
export interface Paint {
  colour: Colour;
  alpha: number;
}

/** Reads a colour space of the resources. */
export function colourSpaceOf(element: XmlElement): ColourSpace {
  const bits = Math.min(16, Math.max(1, numberOf(element, 'BitsPerComponent') ?? 8));
  const palette = childrenOf(element, 'Palette').flatMap((one) => childrenOf(one, 'CV'));
  return {
    type: (attributeOf(element, 'Type') ?? 'RGB').toUpperCase(),
    most: 2 ** bits - 1,
    palette: palette.map(({ children }) => children.filter((child) => typeof child === 'string').join('')),
  };
}

const plain: ColourSpace = { type: '', most: 255, palette: [] };

/** Reads a colour (CT_Color); a pattern or a shading has no one colour. */
export function paintOf(element: XmlElement, spaceOf: (id: string) => ColourSpace | undefined): Paint {
  const alpha = alphaOf(element);
  if (childrenOf(element).some(({ name }) => /^(Pattern|\w+Shd)$/.test(name)))
    return { colour: PATTERN, alpha };
  const space = spaceOf(attributeOf(element, 'ColorSpace') ?? '') ?? plain;
  const index = numberOf(element, 'Index');
  const value =
    attributeOf(element, 'Value') ?? (index === undefined ? undefined : space.palette[index]) ?? '';
  return { colour: colourOf(componentsOf(value), space), alpha };
}

/** How opaque an object or a colour is: 0 to 255 in the file. */
export const alphaOf = (element: XmlElement): number =>
  Math.min(255, Math.max(0, numberOf(element, 'Alpha') ?? 255)) / 255;

/** Components are decimal, or hexadecimal behind `#`. */
const componentsOf = (value: string): number[] =>
  value.includes('#')
    ? value
        .split(/[\s,]+/)
        .filter((part) => part !== '')
        .map((part) => Number(part.replace('#', '0x')) || 0)
    : numbersOf(value);

function colourOf(components: readonly number[], { type, most }: ColourSpace): Colour {
  const [a = 0, b = 0, c = 0, d = 0] = components.map((one) => Math.min(1, Math.max(0, one / most)));
  if (type === 'GRAY' || (type === '' && components.length === 1)) return packed(a, a, a);
  if (type === 'CMYK' || (type === '' && components.length === 4))
    return packed((1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d));
  return packed(a, b, c);
}

const packed = (red: number, green: number, blue: number): Colour =>
  (Math.round(red * 255) << 16) | (Math.round(green * 255) << 8) | Math.round(blue * 255);
