import type { GreyPicture, Placement } from '../model.ts';

/** A place in a picture: pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The placement of a page that is turned and nothing more. */
export const unbent = (placement: Omit<Placement, 'skew' | 'across' | 'down'>): Placement => ({
  ...placement,
  skew: 0,
  across: { base: 0, change: 0 },
  down: { base: 0, change: 0 },
});

/**
 * Where a pixel of the prepared page was in the picture before it was levelled, turned and scaled.
 *
 * @example
 * const { x, y } = sourcePoint(page.placement, 120, 80);
 */
export function sourcePoint(placement: Placement, x: number, y: number): Point {
  const level = turnedPoint(placement, x, y);
  const { width, height, turns, scale } = placement;
  const [u, v] =
    turns === 0
      ? [level.x, level.y]
      : turns === 1
        ? [level.y, width - level.x]
        : turns === 2
          ? [width - level.x, height - level.y]
          : [height - level.y, level.x];
  return { x: u * scale, y: v * scale };
}

/**
 * Where a place of the given picture is on the prepared page, to a hundredth of a pixel.
 *
 * @example
 * const { x, y } = preparedPoint(page.placement, 120, 80);
 */
export function preparedPoint(placement: Placement, x: number, y: number): Point {
  // The way there is nearly a straight one: three steps back along it are exact to a hundredth of a pixel.
  let guess: Point = { x: placement.width / 2, y: placement.height / 2 };
  const { turns, scale } = placement;
  for (let k = 0; k < 6; k++) {
    const at = sourcePoint(placement, guess.x, guess.y);
    const [u, v] = [(x - at.x) / scale, (y - at.y) / scale];
    const [dx, dy] = turns === 0 ? [u, v] : turns === 1 ? [-v, u] : turns === 2 ? [-u, -v] : [v, -u];
    guess = { x: guess.x + dx, y: guess.y + dy };
  }
  return guess;
}

/** The same place in the turned picture, before it was levelled and flattened. */
function turnedPoint({ width, height, skew, across, down }: Placement, x: number, y: number): Point {
  const u = x - width / 2 + (down.base + down.change * x) * (y - height / 2);
  const v = y - height / 2 + (across.base + across.change * y) * (x - width / 2);
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  return { x: width / 2 + u * cos - v * sin, y: height / 2 + u * sin + v * cos };
}

/** The turned picture levelled and flattened: one interpolation. Paper where the picture has nothing. */
export function placed(picture: GreyPicture, { skew, across, down }: Placement): GreyPicture {
  const { width, height, data, dpi } = picture;
  const out = new Uint8Array(data.length).fill(255);
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  const [right, bottom] = [width - 1, height - 1];
  for (let y = 0, o = 0; y < height; y++) {
    const v0 = y - height / 2;
    const tilt = across.base + across.change * y;
    for (let x = 0; x < width; x++, o++) {
      const u0 = x - width / 2;
      const u = u0 + (down.base + down.change * x) * v0;
      const v = v0 + tilt * u0;
      const px = width / 2 + u * cos - v * sin;
      const py = height / 2 + u * sin + v * cos;
      if (!(px >= 0 && py >= 0 && px < right && py < bottom)) continue;
      const ix = px | 0;
      const iy = py | 0;
      const i = iy * width + ix;
      const a = px - ix;
      const top = (data[i] as number) + ((data[i + 1] as number) - (data[i] as number)) * a;
      const left = data[i + width] as number;
      const low = left + ((data[i + width + 1] as number) - left) * a;
      out[o] = top + (low - top) * (py - iy) + 0.5;
    }
  }
  return { width, height, data: out, dpi };
}
