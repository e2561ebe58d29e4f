import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const english = [
  'The boats went out before the light came,',
  'and most came back with less than before.',
  'Prices at the quay rose all through June.',
  'Two of the harbours were closed for weeks',
  'while the moles were built up with stones.',
];
const chinese = [
  '今年渔船出海的日子比往年少，捕捞量略',
  '有下降。码头的价格在六月里一直上涨，',
  '两个港口因为修筑防波堤关闭了几个星期',
  '，到秋天才重新开放。渔民们希望明年能',
  '有好转，合作社也添置了冷库和新的网具',
];
const rows = [
  ['Harbour', '2018', '2019'],
  ['Nordhavn', '412', '388'],
  ['Sandvik', '97', '105'],
  ['Osterby', '1,260', '1,198'],
];

const column = (lines: readonly string[], x: number, count: number): TextRun[] =>
  Array.from({ length: count }, (_, i) => drawRun(lines[i % lines.length] ?? '', x, 100 + 16 * i));
const table = (x: number, y: number): TextRun[] =>
  rows.flatMap((row, r) =>
    drawLine(y + 16 * r, ...row.map((text, c): [string, number] => [text, x + ([0, 90, 150][c] ?? 0)])),
  );
const gridsOf = (runs: TextRun[]) => {
  const { blocks, runsInCells } = detect([drawPage(1, { runs })]);
  return {
    grids: blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : [])),
    lines: blocks.flatMap((block) => (block.type === 'line' ? [block.text] : [])),
    runsInCells,
  };
};

describe.each([
  ['letters', english],
  ['Han', chinese],
])('running text beside an untitled table, in words of %s', (_, text) => {
  test('to the left of it', () => {
    const { grids, lines, runsInCells } = gridsOf([...column(text, 50, 20), ...table(320, 180)]);
    expect(grids).toEqual([rows]);
    expect(lines).toEqual(Array.from({ length: 20 }, (_, i) => text[i % text.length]));
    expect(runsInCells).toBe(12);
  });

  test('to the right of it', () => {
    const { grids, lines } = gridsOf([...table(50, 180), ...column(text, 320, 20)]);
    expect(grids).toEqual([rows]);
    expect(lines).toHaveLength(20);
  });
});

test('long labels, some on two lines, are those of their table', () => {
  const labels = ['Boats that are owned by those who sail', 'Boats that are lent by the cooperative'];
  const body = Array.from({ length: 6 }, (_, i) => [`${labels[i % 2]}`, `${40 + i}.5`, `${18 + i}.1`]);
  const runs = [['Kind', '2018', '2019'], ...body].flatMap((row, r) =>
    drawLine(100 + 16 * r, ...row.map((text, c): [string, number] => [text, [50, 300, 380][c] ?? 0])),
  );
  expect(gridsOf(runs).grids).toEqual([[['Kind', '2018', '2019'], ...body]]);
});

test('text beside a table line by line, which goes on below it over the whole page', () => {
  const beside = Array.from({ length: 7 }, (_, i) => drawRun(english[i % 5] ?? '', 320, 100 + 16 * i));
  const below = english.map((line, i) =>
    drawRun(`${line} ${english[(i + 1) % 5]?.slice(0, 20)}`, 50, 212 + 16 * i),
  );
  const { grids, lines } = gridsOf([...table(50, 116), ...beside, ...below]);
  expect(grids).toEqual([rows]);
  expect(lines).toHaveLength(12);
});
