import { expect, test } from 'vitest';
import { yunjiang } from '../../../../golden/facts/yunjiang.ts';
import type { FormLayout } from '../../form-layout.ts';
import { placed } from '../../render/place.ts';
import { selfEvaluationForm } from './form.ts';
import { targetParts } from './indicators.ts';
import { spread } from './spread.ts';

const form: FormLayout = {
  title: '{year}年度项目支出绩效自评表',
  yearLine: false,
  about: 'project',
  head: 'side-by-side',
  money: 'ministry',
  goals: 'side-by-side',
  scored: true,
  target: 'one',
  levels: 'three',
  groupScores: false,
  emptyRows: false,
  repeatedRows: 0,
  foot: 'none',
  landscape: false,
  words: {},
};

test('the parts of a row share the columns that no part asks for', () =>
  expect(spread([{ text: '项目名称', columns: 2 }, { text: '甲' }, { text: '乙' }], 7)).toMatchObject([
    { colSpan: 2 },
    { colSpan: 3 },
    { colSpan: 2 },
  ]));

test.each([
  ['≥6场', ['≥', '6', '场']],
  ['=100%', ['=', '100', '%']],
  ['有所提升', ['定性', '有所提升', '']],
])('the three cells of %s', (target, parts) => expect(targetParts(target)).toEqual(parts));

test.each<[string, Partial<FormLayout>]>([
  ['the ministry’s', {}],
  ['a department’s', { about: 'department' }],
  [
    'numbered, three cells a target',
    { goals: 'numbered', target: 'three', head: 'stacked', foot: 'conclusion' },
  ],
  ['a header two lines deep', { target: 'three-under-one' }],
  ['indicator names alone', { levels: 'name', scored: false }],
  ['with empty rows and group scores', { emptyRows: true, groupScores: true }],
  ['of transfer payments', { money: 'transfer', scored: false }],
  ['with its head repeated', { repeatedRows: 2 }],
])('every place of the form %s is covered once', (_, change) => {
  const [project] = yunjiang.projects;
  if (!project) throw new Error('no project');
  const { header, body, widths } = selfEvaluationForm(project, yunjiang, { ...form, ...change });
  const taken = new Set<string>();
  for (const { row, column, cell } of placed([...header, ...body]))
    for (let y = row; y < row + (cell.rowSpan ?? 1); y++)
      for (let x = column; x < column + (cell.colSpan ?? 1); x++) {
        expect(taken.has(`${y}:${x}`)).toBe(false);
        taken.add(`${y}:${x}`);
      }
  expect(taken.size).toBe((header.length + body.length) * widths.length);
});
