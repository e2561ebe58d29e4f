import { describe, expect, test } from 'vitest';
import type { SourcePage, TextRun } from '../model/source.ts';
import { finish } from '../model/stepwise.ts';
import { drawPage, drawRun } from '../testing/draw.ts';
import { drawTable } from '../testing/table.ts';
import { detecting } from './detect.ts';
import { defaultDetectionLimits } from './limits.ts';
import { detectAlone, detectingTogether } from './one-by-one.ts';

const rows = [
  ['科目名称', '合计', '基本支出'],
  ['文化支出', '61.30', '17.90'],
  ['卫生支出', '9.20', '3.35'],
];
const page = (number: number, rulings: 'all' | 'none', ...more: readonly TextRun[]): SourcePage =>
  drawPage(
    number,
    { runs: [drawRun('支出决算表', 180, 80), ...more] },
    drawTable(rows, { widths: [150, 100, 100], header: 1, rulings }),
  );

const table = page(1, 'none').runs;
const placeOf = (text: string): { x: number; y: number } => {
  const run = table.find((one) => one.text === text);
  return { x: run?.box.x0 ?? 0, y: run?.baseline ?? 0 };
};
const grey = ({ x, y }: { x: number; y: number }): TextRun => ({
  ...drawRun('内部传阅资料', x, y),
  pale: true,
});
/** Over a figure, and on blank paper, where only its other copies tell that it is no text. */
const [across, free] = [grey(placeOf('61.30')), grey({ x: 60, y: 700 })];
/** Words over other words, as large and dark as these. */
const overprinted = drawRun('文教支出', placeOf('文化支出').x, placeOf('文化支出').y);

const alone = (pages: readonly SourcePage[]) =>
  finish(detectingTogether(pages.map((one) => detectAlone(one, defaultDetectionLimits))));
const held = (pages: readonly SourcePage[]) => finish(detecting(pages)).content;

describe('pages that are let go one by one', () => {
  test.each<[string, SourcePage[]]>([
    ['with rulings and without', [page(1, 'all'), page(2, 'none'), page(3, 'none')]],
    ['a mark across each of them', [page(1, 'all', across), page(2, 'none', across, free)]],
    ['one without any text', [page(1, 'all'), drawPage(2, {})]],
  ])('leave what they leave together: %s', (_, pages) => {
    expect(alone(pages)).toEqual(held(pages));
  });

  test.each<[string, SourcePage[]]>([
    [
      'a mark on one page that another shows to be none of its text',
      [page(1, 'all', free), page(2, 'all', across)],
    ],
    [
      'words on other words, which may be a mark that is repeated',
      [page(1, 'all', overprinted), page(2, 'all')],
    ],
  ])('are asked for again, all of them: %s', (_, pages) => {
    expect(alone(pages)).toBeNull();
    expect(held(pages).diagnostics.length).toBeGreaterThan(0);
  });
});
