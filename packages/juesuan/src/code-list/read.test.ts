import { expect, test } from 'vitest';
import { parseCodeList } from './read.ts';

const entries = (...lines: string[]) => parseCodeList(lines.join('\n'), 'list.csv');

test('code and name are enough', () =>
  expect(entries('code,name', '20150,低空经济事务', '', '39950,某费')).toMatchObject([
    {
      classification: 'functional',
      code: '20150',
      names: [{ name: '低空经济事务', status: 'observed', years: [] }],
    },
    { classification: 'economic', code: '39950', level: '款' },
  ]));

test('the columns come in any order, and others do no harm', () =>
  expect(
    entries(
      '\uFEFFname,reports,years,code,use,status',
      '低空经济事务,4,2024|2025,20150,name,observed',
      '通用航空事务,2,2022,20150,former,observed',
      '低空事务,1,,20150,alias,unverified',
      '住房公积金,1,2024,20150,outlier,unverified',
    ),
  ).toMatchObject([
    {
      names: [{ name: '低空经济事务', years: [2024, 2025] }, { name: '通用航空事务' }],
      aliases: ['低空事务'],
    },
  ]));

test.each([
  [['code,title', '20150,某'], 1, 'there is no column name'],
  [['code,name', '208,某', '2080,某'], 3, '"2080" is no subject code'],
  [['code,name', '', '208,'], 3, 'there is no name'],
  [['code,name,use', '208,某,once'], 2, 'use is "once" and none of name, former'],
  [['code,name,status', '208,某,heard'], 2, 'status is "heard" and none of observed'],
  [['code,name,years', '208,某,24'], 2, 'years is "24" and not as'],
  [['code,name', '208,某', '210,某,更多'], 3, 'it cannot be read as CSV: '],
])('%j is wrong in line %i: %s', (lines, line, message) =>
  expect(() => entries(...lines)).toThrow(
    expect.objectContaining({
      code: 'bad-code-list',
      place: `list.csv:${line}`,
      message: expect.stringContaining(message),
    }),
  ),
);
