import { describe, expect, test } from 'vitest';
import type { Ruling, TextRun } from '../../model/source.ts';
import { drawPage, drawRun, horizontal, lattice } from '../../testing/draw.ts';
import { sentences } from '../../testing/sentences.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';
import { withoutTextMarks } from './text-marks.ts';

const xs = [50, 150, 250, 350];
const ys = [100, 120, 140, 160];
const texts = [
  ['科目名称', '合计', '基本支出'],
  ['教育支出', '1,204.50', '318.06'],
  ['住房支出', '96.40', '22.15'],
];
const baselineOf = (row: number): number => 114 + 20 * row;
const runs = texts.flatMap((row, y) => row.map((text, x) => drawRun(text, 55 + 100 * x, baselineOf(y))));
const whole = lattice(xs, ys);
/** The four sides of every cell, each drawn for itself. */
const bySides: Ruling[] = ys
  .slice(0, -1)
  .flatMap((y, row) =>
    xs.slice(0, -1).flatMap((x, column) => lattice([x, xs[column + 1] ?? 0], [y, ys[row + 1] ?? 0])),
  );

const rowsOf = (rulings: readonly Ruling[], more: readonly TextRun[] = []) => {
  const { blocks, diagnostics } = detect([drawPage(1, { runs: [...runs, ...more], rulings })]);
  const grid = blocks.find((block) => block.type === 'grid');
  return { rows: grid && textRows(grid), diagnostics };
};
const inCells = (offset: number, inset: number): Ruling[] =>
  [1, 2].flatMap((row) =>
    [1, 2].map((column) =>
      horizontal(baselineOf(row) + offset, (xs[column] ?? 0) + inset, (xs[column + 1] ?? 0) - inset),
    ),
  );
const under = (offset: number): Ruling[] =>
  runs.slice(3).map(({ box, baseline }) => horizontal(baseline + offset, box.x0, box.x1));

describe('lines under text', () => {
  test.each([
    ['across their cells', whole, inCells(2.5, 2)],
    ['across their cells, whose sides are drawn one by one', bySides, inCells(3, 1.5)],
    ['as long as the text', whole, under(1.5)],
    ['in two strokes', whole, [...inCells(1.5, 4), ...inCells(3.5, 4)]],
    ['over the text', whole, inCells(-10, 3)],
  ])('are no rulings: %s', (_, rulings, marks) => {
    const { rows, diagnostics } = rowsOf([...rulings, ...marks]);
    expect(rows).toEqual(texts);
    expect(diagnostics).toEqual([]);
  });

  test('of the first of two lines in a cell are none either', () => {
    const tall = lattice(xs, [100, 120, 160, 180]);
    const page = drawPage(1, {
      rulings: [...tall, horizontal(136, 155, 195)],
      runs: [drawRun('1,204.50', 155, 134), drawRun('318.06', 155, 152)],
    });
    expect(withoutTextMarks(page).page.rulings).toHaveLength(tall.length);
  });
});

describe('rulings that stay', () => {
  test('those that part two texts in a cell that no other line parts', () => {
    const tall = lattice(xs, [100, 120, 160, 180]);
    const rulings = [...tall, horizontal(141, 153, 247)];
    const page = drawPage(1, { rulings, runs: [drawRun('1,204.50', 165, 134), drawRun('318.06', 175, 155)] });
    expect(withoutTextMarks(page).page.rulings).toEqual(rulings);
  });

  test('those of rows that all stop short of the columns', () => {
    const short = [
      ...lattice(xs, [100, 160]),
      ...[120, 140].flatMap((y) =>
        [0, 1, 2].map((i) => horizontal(y, (xs[i] ?? 0) + 1.5, (xs[i + 1] ?? 0) - 1.5)),
      ),
    ];
    expect(rowsOf(short).rows).toEqual(texts);
  });

  test('those of a table without verticals', () => {
    const rulings = ys.map((y) => horizontal(y, 50, 350));
    const page = drawPage(1, { rulings, runs });
    expect(withoutTextMarks(page)).toEqual({ page, struck: [] });
  });
});

describe('a line through a text', () => {
  test.each([
    ['as long as the text', horizontal(baselineOf(1) - 3.5, 155, 195)],
    ['across the cell', horizontal(baselineOf(1) - 3, 153, 247)],
  ])('deletes it, and says so: %s', (_, stroke) => {
    const { rows, diagnostics } = rowsOf([...whole, stroke]);
    expect(rows).toEqual([texts[0], ['教育支出', '', '318.06'], texts[2]]);
    expect(sentences(diagnostics)).toEqual([
      '"1,204.50" is deleted (tracked changes or struck through) and was not read',
    ]);
    expect(diagnostics[0]?.location).toMatchObject({ page: 1, box: { x0: 155, x1: 195 } });
  });

  test('leaves what is written beside it', () => {
    const { rows, diagnostics } = rowsOf(
      [...whole, horizontal(baselineOf(1) - 3.5, 155, 195)],
      [drawRun('1,240.50', 205, baselineOf(1))],
    );
    expect(rows?.[1]).toEqual(['教育支出', '1,240.50', '318.06']);
    expect(sentences(diagnostics)[0]).toContain('it is now "1,240.50"');
  });

  test('deletes a figure outside tables too, and a rule that crosses a line by chance does not', () => {
    const line = [drawRun('共支出', 60, 300), drawRun('52.60', 100, 300), drawRun('万元', 140, 300)];
    const struck = (ruling: Ruling) =>
      withoutTextMarks(drawPage(1, { runs: line, rulings: [ruling] })).struck.map(({ run }) => run.text);
    expect(struck(horizontal(296.5, 100, 125))).toEqual(['52.60']);
    expect(struck(horizontal(296.5, 50, 500))).toEqual([]);
  });
});
