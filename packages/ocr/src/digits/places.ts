import type { GreyPicture } from '../model.ts';
import type { LineReading } from '../read-line.ts';
import type { NumberReading } from '../recognise/read-number.ts';

/** Brightness of paper. */
const PAPER = 250;
/** Beyond the ends of a line's ink, whose soft edges are no ink: pixels. */
const ROUND = 1;

/** A digit of a number, and where its middle is on the clean page: pixels. */
export interface Place {
  /** Which letter of the number. */
  at: number;
  x: number;
  y: number;
}

/** Places are the same to a pixel. */
export const keyOf = ({ x, y }: Place): string => `${Math.round(x)},${Math.round(y)}`;

/** Where the digits of a reading stand: each in the middle of the ink between its neighbours. */
export function placesOf(
  clean: GreyPicture,
  { line, steps: on }: LineReading,
  { text, steps }: NumberReading,
): Place[] {
  if (on === null) return [];
  const middles = steps.map((step) => on.left + (step + 0.5) * on.width);
  const y = (line.top + line.bottom) / 2;
  return [...text].flatMap((letter, at) => {
    if (!/\d/.test(letter)) return [];
    const own = middles[at] as number;
    const before = middles[at - 1];
    const after = middles[at + 1];
    const from = before === undefined ? line.pixels.x0 - ROUND : (before + own) / 2;
    const to = after === undefined ? line.pixels.x1 + ROUND : (own + after) / 2;
    return [{ at, x: middleOfInk(clean, from, to, line.top, line.bottom) ?? own, y }];
  });
}

function middleOfInk(
  { width, data }: GreyPicture,
  from: number,
  to: number,
  top: number,
  bottom: number,
): number | null {
  let [sum, ink] = [0, 0];
  for (let x = Math.max(0, Math.round(from)); x < Math.min(width, to); x++) {
    for (let y = Math.round(top); y < bottom; y++) {
      const dark = Math.max(0, PAPER - (data[y * width + x] as number));
      sum += dark * x;
      ink += dark;
    }
  }
  return ink > 0 ? sum / ink : null;
}
