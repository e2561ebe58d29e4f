import { expect, test } from 'vitest';
import { extractReport } from '../../index.ts';

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

test('类 款 项 that reach down beside 栏次 and 合计 are headers: no row of column numbers, no misprinted code', async () => {
  const html = `<p>支出决算表</p><p>单位：万元</p><table>
    <tr><td colspan=4>项目</td><td rowspan=2>本年支出合计</td><td rowspan=2>基本支出</td><td rowspan=2>项目支出</td></tr>
    <tr><td colspan=3>功能分类科目编码</td><td>科目名称</td></tr>
    <tr><td rowspan=2>类</td><td rowspan=2>款</td><td rowspan=2>项</td><td>栏次</td><td>1</td><td>2</td><td>3</td></tr>
    <tr><td>合计</td><td>320.00</td><td>220.00</td><td>100.00</td></tr>
    <tr><td colspan=3>201</td><td>一般公共服务支出</td><td>320.00</td><td>220.00</td><td>100.00</td></tr>
    <tr><td>201</td><td>06</td><td>01</td><td>行政运行</td><td>220.00</td><td>220.00</td><td></td></tr></table>`;
  const { tables, diagnostics } = await extractReport(new TextEncoder().encode(html));
  expect(tables[0]?.rows.map(({ code, name }) => [code, name])).toEqual([
    ['', '合计'],
    ['201', '一般公共服务支出'],
    ['2010601', '行政运行'],
  ]);
  expect(diagnostics.filter(({ code }) => code === 'code-unreadable')).toEqual([]);
});

test('a whole code that a converter repeats in the three columns that it spanned is one code', async () => {
  const text = `支出决算表\n\n单位：万元\n
| 类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- | --- | --- |
| 206 | 206 | 206 | 科学技术支出 | 320.00 | 220.00 | 100.00 |
| 2060101 | 2060101 | 2060101 | 行政运行 | 220.00 | 220.00 | 0.00 |
| 206 | 04 | 04 | 科技成果转化与扩散 | 100.00 | 0.00 | 100.00 |
`;
  const { tables, diagnostics } = await extractReport(new TextEncoder().encode(text));
  expect(tables[0]?.rows.map(({ code, name }) => [code, name])).toEqual([
    ['206', '科学技术支出'],
    ['2060101', '行政运行'],
    ['2060404', '科技成果转化与扩散'],
  ]);
  expect(diagnostics.filter(({ code }) => code === 'code-unreadable')).toEqual([]);
});
