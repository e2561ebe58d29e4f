import { expect, test } from 'vitest';
import { drawRun, widthOf } from '../../testing/draw.ts';
import { type LinePart, partOf } from '../lines.ts';
import { headerTree } from './header-tree.ts';
import { bordersAtWords, type ColumnBand } from './infer-columns.ts';
import { matchLeaves } from './match-leaves.ts';

const from = (text: string, x0: number, y = 100): LinePart => partOf([drawRun(text, x0, y)]);
const word = (text: string, middle: number): LinePart => from(text, middle - widthOf(text) / 2);
const band = (x0: number, x1: number, holds: ColumnBand['holds'] = 'figures'): ColumnBand => ({
  x0,
  x1,
  holds,
});

test('codes of one level stand under 款, however far right of their words the amounts end', () => {
  const leaves = [
    word('类', 64),
    word('款', 99),
    word('科目名称', 252),
    word('合计', 456),
    word('人员经费', 592),
    word('公用经费', 728),
  ];
  const bands = [
    band(57, 72, 'codes'),
    band(94, 104),
    // Labels of this page are short, and end far from the middle of their column.
    band(125, 173, 'words'),
    band(501, 523),
    band(656, 659),
    band(773, 795),
  ];
  const columns = matchLeaves(leaves, [], bands, 8);
  expect(columns.map(({ x0, leaf }) => [leaf.map(({ text }) => text).join(), x0])).toEqual([
    ['类', 57],
    ['款', 94],
    ['科目名称', 125],
    ['合计', 501],
    ['人员经费', 656],
    ['公用经费', 773],
  ]);
});

test('row numbers, which stand under their word, tell nothing of where amounts end', () => {
  const names = ['项目', '行次', '金额', '项目', '行次', '金额', '项目（按支出性质）', '行次', '金额'];
  const middles = [116, 199, 253, 366, 449, 504, 617, 700, 754];
  const leaves = names.map((name, i) => word(name, middles[i] ?? 0));
  // Of the third panel a page has row numbers alone.
  const bands = [
    band(47, 177, 'words'),
    band(193, 205),
    band(252, 294),
    band(297, 427, 'words'),
    band(443, 455),
    band(502, 545),
    band(693, 706),
  ];
  const columns = matchLeaves(leaves, [], bands, 10);
  expect(columns.map(({ empty }) => empty)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
    false,
    true,
  ]);
});

test('words that begin their columns head the figures that end before the next word, and groups begin with them', () => {
  const leaves = [
    from('科目代码', 40),
    from('科目名称', 100),
    from('年初结转', 260),
    from('小计', 350),
    from('基本支出', 440),
    from('年末结转', 530),
  ];
  const bands = [
    band(40, 75, 'codes'),
    band(100, 220, 'words'),
    band(320, 344),
    // Nothing stands under 小计.
    band(500, 524),
    band(590, 612),
  ];
  const columns = matchLeaves(leaves, [], bands, 10);
  const text = (leaf: readonly LinePart[]): string => leaf.map((part) => part.text).join();
  expect(columns.filter(({ empty }) => !empty).map(({ x0, leaf }) => [text(leaf), x0])).toEqual([
    ['科目代码', 40],
    ['科目名称', 100],
    ['年初结转', 320],
    ['基本支出', 500],
    ['年末结转', 590],
  ]);
  const group = from('本年支出', 350, 80);
  const leafColumn = new Map(columns.flatMap(({ leaf }, i) => leaf.map((part) => [part, i] as const)));
  const tree = headerTree([group, ...leaves], bordersAtWords(columns, 620), leafColumn, {
    place: 'start',
  });
  expect(tree.find(({ text }) => text === '本年支出')).toMatchObject({ from: 3 });
});

test('where figures begin with their words each stands under its own, however long its neighbour is', () => {
  const words = [from('小计', 60), from('对附属单位补助支出', 130), from('其他', 200)];
  const columns = matchLeaves(words, [], [band(60, 85), band(130, 155), band(200, 225)], 10);
  expect(columns.map(({ x0, leaf }) => [leaf[0]?.text, x0])).toEqual([
    ['小计', 60],
    ['对附属单位补助支出', 130],
    ['其他', 200],
  ]);
});

test('whole numbers of two and three digits end as amounts do, which tells a blank neighbour', () => {
  const names = ['合计', '因公出国费', '小计', '公务用车购置费', '公务用车运行费', '公务接待费'];
  const leaves = names.map((name, i) => word(name, 60 + 64 * i));
  const ends = [0, 1, 2, 4, 5].map((i) => 60 + 64 * i + 29);
  const bands = ends.map((x1, i) => band(x1 - (i === 0 ? 13 : 9), x1, 'codes'));
  expect(matchLeaves(leaves, [], bands, 8.5).map(({ empty }) => empty)).toEqual([
    ...[false, false, false],
    ...[true, false, false],
  ]);
});
