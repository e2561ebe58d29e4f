import { expect, test } from 'vitest';
import { drawLine, drawPage, EM, lattice } from '../../testing/draw.ts';
import { detect } from '../detect.ts';

/** One label beside two lines of figures, set right in a cell so wide, so far from its border. */
function read(above: string, below: string, width: number, padding: number) {
  const right = (text: string): number => 150 + width - padding - (text.length * EM) / 2;
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['项目', 60], ['金额', 155]),
      ...drawLine(134, ['公务用车', 60], [above, right(above)]),
      ...drawLine(146, [below, right(below)]),
    ],
    rulings: lattice([50, 150, 150 + width], [100, 120, 155]),
  });
  const [grid] = detect([page]).blocks;
  if (grid?.type !== 'grid') throw new Error('no table');
  const cells = grid.cells.filter(({ row, column }) => row > 0 && column === 1);
  return cells.map(({ text, joined }) => (joined === undefined ? text : `${text} or ${joined}`)).join(' | ');
}

test.each([
  // A digit more would have had its place: two figures, whatever stands in them.
  ['12', '34', 80, 3, /^12( \| | )34$/],
  ['120.5', '88.1', 60, 3, /^120\.5( \| | )88\.1$/],
  // The line is full to its padding on both sides: the figure goes on.
  ['1165599', '00.00', 40, 2, /^116559900\.00$/],
  ['7770320', '0.00', 42, 2, /^77703200\.00$/],
  ['4130250', '8.10', 46, 5, /^41302508\.10$/],
])('%s over %s in a cell of %d pt with %d pt of padding', (above, below, width, padding, expected) => {
  expect(read(above, below, width, padding)).toMatch(expected);
});

test('where it cannot be seen whether a digit had its place, both readings are kept', () => {
  expect(read('4130250', '8.10', 46, 1)).toBe('4130250 8.10 or 41302508.10');
});
