import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal } from '../testing/draw.ts';
import { textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

const read = (lines: readonly (readonly string[])[], ruled: readonly number[]) => {
  const page = drawPage(1, {
    runs: lines.flatMap((line, i) =>
      drawLine(
        110 + 14 * i,
        ...line.flatMap((text, c): [string, number][] => (text === '' ? [] : [[text, 60 + 170 * c]])),
      ),
    ),
    rulings: ruled.map((at) => horizontal(95 + 14 * at, 50, 560)),
  });
  return detect([page]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
};

test('words between a rule over the header, one under it, and one at the end', () => {
  const rows = [
    ['Tool', 'What it does', 'Where'],
    ['Rake', 'Gathers leaves', 'Garden'],
    ['Spade', 'Digs beds', 'Field'],
    ['Shears', 'Cut hedges', 'Garden'],
  ];
  expect(read(rows, [0, 1, 4])).toEqual([rows]);
  const han = [
    ['设施', '用途', '所在'],
    ['展厅', '布展', '一层'],
    ['书库', '藏书', '二层'],
    ['讲堂', '授课', '三层'],
  ];
  expect(read(han, [0, 1, 4])).toEqual([han]);
});

test('a cell that goes on below its first line is one', () => {
  const lines = [
    ['Tool', 'What it does', 'Where'],
    ['Rake', 'Gathers leaves and', 'Garden'],
    ['', 'small branches', ''],
    ['Long spade', 'Digs beds', 'Field and'],
    ['with a handle', '', 'orchard'],
    ['Shears', 'Cut hedges', 'Garden'],
  ];
  expect(read(lines, [0, 1, 6])).toEqual([
    [
      ['Tool', 'What it does', 'Where'],
      ['Rake', 'Gathers leaves and small branches', 'Garden'],
      ['Long spade with a handle', 'Digs beds', 'Field and orchard'],
      ['Shears', 'Cut hedges', 'Garden'],
    ],
  ]);
});

test('rules between all rows say what a row is', () => {
  const lines = [
    ['Tool', 'What it does', 'Where'],
    ['Rake', 'Gathers leaves', 'Garden'],
    ['Long', 'Digs beds', 'Field'],
    ['Spade', 'Of any size', 'Yard'],
  ];
  expect(read(lines, [0, 1, 2, 4])).toEqual([
    [lines[0], lines[1], ['Long Spade', 'Digs beds Of any size', 'Field Yard']],
  ]);
});

test('rows of words that begin small are rows, since all labels begin so', () => {
  const rows = [
    ['Key', 'Meaning'],
    ['left', 'Gap before the text'],
    ['right', 'Gap behind the text'],
    ['above', 'Gap over the text'],
    ['below', 'Gap under the text'],
  ];
  expect(read(rows, [0, 1, 5])).toEqual([rows]);
});

test('signs under one another in two columns are those of rows', () => {
  const rows = [
    ['Step', 'Ana', 'Ben'],
    ['Draft', '√', '—'],
    ['Check', '√', '√'],
    ['Score', '3.5', '4.5'],
  ];
  expect(read(rows, [0, 1, 3, 4])).toEqual([rows]);
});

test('the heading of a group and its one row are two, where rulings part groups', () => {
  const rows = [
    ['Car', 'Power', 'Weight'],
    ['Four cylinders in all'],
    ['Datsun', '93', '2.32'],
    ['Six cylinders in all'],
    ['Mazda', '110', '2.62'],
    ['Valiant', '105', '3.46'],
  ];
  expect(read(rows, [0, 1, 3, 6]).map((table) => table.map((row) => row.filter(Boolean)))).toEqual([rows]);
});
