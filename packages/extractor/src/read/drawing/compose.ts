import type { Box } from '@juesuan/schema';
import type { SourcePicture } from '../../model/picture.ts';
import { intersect, type Matrix, transformBox } from './matrix.ts';
import { isColoured, type Pixels } from './pixels.ts';

/** A picture where a page draws it. */
export interface PlacedPixels {
  /** The unit square, whose upper side (y = 1) is the picture's top, in page space: points. */
  matrix: Matrix;
  /** What is seen of it: points. */
  clip: Box;
  pixels: Pixels;
}

/** What a picture of a page may be: it is drawn coarser where the page would need more. */
export interface PictureLimits {
  /** Pixels an inch; more is not read better. */
  dpi: number;
  /** Pixels of the whole page. */
  pixels: number;
}

/** Pictures that cover less of the page than this do not say how fine it is. */
const TELLING_SHARE = 0.01;
/** Pixels by which a picture of the whole page may miss its edges. */
const SLACK = 2;
/** Points on a side of an output pixel that are looked at, at most, where the picture is finer. */
const MOST_POINTS = 4;

/**
 * A page as one picture, as it is seen: on white, at the resolution of its finest picture. `null` where it draws none.
 * Kept as it is where one picture covers the whole page.
 */
export function composed(
  sheet: { width: number; height: number },
  placed: readonly PlacedPixels[],
  limits: PictureLimits,
): SourcePicture | null {
  const finest = finestOf(sheet, placed);
  if (finest === 0) return null;
  const most = Math.sqrt((limits.pixels * 72 * 72) / (sheet.width * sheet.height));
  const dpi = Math.min(finest, limits.dpi, most);
  const width = Math.max(1, Math.round((sheet.width * dpi) / 72));
  const height = Math.max(1, Math.round((sheet.height * dpi) / 72));
  const channels = placed.some(({ pixels }) => isColoured(pixels)) ? 3 : 1;
  const [first] = placed;
  const scale = dpi / 72;
  if (placed.length === 1 && first && isWhole(first, width, height, scale)) {
    const { pixels } = first;
    return { width: pixels.width, height: pixels.height, channels, data: samplesOf(pixels, channels), dpi };
  }
  const data = new Uint8Array(width * height * channels).fill(255);
  const canvas = { width, height, channels, data, dpi } as const;
  for (const one of placed) draw(canvas, one, sheet, scale);
  return canvas;
}

function finestOf(sheet: { width: number; height: number }, placed: readonly PlacedPixels[]): number {
  let [telling, any] = [0, 0];
  for (const { matrix: m, pixels } of placed) {
    const [w, h] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
    if (!(w > 0 && h > 0)) continue;
    const dpi = Math.max((72 * pixels.width) / w, (72 * pixels.height) / h);
    any = Math.max(any, dpi);
    if (w * h >= TELLING_SHARE * sheet.width * sheet.height) telling = Math.max(telling, dpi);
  }
  // A page may come in strips of a row each.
  return telling || any;
}

/** Is a picture the page itself, neither turned nor scaled nor see-through? */
function isWhole(
  { matrix: m, clip, pixels }: PlacedPixels,
  width: number,
  height: number,
  scale: number,
): boolean {
  if (pixels.step === 4 || pixels.paint !== undefined || m[1] !== 0 || m[2] !== 0) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;
  return (
    near(pixels.width, width) &&
    near(pixels.height, height) &&
    near(m[0] * scale, width) &&
    // The page's y goes down, the picture's up.
    near(-m[3] * scale, height) &&
    near(m[4] * scale, 0) &&
    near(m[5] * scale, height) &&
    near((clip.x1 - clip.x0) * scale, width) &&
    near((clip.y1 - clip.y0) * scale, height)
  );
}

function samplesOf({ step, data, width, height }: Pixels, channels: 1 | 3): Uint8Array {
  if (step === channels) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  const out = new Uint8Array(width * height);
  for (let o = 0, i = 1; o < out.length; o++, i += step) out[o] = data[i] as number;
  return out;
}

/** `base + right * x + down * y`, one for each coordinate of the source. */
interface Plane {
  base: number;
  right: number;
  down: number;
}

/** Draws a picture through its matrix: interpolated where it is coarse, the mean of what falls into a pixel where fine. */
function draw(
  canvas: SourcePicture,
  placed: PlacedPixels,
  sheet: { width: number; height: number },
  scale: number,
): void {
  const { matrix: m, pixels } = placed;
  const determinant = m[0] * m[3] - m[1] * m[2];
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-9) return;
  const paper = { x0: 0, y0: 0, x1: sheet.width, y1: sheet.height };
  const box = intersect(transformBox(m, 0, 0, 1, 1), intersect(placed.clip, paper));
  const across = pixels.width / (determinant * scale);
  const down = pixels.height / (determinant * scale);
  const x: Plane = { base: 0, right: m[3] * across, down: -m[2] * across };
  const y: Plane = { base: 0, right: m[1] * down, down: -m[0] * down };
  // The middle of the first pixel, and the place of the matrix's origin: the picture's lower left.
  x.base = (x.right + x.down) / 2 - (m[4] * x.right + m[5] * x.down) * scale;
  y.base = pixels.height + (y.right + y.down) / 2 - (m[4] * y.right + m[5] * y.down) * scale;
  const perPixel = Math.max(Math.hypot(x.right, x.down), Math.hypot(y.right, y.down));
  const isGrey = pixels.step === 1 && canvas.channels === 1;
  const points = Math.max(isGrey ? 1 : 2, Math.min(MOST_POINTS, Math.round(perPixel)));
  const sample = points === 1 ? interpolateGrey : average;
  const [left, right] = [
    Math.max(0, Math.round(box.x0 * scale)),
    Math.min(canvas.width, Math.round(box.x1 * scale)),
  ];
  const bottom = Math.min(canvas.height, Math.round(box.y1 * scale));
  for (let row = Math.max(0, Math.round(box.y0 * scale)); row < bottom; row++)
    sample(canvas, pixels, x, y, row, left, right, points);
}

/** A row of a grey picture on grey paper, between its pixels as it lies. */
function interpolateGrey(
  canvas: SourcePicture,
  pixels: Pixels,
  x: Plane,
  y: Plane,
  row: number,
  left: number,
  right: number,
): void {
  const { width, height, data, paint } = pixels;
  for (let column = left, o = row * canvas.width + left; column < right; column++, o++) {
    const u = x.base + x.right * column + x.down * row - 0.5;
    const v = y.base + y.right * column + y.down * row - 0.5;
    const a = u < 0 ? 0 : Math.min(u, width - 1);
    const b = v < 0 ? 0 : Math.min(v, height - 1);
    const ix = a | 0;
    const iy = b | 0;
    const i = iy * width + ix;
    const east = ix < width - 1 ? 1 : 0;
    const south = iy < height - 1 ? width : 0;
    const top = (data[i] as number) + ((data[i + east] as number) - (data[i] as number)) * (a - ix);
    const low = data[i + south] as number;
    const under = low + ((data[i + south + east] as number) - low) * (a - ix);
    const value = top + (under - top) * (b - iy);
    if (paint === undefined) canvas.data[o] = value + 0.5;
    else canvas.data[o] = (((canvas.data[o] as number) - paint) * value) / 255 + paint + 0.5;
  }
}

/** A row of any picture: the mean of some points within each pixel. */
function average(
  canvas: SourcePicture,
  pixels: Pixels,
  x: Plane,
  y: Plane,
  row: number,
  left: number,
  right: number,
  points: number,
): void {
  const { width, height, step, data, paint } = pixels;
  const { channels } = canvas;
  const count = points * points;
  // A grey page takes the green of a picture in colours.
  const green = step === 1 ? 0 : 1;
  for (let column = left; column < right; column++) {
    let [hidden, r, g, b] = [0, 0, 0, 0];
    for (let j = 0; j < points; j++) {
      const py = row + (j + 0.5) / points - 0.5;
      for (let i = 0; i < points; i++) {
        const px = column + (i + 0.5) / points - 0.5;
        const u = (x.base + x.right * px + x.down * py) | 0;
        const v = (y.base + y.right * px + y.down * py) | 0;
        const at =
          ((v < 0 ? 0 : v >= height ? height - 1 : v) * width + (u < 0 ? 0 : u >= width ? width - 1 : u)) *
          step;
        if (paint !== undefined) {
          hidden += 255 - (data[at] as number);
          continue;
        }
        const alpha = step === 4 ? (data[at + 3] as number) : 255;
        hidden += alpha;
        if (channels === 1) r += (data[at + green] as number) * alpha;
        else {
          r += (data[at] as number) * alpha;
          g += (data[at + green] as number) * alpha;
          b += (data[at + green * 2] as number) * alpha;
        }
      }
    }
    const o = (row * canvas.width + column) * channels;
    const shown = 1 - hidden / (255 * count);
    if (paint !== undefined) r = g = b = paint * hidden;
    const whole = 255 * count;
    canvas.data[o] = (canvas.data[o] as number) * shown + r / whole + 0.5;
    if (channels === 1) continue;
    canvas.data[o + 1] = (canvas.data[o + 1] as number) * shown + g / whole + 0.5;
    canvas.data[o + 2] = (canvas.data[o + 2] as number) * shown + b / whole + 0.5;
  }
}
