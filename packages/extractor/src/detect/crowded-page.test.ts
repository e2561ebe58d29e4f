import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, horizontal, vertical } from '../testing/draw.ts';
import { drawTable } from '../testing/table.ts';
import { detect } from './detect.ts';

const rows = [
  ['科目编码', '科目名称', '合计', '基本支出'],
  ['205', '教育支出', '1,150.50', '900.00'],
  ['20502', '普通教育', '1,150.50', '900.00'],
];

test('a page hatched with thousands of lines keeps its text, as lines', () => {
  const hatching = [
    ...Array.from({ length: 6000 }, (_, i) => horizontal(0.1 * i, 0, 842)),
    ...Array.from({ length: 6000 }, (_, i) => vertical(0.1 * i, 0, 595)),
  ];
  const { blocks, unplaced } = detect([
    drawPage(1, { runs: drawLine(100, ['支出决算表', 60], ['单位：万元', 400]), rulings: hatching }),
  ]);
  const printed = blocks.map((block) =>
    block.type === 'line' ? block.text : block.cells.map(({ text }) => text).join(' '),
  );
  expect([...printed, ...unplaced.map(({ text }) => text)].join(' ').split(/\s+/)).toEqual(
    expect.arrayContaining(['支出决算表', '单位：万元']),
  );
});

test('rules of a letterhead with a few words between are no table', () => {
  const rules = [100, 120, 140].map((y) => horizontal(y, 50, 490));
  const { blocks } = detect([
    drawPage(1, {
      runs: [drawRun('云江市商务发展局文件', 200, 114), drawRun('云商发〔2025〕3号', 220, 134)],
      rulings: rules,
    }),
  ]);
  expect(blocks.map(({ type }) => type)).toEqual(['line', 'line']);
});

test('a row of an unruled table far below the others is no row of it', () => {
  const table = drawTable(rows, { widths: [80, 160, 100, 100], header: 1, rulings: 'none' });
  const far = drawLine(table.bottom + 150, ['附注', 60], ['3.00', 320]);
  const { blocks } = detect([drawPage(1, { runs: [drawRun('支出决算表', 250, 70)] }, table, { runs: far })]);
  const [grid] = blocks.filter((block) => block.type === 'grid');
  expect(grid?.rows).toBe(3);
  expect(blocks.some((block) => block.type === 'line' && block.text.includes('附注'))).toBe(true);
});

test('the last label of an unruled table that goes on below its figures is whole', () => {
  const wrapped = [
    ...rows.slice(0, 2),
    ['2080505', '机关事业单位基本养老\n保险缴费支出', '1,150.50', '900.00'],
  ];
  const table = drawTable(wrapped, {
    widths: [80, 160, 100, 100],
    header: 1,
    rulings: 'none',
    figures: 'top',
  });
  const { blocks } = detect([drawPage(1, { runs: [drawRun('支出决算表', 250, 70)] }, table)]);
  const [grid] = blocks.filter((block) => block.type === 'grid');
  expect(grid?.cells.map(({ text }) => text)).toContain('机关事业单位基本养老保险缴费支出');
});
