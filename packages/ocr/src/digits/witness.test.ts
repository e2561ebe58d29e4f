import { describe, expect, test } from 'vitest';
import type { GreyPicture } from '../model.ts';
import { type LineReading, withNumbers } from '../read-line.ts';
import { Canvas } from '../testing/draw.ts';
import { witnessed } from './witness.ts';

/** Digits as a dot printer makes them: five dots wide, seven high. */
const dots: Readonly<Record<string, readonly string[]>> = {
  3: ['#####', '...#.', '..#..', '...#.', '....#', '#...#', '.###.'],
  5: ['#####', '#....', '####.', '....#', '....#', '#...#', '.###.'],
  8: ['.###.', '#...#', '#...#', '.###.', '#...#', '#...#', '.###.'],
};
const DPI = 144;
const DOT = 1;
const EM = 14;

/** Draws digits at a place in points, some of their dots left out, and gives the line as if it had been read. */
function printed(
  canvas: Canvas,
  x: number,
  y: number,
  text: string,
  readings: Readonly<Record<string, number>>,
  lost: readonly number[] = [],
): LineReading {
  for (const [k, digit] of [...text].entries())
    for (const [row, line] of (dots[digit] ?? []).entries())
      for (const [column, dot] of [...line].entries()) {
        if (dot !== '#' || (k === 0 && lost.includes(row * 5 + column))) continue;
        const [left, top] = [x + (k * 7 + column) * DOT, y + row * DOT];
        canvas.box(left, top, left + DOT, top + DOT);
      }
  const pt = DPI / 72;
  const right = x + (text.length * 7 - 2) * DOT;
  const pixels = { x0: x * pt, y0: y * pt, x1: right * pt, y1: (y + 7 * DOT) * pt };
  const reading: LineReading = {
    line: {
      field: 1,
      box: { x0: x, y0: y, x1: right, y1: y + 7 * DOT },
      em: EM / pt,
      shape: 'text',
      startsFlat: false,
      ink: 10,
      pixels,
      top: pixels.y0,
      bottom: pixels.y1,
    },
    kind: 'number',
    letters: [],
    numbers: [],
    recognised: [],
    otherwise: null,
    steps: { left: pixels.x0, width: 7 * DOT * pt },
    likeness: null,
    whole: null,
  };
  const numbers = Object.entries(readings).map(([one, share]) => ({
    text: one,
    share,
    steps: [...one].map((_, k) => k),
  }));
  return withNumbers({ ...reading, recognised: numbers }, numbers);
}

const page = (): Canvas => new Canvas(200, 200, DPI);
const greyOf = ({ picture: { width, height, data } }: Canvas): GreyPicture => ({
  width,
  height,
  data: new Uint8Array(data),
  dpi: DPI,
});
const textOf = (reading: LineReading | undefined): string | undefined =>
  reading?.letters.map(({ text }) => text).join('');

describe('the digits of a page', () => {
  test('say what a damaged one is, whatever the recogniser takes it for', () => {
    const canvas = page();
    const sure = [20, 40, 60, 80].map((y) => printed(canvas, 20, y, '358', { 358: 0.99 }));
    // The 5 has lost dots of its upright and of its top.
    const damaged = printed(canvas, 100, 20, '58', { 38: 0.9, 58: 0.1 }, [0, 5]);
    const [, , , , read] = witnessed(greyOf(canvas), [...sure, damaged], EM);
    expect(textOf(read)).toBe('58');
    expect(read?.numbers[0]?.share).toBeGreaterThan(0.95);
    expect(read?.numbers[1]?.text).toBe('38');
  });

  test('a digit that the recogniser did not think of is doubtful, not taken', () => {
    const canvas = page();
    const sure = [20, 40, 60, 80].map((y) => printed(canvas, 20, y, '358', { 358: 0.99 }));
    const misread = printed(canvas, 100, 20, '58', { 38: 1 }, [0, 5]);
    const [, , , , read] = witnessed(greyOf(canvas), [...sure, misread], EM);
    const shares = new Map(read?.numbers.map(({ text, share }) => [text, share]));
    expect([...shares.keys()].sort()).toEqual(['38', '58']);
    expect(Math.max(...shares.values())).toBeLessThan(1);
  });

  test('say which digit is missing where a number is shorter than its ink', () => {
    const canvas = page();
    const sure = [10, 30, 50, 70, 90, 110, 130, 150].map((y) =>
      printed(canvas, 10, y, '358.83', { '358.83': 0.99 }),
    );
    const short = printed(canvas, 100, 20, '358.53', { '38.53': 0.9, '33.53': 0.1 });
    const read = witnessed(greyOf(canvas), [...sure, short], EM).at(-1);
    expect(textOf(read)).toBe('358.53');
    expect(read?.numbers.map(({ text }) => text)).toContain('38.53');
    // A number that is as long as its ink is left alone.
    const whole = printed(canvas, 100, 60, '38.53', { '38.53': 0.9, '33.53': 0.1 });
    const other = witnessed(greyOf(canvas), [...sure, whole], EM).at(-1);
    expect(other?.numbers.map(({ text }) => text.length)).toEqual([5, 5]);
  });

  test('tell what nobody read as a number whether it is one', () => {
    const canvas = page();
    const sure = [20, 40, 60, 80].map((y) => printed(canvas, 20, y, '358', { 358: 0.99 }));
    const text = (line: LineReading): LineReading => ({ ...line, kind: 'text', numbers: [], recognised: [] });
    const [digit, dirt] = [printed(canvas, 100, 20, '5', { 5: 1 }), printed(canvas, 100, 40, '', { 5: 1 })];
    canvas.box(101, 42, 103, 43);
    const guesses = [digit, dirt].map((line) => ({ ...line, otherwise: text(line) }));
    const [, , , , one, other] = witnessed(greyOf(canvas), [...sure, ...guesses], EM);
    expect([one?.kind, textOf(one)]).toEqual(['number', '5']);
    expect(other?.kind).toBe('text');
  });

  test('read a number that nobody read, and leave it in doubt', () => {
    const canvas = page();
    const sure = [10, 30, 50, 70, 90, 110, 130, 150].map((y) =>
      printed(canvas, 10, y, '358.83', { '358.83': 0.99 }),
    );
    const unread = (y: number, digits: string): LineReading => ({
      ...printed(canvas, 100, y, digits, {}),
      kind: 'text',
    });
    const lines = [...sure, unread(20, '85'), unread(40, '8')];
    const dirt = unread(80, '');
    dirt.line.pixels.x1 = dirt.line.pixels.x0 + 24;
    canvas.box(101, 82, 103, 83);
    const [read, digit, other] = witnessed(greyOf(canvas), [...lines, dirt], EM).slice(sure.length);
    expect([read?.kind, textOf(read), read?.numbers[0]?.share]).toEqual(['number', '85', 0.5]);
    expect([textOf(digit), textOf(other)]).toEqual(['', '']);
  });

  test('say nothing of a digit that they have no pattern of', () => {
    const canvas = page();
    const sure = [20, 40, 60, 80].map((y) => printed(canvas, 20, y, '33', { 33: 0.99 }));
    const other = printed(canvas, 100, 20, '58', { 58: 0.9, 33: 0.1 });
    expect(textOf(witnessed(greyOf(canvas), [...sure, other], EM).at(-1))).toBe('58');
  });

  test('that were hardly read surely are no witness', () => {
    const canvas = page();
    const few = [20, 40].map((y) => printed(canvas, 20, y, '358', { 358: 0.99 }));
    const damaged = printed(canvas, 100, 20, '58', { 38: 0.8, 58: 0.2 });
    const lines = [...few, damaged];
    expect(textOf(witnessed(greyOf(canvas), lines, EM).at(-1))).toBe('38');
  });

  test('a digit that was misread surely does not teach what it was taken for', () => {
    const canvas = page();
    const sure = [20, 40, 60, 80].map((y) => printed(canvas, 20, y, '358', { 358: 0.99 }));
    const misread = printed(canvas, 100, 20, '58', { 38: 0.93, 58: 0.07 });
    const [, , , , read] = witnessed(greyOf(canvas), [...sure, misread], EM);
    expect(textOf(read)).toBe('58');
  });
});
