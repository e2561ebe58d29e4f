import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawRun, lattice } from '../../testing/draw.ts';
import { cutRun } from '../cut-run.ts';
import { isIn } from '../in-box.ts';
import { latticeOf } from './lattice.ts';
import { Places, placeRun } from './place.ts';
import { mergeRulings, ruledRegions } from './rulings.ts';

/** Three columns of 100 pt from x 50, two rows of 20 pt from y 100. */
const rulings = lattice([50, 150, 250, 350], [100, 120, 140]);
const [region] = ruledRegions(mergeRulings(rulings, 'horizontal'), mergeRulings(rulings, 'vertical'));
if (!region) throw new Error('no region is drawn');
const places = new Places(latticeOf(region));
const columnsOf = (run: TextRun): [number, string][] =>
  placeRun(run, places).map(({ run: piece, cell }) => [cell.column, piece.text]);

describe('placing runs', () => {
  test('a run within one cell stays whole', () => {
    expect(columnsOf(drawRun('教育支出', 55, 114))).toEqual([[0, '教育支出']]);
  });

  test('a number that runs over its border stays whole, in the cell that most of it is in', () => {
    expect(columnsOf(drawRun('12,345,678.90', 100, 114))).toEqual([[0, '12,345,678.90']]);
    expect(columnsOf(drawRun('12,345,678.90', 130, 114))).toEqual([[1, '12,345,678.90']]);
  });

  test('two cells’ texts in one run are cut at the ruling between them', () => {
    const printed = drawRun('教育支出 12.00', 105, 114);
    expect(printed.edges[4]).toBe(145);
    expect(columnsOf(printed)).toEqual([
      [0, '教育支出'],
      [1, '12.00'],
    ]);
  });

  test('two figures in one run are cut at the ruling between them', () => {
    expect(columnsOf(drawRun('11.00 22.00', 122.5, 114))).toEqual([
      [0, '11.00'],
      [1, '22.00'],
    ]);
  });

  test('cents and the code of the next cell that touches them are cut, and a rate over its border is not', () => {
    expect(columnsOf(drawRun('26.43310', 150 - drawRun('26.43', 0, 0).box.x1, 114))).toEqual([
      [0, '26.43'],
      [1, '310'],
    ]);
    expect(columnsOf(drawRun('26.43310', 150 - drawRun('26.4', 0, 0).box.x1, 114))).toHaveLength(1);
  });

  test('a figure and the words of the next cell in one run without a space are cut', () => {
    const printed = drawRun('11449.58一、一般', 109, 114);
    // The producer left a gap behind the figure and wrote no space: the last digit's extent holds it.
    const edges = printed.edges.map((edge, i) => (i >= 8 ? edge + 3 : edge));
    expect(columnsOf({ ...printed, edges })).toEqual([
      [0, '11449.58'],
      [1, '一、一般'],
    ]);
  });

  test.each([
    ['-二、外交支出', '-', '二、外交支出'],
    ['—30204', '—', '30204'],
  ])('a dash and the next cell in one run without a space are cut: %s', (text, dash, next) => {
    const printed = drawRun(text, 150 - drawRun(dash, 0, 0).box.x1, 114);
    expect(columnsOf(printed)).toEqual([
      [0, dash],
      [1, next],
    ]);
  });

  test('the hyphen of a negative number that runs over its border is its sign', () => {
    expect(columnsOf(drawRun('-123.45', 145, 114))).toEqual([[1, '-123.45']]);
  });

  test('whole amounts that touch at the ruling are cut there, where they make no number together', () => {
    expect(columnsOf(drawRun('12,345,67898,765,432', 100, 114))).toEqual([
      [0, '12,345,678'],
      [1, '98,765,432'],
    ]);
    expect(columnsOf(drawRun('1,234,567.8', 125, 114))).toEqual([[1, '1,234,567.8']]);
  });

  test('a gap within a cell cuts nothing', () => {
    expect(columnsOf(drawRun('其中： 工资', 55, 114))).toEqual([[0, '其中： 工资']]);
  });

  test('the clip that a word processor sets round each cell decides for a text that overhangs', () => {
    const clip = { x0: 151, y0: 101, x1: 249, y1: 119 };
    const name = '国有资本经营预算财政拨款收入';
    expect(columnsOf(drawRun(name, 152, 114, clip))).toEqual([[1, name]]);
    expect(columnsOf(drawRun('12,345,678.90', 100, 114, { ...clip }))).toEqual([[1, '12,345,678.90']]);
  });

  test('a clip that is larger than the cell says nothing of it', () => {
    const clip = { x0: 40, y0: 90, x1: 360, y1: 150 };
    expect(columnsOf(drawRun('12,345,678.90', 100, 114, clip))).toEqual([[0, '12,345,678.90']]);
  });

  test('a run outside the frame is in no cell', () => {
    expect(columnsOf(drawRun('单位：万元', 400, 114))).toEqual([]);
  });
});

describe('cutting a run', () => {
  test('white space at the cut goes, glyphs and edges stay together', () => {
    const piece = cutRun(drawRun('甲 乙丙', 50, 114), 1, 3);
    expect(piece).toMatchObject({ text: '乙', glyphs: ['乙'], edges: [65, 75], box: { x0: 65, x1: 75 } });
  });

  test('nothing but white space gives no run', () => {
    expect(cutRun(drawRun('甲   乙', 50, 114), 1, 4)).toBeNull();
  });
});

describe('what belongs to a box', () => {
  const box = { x0: 50, y0: 100, x1: 350, y1: 140 };
  test.each([
    ['a text inside', drawRun('教育', 60, 114), true],
    ['the caption right above', drawRun('单位：万元', 280, 92), false],
    ['a number of which a third overhangs', drawRun('123,456.78', 320, 114), true],
    ['a note beside', drawRun('备注说明', 345, 114), false],
  ])('%s', (_, run, expected) => {
    expect(isIn(run, box)).toBe(expected);
  });
});

test('a line of small type right over a table is none of it, one that overlaps its border is', () => {
  const box = { x0: 50, x1: 350, y0: 100, y1: 140 };
  const at = (fontSize: number, y0: number): TextRun => {
    const run = drawRun('单位：万元', 280, y0);
    return { ...run, fontSize, box: { ...run.box, y0, y1: y0 + fontSize } };
  };
  expect(isIn(at(4, 95), box)).toBe(false);
  expect(isIn(at(4, 97), box)).toBe(true);
  expect(isIn(at(10, 92), box)).toBe(true);
});
