import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const read = (page: ReturnType<typeof drawPage>): (string | string[][])[] =>
  detect([page]).blocks.map((block) => (block.type === 'grid' ? textRows(block) : block.text));

const inner = {
  runs: [...drawLine(174, ['等级', 230], ['奖金', 320]), ...drawLine(192, ['一等', 230], ['500', 320])],
  rulings: lattice([220, 310, 400], [160, 179, 198]),
};

test('a table within a cell is one of its own', () => {
  const outer = {
    runs: [
      ...drawLine(115, ['条目', 60], ['内容', 180]),
      ...drawLine(140, ['奖励', 60], ['按下表执行', 180]),
    ],
    rulings: lattice([50, 170, 480], [100, 120, 215]),
  };
  expect(read(drawPage(1, outer, inner))).toEqual([
    [
      ['条目', '内容'],
      ['奖励', '按下表执行'],
    ],
    [
      ['等级', '奖金'],
      ['一等', '500'],
    ],
  ]);
});

test('lines of a page’s decoration take no text', () => {
  const rulings = [horizontal(25, 10, 760), horizontal(575, 10, 760), vertical(690, 25, 575)];
  const runs = drawLine(60, ['奖励办法摘要', 80]);
  expect(read(drawPage(1, { runs, rulings }, inner))).toEqual([
    '奖励办法摘要',
    [
      ['等级', '奖金'],
      ['一等', '500'],
    ],
  ]);
});

test('boxes round words in a cell are no table, and its cell keeps its text', () => {
  const outer = {
    runs: [
      ...drawLine(115, ['条目', 60], ['内容', 180]),
      ...drawLine(140, ['是否公开', 60], ['是', 215], ['否', 255]),
    ],
    rulings: lattice([50, 170, 480], [100, 120, 215]),
  };
  const box = { rulings: lattice([205, 245, 285], [130, 137, 145]) };
  expect(read(drawPage(1, outer, box))).toEqual([
    [
      ['条目', '内容'],
      ['是否公开', '是否'],
    ],
  ]);
});
