import { describe, expect, test } from 'vitest';
import type { TextRun } from '../model/source.ts';
import { drawRun } from '../testing/draw.ts';
import { linesOfSegment } from './segment.ts';

/** The parts of each line, as the body is cut, with rulings between columns and rows as given. */
function cut(runs: readonly TextRun[], { xs = [], ys = [] }: { xs?: number[]; ys?: number[] } = {}) {
  const box = { x0: 50, y0: 80, x1: 500, y1: 300 };
  return linesOfSegment({ page: 1, box, runs: [...runs], xs, ys }).map(({ parts, slot }) => ({
    texts: parts.map(({ text }) => text),
    slot,
  }));
}
const textsOf = (runs: readonly TextRun[], xs: number[] = []) => cut(runs, { xs }).map(({ texts }) => texts);

describe('cells in one run, as a producer writes them with spaces between', () => {
  test.each([
    ['two figures', '12.00 34.00', ['12.00', '34.00']],
    ['three figures', '12.00 34.00 5.10', ['12.00', '34.00', '5.10']],
    ['a figure and a label', '12.00 教育支出', ['12.00', '教育支出']],
    ['a label and its figure', '教育支出 12.00', ['教育支出', '12.00']],
    ['a dash and a label', '- 教育支出', ['-', '教育支出']],
  ])('%s are parted', (_, text, parts) => expect(textsOf([drawRun(text, 60, 100)])).toEqual([parts]));

  test.each([
    ['a number in a name', '第3 小学'],
    ['a year in a name', '购置2024 款车辆'],
    ['a dash in a name', '办公楼-东区'],
    ['a label of two words', '机关事业单位 养老保险'],
  ])('%s parts nothing', (_, text) => expect(textsOf([drawRun(text, 60, 100)])).toEqual([[text]]));
});

describe('digits that character spacing holds apart', () => {
  /** So much behind each glyph but the last. */
  function spaced(text: string, gap: (glyph: number) => number): TextRun {
    const run = drawRun(text, 60, 100);
    let free = 0;
    const edges = run.edges.map((edge, i) => {
      if (i > 0 && i < run.glyphs.length) free += gap(i - 1);
      return edge + free;
    });
    return { ...run, edges, box: { ...run.box, x1: run.box.x1 + free } };
  }

  test.each(['6,104.37', '-88.10', '1,530,204.6'])('are one amount: %s', (text) => {
    for (const gap of [2, 4, 8]) expect(textsOf([spaced(text, () => gap)])).toEqual([[text]]);
  });

  test('are two where one gap is wider', () =>
    expect(textsOf([spaced('104637.25', (i) => (i === 2 ? 9 : 3))])[0]?.length).toBeGreaterThan(1));

  test('are two cut amounts where only the gap behind a point is wider', () =>
    expect(textsOf([spaced('6,901,000.6,901,000.', (i) => (i === 9 ? 3 : 0))])).toEqual([
      ['6,901,000.', '6,901,000.'],
    ]));

  test('are two cut amounts in runs that nearly touch', () => {
    const first = drawRun('6,901,000.', 60, 100);
    expect(textsOf([first, drawRun('950,600.0', first.box.x1 + 3, 100)])).toEqual([
      ['6,901,000.', '950,600.0'],
    ]);
  });

  test('are not one with a dash that stands apart', () =>
    expect(textsOf([spaced('-104.25', (i) => (i === 0 ? 12 : 0))])).toEqual([['-', '104.25']]));
});

describe('a ruling between columns', () => {
  test('parts a run that reaches over it, where a glyph ends', () => {
    // 合计 ends at 80 and 本年 begins there.
    expect(textsOf([drawRun('合计本年', 60, 100)], [80])).toEqual([['合计', '本年']]);
  });

  test('through a word leaves it whole: it runs over its border', () =>
    expect(textsOf([drawRun('合计本年', 60, 100)], [83])).toEqual([['合计本年']]));

  test('parts a figure from the words of the next column', () =>
    expect(textsOf([drawRun('12.00教育支出', 60, 100)], [83])).toEqual([['12.00', '教育支出']]));

  test('leaves a number that runs over its border whole', () =>
    expect(textsOf([drawRun('12,345,678.90', 60, 100)], [83])).toEqual([['12,345,678.90']]));

  test('parts words that stand near, one on each side', () =>
    expect(textsOf([drawRun('合计', 60, 100), drawRun('本年', 82, 100)], [81])).toEqual([['合计', '本年']]));

  test('beside the text parts nothing', () =>
    expect(textsOf([drawRun('合计本年', 60, 100)], [50, 200])).toEqual([['合计本年']]));
});

test('a line knows the ruled row that it stands in', () =>
  expect(
    cut([drawRun('教育支出', 60, 100), drawRun('外交支出', 60, 130)], { ys: [85, 110, 140] }).map(
      ({ slot }) => slot,
    ),
  ).toEqual([0, 1]));

test('where no rulings part rows a line is in none', () =>
  expect(cut([drawRun('教育支出', 60, 100)], { ys: [85] })).toEqual([{ texts: ['教育支出'], slot: -1 }]));
