import { expect, test } from 'vitest';
import type { TextRun } from '../model/source.ts';
import { drawLine, drawPage, horizontal, vertical } from '../testing/draw.ts';
import { textRows } from '../testing/table.ts';
import { withoutCaptions } from './captions.ts';
import { detect } from './detect.ts';

/** Title, unit and header within the frame, which a producer says again on each page. */
const head = (): TextRun[] => [
  ...drawLine(112, ['收入决算表', 180]),
  ...drawLine(126, ['单位：万元', 330]),
  ...drawLine(140, ['科目编码', 55], ['科目名称', 140], ['本年收入合计', 240], ['事业收入', 350]),
];

const bodies = [
  [
    drawLine(154, ['201', 55], ['一般公共服务支出', 120], ['52.10', 280], ['7.00', 380]),
    drawLine(168, ['20101', 55], ['人大事务', 120], ['52.10', 280], ['7.00', 380]),
  ],
  [drawLine(154, ['208', 55], ['社会保障和就业支出', 120], ['31.05', 280], ['1.40', 380])],
];

/** A frame that the end of the first page cuts. */
const sides = [vertical(50, 100, 180), vertical(410, 100, 180)] as const;
const ends = [horizontal(100, 50, 410), horizontal(180, 50, 410)];

test('title, unit and header that a later page repeats within the frame are no rows', () => {
  const pages = bodies.map((body, i) =>
    drawPage(i + 1, { runs: [...head(), ...body.flat()], rulings: [...sides, ends[i] ?? sides[0]] }),
  );
  const { blocks } = detect(pages);
  const grids = blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
  expect(grids.flat()).toEqual([
    ['科目编码', '科目名称', '本年收入合计', '事业收入'],
    ['201', '一般公共服务支出', '52.10', '7.00'],
    ['20101', '人大事务', '52.10', '7.00'],
    ['208', '社会保障和就业支出', '31.05', '1.40'],
  ]);
  expect(blocks.flatMap((block) => (block.type === 'line' ? [block.text] : [])).slice(-2)).toEqual([
    '收入决算表',
    '单位：万元',
  ]);
});

test('a title that is broken in two within the frame is over the table', () => {
  const runs = [
    ...drawLine(112, ['一般公共预算财政拨款支出', 160]),
    ...drawLine(126, ['决算表', 205]),
    ...drawLine(140, ['科目编码', 55], ['科目名称', 140], ['合计', 240], ['基本支出', 350]),
    ...drawLine(154, ['205', 55], ['教育支出', 120], ['52.10', 245], ['7.00', 370]),
    ...drawLine(168, ['20502', 55], ['普通教育', 120], ['52.10', 245], ['7.00', 370]),
  ];
  const { blocks } = detect([drawPage(1, { runs, rulings: [...sides, ...ends] })]);
  expect(blocks.map((block) => (block.type === 'line' ? block.text : textRows(block)[0]))).toEqual([
    '一般公共预算财政拨款支出',
    '决算表',
    ['科目编码', '科目名称', '合计', '基本支出'],
  ]);
});

test('what the first page says stands nearest to the table', () => {
  const segment = (page: number, unit: string) => ({
    page,
    box: { x0: 50, y0: 100, x1: 410, y1: 180 },
    runs: [...drawLine(112, [unit, 330]), ...drawLine(126, ['甲', 55], ['乙', 140])],
    xs: [],
    ys: [],
  });
  const { captions, segments } = withoutCaptions([segment(1, '单位：万元'), segment(2, '单位：元')]);
  expect(captions.map(({ text }) => text)).toEqual(['单位：元', '单位：万元']);
  expect(segments.map(({ runs }) => runs.length)).toEqual([2, 2]);
});
