import type { Colour } from '../../drawing/state.ts';
import type { PdfFile } from './file.ts';
import { limits } from './limits.ts';
import { isArray, isDict, Name, Stream, type Value } from './objects.ts';
import { refuse } from './refused.ts';

/** A way to name colours by numbers. */
export interface ColourSpace {
  /** How many numbers name a colour. */
  components: number;
  /** @param n the numbers; there may be more behind them */
  colourOf(n: ArrayLike<number>): Colour;
}

/** Halves are rounded to even, as a clamped array does. */
const clamped = new Uint8ClampedArray(3);

function fromRgb(red: number, green: number, blue: number): Colour {
  clamped[0] = red;
  clamped[1] = green;
  clamped[2] = blue;
  return ((clamped[0] as number) << 16) | ((clamped[1] as number) << 8) | (clamped[2] as number);
}

const at = (n: ArrayLike<number>, place: number): number => n[place] ?? 0;

export const gray: ColourSpace = {
  components: 1,
  colourOf: (n) => fromRgb(at(n, 0) * 255, at(n, 0) * 255, at(n, 0) * 255),
};

export const rgb: ColourSpace = {
  components: 3,
  colourOf: (n) => fromRgb(at(n, 0) * 255, at(n, 1) * 255, at(n, 2) * 255),
};

/** pdf.js' approximation of press inks on coated paper (src/core/colorspace.js, Apache-2.0). */
export const cmyk: ColourSpace = {
  components: 4,
  colourOf(n) {
    const [c, m, y, k] = [at(n, 0), at(n, 1), at(n, 2), at(n, 3)];
    return fromRgb(
      255 +
        c *
          (-4.387332384609988 * c +
            54.48615194189176 * m +
            18.82290502165302 * y +
            212.25662451639585 * k +
            -285.2331026137004) +
        m * (1.7149763477362134 * m - 5.6096736904047315 * y + -17.873870861415444 * k - 5.497006427196366) +
        y * (-2.5217340131683033 * y - 21.248923337353073 * k + 17.5119270841813) +
        k * (-21.86122147463605 * k - 189.48180835922747),
      255 +
        c *
          (8.841041422036149 * c +
            60.118027045597366 * m +
            6.871425592049007 * y +
            31.159100130055922 * k +
            -79.2970844816548) +
        m * (-15.310361306967817 * m + 17.575251261109482 * y + 131.35250912493976 * k - 190.9453302588951) +
        y * (4.444339102852739 * y + 9.8632861493405 * k - 24.86741582555878) +
        k * (-20.737325471181034 * k - 187.80453709719578),
      255 +
        c *
          (0.8842522430003296 * c +
            8.078677503112928 * m +
            30.89978309703729 * y -
            0.23883238689178934 * k +
            -14.183576799673286) +
        m * (10.49593273432072 * m + 63.02378494754052 * y + 50.606957656360734 * k - 112.23884253719248) +
        y * (0.03296041114873217 * y + 115.60384449646641 * k + -193.58209356861505) +
        k * (-22.33816807309886 * k - 180.12613974708367),
    );
  },
};

/**
 * The colour space that a value names.
 *
 * @param named looks a name up among the resources
 * @throws {Refused} for spaces that need profiles, tables or programs
 */
export function colourSpace(
  file: PdfFile,
  value: Value,
  named: (name: string) => Value | undefined,
  depth = 0,
): ColourSpace {
  if (depth > limits.depth) refuse('colour spaces within each other');
  const found = file.get(value);
  if (found instanceof Name) {
    const device = deviceSpace(found.name);
    if (device !== null) return device;
    const own = named(found.name);
    return own === undefined
      ? refuse(`the colour space ${found.name}`)
      : colourSpace(file, own, named, depth + 1);
  }
  if (!isArray(found)) return refuse('a colour space that is none');
  const kind = file.name(found[0]) ?? '';
  if (kind === 'ICCBased') return iccBased(file, found, named, depth);
  if (kind === 'Separation') return separation(file, found, named, depth);
  return deviceSpace(kind) ?? refuse(`the colour space ${kind}`);
}

function deviceSpace(name: string): ColourSpace | null {
  switch (name) {
    case 'DeviceGray':
    case 'G':
      return gray;
    case 'DeviceRGB':
    case 'RGB':
      return rgb;
    case 'DeviceCMYK':
    case 'CMYK':
      return cmyk;
    default:
      return null;
  }
}

type Named = (name: string) => Value | undefined;

/** Profiles are not applied: the space they are for is taken as it is. */
function iccBased(file: PdfFile, space: readonly Value[], named: Named, depth: number): ColourSpace {
  const profile = file.get(space[1]);
  if (!(profile instanceof Stream)) refuse('a profile that is none');
  const components = file.number(profile.dict.get('N'));
  const alternate = profile.dict.get('Alternate');
  if (alternate !== undefined) {
    const other = colourSpace(file, alternate, named, depth + 1);
    if (other.components === components) return other;
  }
  const device = [gray, rgb, cmyk].find((one) => one.components === components);
  return device ?? refuse('a profile of other components');
}

/** One ink, whose tints are mixed from another space's colours along a power of the tint. */
function separation(file: PdfFile, space: readonly Value[], named: Named, depth: number): ColourSpace {
  const base = colourSpace(file, space[2] ?? null, named, depth + 1);
  const tint = file.get(space[3]);
  if (!isDict(tint) || file.number(tint.get('FunctionType')) !== 2 || tint.has('Range'))
    refuse('tints by a table or a program');
  const from = file.numbers(tint.get('C0') ?? [0], base.components);
  const to = file.numbers(tint.get('C1') ?? [1], base.components);
  const domain = file.numbers(tint.get('Domain'), 2);
  const power = file.number(tint.get('N'));
  if (from === null || to === null || power === null || domain?.join() !== '0,1')
    refuse('tints that are none');
  return {
    components: 1,
    colourOf: (n) => {
      const share = at(n, 0);
      if (!(share >= 0 && share <= 1)) refuse('a tint beyond its bounds');
      const along = power === 1 ? share : share ** power;
      // pdf.js keeps what functions give in short floats.
      return base.colourOf(from.map((start, i) => Math.fround(start + along * ((to[i] as number) - start))));
    },
  };
}
