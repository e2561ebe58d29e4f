import { describe, expect, test } from 'vitest';
import type { GreyPicture } from '../model.ts';
import { greySeals } from './grey-seal.ts';
import { withoutSeals } from './lift-seal.ts';

const SIDE = 400;
const DPI = 200;
/** Middle and radius of a ring, and how bright its ink is: pixels. */
const RING = { middle: 200, outer: 150, inner: 140, shade: 100 };
/** A level stroke of print through the middle of the ring, and one of it behind a column. */
const STROKE = { y0: 198, y1: 202, x0: 30, x1: 370 };

const isInk = (x: number, y: number): boolean => {
  const r = Math.hypot(x - RING.middle, y - RING.middle);
  return r < RING.outer && r > RING.inner;
};
const isPrint = (x: number, y: number): boolean =>
  x >= STROKE.x0 && x < STROKE.x1 && y >= STROKE.y0 && y < STROKE.y1;

function picture(sample: (x: number, y: number) => number): GreyPicture {
  const data = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => sample(i % SIDE, Math.floor(i / SIDE)));
  return { width: SIDE, height: SIDE, data, dpi: DPI };
}

describe('a seal that was scanned in grey', () => {
  const page = picture((x, y) => (isPrint(x, y) ? 20 : 250) * (isInk(x, y) ? RING.shade / 250 : 1));
  const seals = greySeals(page);

  test('is found by its shade and size', () => {
    expect(seals).toHaveLength(1);
    const { box, shade } = seals[0] ?? { box: { x0: 0, y0: 0, x1: 0, y1: 0 }, shade: 0 };
    expect(Math.abs(shade - RING.shade)).toBeLessThan(5);
    for (const [found, drawn] of [
      [box.x0, RING.middle - RING.outer],
      [box.y1, RING.middle + RING.outer],
    ] as const)
      expect(Math.abs(found - drawn)).toBeLessThan(14);
  });

  test('is lifted off to the paper and to the print under it', () => {
    const { data } = withoutSeals(page, seals);
    const wrong = data.filter((sample, i) =>
      isPrint(i % SIDE, Math.floor(i / SIDE)) ? sample > 60 : sample < 240,
    );
    expect(wrong.length).toBe(0);
  });

  test.each<[string, (x: number, y: number) => number]>([
    ['print', (x, y) => (isInk(x, y) ? 20 : 250)],
    ['thin grey strokes', (x, y) => (x % 12 < 2 || y % 12 < 2 ? 120 : 250)],
    ['a grey field', (x, y) => (Math.max(Math.abs(x - 200), Math.abs(y - 200)) < 100 ? 150 : 250)],
  ])('is not %s', (_, sample) => {
    expect(greySeals(picture(sample))).toEqual([]);
  });
});
