import type { GreyPicture } from '../model.ts';
import { resized } from './resize.ts';

/** Resolution that is enough to find the angle. */
const DPI = 100;
/** Darker is ink. */
const INK = 160;
/** Share of the page at its edges that is not looked at: shadows of the scanner's lid. */
const EDGE = 0.03;
/** Fewer inked pixels have no direction; no more than so many are looked at. */
const LEAST = 200;
const MOST = 60_000;
/** Degrees: how far, and how fine, angles are tried; then twice finer about the best. */
const FARTHEST = 4;
const COARSE = 0.2;
const FINER = [0.05, 0.0125];
const STEPS = 4;
const DEGREE = Math.PI / 180;

/** The angle, in radians, that makes rows of ink most distinct: how far rows fall to the right. */
export function skewOf(picture: GreyPicture): number {
  const points = inkedPoints(picture);
  if (points.xs.length < LEAST) return 0;
  const bins = new Float32Array(points.height * 2 + points.width);
  let best = 0;
  let most = -1;
  const attempt = (degrees: number): void => {
    const score = distinctness(points, Math.tan(degrees * DEGREE), bins);
    if (score > most) [most, best] = [score, degrees];
  };
  const coarse = Math.round(FARTHEST / COARSE);
  for (let k = -coarse; k <= coarse; k++) attempt(k * COARSE);
  for (const step of FINER) {
    const centre = best;
    for (let k = -STEPS; k <= STEPS; k++) attempt(centre + k * step);
  }
  return best * DEGREE;
}

interface Points {
  width: number;
  height: number;
  /** From the middle of the page. */
  xs: Float32Array;
  ys: Float32Array;
}

function inkedPoints(picture: GreyPicture): Points {
  const scale = Math.min(1, DPI / picture.dpi);
  const { width, height, data } = resized(
    picture,
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const [left, top] = [Math.ceil(width * EDGE), Math.ceil(height * EDGE)];
  const found: number[] = [];
  for (let y = top; y < height - top; y++) {
    for (let i = y * width + left; i < (y + 1) * width - left; i++)
      if ((data[i] as number) < INK) found.push(i);
  }
  const step = Math.max(1, Math.floor(found.length / MOST));
  const count = Math.ceil(found.length / step);
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const i = found[k * step] as number;
    xs[k] = (i % width) - width / 2;
    ys[k] = Math.floor(i / width);
  }
  return { width, height, xs, ys };
}

/** Rows of ink over rows of paper: the squares of the steps of the profile along one slope. */
function distinctness({ width, xs, ys }: Points, slope: number, bins: Float32Array): number {
  bins.fill(0);
  for (let i = 0; i < xs.length; i++) {
    const at = (ys[i] as number) - (xs[i] as number) * slope + width / 2;
    const row = Math.floor(at);
    const share = at - row;
    bins[row] = (bins[row] as number) + 1 - share;
    bins[row + 1] = (bins[row + 1] as number) + share;
  }
  let sum = 0;
  for (let i = 1; i < bins.length; i++) sum += ((bins[i] as number) - (bins[i - 1] as number)) ** 2;
  return sum;
}
