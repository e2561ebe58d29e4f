import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../../model/grid.ts';
import { drawLine, drawPage, drawRun, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { type DrawnCell, drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const widths = [60, 160, 80, 80];
const xs = [50, 110, 270, 350, 430];
const header: DrawnCell[][] = [
  [
    { text: '科目编码', rows: 2 },
    { text: '科目名称', rows: 2 },
    { text: '本年支出', columns: 2 },
  ],
  ['基本支出', '项目支出'],
];
const body = [
  ['205', '教育支出', '1,150.50', ''],
  ['2050202', '机关事业单位基本\n养老保险缴费支出', '900.25', '12.00'],
  ['229', '其他支出', '', '100.00'],
];
const joined = body.map((row) => row.map((text) => text.replaceAll('\n', '')));

/** The header with all its rulings, below it nothing but the columns' sides. */
function columnsOnly(rows: readonly DrawnCell[][]) {
  const all = drawTable([...header, ...rows], { widths, header: 2, rulings: 'none' });
  const head = drawTable(header, { widths, header: 2, rulings: 'all' });
  return {
    runs: all.runs,
    rulings: [...head.rulings, ...xs.map((x) => vertical(x, head.bottom, all.bottom))],
    bottom: all.bottom,
  };
}
const gridsOf = (...drawings: Parameters<typeof drawPage>[1][]): TableGrid[] =>
  detect([drawPage(1, ...drawings)]).blocks.filter((block) => block.type === 'grid');

describe('columns are ruled and rows are not', () => {
  test('rows by their codes and figures, cells by the rulings', () => {
    const [grid] = gridsOf(columnsOnly(body));
    expect(grid && textRows(grid).slice(2)).toEqual(joined);
    expect(grid?.columnEdges).toEqual(xs);
    expect(grid?.strategy).toBe('partly-ruled');
  });

  test('the label of a total stands across the columns that its row does not part', () => {
    const drawn = columnsOnly(body);
    const total = [drawRun('合计', 150, drawn.bottom + 14), drawRun('2,150.75', 305, drawn.bottom + 14)];
    const bottom = drawn.bottom + 20;
    const sides = [50, 270, 350, 430].map((x) => vertical(x, drawn.bottom, bottom));
    const [grid] = gridsOf(drawn, { runs: total, rulings: sides });
    expect(grid?.cells.find(({ text }) => text === '合计')).toMatchObject({ column: 0, columnSpan: 2 });
  });

  test('the rows above a total end where the sides of their columns do', () => {
    const names = ['类', '款', '科目名称', '决算数'];
    const panels = [40, 210, 380].flatMap((x) => [x, x + 20, x + 40, x + 120]);
    const runs = [
      ...drawLine(112, ...panels.map((x, i) => [names[i % 4] ?? '', x + 3] as const)),
      ...drawLine(130, ['其他交通及出', 253]),
      ...drawLine(136, ['302', 212], ['39', 233], ['36.84', 340]),
      ...drawLine(142, ['行费用', 253]),
      ...drawLine(170, ['人员经费合计', 60], ['713.50', 170], ['公用经费合计', 300], ['36.84', 510]),
    ];
    const total = [40, 160, 210, 500, 550];
    const rulings = [
      ...[97, 118].map((y) => horizontal(y, 40, 550)),
      ...[...panels, 550].map((x) => vertical(x, 97, total.includes(x) ? 182 : 152)),
    ];
    const [grid] = gridsOf({ runs, rulings });
    expect(grid && textRows(grid).slice(1)).toEqual([
      ['', '', '', '', '302', '39', '其他交通及出行费用', '36.84', '', '', '', ''],
      ['人员经费合计', '713.50', '公用经费合计', '36.84'],
    ]);
  });

  test('a page with columns and no horizontal ruling at all is a part of the table', () => {
    const part = drawTable(body, { widths, header: 0, rulings: 'none' });
    const [grid] = gridsOf(part, { rulings: xs.map((x) => vertical(x, 100, part.bottom)) });
    expect(grid && textRows(grid)).toEqual(joined);
  });

  test('the last rows on a page, whose frame goes on below them', () => {
    const rows = [...body.slice(1, 2), ['230', '转移性支出', '5.00', '']];
    const part = drawTable(rows, { widths, header: 0, rulings: 'none' });
    const sides = xs.map((x) => vertical(x, 100, x === 50 ? part.bottom + 300 : part.bottom));
    const [grid] = gridsOf(part, { rulings: sides });
    expect(grid && textRows(grid)).toEqual([joined[1], rows[1]]);
  });
});

test('the last line of a cell that clips it is of that cell, and heads no rows', () => {
  const rows = [...body.slice(0, 1), ['2050299', '其他普通教育支出及有\n关事务', '31.50', '']];
  const drawn = drawTable(rows, { widths, header: 0, rulings: 'all' });
  // The sides of its cells end above the baseline.
  const end = drawn.bottom - 6;
  const rulings = drawn.rulings.map((ruling) =>
    ruling.orientation === 'vertical'
      ? { ...ruling, to: Math.min(ruling.to, end) }
      : { ...ruling, position: Math.min(ruling.position, end) },
  );
  const [grid] = gridsOf({ runs: drawn.runs, rulings });
  expect(grid && textRows(grid)).toEqual(rows.map((row) => row.map((text) => text.replaceAll('\n', ''))));
});

test('a cell of two lines in a table whose rows are ruled is one cell', () => {
  const [grid] = gridsOf(drawTable([...header, ...body], { widths, header: 2, rulings: 'all' }));
  expect(grid && textRows(grid).slice(2)).toEqual(joined);
  expect(grid?.strategy).toBe('ruled');
});

test('a border round the whole page is no table', () => {
  const table = drawTable([...header, ...body], { widths, header: 2, rulings: 'all' });
  const border = [
    horizontal(20, 30, 800),
    horizontal(570, 30, 800),
    vertical(30, 20, 570),
    vertical(800, 20, 570),
  ];
  const page = drawPage(1, { runs: [drawRun('支出决算表', 200, 60)], rulings: border }, table);
  const { blocks } = detect([page]);
  expect(blocks.map((block) => (block.type === 'line' ? block.text : textRows(block).slice(2)))).toEqual([
    '支出决算表',
    joined,
  ]);
});

test('text much larger than the table’s is printed across it', () => {
  const table = drawTable([...header, ...body], { widths, header: 2, rulings: 'all' });
  const mark = { ...drawRun('内部资料', 120, 170), fontSize: 60 };
  const { blocks, diagnostics } = detect([drawPage(1, table, { runs: [mark] })]);
  const [grid] = blocks.filter((block) => block.type === 'grid');
  expect(grid && textRows(grid).slice(2)).toEqual(joined);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'text-set-apart',
      params: expect.objectContaining({ text: '内部资料' }),
    }),
  ]);
});

test('the known label of a total is a row of its own below a row without a figure', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['科目编码', 52], ['科目名称', 110], ['决算数', 225]),
      ...drawLine(134, ['39999', 52], ['其他支出', 110]),
      ...drawLine(148, ['公用经费合计', 110], ['27.40', 240]),
    ],
    rulings: lattice([50, 105, 220, 280], [100, 120, 155]),
  });
  const [grid] = detect([page]).blocks;
  if (grid?.type !== 'grid') throw new Error('no table');
  expect(textRows(grid).slice(1)).toEqual([
    ['39999', '其他支出', ''],
    ['', '公用经费合计', '27.40'],
  ]);
});
