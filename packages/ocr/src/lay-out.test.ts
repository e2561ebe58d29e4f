import { describe, expect, test } from 'vitest';
import { cropsOf, layOut, preparePage } from './index.ts';
import { Canvas } from './testing/draw.ts';
import { tablePage, xs, ys } from './testing/table.ts';

describe.each([100, 150, 200, 300])('a table drawn at %i dpi', (dpi) => {
  const layout = layOut(preparePage(tablePage(dpi).picture));

  test('has its rulings where they were drawn', () => {
    const at = (orientation: string): number[] =>
      layout.rulings.filter((one) => one.orientation === orientation).map(({ position }) => position);
    const near = (found: number[], drawn: number[]): void => {
      expect(found.length).toBe(drawn.length);
      const sorted = found.toSorted((a, b) => a - b);
      for (const [i, place] of drawn.entries()) expect(Math.abs((sorted[i] ?? 0) - place)).toBeLessThan(0.6);
    };
    near(at('horizontal'), ys);
    near(at('vertical'), xs);
    for (const { from, to, orientation } of layout.rulings) {
      const ends = orientation === 'horizontal' ? [60, 540] : [100, 220];
      expect(Math.abs(from - (ends[0] ?? 0))).toBeLessThan(1.5);
      expect(Math.abs(to - (ends[1] ?? 0))).toBeLessThan(1.5);
    }
  });

  test('has a field for every cell and one round them', () => {
    expect(layout.fields.length).toBe(1 + 4 * 5);
    const [first] = layout.fields.slice(1);
    expect(first?.box.x0).toBeGreaterThan(59);
    expect(first?.box.x1).toBeLessThan(181);
    expect(first?.box.y0).toBeGreaterThan(99);
    expect(first?.box.y1).toBeLessThan(125);
  });

  test('has one line for every text, dashes by their shape, and blanks that are blank', () => {
    const shapes = layout.fields.map(({ id }) =>
      layout.lines.filter(({ field }) => field === id).map(({ shape }) => shape),
    );
    expect(shapes[0]).toEqual(['text']);
    for (let row = 0; row < 5; row++) {
      expect(shapes.slice(1 + row * 4, 5 + row * 4)).toEqual([['text'], ['text'], ['dash'], []]);
    }
    expect(layout.fields.filter(({ isBlank }) => isBlank).map(({ id }) => id)).toEqual([4, 8, 12, 16, 20]);
    expect(layout.strays).toEqual([]);
  });

  test('gives every line a crop of 48 rows that holds its ink and nobody else’s', () => {
    const { data, width } = layout.clean;
    for (const line of layout.lines) {
      const [crop, ...more] = cropsOf(layout.clean, line);
      expect(more).toEqual([]);
      expect(crop?.height).toBe(48);
      let shown = 0;
      for (const sample of crop?.data ?? []) shown += Math.max(0, 250 - sample);
      let drawn = 0;
      const { x0, y0, x1, y1 } = line.pixels;
      for (let y = y0 - 2; y < y1 + 2; y++)
        for (let x = x0 - 2; x < x1 + 2; x++) drawn += Math.max(0, 250 - (data[y * width + x] ?? 0));
      expect((shown * (crop?.scale ?? 0) ** 2) / drawn).toBeCloseTo(1, 1);
    }
  });
});

describe('two pages on a sheet', () => {
  const sheet = new Canvas(1200, 800, 100);
  for (const left of [40, 640]) {
    sheet.letters(left + 150, 60, 12, 16);
    for (let k = 0; k < 12; k++) sheet.letters(left, 120 + k * 22, 45);
    sheet.table([left, left + 200, left + 400], [420, 450, 480], 1);
    sheet.letters(left + 10, 430, left === 40 ? 4 : 7);
  }
  const layout = layOut(preparePage(sheet.picture));

  test('are laid out one below the other', () => {
    expect(layout).toMatchObject({ pages: 2 });
    expect([layout.width, layout.height].map(Math.round)).toEqual([600, 1600]);
    const level = layout.rulings.filter(({ orientation }) => orientation === 'horizontal');
    const found = level.map(({ position }) => position).sort((a, b) => a - b);
    expect(found.length).toBe(6);
    for (const [i, place] of [420, 450, 480, 1220, 1250, 1280].entries())
      expect(Math.abs((found[i] ?? 0) - place)).toBeLessThan(1.2);
    expect(layout.fields.length).toBe(9);
    const texts = layout.lines.filter(({ field }) => field > 0).map(({ box }) => box.x1 - box.x0);
    expect(texts.map((width) => Math.round(width / 10))).toEqual([4, 7]);
    // A title and twelve lines of each page.
    expect(layout.lines.filter(({ field }) => field === 0).length).toBe(26);
  });

  test('are one where a line or a ruling crosses the middle', () => {
    const one = new Canvas(1200, 800, 100);
    one.picture.data.set(sheet.picture.data);
    one.letters(540, 20, 12);
    expect(layOut(preparePage(one.picture)).pages).toBe(1);
    const ruled = new Canvas(1200, 800, 100);
    ruled.picture.data.set(sheet.picture.data);
    ruled.table([40, 1040], [500, 530, 560], 1);
    expect(layOut(preparePage(ruled.picture)).pages).toBe(1);
  });
});
