import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, horizontal } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const widths = [80, 160, 100, 100];
const rows = (code: string) => [
  ['科目编码', '科目名称', '合计', '基本支出'],
  [code, '教育支出', '1,150.50', '900.00'],
  [`${code}02`, '普通教育', '1,150.50', '900.00'],
];
const gridsIn = (page: ReturnType<typeof drawPage>): string[][][] =>
  detect([page]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));

test('two tables on a page, their rows ruled and of one width: the title between parts them', () => {
  const first = drawTable(rows('205'), { y: 100, widths, header: 1, rulings: 'no-verticals' });
  const second = drawTable(rows('208'), { y: 260, widths, header: 1, rulings: 'no-verticals' });
  const titles = [drawRun('收入决算表', 250, 80), drawRun('支出决算表', 250, 240)];
  expect(gridsIn(drawPage(1, { runs: titles }, first, second))).toEqual([rows('205'), rows('208')]);
});

test('rows below a header that alone has rulings are the table’s', () => {
  const [header = [], ...body] = rows('205');
  const head = drawTable([header], { y: 100, widths, header: 1, rulings: 'no-verticals' });
  const rest = drawTable(body, { y: head.bottom, widths, header: 0, rulings: 'none' });
  const between = horizontal(head.bottom - 1, 50, 490);
  const title = { runs: [drawRun('支出决算表', 250, 80)] };
  expect(gridsIn(drawPage(1, title, { ...head, rulings: [...head.rulings, between] }, rest))).toEqual([
    rows('205'),
  ]);
});

test('a row of long figures is no sentence, whatever its length', () => {
  const figures = ['48,388,172.70', '48,342,493.80', '48,388,172.70', '48,342,493.80', '48,388,172.70'];
  const drawn = drawTable(
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '经营支出', '上缴上级支出'],
      ['2080505', '机关事业单位基本养老保险缴费支出', ...figures],
      ['2080506', '机关事业单位职业年金缴费支出', ...figures],
    ],
    { widths: [60, 180, 90, 90, 90, 90, 90], header: 1, rulings: 'none' },
  );
  const [grid] = gridsIn(drawPage(1, { runs: drawLine(80, ['支出决算表', 250]) }, drawn));
  expect(grid?.map((row) => row.length)).toEqual([7, 7, 7]);
});

test('a caption and a larger heading right below the last ruling are no rows', () => {
  const rows = [
    ['Harbour', 'Ships', 'Crew'],
    ['North', '12', '140'],
    ['South', '9', '87'],
  ];
  const drawn = drawTable(rows, { y: 100, widths: [120, 100, 100], header: 1, rulings: 'no-verticals' });
  const heading = drawLine(drawn.bottom + 36, ['4.2', 50], ['Crews at sea', 80]);
  const caption = drawRun('Table 2: Harbours', 50, drawn.bottom + 14);
  const larger = heading.map((run) => ({ ...run, fontSize: 1.4 * run.fontSize }));
  expect(gridsIn(drawPage(1, drawn, { runs: [caption, ...larger] }))).toEqual([rows]);
  // One large sign in the table makes no heading a row of it.
  const runs = drawn.runs.map((run) => (run.text === '140' ? { ...run, fontSize: 16 } : run));
  expect(gridsIn(drawPage(1, { ...drawn, runs }, { runs: larger }))).toEqual([rows]);
});
