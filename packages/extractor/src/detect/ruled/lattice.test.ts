import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../model/source.ts';
import { horizontal, lattice, vertical } from '../../testing/draw.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { mergeRulings, ruledRegions } from './rulings.ts';

function latticeFrom(rulings: readonly Ruling[]): Lattice {
  const [region] = ruledRegions(mergeRulings(rulings, 'horizontal'), mergeRulings(rulings, 'vertical'));
  if (!region) throw new Error('no region is drawn');
  return latticeOf(region);
}

/** Every place shows the letter of the cell that covers it. */
function drawn({ xs, ys, cells }: Lattice): string[] {
  const places = Array.from({ length: ys.length - 1 }, () => new Array<string>(xs.length - 1).fill('.'));
  cells.forEach((cell, i) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = places[row] ?? [];
        line[column] = (line[column] ?? '.') === '.' ? String.fromCodePoint(97 + i) : '!';
      }
  });
  return places.map((row) => row.join(''));
}

const xs = [50, 150, 250, 350];
const ys = [100, 120, 140, 160];
const without = (rulings: readonly Ruling[], ...lines: readonly Ruling['position'][]): Ruling[] =>
  rulings.filter(({ position }) => !lines.includes(position));

describe('cells of a lattice', () => {
  test('all lines drawn: every place is a cell', () => {
    expect(drawn(latticeFrom(lattice(xs, ys)))).toEqual(['abc', 'def', 'ghi']);
  });

  test('a heading over two columns and a label over two rows', () => {
    const rulings = [
      ...without(lattice(xs, ys), 120, 250),
      horizontal(120, 150, 350),
      vertical(250, 120, 160),
    ];
    expect(drawn(latticeFrom(rulings))).toEqual(['abb', 'acd', 'efg']);
  });

  test('a caption over the whole width', () => {
    const rulings = [...without(lattice(xs, ys), 150, 250), vertical(150, 120, 160), vertical(250, 120, 160)];
    expect(drawn(latticeFrom(rulings))).toEqual(['aaa', 'bcd', 'efg']);
  });

  test('open outer sides count as drawn', () => {
    const open = [...ys.map((y) => horizontal(y, 50, 350)), vertical(150, 100, 160), vertical(250, 100, 160)];
    expect(drawn(latticeFrom(open))).toEqual(['abc', 'def', 'ghi']);
  });

  test('an open top and bottom count as drawn', () => {
    const open = [
      horizontal(120, 50, 350),
      horizontal(140, 50, 350),
      ...xs.map((x) => vertical(x, 100, 160)),
    ];
    expect(drawn(latticeFrom(open))).toEqual(['abc', 'def', 'ghi']);
  });

  test('an L of places that no line parts is cut into rectangles and covers every place once', () => {
    const rulings = [
      ...without(lattice(xs, ys), 120, 150),
      horizontal(120, 150, 350),
      vertical(150, 120, 160),
      // Between the first row and the label column nothing is drawn.
    ];
    const cells = latticeFrom(rulings.filter(({ position, from }) => !(position === 250 && from === 100)));
    expect(drawn(cells).join('')).not.toMatch(/[.!]/);
  });

  test('a side that is drawn for the greater part is a side, one that is drawn for a third is none', () => {
    const base = without(lattice(xs, ys), 150);
    const greater = [...base, vertical(150, 100, 114), vertical(150, 120, 160)];
    expect(drawn(latticeFrom(greater))[0]).toBe('abc');
    const third = [...base, vertical(150, 100, 106), vertical(150, 120, 160)];
    expect(drawn(latticeFrom(third))[0]).toBe('aab');
  });

  test('boundaries that lie a stroke apart make no column between them', () => {
    const doubled = [...lattice(xs, ys), vertical(152, 100, 160), horizontal(141.5, 50, 350)];
    expect(drawn(latticeFrom(doubled))).toEqual(['abc', 'def', 'ghi']);
  });
});
