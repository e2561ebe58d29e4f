import { expect, test } from 'vitest';
import { drawLine, widthOf } from '../../testing/draw.ts';
import { linesOf } from '../lines.ts';
import { isRowOfFigures, isTableLine } from './table-lines.ts';

const lineOf = (...texts: string[]) => {
  const [line] = linesOf(
    drawLine(100, ...texts.map((text, i) => [text, 90 + 46 * i - widthOf(text)] as const)),
  );
  if (!line) throw new Error('no line');
  return { type: 'line', page: 1, line } as const;
};

test('amounts that the width of their columns cuts, and dashes, are a row of figures', () => {
  const row = lineOf('830,510.', '—', '120,000.', '710,510.', '—', '64,200.5', '64,200.5', '—', '55,310.');
  expect([isRowOfFigures(row), isTableLine(row)]).toEqual([true, true]);
});

test('codes with their names are rows, whatever sticks to them', () => {
  const row = (first: string): boolean => {
    const [line] = linesOf(drawLine(100, [first, 40], ['9.05 399 07 国家赔偿费用支出', 240]));
    return line !== undefined && isRowOfFigures({ type: 'line', page: 1, line });
  };
  expect([row('303 07 医疗费补助'), row('医疗费补助')]).toEqual([true, false]);
});
