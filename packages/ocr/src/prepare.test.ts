import type { SourcePicture } from '@juesuan/extractor';
import { describe, expect, test } from 'vitest';
import { layOut, type PageLayout, preparedPoint, preparePage, sourcePoint, turnedOver } from './index.ts';
import { turned } from './picture/turn.ts';
import { askew, liesAt, withSeal } from './testing/draw.ts';
import { tablePage, xs, ys } from './testing/table.ts';

const page = tablePage(150).picture;
const DEGREE = Math.PI / 180;

/** The layout is that of the table, wherever it lies on the page. */
function expectTable(layout: PageLayout, within = 1.2): void {
  const places = (orientation: string): number[] =>
    layout.rulings
      .filter((one) => one.orientation === orientation)
      .map(({ position }) => position)
      .sort((a, b) => a - b);
  for (const [found, drawn] of [
    [places('horizontal'), ys],
    [places('vertical'), xs],
  ] as const) {
    expect(found.length).toBe(drawn.length);
    // The whole may be moved by a little; the distances are what they were.
    for (const [i, place] of found.entries()) {
      const [first = 0, start = 0, own = 0] = [found[0], drawn[0], drawn[i]];
      expect(Math.abs(place - first - (own - start))).toBeLessThan(within);
    }
  }
  const shapes = layout.fields.map(({ id }) =>
    layout.lines.filter(({ field }) => field === id).map((line) => line.shape),
  );
  for (let row = 0; row < 5; row++)
    expect(shapes.slice(1 + row * 4, 5 + row * 4)).toEqual([['text'], ['text'], ['dash'], []]);
}

const flip = (picture: SourcePicture, turns: 1 | 2 | 3): SourcePicture => ({
  ...picture,
  ...turned(picture, turns),
});

describe('a page is made ready', () => {
  test.each([-3, -1.5, -0.4, 0.2, 0.7, 2])('that lies askew by %f degrees', (degrees) => {
    const prepared = preparePage(askew(page, degrees * DEGREE));
    expectTable(layOut(prepared));
  });

  test.each([-0.02, 0.015])('one side of which is larger by %f', (keystone) => {
    expectTable(layOut(preparePage(askew(page, 0.5 * DEGREE, keystone))), 2.5);
  });

  test.each([1, 3] as const)('that was scanned sideways, by %i quarter turns', (turns) => {
    const prepared = preparePage(flip(page, turns));
    // Which of the two ways up only its letters can tell.
    const upright = [prepared, turnedOver(prepared)].filter(
      ({ placement }) => (placement.turns + turns) % 4 === 0,
    );
    expect(upright.length).toBe(1);
    for (const one of upright) expectTable(layOut(one));
  });

  test('that stood on its head, when it is turned over', () => {
    const prepared = preparePage(flip(askew(page, 0.6 * DEGREE, 0.01), 2));
    const over = turnedOver(prepared);
    expect(over.placement.turns).toBe(2);
    expectTable(layOut(over), 2);
    expectTable(layOut(preparePage(flip(askew(page, 0.6 * DEGREE, 0.01), 2), { turns: 2 })), 2);
  });

  test('in uneven light, faint, and in black and white', () => {
    const { width } = page;
    const uneven = page.data.map((sample, i) => sample * (0.5 + (0.5 * (i % width)) / width));
    expectTable(layOut(preparePage({ ...page, data: uneven })));
    const faint = page.data.map((sample) => 255 - (255 - sample) * 0.35);
    expectTable(layOut(preparePage({ ...page, data: faint })));
    const oneBit = page.data.map((sample) => (sample < 150 ? 0 : 255));
    const prepared = preparePage({ ...page, data: oneBit });
    expect([prepared.isOneBit, preparePage(page).isOneBit]).toEqual([true, false]);
    expectTable(layOut(prepared));
  });

  test('without the red ink of a seal, whose place is told', () => {
    const prepared = preparePage(askew(withSeal(page, 240, 150, 56), 0.5 * DEGREE));
    expectTable(layOut(prepared));
    const [seal, ...more] = prepared.seals;
    expect(more).toEqual([]);
    const { x0 = 0, y0 = 0, x1 = 0, y1 = 0 } = seal ?? {};
    expect(Math.abs((x0 + x1) / 2 - 240)).toBeLessThan(8);
    expect(Math.abs((y0 + y1) / 2 - 150)).toBeLessThan(8);
    expect(Math.abs(x1 - x0 - 112)).toBeLessThan(16);
  });

  test('and every place of it is known in the picture that was given', () => {
    const scan = flip(askew(page, 1 * DEGREE, 0.01), 3);
    const { placement } = preparePage(scan, { turns: 1 });
    for (const [x, y] of [
      [100, 100],
      [900, 200],
      [620, 700],
    ] as const) {
      const there = sourcePoint(placement, x, y);
      const back = preparedPoint(placement, there.x, there.y);
      expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(0.05);
      // From the scan, turned back, to the page as it was drawn.
      const upright = { x: page.width - there.y, y: there.x };
      const drawn = liesAt(page, upright.x, upright.y, 1 * DEGREE, 0.01);
      expect(Math.hypot(drawn.x - x, drawn.y - y)).toBeLessThan(6);
    }
  });

  test('at 300 dpi where it was finer', () => {
    const { data, width, height } = page;
    const fine = new Uint8Array(width * height * 16);
    for (let y = 0; y < height * 4; y++)
      for (let x = 0; x < width * 4; x++)
        fine[y * width * 4 + x] = data[(y >> 2) * width + (x >> 2)] as number;
    const prepared = preparePage({ width: width * 4, height: height * 4, channels: 1, data: fine, dpi: 600 });
    expect(prepared.grey).toMatchObject({ dpi: 300, width: width * 2, height: height * 2 });
    expectTable(layOut(prepared));
  });
});

test('a blank page has no field but itself, no line and no ruling', () => {
  const blank = { ...page, data: new Uint8Array(page.data.length).fill(250) };
  const { fields, lines, rulings, strays } = layOut(preparePage(blank));
  expect({ fields: fields.length, lines, rulings, strays }).toEqual({
    fields: 1,
    lines: [],
    rulings: [],
    strays: [],
  });
});
