import { expect, test } from 'vitest';
import { drawPage, drawRun } from '../testing/draw.ts';
import { type DrawnRulings, drawTable, textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

/** Park and Miller's minimal generator: the same drawings on every run. */
function numbers(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    state = (state * 48_271) % 2_147_483_647;
    return least + Math.floor((state / 2_147_483_647) * (most - least + 1));
  };
}

const names = [
  '教育支出',
  '普通教育',
  '社会保障和就业支出',
  '行政事业单位养老支出',
  '机关事业单位基本\n养老保险缴费支出',
  '卫生健康支出',
  '其他商业流通事务\n支出',
];
const headers = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助'];

/** An expenditure table of 4 to 14 rows with amounts of 1 to 6 digits, a quarter of its cells blank. */
function generated(seed: number) {
  const between = numbers(seed);
  const columns = between(2, 6);
  const amount = (): string =>
    `${(10 ** between(0, 5) + between(0, 99_999)).toLocaleString('en')}.${between(10, 99)}`;
  const total = ['合计', '', ...Array.from({ length: columns }, amount)];
  const rows = Array.from({ length: between(3, 13) }, () => [
    `${between(201, 229)}0505`.slice(0, 3 + 2 * between(0, 2)),
    names[between(0, names.length - 1)] ?? '',
    ...Array.from({ length: columns }, () => (between(1, 4) === 1 ? '' : amount())),
  ]);
  const align = between(0, 1) === 0 ? ('top' as const) : ('middle' as const);
  return {
    rows: [['科目编码', '科目名称', ...headers.slice(0, columns)], total, ...rows],
    drawing: {
      widths: [between(50, 90), between(95, 160), ...Array.from({ length: columns }, () => between(72, 100))],
      header: 1,
      labels: align,
      figures: align,
    },
  };
}

test.each<DrawnRulings>(['all', 'open-sides', 'no-verticals', 'columns-and-frame', 'frame', 'none'])(
  'a hundred drawn tables are read back cell by cell, rulings: %s',
  (rulings) => {
    for (let seed = 1; seed <= 100; seed++) {
      const { rows, drawing } = generated(seed);
      const page = drawPage(
        1,
        { runs: [drawRun('支出决算表', 200, 80)] },
        drawTable(rows, { ...drawing, rulings }),
      );
      const grids = detect([page]).blocks.filter((block) => block.type === 'grid');
      const printed = rows.map((row) => row.map((text) => text.replaceAll('\n', '')));
      expect(grids.map(textRows), `drawing ${seed}`).toEqual([printed]);
    }
  },
);
