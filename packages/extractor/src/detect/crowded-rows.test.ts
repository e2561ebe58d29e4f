import { describe, expect, test } from 'vitest';
import type { TextRun } from '../model/source.ts';
import { drawLine, drawPage, drawRun, horizontal, lattice, widthOf } from '../testing/draw.ts';
import { textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

const header = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const ends = [90, 200, 300, 390, 480];

/** A line of a row: labels at the left of their columns, figures at the right. */
const row = (y: number, ...texts: string[]): TextRun[] =>
  texts.flatMap((text, i) => {
    const left = [50, 110][i];
    return text === '' ? [] : [drawRun(text, left ?? (ends[i] ?? 0) - widthOf(text), y)];
  });

interface Stack {
  /** Lines of the second row: where each stands from its label, and what is on it. */
  lines: readonly (readonly [off: number, texts: readonly string[]])[];
  pitch?: number;
  rulings?: 'none' | 'rows' | 'all';
}

function read({ lines, pitch = 32, rulings = 'none' }: Stack): string[][] {
  const y = (i: number): number => 120 + i * pitch;
  const edges = Array.from({ length: 6 }, (_, i) => y(i) - pitch / 2 - 4);
  const page = drawPage(1, {
    runs: [
      ...drawLine(80, ['支出决算表', 230]),
      ...row(y(0), ...header),
      ...row(y(1), '204', '公共安全支出', '61.00', '40.00', '21.00'),
      ...lines.flatMap(([off, texts]) => row(y(2) + off, ...texts)),
      ...row(y(3), '206', '科学技术支出', '18.40', '8.40', '10.00'),
      ...row(y(4), '211', '节能环保支出', '7.00', '3.00', '4.00'),
    ],
    rulings:
      rulings === 'none'
        ? []
        : rulings === 'rows'
          ? edges.map((at) => horizontal(at, 40, 490))
          : lattice([40, 100, 205, 305, 395, 490], edges),
  });
  const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
  if (grid?.type !== 'grid') throw new Error('no table');
  return Array.from({ length: grid.rows }, (_, r) =>
    grid.cells
      .filter(({ row }) => row === r)
      .map(({ text, joined }) => (joined === undefined ? text : `${text} or ${joined}`)),
  );
}

const label = ['205', '教育支出'];
const around = (cell: string): string[][] => [
  header,
  ['204', '公共安全支出', '61.00', '40.00', '21.00'],
  [...label, cell, '6.00', '9.00'],
  ['206', '科学技术支出', '18.40', '8.40', '10.00'],
  ['211', '节能环保支出', '7.00', '3.00', '4.00'],
];

describe.each(['none', 'rows', 'all'] as const)('two figures in one cell, rulings: %s', (rulings) => {
  test.each([
    ['15.00', '27.00', '15.00 27.00'],
    ['15', '27', '15 27 or 1527'],
    ['15', '27.30', '15 27.30 or 1527.30'],
  ])('%s over %s stay two', (above, below, expected) => {
    const middle: Stack['lines'] = [
      [-6, ['', '', above]],
      [0, [...label, '', '6.00', '9.00']],
      [6, ['', '', below]],
    ];
    const [cell] = read({ lines: middle, rulings })[2]?.slice(2) ?? [];
    // A fully ruled cell is wide enough for another digit: nothing speaks for one number.
    expect(cell).toBe(rulings === 'all' ? expected.replace(/ or .*/, '') : expected);
    expect(read({ lines: middle, rulings })).toEqual(around(cell ?? ''));
  });

  test('the second below the row', () => {
    const lines: Stack['lines'] = [
      [0, [...label, '15.00', '6.00', '9.00']],
      [12, ['', '', '27.00']],
    ];
    expect(read({ lines, rulings })).toEqual(around('15.00 27.00'));
  });
});

test('rows without a label, as far from one another as the others, are rows', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(80, ['支出决算表', 230]),
      ...row(120, ...header),
      ...row(136, ...label, '15.00', '6.00', '9.00'),
      ...row(152, '', '', '27.00'),
      ...row(168, '206', '科学技术支出', '18.40', '8.40', '10.00'),
    ],
  });
  const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
  expect(grid?.type === 'grid' && textRows(grid)[2]).toEqual(['', '', '27.00', '', '']);
});
