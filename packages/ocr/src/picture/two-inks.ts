import type { GreyPicture } from '../model.ts';
import { patchesOf } from './components.ts';
import { fillBox } from './fill.ts';
import { inkMask } from './ink.ts';

/** Brightness below which something is ink, however pale. */
const INK = 225;
/** Sides of marks that may be letters: points. */
const [SHORTEST, TALLEST] = [3, 16];
const WIDEST = 60;
/** Fewer marks are no print of their own. */
const LEAST_MARKS = 20;
/** Share of marks that may be darker or paler than their print is. */
const STRAYS = 0.02;
/** Levels of brightness without a mark between two prints. */
const APART = 40;
/** Rulings are darker than the letters that they are printed with: levels of brightness, and how many more it takes to fade. */
const RULINGS = 25;
const FADE = 45;
const WHITE = 250;
/** Pale print that is made black: levels of brightness; and pixels round dark print that are its edge. */
const LIGHTER = 10;
const EDGE = 2;

/**
 * Brightness from which ink is of a pale print alone, where marks as large as letters are either dark or pale and hardly any lies
 * between: the other side shines through, or there is print in a pale colour. `null` where all print is of one kind, be it faint
 * or not.
 */
export function paleLevelOf(grey: GreyPicture): number | null {
  const split = splitOf(coresOf(grey));
  return split === null ? null : split - RULINGS;
}

/** The page without what is as pale as its pale print; what is darker stays as it is. */
export function withoutPale(grey: GreyPicture, level: number): GreyPicture {
  const map = Uint8ClampedArray.from({ length: 256 }, (_, g) =>
    g <= level - FADE ? g : g + ((g - level + FADE) / FADE) * (WHITE - level),
  );
  return { ...grey, data: grey.data.map((sample) => map[sample] as number) };
}

/** The pale print alone, as dark as print is: what is darker is white, and so are its edges. */
export function paleAlone({ width, height, data, dpi }: GreyPicture, level: number): GreyPicture {
  const darkest = level + RULINGS - LIGHTER;
  const map = Uint8ClampedArray.from({ length: 256 }, (_, g) => ((g - darkest) * WHITE) / (WHITE - darkest));
  const out = { width, height, data: data.map((sample) => map[sample] as number), dpi };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if ((data[i] as number) >= level) continue;
      fillBox(out, { x0: x - EDGE, y0: y - EDGE, x1: x + EDGE + 1, y1: y + EDGE + 1 }, WHITE);
    }
  return out;
}

/** The darkest brightness of each mark that is as large as a letter. */
function coresOf({ width, height, data, dpi }: GreyPicture): number[] {
  const pt = dpi / 72;
  return patchesOf(inkMask(data, INK), width, height).flatMap(({ x0, y0, x1, y1 }) => {
    if (y1 - y0 < SHORTEST * pt || y1 - y0 > TALLEST * pt || x1 - x0 > WIDEST * pt) return [];
    let core = 255;
    for (let y = y0; y < y1; y++)
      for (let i = y * width + x0; i < y * width + x1; i++) core = Math.min(core, data[i] as number);
    return [core];
  });
}

/** The brightness at which the cores of a pale print begin; `null` where no two prints are apart. */
function splitOf(cores: readonly number[]): number | null {
  const sorted = cores.toSorted((a, b) => a - b);
  const stray = Math.ceil(STRAYS * sorted.length);
  let best: number | null = null;
  let widest = APART;
  for (let k = LEAST_MARKS; k + LEAST_MARKS <= sorted.length; k++) {
    // What lies in between may be a stray or two of either print.
    const next = sorted[Math.min(k + stray, sorted.length - LEAST_MARKS)] as number;
    const gap = next - (sorted[k - 1] as number);
    if (gap > widest) [widest, best] = [gap, next];
  }
  return best;
}
