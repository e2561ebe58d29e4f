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

  test('in neighbouring cells are two amounts, though all stand in equal distances', () => {
    const figures = [...spread('73.05', 155, 134, 15), ...spread('418.60', 255, 134, 11.7)];
    expect(read([drawRun('教育', 60, 134), ...figures])).toEqual(['教育', '73.05', '418.60']);
    const apart = [...spread('62.40', 154, 134, 15), ...spread('19.80', 254, 134, 15)];
    expect(read([drawRun('教育', 60, 134), ...apart])).toEqual(['教育', '62.40', '19.80']);
  });

  test('farther apart than any text are one amount where rulings say that they are of one cell', () => {
    const wide = [50, 150, 350, 550];
    const figures = [...spread('9.27', 160, 134, 45), ...spread('-3.10', 360, 134, 34)];
    expect(read([drawRun('教育', 60, 134), ...figures], wide)).toEqual(['教育', '9.27', '-3.10']);
  });

  test('without a point or a separator may be several numbers', () => {
    expect(read([drawRun('教育', 60, 134), ...spread('12345', 155, 134, 10)]).join('|')).not.toContain(
      '12345',
    );
  });
});
