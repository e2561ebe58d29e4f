import { expect, test } from 'vitest';
import { drawPage, drawRun, widthOf } from '../../testing/draw.ts';
import { detect } from '../detect.ts';

test('a line in the middle heads the rows below it, over all columns', () => {
  const row = (y: number, label: string, ...figures: string[]) => [
    drawRun(label, 60, y),
    ...figures.map((text, i) => drawRun(text, 315 + 80 * i - widthOf(text), y)),
  ];
  const panel = (y: number, text: string) => drawRun(text, 228 - widthOf(text) / 2, y);
  const runs = [
    ...[drawRun('Grade', 60, 96), drawRun('Girls', 288, 96), drawRun('Boys', 370, 96)],
    panel(112, 'Day schools'),
    ...row(125, '1-4', '24.7', '23.9'),
    ...row(138, '5-9', '70.3', '71.1'),
    panel(152, 'Boarding schools'),
    ...row(165, '1-4', '11.2', '10.8'),
    ...row(178, '5-9', '62.4', '64.0'),
  ];
  const [grid] = detect([drawPage(1, { runs })]).blocks;
  expect(grid).toMatchObject({ type: 'grid', rows: 7, columns: 3 });
  const cells = grid?.type === 'grid' ? grid.cells : [];
  expect(cells.filter(({ columnSpan }) => columnSpan > 1)).toMatchObject([
    { row: 1, column: 0, columnSpan: 3, text: 'Day schools' },
    { row: 4, column: 0, columnSpan: 3, text: 'Boarding schools' },
  ]);
  expect(cells.filter(({ row }) => row === 6).map(({ text }) => text)).toEqual(['5-9', '62.4', '64.0']);
});
