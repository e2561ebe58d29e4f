import { describe, expect, test } from 'vitest';
import { extractReport } from '../node.ts';

const table = (...rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const header = ['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const first = [
  header,
  ['', '合计', '702.40', '611.10', '91.30'],
  ['205', '教育支出', '611.10', '611.10', ''],
];
const second = [['221', '住房保障支出', '91.30', '', '91.30']];

const read = async (text: string) => {
  const { tables, text: lines } = await extractReport(new TextEncoder().encode(text));
  return {
    titles: tables.map(({ title, kind, unit }) => [title, kind, unit]),
    rows: tables.map(({ rows }) =>
      rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)]),
    ),
    lines: lines.filter(({ role }) => role === 'text').map(({ text }) => text),
  };
};

const whole = [
  ['', '合计', '702.40', '611.10', '91.30'],
  ['205', '教育支出', '611.10', '611.10', ''],
  ['221', '住房保障支出', '91.30', '', '91.30'],
];

describe("a converter's Markdown with tables as HTML", () => {
  test.each([
    [
      'a heading, a table a page in documents of their own',
      `# 支出决算表\n\n部门：云栖市某馆 单位：万元\n\n<html><body>${table(...first)}</body></html>\n\n<html><body>${table(...second)}</body></html>\n`,
    ],
    [
      'a bold title, tables alone',
      `## **三、支出决算表**\n\n单位：万元\n\n${table(...first)}\n\n${table(...second)}\n\n注：本表反映支出。\n`,
    ],
    ['one table', `###  支出决算表\n单位：万元\n${table(...first, ...second)}`],
  ])('%s', async (_, text) => {
    const { titles, rows } = await read(text);
    expect(titles.map(([title, kind, unit]) => [String(title).replace(/^三、/, ''), kind, unit])).toEqual([
      ['支出决算表', 'expenditure', '万元'],
    ]);
    expect(rows).toEqual([whole]);
  });

  test('tables of bars stand beside tables of HTML', async () => {
    const bars = [header, ...first.slice(1), ...second].map((cells) => `| ${cells.join(' | ')} |`);
    bars.splice(1, 0, '|---|---|---|---|---|');
    const income = table(
      ['科目代码', '科目名称', '本年收入合计', '财政拨款收入'],
      ['205', '教育支出', '30.20', '30.20'],
    );
    const { titles, rows, lines } = await read(
      `# 收入决算表\n\n单位：万元\n\n${income}\n\n# 支出决算表\n\n单位：万元\n\n${bars.join('\n')}\n\n## 说明\n\n**本年**支出增加。\n`,
    );
    expect(titles).toEqual([
      ['收入决算表', 'income', '万元'],
      ['支出决算表', 'expenditure', '万元'],
    ]);
    expect(rows).toEqual([[['205', '教育支出', '30.20', '30.20']], whole]);
    expect(lines).toEqual(['说明', '本年支出增加。']);
  });
});
