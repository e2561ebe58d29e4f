import { describe, expect, test } from 'vitest';
import { DrawnGlyphs } from './doubled.ts';

describe('a glyph drawn twice', () => {
  test('is the same one in the same place, a hair aside too', () => {
    const drawn = new DrawnGlyphs();
    expect(drawn.isCopy('决', 100, 100, 10, 10)).toBe(false);
    expect(drawn.isCopy('决', 100.5, 100, 10, 10)).toBe(true);
    expect(drawn.isCopy('决', 110, 100, 10, 10)).toBe(false);
    expect(drawn.isCopy('算', 100, 100, 10, 10)).toBe(false);
  });

  test('is told from its neighbour, also where several stand close together in small print', () => {
    const drawn = new DrawnGlyphs();
    const elevens = [100, 101.7, 103.4].map((x) => drawn.isCopy('1', x, 102, 1.7, 3));
    expect(elevens).toEqual([false, false, false]);
    expect([100.1, 101.8, 103.5].map((x) => drawn.isCopy('1', x, 102, 1.7, 3))).toEqual([true, true, true]);
  });

  test('is told from its neighbour where the text runs up the page and its glyphs are narrow', () => {
    const drawn = new DrawnGlyphs();
    const isCopy = (y: number): boolean => drawn.isCopy('l', 100, y, 2, 9, false, false, true);
    expect([100, 102, 102.3].map(isCopy)).toEqual([false, false, true]);
  });

  test('is looked for in an instant where numbers are too large to count on', () => {
    const drawn = new DrawnGlyphs();
    expect(drawn.isCopy('决', 1e20, -1e20, 10, 10)).toBe(false);
    expect(drawn.isCopy('决', 1e20, -1e20, 10, 10)).toBe(true);
  });
});
