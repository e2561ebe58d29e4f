import { expect, test } from 'vitest';
import { drawRun } from '../../testing/draw.ts';
import type { LinePart } from '../lines.ts';
import { inferBands, withoutEndsOfNames } from './infer-columns.ts';

const rows = (...lines: readonly (readonly string[])[]): LinePart[] =>
  lines.flatMap((texts, line) =>
    texts.flatMap((text, column) => {
      if (text === '') return [];
      const run = drawRun(text, 50 + 80 * column, 100 + 20 * line);
      return [{ text, box: run.box, runs: [run] }];
    }),
  );
const held = (...lines: readonly (readonly string[])[]) =>
  inferBands(rows(...lines)).map(({ holds }) => holds);

test('parts of codes are codes, whether they read as figures or not', () => {
  const wanted = ['codes', 'codes', 'codes', 'words', 'figures'];
  expect(held(['208', '', '', '社会保障', '73.5'], ['208', '05', '01', '离退休', '61.25'])).toEqual(wanted);
  expect(held(['213', '05', '', '农村', '8.75'], ['213', '13', '40', '乡村', '7.5'])).toEqual(wanted);
});

test('whole numbers of three digits behind names are figures; codes of a second panel are codes', () => {
  expect(held(['208', '社会保障', '186'], ['210', '卫生健康', '974'])).toEqual(['codes', 'words', 'figures']);
  expect(
    held(
      ['301', '工资', '18.6', '302', '办公', '12'],
      ['', '', '', '307', '利息', '9.5'],
      ['', '合计', '974'],
    ),
  ).toEqual(['codes', 'words', 'figures', 'codes', 'words', 'figures']);
});

test('codes behind names that the ministry knows are codes', () => {
  expect(held(['社会保障', '208', '73.5'], ['卫生健康', '210', '61.25'])).toEqual([
    'words',
    'codes',
    'figures',
  ]);
});

test('the end of an indented name is no column of its own, a column that rows share with the names is', () => {
  const at = (text: string, x: number, y: number): LinePart => {
    const run = drawRun(text, x, y);
    return { text, box: run.box, runs: [run] };
  };
  const header = [at('科目名称', 120, 80)];
  const columnsOf = (body: readonly LinePart[]) =>
    withoutEndsOfNames(
      inferBands(body).map((band, i) => ({ ...band, leaf: i === 1 ? header : [] })),
      body,
    ).map(({ x0, leaf }) => [x0, leaf.length]);
  const name = at('其他对个人和家庭的补', 110, 100);
  expect(columnsOf([name, at('助', 100, 113), at('人员经费合计', 95, 130)])).toEqual([[100, 1]]);
  expect(columnsOf([name, at('甲', 100, 100)])).toEqual([
    [100, 0],
    [110, 1],
  ]);
});
