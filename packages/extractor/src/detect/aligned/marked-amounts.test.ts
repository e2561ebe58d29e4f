import { expect, test } from 'vitest';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

test.each(['all', 'no-verticals', 'none'] as const)(
  'an amount with the mark of a note behind it is a figure of its column: rulings %s',
  (rulings) => {
    const rows = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['204', '公共安全支出', '51.00', '31.00', '20.00'],
      ['206', '科学技术支出', '1,204.50（注1）', '1,000.00', '204.50[注2]'],
      ['211', '节能环保支出', '53.00', '33.00注3', '20.00'],
    ];
    const title = { runs: [drawRun('支出决算表', 260, 80)] };
    const widths = [80, 140, 120, 100, 100];
    const { blocks } = detect([drawPage(1, title, drawTable(rows, { widths, header: 1, rulings }))]);
    const grids = blocks.filter((block) => block.type === 'grid');
    expect(grids.map(textRows)).toEqual([rows]);
  },
);
