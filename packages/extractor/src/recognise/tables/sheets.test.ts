import { describe, expect, test } from 'vitest';
import { detect } from '../../detect/detect.ts';
import type { SourcePage } from '../../model/source.ts';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { type DrawnCell, type DrawnRulings, drawTable } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

/** A sheet wider or longer than the paper, as printed: drawn pages through detection and recognition. */
type Rows = readonly (readonly DrawnCell[])[];
const header = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'];
const body: Rows = [
  ['', '合计', '1,250.75', '904.25', '331.50', '15.00'],
  ['206', '科学技术支出', '640.25', '508.75', '131.50', ''],
  ['20601', '科学技术管理事务', '640.25', '508.75', '131.50', ''],
  ['214', '交通运输支出', '610.50', '395.50', '200.00', '15.00'],
  ['21401', '公路水路运输', '610.50', '395.50', '200.00', '15.00'],
];
const widths = [70, 150, 90, 90, 80, 80];
const title = { runs: [drawRun('支出决算表', 300, 60), drawRun('单位：万元', 500, 80)] };
const columns = (from: number, to: number, ...rows: Rows): Rows => rows.map((row) => row.slice(from, to));
const page = (
  number: number,
  rows: Rows,
  { own = widths, head = 1, rulings = 'all' as DrawnRulings, titled = number === 1 } = {},
): SourcePage =>
  drawPage(number, titled ? title : {}, drawTable(rows, { y: 95, widths: own, header: head, rulings }));

const read = (...pages: SourcePage[]) => recogniseTables(detect(pages).blocks);
const rowsOf = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ rows }) => rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)]));
const named = ['total', 'basic', 'project', 'operating'];

describe.each(['all', 'open-sides', 'columns-and-frame', 'no-verticals'] as const)('%s', (rulings) => {
  test('the last columns on the next page', () => {
    const found = read(
      page(1, columns(0, 4, header, ...body), { own: widths.slice(0, 4), rulings }),
      page(2, columns(4, 6, header, ...body), { own: [110, 130], rulings }),
    );
    expect(found.tables.map(({ columns }) => columns.map(({ column }) => column))).toEqual([named]);
    expect(rowsOf(found)).toEqual([body]);
  });

  test('rows of other heights on the two pages', () => {
    const wrapped = body.map(([code = '', name = '', ...rest]) => [
      code,
      name === '科学技术管理事务' ? '科学技术\n管理事务' : name,
      ...rest,
    ]);
    const found = read(
      page(1, columns(0, 4, header, ...wrapped), { own: widths.slice(0, 4), rulings }),
      page(2, columns(4, 6, header, ...body), { own: [100, 100], rulings }),
    );
    expect(rowsOf(found)).toEqual([body]);
  });
});

describe.each(['all', 'open-sides'] as const)('%s', (rulings) => {
  test('fewer columns on page 2, without a header', () => {
    const found = read(
      page(1, [header, ...body.slice(0, 3)], { rulings }),
      page(2, columns(0, 4, ...body.slice(3)), { own: widths.slice(0, 4), head: 0, rulings }),
    );
    expect(rowsOf(found)).toEqual([
      [...body.slice(0, 3), ...body.slice(3).map((row) => [...row.slice(0, 4), '', ''])],
    ]);
  });

  test('fewer columns on page 2 under a header of their own, drawn wider', () => {
    const pick = (row: readonly DrawnCell[]) => [0, 1, 2, 4].map((i) => row[i] ?? '');
    const found = read(
      page(1, [header, ...body.slice(0, 3)], { rulings }),
      page(2, [header, ...body.slice(3)].map(pick), { own: [90, 170, 140, 140], rulings }),
    );
    const rest = body.slice(3).map((row) => [...row.slice(0, 3), '', row[4] ?? '', '']);
    expect(rowsOf(found)).toEqual([[...body.slice(0, 3), ...rest]]);
  });

  test('left pages, then right pages', () => {
    const found = read(
      page(1, columns(0, 4, header, ...body.slice(0, 3)), { own: widths.slice(0, 4), rulings }),
      page(2, columns(0, 4, header, ...body.slice(3)), { own: widths.slice(0, 4), rulings }),
      page(3, columns(4, 6, header, ...body.slice(0, 3)), { own: widths.slice(4), rulings }),
      page(4, columns(4, 6, header, ...body.slice(3)), { own: widths.slice(4), rulings }),
    );
    expect(rowsOf(found)).toEqual([body]);
  });

  test('a header that the end of a page cuts', () => {
    const high: Rows = [
      [
        { text: '科目编码', rows: 2 },
        { text: '科目名称', rows: 2 },
        { text: '本年支出', columns: 4 },
      ],
      ['合计', '基本支出', '项目支出', '经营支出'],
    ];
    const found = read(
      page(1, [['科目编码', '科目名称', { text: '本年支出', columns: 4 }]], { rulings }),
      page(2, [['', '', ...(high[1] ?? [])], ...body], { rulings }),
    );
    expect(found.tables.map(({ columns }) => columns.map(({ column }) => column))).toEqual([named]);
    expect(rowsOf(found)).toEqual([body]);
  });
});

describe('a title that a page cuts, or marks as continued', () => {
  test('its first line at the foot of a page, its last above the table on the next', () => {
    const found = read(
      drawPage(1, {
        runs: [drawRun('第二部分的表格从本页开始。', 60, 60), drawRun('一般公共预算财政拨款', 300, 560)],
      }),
      drawPage(
        2,
        { runs: [drawRun('支出决算表', 320, 40), drawRun('单位：万元', 500, 60)] },
        drawTable([header.slice(0, 5), ...columns(0, 5, ...body)], {
          y: 95,
          widths: widths.slice(0, 5),
          header: 1,
        }),
      ),
    );
    expect(found.tables.map(({ kind, title, rows }) => [kind, title, rows.length])).toEqual([
      ['general_public_expenditure', '一般公共预算财政拨款支出决算表', 5],
    ]);
  });

  test('支出决算表（续） with its header again', () => {
    const found = read(
      page(1, [header, ...body.slice(0, 3)]),
      drawPage(
        2,
        { runs: [drawRun('支出决算表（续）', 300, 60)] },
        drawTable([header, ...body.slice(3)], { y: 95, widths, header: 1 }),
      ),
    );
    expect(rowsOf(found)).toEqual([body]);
  });
});
