import { describe, expect, test } from 'vitest';
import { COLUMN_WIDTH, LINE_HEIGHT, lineOf } from '../../model/spaced-page.ts';
import { readSpacedText } from './spaced-text.ts';

const text = [
  '收入决算表',
  '',
  '2120101   行政运行    1092.80',
  '\f2120201   规划管理    2739.56',
  '',
  '合计   90.00',
  '\f',
].join('\n');

describe('readSpacedText', () => {
  test('a form feed begins a page; what follows the last is no page', () => {
    expect(readSpacedText(text).map(({ number, firstLine }) => [number, firstLine])).toEqual([
      [1, 1],
      [2, 4],
    ]);
  });

  test('an empty page counts', () => {
    expect(readSpacedText('甲\f\f乙').map((page) => page.runs.length)).toEqual([1, 0, 1]);
  });

  test('a run leads back to the line it is printed on', () => {
    const [, second] = readSpacedText(text);
    const total = second?.runs.find((run) => run.text === '合计');
    expect(second && total && lineOf(second, total.baseline)).toBe(6);
    expect(second && total && lineOf(second, total.box.y0)).toBe(6);
  });

  test('a run stands on its character column and line', () => {
    const run = readSpacedText(text)[0]?.runs.find(({ text }) => text === '行政运行');
    expect(run?.box.x0).toBe(10 * COLUMN_WIDTH);
    expect(run?.box.x1).toBe(14 * COLUMN_WIDTH);
    expect(run?.box.y0).toBeGreaterThanOrEqual(2 * LINE_HEIGHT);
    expect(run?.box.y1).toBeLessThanOrEqual(3 * LINE_HEIGHT);
  });

  test('glyphs spell the text and have an edge more', () => {
    for (const { runs } of readSpacedText(text)) {
      for (const run of runs) {
        expect(run.glyphs.join('')).toBe(run.text);
        expect(run.edges).toHaveLength(run.glyphs.length + 1);
      }
    }
  });

  test('drawn rulings are dropped and their lines still count', () => {
    const [page] = readSpacedText('┌────┬────┐\n│合计│90.00│\n└────┴────┘');
    expect(page?.runs.map((run) => run.text)).toEqual(['合计', '90.00']);
    expect(page && lineOf(page, page.runs[0]?.baseline ?? 0)).toBe(2);
    expect(page?.rulings).toEqual([]);
  });
});
