import { describe, expect, test } from 'vitest';
import { allOfIt, opaquePart } from './opaque-part.ts';

const partOf = (...rows: string[]) => {
  const pixels = rows.join('');
  return opaquePart(rows[0]?.length ?? 0, rows.length, (i) => (pixels[i] === '#' ? 255 : 0));
};

describe('what a masked picture hides', () => {
  test.each([
    ['all of it', ['####', '####'], allOfIt],
    ['all but its soft edges', ['.....', '.###.', '.###.', '.###.', '.###.'], null],
    ['all but an edge', ['####', '####', '####', '....'], { x0: 0, y0: 0.25, x1: 1, y1: 1 }],
    ['nothing: it is open in the middle', ['#####', '##.##', '#####'], null],
    ['nothing: it is a frame', ['####', '#..#', '#..#', '####'], null],
    ['nothing: it is clear', ['....', '....'], null],
  ])('is %s', (_, rows, part) => {
    expect(partOf(...rows)).toEqual(part);
  });

  test('is its middle where its corners are round', () => {
    expect(partOf('.########.', ...Array.from({ length: 8 }, () => '##########'), '.########.')).toEqual({
      x0: 0.1,
      y0: 0,
      x1: 0.9,
      y1: 1,
    });
  });
});
