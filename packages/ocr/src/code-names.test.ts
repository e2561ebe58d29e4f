import { expect, test } from 'vitest';
import { byNames } from './code-names.ts';
import { type LineReading, withNumbers } from './read-line.ts';

/** A row of two fields, a code and its name, each row 20 points below the one above. */
const fields = [{ id: 0, box: { x0: 0, y0: 0, x1: 600, y1: 800 } }].concat(
  [0, 1, 2, 3].map((k) => ({
    id: k + 1,
    box: { x0: k % 2 ? 100 : 50, y0: k < 2 ? 0 : 20, x1: k % 2 ? 300 : 100, y1: k < 2 ? 20 : 40 },
  })),
);

const lineIn = (field: number, text: string, readings: Readonly<Record<string, number>>): LineReading => {
  const pixels = { x0: 0, y0: 0, x1: 10, y1: 10 };
  const recognised = Object.entries(readings).map(([one, share]) => ({ text: one, share, steps: [] }));
  const line: LineReading = {
    line: {
      field,
      box: pixels,
      em: 10,
      shape: 'text',
      startsFlat: false,
      ink: 1,
      pixels,
      top: 0,
      bottom: 10,
    },
    kind: recognised.length > 0 ? 'number' : 'text',
    letters: [...text].map((one) => ({
      text: one,
      probability: 1,
      other: '',
      otherProbability: 0,
      from: 0,
      to: 1,
    })),
    numbers: [],
    recognised,
    otherwise: null,
    steps: recognised.length > 0 ? { left: 0, width: 1 } : null,
    likeness: null,
    whole: null,
  };
  return withNumbers(line, recognised);
};
const textOf = ({ letters }: LineReading): string => letters.map(({ text }) => text).join('');

test('a code is the one whose name stands beside it', () => {
  const row = [lineIn(1, '', { 20103: 0.98, 20105: 0.02 }), lineIn(2, '统计信息事务', {})];
  expect(byNames(row, fields).map(textOf)).toEqual(['20105', '统计信息事务']);
});

test('a code that many subjects share a name with is under the one above', () => {
  const rows = [
    lineIn(1, '', { 20103: 1 }),
    lineIn(2, '政府办公厅（室）及相关机构事务', {}),
    lineIn(3, '', { 2010501: 0.9, 2010301: 0.1 }),
    lineIn(4, '行政运行', {}),
  ];
  expect(byNames(rows, fields).map(textOf)[2]).toBe('2010301');
});

test('an amount beside a name that none of its readings has stays as it was read', () => {
  const row = [lineIn(1, '', { 205: 0.9, 206: 0.1 }), lineIn(2, '本年收入合计', {})];
  expect(byNames(row, fields)).toEqual(row);
});

test('a code is never one that the picture does not show', () => {
  const row = [lineIn(1, '', { 20103: 0.9, 20108: 0.1 }), lineIn(2, '统计信息事务', {})];
  expect(byNames(row, fields)).toEqual(row);
});
