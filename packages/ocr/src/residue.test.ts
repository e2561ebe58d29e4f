import { describe, expect, test } from 'vitest';
import type { LineReading } from './read-line.ts';
import { isApart, withoutResidue } from './residue.ts';

const EM = 10;

/** A line of a cell: how sure its letters are, and how high its ink is. */
function line(text: string, sureness: number, height = 7): LineReading {
  const letters = [...text].map((letter) => ({
    text: letter,
    probability: sureness,
    other: '',
    otherProbability: 0,
    from: 0,
    to: 1,
  }));
  const isDash = text === '—';
  const isNumber = /^[\d.,]+$/.test(text);
  const box = { x0: 0, y0: 0, x1: text.length * 5, y1: height };
  const shape = isDash ? ('dash' as const) : ('text' as const);
  return {
    line: {
      field: 1,
      box,
      em: EM,
      shape,
      startsFlat: isDash,
      ink: height * text.length,
      pixels: box,
      top: 0,
      bottom: height,
    },
    kind: isDash ? 'dash' : isNumber ? 'number' : 'text',
    letters,
    numbers: isNumber ? [{ text, share: sureness, steps: [] }] : [],
    recognised: [],
    otherwise: null,
    steps: null,
    likeness: isNumber ? sureness : null,
    whole: null,
  };
}

/** Twice as wide. */
const wide = (one: LineReading): LineReading => ({
  ...one,
  line: { ...one.line, box: { ...one.line.box, x1: 2 * one.line.box.x1 } },
});

/** Elsewhere in the cell. */
const at = (one: LineReading, x: number, y: number): LineReading => {
  const { x0, y0, x1, y1 } = one.line.box;
  return { ...one, line: { ...one.line, box: { x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y } } };
};

const read = (lines: readonly LineReading[]): string[] =>
  lines.map(({ letters }) => letters.map(({ text }) => text).join(''));

describe('what a seal leaves in a cell', () => {
  test.each<[string, LineReading[], string[], string[]]>([
    ['beside an amount', [line('7', 0.5), line('0.00', 0.9)], ['0.00'], ['7']],
    ['beside a word', [line('"', 0.6, 2), line('经营收入', 1)], ['经营收入'], ['"']],
    ['beside a dash', [line('—', 1, 1), line('1', 0.4)], ['—'], ['1']],
    ['as a dash that is wider than the page has any', [wide(line('—', 1, 1))], [], ['—']],
    ['alone, lower than a digit', [line('6', 0.4, 2)], [], ['6']],
    ['in pieces, of which the largest may be a digit', [line('1', 0.4), line('8', 0.6, 8)], ['8'], ['1']],
  ])('is known %s', (_, cell, kept, residue) => {
    const found = withoutResidue(cell, EM, [5]);
    expect([read(found.kept), read(found.residue)]).toEqual([kept, residue]);
  });

  test('is none of its lines that are sure, or of more letters', () => {
    const cell = [line('附属单位上缴收', 0.8), line('入', 0.97), line('42', 0.995), line('365', 0.5)];
    expect(withoutResidue(cell, EM, [5])).toEqual({ kept: cell, residue: [] });
  });
});

describe('what a seal leaves beside a number', () => {
  const number = at(line('365.20', 1), 40, 10);
  test.each<[string, LineReading, boolean]>([
    ['a mark above it', at(line('"', 0.3, 3), 50, 2), true],
    ['a high mark below it', at(line('f', 0.3, 6), 50, 18), true],
    ['a mark far from it', at(line('<', 0.3, 6), 10, 10), true],
    ['what may be a point or a digit behind it', at(line('.', 0.3, 2), 72, 15), false],
    ['what may be a minus at the edge of the cell', at(line('-', 0.3, 1), 5, 13), false],
    ['what may be a digit below it', at(line('0', 0.3, 6), 50, 18), false],
  ])('%s', (_, mark, isNone) => {
    expect(isApart(mark, number, EM)).toBe(isNone);
  });
});
