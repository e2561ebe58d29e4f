import { expect, test } from 'vitest';
import { extractReport } from '../../node.ts';

const lines = [
  '                         支出决算表',
  '部门：云栖市某馆                                单位：万元',
  '科目编码    科目名称          本年支出合计    基本支出    项目支出',
  '            合计                  702.40      611.10       91.30',
  '205         教育支出              611.10      611.10',
  '20502       普通教育              611.10      611.10',
  '221         住房保障支出           91.30                   91.30',
];

test.each([
  ['no-break spaces', '\u{a0}'],
  ['narrow no-break spaces', '\u{202f}'],
  ['figure spaces', '\u{2007}'],
  ['spaces and no-break spaces by turns', ' \u{a0}'],
])('columns apart by %s', async (_, blank) => {
  const text = lines
    .map((line) => line.replace(/ +/g, (gap) => blank.repeat(gap.length).slice(0, gap.length)))
    .join('\n');
  const { tables } = await extractReport(new TextEncoder().encode(text));
  expect(
    tables.map(({ rows }) =>
      rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)]),
    ),
  ).toEqual([
    [
      ['', '合计', '702.40', '611.10', '91.30'],
      ['205', '教育支出', '611.10', '611.10', ''],
      ['20502', '普通教育', '611.10', '611.10', ''],
      ['221', '住房保障支出', '91.30', '', '91.30'],
    ],
  ]);
});
