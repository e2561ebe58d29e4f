import type { TextLine } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { sentences } from '../testing/sentences.ts';
import { looseCells } from './loose-cells.ts';

const lines = (...texts: string[]): TextLine[] =>
  texts.map((text, i) => ({ text, role: 'text', location: { page: null, line: i + 1, box: null } }));

test.each([
  ['one cell a line', ['合计', '60.60', '因公出国（境）费', '0', '公务接待费', '28.10']],
  ['single blanks between cells', ['合计 60.60 58.20', '公务接待费 28.10 27.00', '公务用车 32.50 31.20']],
])('%s is a table that was not read', (_, cells) => {
  const found = looseCells(
    lines('二〇二三年支出如下。', '财政拨款“三公”经费支出决算表', ...cells, '以上为全部支出。'),
  );
  expect(found).toMatchObject([
    {
      code: 'table-without-columns',
      severity: 'warning',
      params: { cells: cells.length + 1, title: '财政拨款“三公”经费支出决算表' },
      location: { line: 2 },
    },
  ]);
  expect(sentences(found)).toEqual([expect.stringMatching(/cells of “财政拨款“三公”经费支出决算表” stand/)]);
});

test.each([
  ['sentences', ['收入总计60.60万元，', '支出总计60.60万元。', '年末结余0。']],
  ['a contents page', ['一、部门职责 3', '二、机构设置 4', '三、收入决算表 5', '四、支出决算表 6']],
  ['two figures', ['收入总计', '60.60', '支出总计', '60.60']],
])('%s are none', (_, texts) => expect(looseCells(lines(...texts))).toEqual([]));
