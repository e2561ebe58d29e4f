import { describe, expect, test } from 'vitest';
import { sliceRows } from '../../model/grid-view.ts';
import { type DrawnCell, tableGrid, textRows } from '../../testing/table.ts';
import { takeCaptionsOff } from './captions-in-grid.ts';

const header = ['科目编码', '科目名称', '合计'];
const body = ['205', '教育支出', '12.00'];
const wide = (text: string): DrawnCell[] => [{ text, columns: 3 }];
const peeled = (...rows: readonly (readonly DrawnCell[])[]) => {
  const { above, grid, below } = takeCaptionsOff(tableGrid(rows));
  return {
    above: above.map(({ text }) => text),
    rows: textRows(grid),
    below: below.map(({ text }) => text),
  };
};

describe('a spreadsheet’s head and foot within the grid', () => {
  test('title, mark, department and unit come off the top', () => {
    expect(
      peeled(
        wide('支出决算表'),
        ['', '', '公开03表'],
        [{ text: '编制单位：青禾区商务局', columns: 2 }, '金额单位：元'],
        header,
        body,
      ),
    ).toEqual({
      above: ['支出决算表', '公开03表', '编制单位：青禾区商务局  金额单位：元'],
      rows: [header, body],
      below: [],
    });
  });

  test('notes come off the bottom, a numbered one that goes on with them too', () => {
    expect(
      peeled(
        header,
        body,
        wide('注：1.本表反映部门本年度各项支出情况。'),
        wide('2.本套报表金额单位转换时可能存在尾数误差。'),
      ),
    ).toEqual({
      above: [],
      rows: [header, body],
      below: ['注：1.本表反映部门本年度各项支出情况。', '2.本套报表金额单位转换时可能存在尾数误差。'],
    });
  });

  test('the mark of the table that follows comes off the bottom', () => {
    expect(peeled(header, body, ['表10', '', ''])).toEqual({
      above: [],
      rows: [header, body],
      below: ['表10'],
    });
    expect(peeled(header, body, ['', '公开04表', ''])).toMatchObject({ below: ['公开04表'] });
    expect(peeled(header, body, ['附表经费', '', '']).below).toEqual([]);
  });

  test('title, mark and unit under one frame are lines of their own, notes too', () => {
    const { above, below } = takeCaptionsOff(
      tableGrid([
        wide('支出决算表\n公开03表\n部门：云江省商务厅单位：万元'),
        header,
        body,
        wide('注：本表反映部门本年度各项支出情况。\n说明：金额单位转换时可能存在尾数误差。'),
      ]),
    );
    expect(above.map(({ text }) => text)).toEqual(['支出决算表', '公开03表', '部门：云江省商务厅单位：万元']);
    expect(below).toHaveLength(2);
  });

  test('a title broken over two rows is two lines over the table', () => {
    const { above, grid } = takeCaptionsOff(
      tableGrid([wide('一般公共预算财政拨款支出'), wide('决算表'), wide('单位：万元'), header, body]),
    );
    expect(above.map(({ text }) => text)).toEqual(['一般公共预算财政拨款支出', '决算表', '单位：万元']);
    expect(grid.rows).toBe(2);
  });

  test('a heading over the columns is no caption', () => {
    expect(peeled(wide('本年支出'), header, body).rows).toHaveLength(3);
  });

  test('a header with the unit in its brackets is no caption', () => {
    expect(peeled(['科目编码', '科目名称', '合计（万元）'], body).rows).toHaveLength(2);
  });

  test('a row with an ordinal at the foot is no note', () => {
    expect(peeled(header, body, wide('二、结转下年')).rows).toHaveLength(3);
  });

  test('a grid with nothing to take off stays as it is', () => {
    const grid = tableGrid([header, body]);
    expect(takeCaptionsOff(grid).grid).toBe(grid);
  });
});

describe('rows of a grid as a grid', () => {
  test('a cell that reaches over the edge is cut, and the place is that of the rows', () => {
    const grid = tableGrid([[{ text: '合计', rows: 3 }, '1.00'], ['2.00'], ['3.00']]);
    const part = sliceRows(grid, 1, 3);
    expect(part).toMatchObject({ rows: 2, columns: 2 });
    expect(part.cells[0]).toMatchObject({ text: '合计', row: 0, rowSpan: 2 });
    expect(textRows(part)).toEqual([['合计', '2.00'], ['3.00']]);
  });
});
