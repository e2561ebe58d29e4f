import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const read = (runs: ReturnType<typeof drawLine>): (string | string[][])[] =>
  detect([drawPage(1, { runs })]).blocks.map((block) =>
    block.type === 'grid' ? textRows(block) : block.text,
  );

test('words over columns of figures, without rulings and without a title that is known', () => {
  const rows = [
    ['作物', '2019年', '2020年'],
    ['小麦', '318.40', '322.75'],
    ['玉米', '96.05', '101.30'],
    ['大豆', '7.20', '—'],
  ];
  const runs = [
    drawRun('各类作物的产量在这两年里都有增长，其中小麦最多。', 60, 80),
    ...rows.flatMap((row, r) =>
      drawLine(110 + 16 * r, [row[0] ?? '', 60], [row[1] ?? '', 210], [row[2] ?? '', 330]),
    ),
    drawRun('大豆在第二年没有统计，见附件。', 60, 185),
  ];
  expect(read(runs)).toEqual([
    '各类作物的产量在这两年里都有增长，其中小麦最多。',
    rows,
    '大豆在第二年没有统计，见附件。',
  ]);
});

test('a list with page numbers, and running text with figures, are none', () => {
  const contents = ['概况', '职责', '机构', '附表'].flatMap((text, i) =>
    drawLine(100 + 16 * i, [text, 60], [String(i + 1), 500]),
  );
  expect(read([...drawLine(84, ['内容', 60], ['页码', 495]), ...contents])).not.toContainEqual(
    expect.any(Array),
  );
  const text = [
    '全年收入 120.50 万元，支出 118.20 万元，',
    '比上年增长 3.5 个百分点，其中基本支出',
    '占 60.1，项目支出占 39.9 。',
  ];
  expect(read(text.map((line, i) => drawRun(line, 60, 100 + 16 * i)))).toEqual(text);
});
