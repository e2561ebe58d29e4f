import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../model/source.ts';
import { drawLine, drawPage, drawRun, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const xs = [60, 160, 260, 360];
const ys = [110, 130, 150, 170];
const cells = [
  ...drawLine(84, ['支出决算表', 180]),
  ...drawLine(104, ['单位：万元', 300]),
  ...drawLine(124, ['科目名称', 70], ['基本支出', 180], ['项目支出', 280]),
  ...drawLine(144, ['教育支出', 70], ['31.40', 230], ['7.00', 335]),
  ...drawLine(164, ['住房支出', 70], ['2.60', 235], ['1.90', 335]),
];
const rows = [
  ['科目名称', '基本支出', '项目支出'],
  ['教育支出', '31.40', '7.00'],
  ['住房支出', '2.60', '1.90'],
];
const letters = drawLine(64, ['A', 107], ['B', 207], ['D', 307]);
const numbers = [84, 104, 124, 144, 164].map((y, i) => drawRun(`${i + 1}`, 47, y));

/** The sides of headings: of each one, and round all. */
const sides: Ruling[] = [
  ...lattice([40, ...xs], [50, 70]),
  ...lattice([40, 60], [50, 70, 90, ...ys]),
  ...lattice([40, 360], [50, 170]),
];
const read = (rulings: readonly Ruling[], ...runs: Parameters<typeof drawPage>[1]['runs'][]) => {
  const page = drawPage(1, { runs: runs.flatMap((some) => some ?? []), rulings });
  const { blocks, runsApart = 0 } = detect([page]);
  return { grids: blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : [])), runsApart };
};

describe('the headings of a printed sheet', () => {
  test.each([
    ['with sides of their own', [...sides, ...lattice(xs, ys)]],
    ['of a sheet whose cells have no rulings', sides],
    ['with the lines of the sheet', lattice([40, ...xs], [50, 70, 90, ...ys])],
    ['that nothing parts from the cells', lattice(xs, ys)],
  ])('%s are no cells', (_, rulings) => {
    const { grids, runsApart } = read(rulings, letters, numbers, cells);
    expect(grids.at(-1)?.slice(-3)).toEqual(rows);
    expect(runsApart).toBe(8);
  });

  test('are none where a table has its title and header above such letters', () => {
    const header = drawLine(44, ['支出决算表', 180], ['公开03表', 330]).concat(
      drawLine(54, ['甲', 70], ['乙', 200]),
    );
    expect(read(lattice(xs, ys), header, letters, numbers, cells).runsApart).toBe(0);
  });

  test.each([
    ['where text stands left of the numbers', [drawRun('注', 20, 124)]],
    ['where other text is level with the letters', [drawRun('金额', 380, 64)]],
  ])('are none %s', (_, more) => {
    expect(read(lattice(xs, ys), letters, numbers, cells, more).runsApart).toBe(0);
  });

  test('are none where the numbers do not count up', () => {
    const ordered = numbers.map((run, i) => ({ ...run, text: `${5 - i}`, glyphs: [`${5 - i}`] }));
    expect(read([vertical(60, 50, 170), horizontal(70, 40, 360)], letters, ordered, cells).runsApart).toBe(0);
  });
});
