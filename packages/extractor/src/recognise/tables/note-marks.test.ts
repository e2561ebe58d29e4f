import { expect, test } from 'vitest';
import { detect } from '../../detect/detect.ts';
import { drawLine, drawPage, lattice } from '../../testing/draw.ts';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

const page = (amount: string, unit = '单位：万元') =>
  drawPage(1, {
    runs: [
      ...drawLine(80, ['支出决算表', 170]),
      ...drawLine(92, [unit, 290]),
      ...drawLine(114, ['科目名称', 60], ['基本支出', 180], ['项目支出', 280]),
      ...drawLine(134, ['教育支出', 60], [amount, 170], ['80.10', 300]),
    ],
    rulings: lattice([50, 150, 250, 350], [100, 120, 140]),
  });

test.each(['（注1）', '[注2]', '注3', '（见注1）', '(注)', '②'])(
  'the mark %s behind an amount is that of a note, and the amount is kept',
  (mark) => {
    const { tables, diagnostics } = recogniseTables(detect([page(`1,204.50${mark}`)]).blocks);
    expect(tables[0]?.rows[0]?.cells.map(({ raw }) => raw)).toEqual(['1,204.50', '80.10']);
    expect(diagnostics.filter(({ code }) => code === 'note-mark').map(({ params }) => params)).toEqual([
      { mark, text: '1,204.50' },
    ]);
  },
);

test.each([
  ['合计①', '合计'],
  ['合 计（注1）', '合计'],
  ['项目甲①', '项目甲①'],
])('the mark behind the label %s is that of a note where the label is one without it', (label, name) => {
  const rows = [
    ['科目名称', '本年支出合计', '基本支出', '项目支出'],
    [label, '3.00', '2.00', '1.00'],
  ];
  const { tables, diagnostics } = recogniseTables([lineBlock('支出决算表'), tableGrid(rows)]);
  expect(tables[0]?.rows.map((row) => row.name)).toEqual([name]);
  expect(diagnostics.filter(({ code }) => code === 'note-mark')).toHaveLength(name === label ? 0 : 1);
});

test.each(['單位：萬元', '（金額單位：人民幣萬元）'])('%s is the unit of the table', (unit) => {
  const { tables, diagnostics } = recogniseTables(detect([page('12.00', unit)]).blocks);
  expect(tables[0]?.unit).toBe('万元');
  expect(diagnostics.filter(({ code }) => code === 'unit-missing')).toEqual([]);
});
