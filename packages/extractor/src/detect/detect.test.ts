import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../model/grid.ts';
import type { SourcePage } from '../model/source.ts';
import { drawLine, drawPage, drawRun, horizontal, vertical } from '../testing/draw.ts';
import { type DrawnCell, drawTable, textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

const gridsOf = (...pages: SourcePage[]): TableGrid[] =>
  detect(pages).blocks.filter((block) => block.type === 'grid');

/** 支出决算表 with a heading over two columns and labels over two rows. */
const expenditure: DrawnCell[][] = [
  [
    { text: '科目编码', rows: 2 },
    { text: '科目名称', rows: 2 },
    { text: '本年支出', columns: 2 },
  ],
  ['基本支出', '项目支出'],
  ['205', '教育支出', '120.50', '30.00'],
  ['20502', '普通教育', '120.50', ''],
];
const widths = [80, 160, 100, 100];
const printed = [
  ['科目编码', '科目名称', '本年支出'],
  ['基本支出', '项目支出'],
  ['205', '教育支出', '120.50', '30.00'],
  ['20502', '普通教育', '120.50', ''],
];

describe('tables with rulings', () => {
  test.each(['all', 'open-sides'] as const)('%s: cells as drawn, spans with them', (rulings) => {
    const [grid] = gridsOf(drawPage(1, drawTable(expenditure, { widths, header: 2, rulings })));
    expect(grid).toMatchObject({ rows: 4, columns: 4, strategy: 'ruled' });
    expect(grid && textRows(grid)).toEqual(printed);
    const spans = grid?.cells.slice(0, 3).map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]);
    expect(spans).toEqual([
      [2, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  test('a cell knows its page and its box', () => {
    const [grid] = gridsOf(drawPage(3, drawTable(expenditure, { x: 50, y: 100, widths, header: 2 })));
    const amount = grid?.cells.find(({ text }) => text === '30.00');
    expect(amount?.location).toEqual({
      page: 3,
      line: null,
      box: { x0: 390, y0: 136, x1: 490, y1: 154 },
    });
  });

  test('lines above and below stay lines, in reading order', () => {
    const table = drawTable(expenditure, { widths, header: 2 });
    const { blocks } = detect([
      drawPage(1, { runs: drawLine(90, ['部门：某局', 50], ['单位：万元', 430]) }, table, {
        runs: [
          drawRun('支出决算表', 240, 70),
          drawRun('注：本表反映部门本年度各项支出情况。', 50, table.bottom + 14),
        ],
      }),
    ]);
    expect(blocks.map((block) => (block.type === 'line' ? block.text : 'grid'))).toEqual([
      '支出决算表',
      '部门：某局单位：万元',
      'grid',
      '注：本表反映部门本年度各项支出情况。',
    ]);
    const head = blocks[1];
    expect(head?.type === 'line' && head.parts.map(({ text }) => text)).toEqual(['部门：某局', '单位：万元']);
  });

  test('a label over several lines is one text, its lines kept', () => {
    const rows = [
      ['科目编码', '科目名称', '合计'],
      ['2080505', '机关事业单位基本养\n老保险缴费支出', '1,234.56'],
    ];
    const [grid] = gridsOf(drawPage(1, drawTable(rows, { widths: [80, 120, 100], header: 1 })));
    const name = grid?.cells.find(({ row, column }) => row === 1 && column === 1);
    expect(name?.text).toBe('机关事业单位基本养老保险缴费支出');
    expect(name?.lines).toEqual(['机关事业单位基本养', '老保险缴费支出']);
  });

  test('a number wrapped in a narrow cell is one number', () => {
    const rows = [
      ['项目', '金额'],
      ['教育支出', '39,262,4\n93.80'],
      ['卫生健康支出', '12.00'],
    ];
    const [grid] = gridsOf(drawPage(1, drawTable(rows, { widths: [120, 48], header: 1 })));
    expect(grid && textRows(grid)[1]).toEqual(['教育支出', '39,262,493.80']);
  });

  test('a number wider than its column stays whole beside its neighbour', () => {
    const rows = [
      ['项目', '预算数', '决算数'],
      ['合计', '', ''],
      ['公务接待费', '1.00', '2.00'],
    ];
    const table = drawTable(rows, { x: 50, y: 100, widths: [120, 60, 60], header: 1 });
    const wide = drawRun('139,262,493.80', 163, 128);
    const [grid] = gridsOf(drawPage(1, table, { runs: [wide] }));
    expect(grid && textRows(grid)[1]).toEqual(['合计', '139,262,493.80', '']);
  });

  test('two tables on one page are two grids', () => {
    const first = drawTable(expenditure, { widths, header: 2 });
    const second = drawTable(expenditure, { y: first.bottom + 40, widths, header: 2 });
    expect(gridsOf(drawPage(1, second, first)).map(({ location }) => location.box?.y0)).toEqual([
      100,
      first.bottom + 40,
    ]);
  });

  test('a box round a paragraph and a stamp are no tables', () => {
    const box = [
      horizontal(300, 50, 400),
      horizontal(340, 50, 400),
      vertical(50, 300, 340),
      vertical(400, 300, 340),
    ];
    const { blocks } = detect([
      drawPage(1, { runs: [drawRun('本部门无国有资本经营预算财政拨款支出。', 60, 320)], rulings: box }),
    ]);
    expect(blocks.map(({ type }) => type)).toEqual(['line']);
  });

  test('no page, an empty page and a page of rulings without text give nothing', () => {
    expect(detect([]).blocks).toEqual([]);
    expect(detect([drawPage(1)]).blocks).toEqual([]);
    expect(
      detect([drawPage(1, { rulings: drawTable(expenditure, { widths, header: 2 }).rulings })]).blocks,
    ).toEqual([]);
  });
});

describe('coverage', () => {
  test.each(['all', 'open-sides', 'columns-and-frame', 'no-verticals', 'frame', 'none'] as const)(
    '%s: every run ends in a cell or a line',
    (rulings) => {
      const table = drawTable(expenditure, { widths, header: 2, rulings });
      const page = drawPage(
        1,
        { runs: [drawRun('支出决算表', 240, 70), drawRun('单位：万元', 430, 90)] },
        table,
      );
      const { blocks, runsInCells, unplaced } = detect([page]);
      const inLines = blocks.reduce((sum, block) => sum + (block.type === 'line' ? block.runs : 0), 0);
      expect({ placed: runsInCells + inLines, unplaced }).toEqual({ placed: page.runs.length, unplaced: [] });
    },
  );
});
