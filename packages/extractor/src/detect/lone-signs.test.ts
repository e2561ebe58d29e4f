import { describe, expect, test } from 'vitest';
import type { Ruling } from '../model/source.ts';
import { drawLine, drawPage, horizontal, lattice, vertical } from '../testing/draw.ts';
import { detect } from './detect.ts';
import { withSignsJoined } from './lone-signs.ts';

const xs = [50, 150, 250, 350];
const ys = [100, 120, 140, 160, 180];

function read(sign: string, second: string, rulings: Ruling[] = lattice(xs, ys), inset = 0) {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['科目', 60], ['基本支出', 180], ['项目支出', 280]),
      ...drawLine(134, ['教育', 60], ['11,204,500.00', 180], ['12,880,010.00', 280]),
      ...drawLine(154, ['卫生', 60], ['73.20', 220], [sign, 253 + inset], ['512.60', 315]),
      ...drawLine(
        174,
        ['住房', 60],
        [second, 153 + inset],
        ['48.10', 220],
        [second, 253 + inset],
        ['9.05', 325],
      ),
    ],
    rulings,
  });
  const { blocks } = detect([page]);
  const [grid] = blocks.filter((block) => block.type === 'grid');
  if (grid?.type !== 'grid') throw new Error('no table');
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  );
  return { strategy: grid.strategy, rows: rows.slice(2) };
}

describe('a sign at the left border of its cell', () => {
  test.each(['-', '−', '\u00ad', '－', '△', '¥', '￥', '-¥'])(
    '%s belongs to the amount behind it',
    (sign) => {
      expect(read(sign, '-')).toEqual({
        strategy: 'ruled',
        rows: [
          ['卫生', '73.20', `${sign}512.60`],
          ['住房', '-48.10', '-9.05'],
        ],
      });
    },
  );

  test('of a currency, and the minus behind it', () => {
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['科目', 60], ['金额', 180]),
        ...drawLine(134, ['教育', 60], ['￥', 153], ['-', 190], ['73.20', 220]),
      ],
      rulings: lattice([50, 150, 250], [100, 120, 140]),
    });
    const [grid] = detect([page]).blocks;
    expect(grid?.type === 'grid' && grid.cells.map(({ text }) => text)).toEqual([
      '科目',
      '金额',
      '教育',
      '￥-73.20',
    ]);
  });
});

describe('a dash of its own', () => {
  test('in the middle of its cell is no sign, nor is one with a ruling behind it', () => {
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['科目', 60], ['基本支出', 180], ['项目支出', 280]),
        ...drawLine(134, ['教育', 60], ['-', 200], ['88.10', 320]),
        ...drawLine(154, ['卫生', 60], ['73.20', 220], ['-', 253]),
      ],
      rulings: lattice(xs, ys.slice(0, 4)),
    });
    const [grid] = detect([page]).blocks;
    expect(grid?.type === 'grid' && grid.cells.slice(3).map(({ text }) => text)).toEqual([
      '教育',
      '-',
      '88.10',
      '卫生',
      '73.20',
      '-',
    ]);
  });

  test('before a figure of the next column, where nothing rules them apart', () => {
    const rulings = ys.map((y) => horizontal(y, 50, 350));
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['科目', 60], ['基本支出', 180], ['项目支出', 280]),
        ...drawLine(134, ['教育', 60], ['14.50', 195], ['88.10', 295]),
        ...drawLine(154, ['卫生', 60], ['-', 215], ['73.20', 295]),
        ...drawLine(174, ['住房', 60], ['-', 215], ['9.05', 300]),
      ],
      rulings,
    });
    const [grid] = detect([page]).blocks;
    expect(grid?.type === 'grid' && grid.cells.slice(-6).map(({ text }) => text)).toEqual([
      '卫生',
      '-',
      '73.20',
      '住房',
      '-',
      '9.05',
    ]);
  });
});

test('the dashes of blank columns are no signs of the column behind them, on a page without the header', () => {
  const dashes = [250, 310, 370].map((x) => ['-', x] as const);
  const page = drawPage(2, {
    runs: [
      ...drawLine(114, ['教育', 60], ['14.50', 175], ...dashes, ['-', 445]),
      ...drawLine(134, ['卫生', 60], ['73.20', 175], ...dashes, ['73.20', 425]),
      ...drawLine(154, ['住房', 60], ['39.05', 175], ...dashes, ['39.05', 425]),
      ...drawLine(174, ['其他', 60], ['68.15', 175], ...dashes, ['68.15', 425]),
    ],
    rulings: ys.map((y) => horizontal(y, 50, 460)),
  });
  const texts = withSignsJoined(page).runs.map(({ text }) => text);
  expect(texts).toEqual(page.runs.map(({ text }) => text));
});

test('nor are they those of the rest of an amount whose first line has none beside it', () => {
  const dashes = [310, 370].map((x) => ['-', x] as const);
  const page = drawPage(2, {
    runs: [
      ...drawLine(110, ['632,000.0', 400]),
      ...drawLine(122, ['教育', 60], ...dashes, ['0', 440]),
      ...drawLine(140, ['卫生', 60], ...dashes, ['-', 440]),
      ...drawLine(158, ['住房', 60], ...dashes, ['-', 440]),
    ],
    rulings: [],
  });
  const texts = withSignsJoined(page).runs.map(({ text }) => text);
  expect(texts).toEqual(page.runs.map(({ text }) => text));
});

test('a dash of the last rows of a panel is no sign of the codes of the panel on the right', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(
        134,
        ['30311', 60],
        ['代缴社会保险费', 110],
        ['-', 246],
        ['302', 270],
        ['31', 310],
        ['公务用车运行维护费', 340],
      ),
      ...drawLine(154, ['302', 270], ['39', 310], ['其他交通费用', 340], ['8.16', 480]),
      ...drawLine(174, ['310', 270], ['02', 310], ['办公设备购置', 340], ['7.30', 480]),
    ],
  });
  expect(withSignsJoined(page)).toBe(page);
});

test('but a sign that only some figures of the column have is theirs', () => {
  const page = drawPage(2, {
    runs: [
      ...drawLine(114, ['教育', 60], ['14.50', 175], ['41.50', 425]),
      ...drawLine(134, ['卫生', 60], ['73.20', 175], ['-', 390], ['73.20', 425]),
      ...drawLine(154, ['住房', 60], ['39.05', 175], ['39.05', 425]),
    ],
    rulings: ys.map((y) => horizontal(y, 50, 460)),
  });
  expect(withSignsJoined(page).runs.map(({ text }) => text)).toContain('-73.20');
});

test('a frame round rows is no border of columns', () => {
  const { rows } = read(
    '-',
    '-',
    [...ys.map((y) => horizontal(y, 50, 350)), vertical(50, 100, 180), vertical(350, 100, 180)],
    10,
  );
  expect(rows).toEqual([
    ['卫生', '73.20', '-512.60'],
    ['住房', '-48.10', '-9.05'],
  ]);
});

test('a currency at the edge of a wide cell belongs to an amount that has its minus already', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['教育', 60], ['￥', 160], ['14.50', 380]),
      ...drawLine(134, ['卫生', 60], ['￥', 160], ['-73.20', 374]),
    ],
    rulings: [],
  });
  expect(withSignsJoined(page).runs.map(({ text }) => text)).toEqual(['教育', '￥14.50', '卫生', '￥-73.20']);
});

test('where columns are not ruled, a sign that stands over other digits of its column is one', () => {
  const rulings = ys.map((y) => horizontal(y, 50, 350));
  const { rows } = read('-', '¥', rulings, 28);
  expect(rows.map((row) => row.map((text) => text.replace(' ', '')))).toEqual([
    ['卫生', '73.20', '-512.60'],
    ['住房', '¥48.10', '¥9.05'],
  ]);
});

describe('where nothing rules columns apart', () => {
  const cellsBehind = (...lines: ReturnType<typeof drawLine>[]) => {
    const heads = drawLine(114, ['科目', 60], ['小计', 185], ['其他收入', 292]);
    const page = drawPage(1, {
      runs: [...heads, ...lines.flat()],
      rulings: Array.from({ length: lines.length + 2 }, (_, i) => horizontal(100 + 20 * i, 50, 350)),
    });
    const [grid] = detect([page]).blocks;
    if (grid?.type !== 'grid') throw new Error('no table');
    const cells = grid.cells.slice(3).filter(({ column }) => column > 0);
    return cells.map(({ text }) => text.replaceAll(' ', ''));
  };

  test('a minus at the left edge of a column is its amount’s, where other amounts of the column have none', () => {
    expect(
      cellsBehind(
        drawLine(134, ['教育', 60], ['14.50', 200], ['88.10', 315]),
        drawLine(154, ['卫生', 60], ['32.70', 200], ['-', 262], ['73.20', 315]),
        drawLine(174, ['住房', 60], ['61.00', 200], ['9.05', 320]),
      ),
    ).toEqual(['14.50', '88.10', '32.70', '-73.20', '61.00', '9.05']);
  });

  test('a minus under the header of its amount is that amount’s', () => {
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['科目', 60], ['本年支出', 170], ['年末结转和结余', 260]),
        ...drawLine(134, ['文物保护', 60], ['88.40', 195], ['-', 262], ['17.05', 305]),
        ...drawLine(154, ['群众艺术', 60], ['21.90', 195], ['6.20', 310]),
      ],
      rulings: [],
    });
    expect(withSignsJoined(page).runs.map(({ text }) => text)).toContain('-17.05');
  });

  test('a minus is its amount’s where the next cell touches that', () => {
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['项目', 60], ['决算数', 200], ['项目', 260]),
        ...drawLine(134, ['事业收入', 60], ['-', 165], ['42.61 二、国防支出', 202]),
        ...drawLine(154, ['其他收入', 60], ['308.70 三、教育支出', 197]),
      ],
      rulings: [],
    });
    expect(withSignsJoined(page).runs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['-42.61', '二、国防支出']),
    );
  });

  test('a dash beside every amount of a column, right of its header, is of its own column', () => {
    const table = (y: number) => [
      drawLine(y, ['教育', 60], ['-', 222], ['88.10', 315]),
      drawLine(y + 20, ['卫生', 60], ['-', 222], ['73.20', 315]),
      drawLine(y + 40, ['住房', 60], ['-', 222], ['-', 335]),
    ];
    expect(cellsBehind(...table(134))).toEqual(['-', '88.10', '-', '73.20', '-', '-']);
    // Amounts of another table end where these do.
    const other = [
      ...drawLine(234, ['科目', 60], ['小计', 185], ['其他收入', 292]),
      ...drawLine(254, ['教育', 60], ['14.50', 200], ['61.30', 315]),
      ...drawLine(274, ['卫生', 60], ['22.10', 200], ['9.05', 320]),
    ];
    const page = drawPage(1, {
      runs: [
        ...drawLine(114, ['科目', 60], ['小计', 185], ['其他收入', 292]),
        ...table(134).flat(),
        ...other,
      ],
      rulings: [],
    });
    expect(withSignsJoined(page)).toBe(page);
  });
});
