import { expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun, widthOf } from '../../testing/draw.ts';
import { detect } from '../detect.ts';

const ends = [300, 400, 500];
const row = (y: number, label: string, ...figures: string[]): TextRun[] => [
  drawRun(label, 50, y),
  ...drawLine(y, ...figures.map((text, i) => [text, (ends[i] ?? 0) - widthOf(text)] as const)),
];
/** 国有资本经营预 | 算 over the last column. */
const header = (y: number): TextRun[] => [
  ...drawLine(y, ['项目', 50], ['预算数', 270], ['决算数', 370], ['国有资本经营预', 432]),
  drawRun('算', 462, y + 12),
];
const first = [
  drawRun('支出决算表', 250, 60),
  ...header(100),
  ...row(140, '工资福利支出', '120.50', '118.20', '0.00'),
  ...row(160, '商品和服务支出', '80.10', '79.90', '0.00'),
  ...row(180, '国有资本经营预', '30.00', '28.00', '28.00'),
];
const read = (next: TextRun[]): string[] => {
  const { blocks } = detect([drawPage(1, { runs: first }), drawPage(2, { runs: next })]);
  return blocks.flatMap((block) =>
    block.type === 'grid' ? block.cells.filter(({ column }) => column === 0).map(({ text }) => text) : [],
  );
};
const rest = row(80, '资本性支出', '10.00', '9.00', '0.00');

test('a word of the header alone at the top of a page is the rest of the label above it', () => {
  expect(read([drawRun('算', 50, 60), ...rest]).slice(1)).toEqual([
    '工资福利支出',
    '商品和服务支出',
    '国有资本经营预',
    '算',
    '资本性支出',
  ]);
});

test('the whole header again is no row', () => {
  const again = [
    ...header(60),
    ...rest.map((run) => ({
      ...run,
      baseline: run.baseline + 20,
      box: { ...run.box, y0: run.box.y0 + 20, y1: run.box.y1 + 20 },
    })),
  ];
  expect(read(again).slice(1)).toEqual(['工资福利支出', '商品和服务支出', '国有资本经营预', '资本性支出']);
});

test('a page whose figures stand aside makes no columns beside those of the first page, and is in doubt', () => {
  const aside = [drawRun('资本性支出', 50, 80), ...drawLine(80, ['10.00', 318], ['9.00', 416])];
  const { blocks } = detect([drawPage(1, { runs: first }), drawPage(2, { runs: aside })]);
  const [grid] = blocks.filter((block) => block.type === 'grid');
  expect(grid?.columns).toBe(4);
  expect(grid?.doubt).toEqual({ reason: 'other-columns', pages: ['2'] });
});
