import { describe, expect, test } from 'vitest';
import { horizontal, lattice, vertical } from '../../testing/draw.ts';
import { mergeRulings, ruledRegions } from './rulings.ts';

const regionsOf = (rulings: Parameters<typeof mergeRulings>[0]) =>
  ruledRegions(mergeRulings(rulings, 'horizontal'), mergeRulings(rulings, 'vertical'));

describe('merging rulings', () => {
  test('a double stroke is one line', () => {
    const lines = mergeRulings([horizontal(100, 50, 300), horizontal(102, 50, 300)], 'horizontal');
    expect(lines).toEqual([{ position: 101, from: 50, to: 300 }]);
  });

  test('the sides of neighbouring cells are one line, however many pieces draw it', () => {
    const pieces = [50, 100, 150, 200].map((x) => horizontal(100, x, x + 50));
    expect(mergeRulings([...pieces, ...pieces], 'horizontal')).toEqual([
      { position: 100, from: 50, to: 250 },
    ]);
  });

  test('hairlines that stop short of the corner are one line', () => {
    const sides = [vertical(80, 101, 119), vertical(80, 121, 139), vertical(80, 141, 159)];
    expect(mergeRulings(sides, 'vertical')).toEqual([{ position: 80, from: 101, to: 159 }]);
  });

  test('two lines on one height with a table’s width between them stay two', () => {
    const lines = mergeRulings([horizontal(100, 50, 250), horizontal(100, 300, 500)], 'horizontal');
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [50, 250],
      [300, 500],
    ]);
  });

  test('the lines of rows 12 pt apart stay apart', () => {
    const lines = mergeRulings(
      [100, 112, 124].map((y) => horizontal(y, 50, 300)),
      'horizontal',
    );
    expect(lines.map(({ position }) => position)).toEqual([100, 112, 124]);
  });

  test('a tick is no line', () => {
    expect(mergeRulings([horizontal(100, 50, 53)], 'horizontal')).toEqual([]);
  });

  test('a short stroke in the middle does not move a long line', () => {
    const [line] = mergeRulings([horizontal(100, 50, 550), horizontal(102, 200, 205)], 'horizontal');
    expect(line?.position).toBeCloseTo(100, 1);
  });
});

describe('regions', () => {
  test('two tables under one another are two regions, top to bottom', () => {
    const regions = regionsOf([
      ...lattice([50, 150, 250], [400, 420]),
      ...lattice([50, 150, 250], [100, 120, 140]),
    ]);
    expect(regions.map(({ box }) => [box.y0, box.y1])).toEqual([
      [100, 140],
      [400, 420],
    ]);
  });

  test('the box of a region with open sides is where its horizontals end', () => {
    const [region] = regionsOf([
      ...[100, 120, 140].map((y) => horizontal(y, 50, 350)),
      ...[150, 250].map((x) => vertical(x, 100, 140)),
    ]);
    expect(region?.box).toEqual({ x0: 50, y0: 100, x1: 350, y1: 140 });
  });

  test('the line under a running head and the line of a signature are no region', () => {
    expect(regionsOf([horizontal(60, 50, 550), horizontal(700, 300, 500)])).toEqual([]);
  });

  test('lines that stop 2 pt short of one another touch', () => {
    const regions = regionsOf([
      horizontal(100, 50, 248),
      horizontal(120, 50, 248),
      vertical(50, 102, 118),
      vertical(250, 102, 118),
    ]);
    expect(regions).toHaveLength(1);
  });
});
