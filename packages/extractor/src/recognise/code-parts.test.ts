import { expect, test } from 'vitest';
import { extractReport } from '../index.ts';

const table = (rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

test('a code of which only the last column is printed keeps its columns', async () => {
  const header = ['类', '款', '项', '科目名称', '本年支出合计', '基本支出', '项目支出'];
  const html = `<h1>云江市商务局2024年度部门决算</h1><p>支出决算表</p><p>单位：万元</p>${table([
    header,
    ['208', '', '', '社会保障和就业支出', '300.00', '200.00', '100.00'],
    ['', '05', '', '行政事业单位养老支出', '300.00', '200.00', '100.00'],
    ['', '', '05', '机关事业单位基本养老保险缴费支出', '300.00', '200.00', '100.00'],
    ['221', '02', '01', '住房公积金', '20.00', '20.00', ''],
  ])}`;
  const { tables } = await extractReport(new TextEncoder().encode(html));
  expect(tables[0]?.rows.map(({ code, codeParts }) => [code, codeParts])).toEqual([
    ['208', undefined],
    ['05', ['', '05', '']],
    ['05', ['', '', '05']],
    ['2210201', undefined],
  ]);
});
