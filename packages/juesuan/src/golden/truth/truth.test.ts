import { describe, expect, test } from 'vitest';
import { parseCsv } from '../fields.ts';
import { compareCells } from './cells.ts';
import { compareForms } from './forms.ts';
import { compareTold } from './told.ts';

const truth = parseCsv(
  [
    'table,code,name,column,value,page',
    '支出决算表,201,一般公共服务支出,基本支出,12.30,5',
    '支出决算表,205,教育支出,,,5',
    '',
  ].join('\n'),
);
const tidy = (...lines: string[]) =>
  parseCsv(['kind,title,row,code,name,label,value,raw,page', ...lines, ''].join('\n'));
const right = [
  'expenditure,支出决算表,1,201,一般公共服务支出,基本支出,12.30,12.30,5',
  'expenditure,支出决算表,2,205,教育支出,基本支出,,—,5',
];

describe('cells', () => {
  test('agree, a row of dashes with a row that prints nothing', () =>
    expect(compareCells(truth, tidy(...right))).toEqual({ lines: 2, read: 2, missing: [], extra: [] }));

  test('a wrong amount is missing and extra', () => {
    const read = tidy('expenditure,支出决算表,1,201,一般公共服务支出,基本支出,1.23,1.23,5', right[1] ?? '');
    expect(compareCells(truth, read)).toMatchObject({
      missing: ['支出决算表 | 201 | 基本支出 | 12.30 | 5'],
      extra: ['支出决算表 | 201 | 基本支出 | 1.23 | 5'],
    });
  });

  test('on another page than the truth tells', () =>
    expect(
      compareCells(truth, tidy(right[0]?.replace(/5$/, '6') ?? '', right[1] ?? '')).missing,
    ).toHaveLength(1));

  test('a lost row', () =>
    expect(compareCells(truth, tidy(right[0] ?? '')).missing).toEqual(['支出决算表 | 205 |  |  | 5']));

  test('a table that the truth does not name is not compared', () =>
    expect(compareCells(truth, tidy(...right, 'other,收费明细表,1,,学费,金额,9,9,7')).extra).toEqual([]));
});

test('told figures agree in main section, amount without its sign, and unit', () => {
  const told = parseCsv(
    'section,item,measure,value,unit\n一、总体情况,收支总计,增减额,-9.50,万元\n一、总体情况,持平,,,\n',
  );
  const read = parseCsv('section,value,unit\n一、总体情况/（一）,9.5,万元\n二、收入,9.5,万元\n');
  expect(compareTold(told, read)).toEqual({ lines: 1, read: 2, missing: [], extra: ['2 | 9.5 | 万元'] });
});

test('forms agree in the columns of the truth, amounts by their worth', () => {
  const money = parseCsv('project_no,source,executed\n1,当年财政拨款,480\n1,其他资金,7\n');
  const read = parseCsv('project_no,source,executed,page\n1,当年财政拨款,480.00,9\n1,其他资金,70,9\n');
  expect(compareForms(money, read)).toMatchObject({
    missing: ['1 | 其他资金 | 7'],
    extra: ['1 | 其他资金 | 70'],
  });
});
