import { expect, test } from 'vitest';
import { drawPage, drawRun, horizontal, vertical } from '../testing/draw.ts';
import { textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

/** A label in lines that stand as near as rows do, at the foot of its cell, and its figure. */
function row(bottom: number, lines: readonly string[], figure: string) {
  const clip = { x0: 50, y0: bottom - (lines.length > 1 ? 22 : 14), x1: 190, y1: bottom };
  return [
    ...lines.map((line, i) => drawRun(line, 52, bottom - 3 - 12.6 * (lines.length - 1 - i), clip)),
    drawRun(figure, 296 - 5 * figure.length, bottom - 3),
  ];
}

test('the lines of a label that one clip shows to be of one cell are one row’s', () => {
  const page = drawPage(1, {
    runs: [
      drawRun('收入支出决算总表', 120, 80),
      drawRun('项目', 110, 112),
      drawRun('决算数', 230, 112),
      ...row(139, ['一、一般公共预算财政拨款', '收入'], '9,105.20'),
      ...row(161, ['二、政府性基金预算财政拨', '款收入'], '0.00'),
      ...row(175, ['三、上级补助收入'], '31.00'),
      ...row(189, ['四、事业收入'], '77.60'),
      ...row(203, ['五、经营收入'], '0.00'),
      ...row(217, ['六、其他收入'], '15.45'),
    ],
    rulings: [
      ...[50, 190, 300].map((x) => vertical(x, 95, 217)),
      ...[95, 117].map((y) => horizontal(y, 50, 300)),
    ],
  });
  const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
  expect(grid && textRows(grid).slice(1)).toEqual([
    ['一、一般公共预算财政拨款收入', '9,105.20'],
    ['二、政府性基金预算财政拨款收入', '0.00'],
    ['三、上级补助收入', '31.00'],
    ['四、事业收入', '77.60'],
    ['五、经营收入', '0.00'],
    ['六、其他收入', '15.45'],
  ]);
});
