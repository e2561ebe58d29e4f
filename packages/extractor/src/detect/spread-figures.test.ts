import { describe, expect, test } from 'vitest';
import type { TextRun } from '../model/source.ts';
import { drawLine, drawPage, drawRun, EM, lattice } from '../testing/draw.ts';
import { detect } from './detect.ts';

/** Each glyph a run of its own, with so much between them. */
function spread(text: string, x: number, baseline: number, gap: number): TextRun[] {
  return [...text].map((glyph, i) => drawRun(glyph, x + i * (EM / 2 + gap), baseline));
}

const xs = [50, 150, 250, 350];
const read = (figures: TextRun[], columns = xs) => {
  const runs = [...drawLine(114, ['科目', 60], ['基本支出', 180], ['项目支出', 280]), ...figures];
  const { blocks } = detect([drawPage(1, { runs, rulings: lattice(columns, [100, 120, 140]) })]);
  return blocks.flatMap((block) =>
    block.type === 'grid' ? block.cells.filter(({ row }) => row === 1).map(({ text }) => text) : [],
  );
};

describe('digits spread over their cell', () => {
  test.each([5.2, 8, 12])('%d pt apart are one amount', (gap) => {
    const wide = [50, 150, 350, 550];
    const figures = [...spread('6,104.37', 155, 134, gap), ...spread('-88.10', 355, 134, gap)];
    expect(read([drawRun('教育', 60, 134), ...figures], wide)).toEqual(['教育', '6,104.37', '-88.10']);
  });

  test('without a point or a separator may be several numbers', () => {
    expect(read([drawRun('教育', 60, 134), ...spread('12345', 155, 134, 10)]).join('|')).not.toContain(
      '12345',
    );
  });
});
