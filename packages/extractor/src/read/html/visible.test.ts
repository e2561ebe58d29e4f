import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { printedWords } from '../../words/printed-words.ts';
import { readHtml } from './read.ts';

/** Lines as their text, grids as rows of texts. */
const page = (html: string): (string | string[][])[] =>
  readHtml(new TextEncoder().encode(html), printedWords).blocks.map((block: Block) =>
    block.type === 'line'
      ? block.text
      : Array.from({ length: block.rows }, (_, row) =>
          block.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
        ),
  );

const head = '<tr><td>项目<td>金额';

describe('what is hidden is not read', () => {
  test('a group of rows, as a page keeps last year in it', () => {
    expect(
      page(
        `<table>${head}<tbody style="color:red;display:none"><tr><td>上年<td>1.00<tbody><tr><td>本年<td>2.00</table>`,
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['本年', '2.00'],
      ],
    ]);
  });

  test('a figure that only takes room leaves its cell empty, and its neighbours where they are', () => {
    expect(page(`<table>${head}<td>备注<tr><td>甲<td style="visibility:hidden">9.00<td>无</table>`)).toEqual([
      [
        ['项目', '金额', '备注'],
        ['甲', '', '无'],
      ],
    ]);
  });

  test('a row of a table that lays out the page', () => {
    expect(page('<table><tr><td>正文<tr style="display:none"><td>草稿<tr><td>附件</table>')).toEqual([
      '正文',
      '附件',
    ]);
  });

  test('a row of a small table within a cell', () => {
    expect(
      page(
        `<table>${head}<tr><td><table><tr><td>事业<tr style="display:none"><td>草稿<tr><td>收入</table><td>90.00</table>`,
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['事业收入', '90.00'],
      ],
    ]);
  });

  test('a script between rows is no row', () => {
    expect(
      page(`<table><tbody>${head}</tr><script>document.write('<tr>')</script><tr><td>甲<td>2.00</table>`),
    ).toEqual([
      [
        ['项目', '金额'],
        ['甲', '2.00'],
      ],
    ]);
  });

  test('the last of several declarations of one name decides', () => {
    expect(
      page('<p style="display:none;display:block">见</p><p style="display:block;display:none">不见</p>'),
    ).toEqual(['见']);
  });
});

describe('line feeds in the source', () => {
  const duties = '负责招商。\n负责外贸。';

  test.each([
    ['pre', ['负责招商。', '负责外贸。']],
    ['pre-line', ['负责招商。', '负责外贸。']],
    ['break-spaces', ['负责招商。', '负责外贸。']],
    ['nowrap', ['负责招商。负责外贸。']],
    ['normal', ['负责招商。负责外贸。']],
  ])('with white-space: %s', (whiteSpace, lines) => {
    expect(page(`<div style="white-space: ${whiteSpace}">${duties}</div>`)).toEqual(lines);
  });

  test('an element within one that keeps them may say otherwise', () => {
    expect(page(`<pre>一、职责\n<span style="white-space:normal">${duties}</span></pre>`)).toEqual([
      '一、职责',
      '负责招商。负责外贸。',
    ]);
  });
});

describe('captions in a table of their own', () => {
  const table = `<table>${head}<tr><td>甲<td>2.00</table>`;
  const grid = [
    ['项目', '金额'],
    ['甲', '2.00'],
  ];

  test.each([
    ['a mark', '公开01表'],
    ['the department', '部门：云江市商务发展局'],
    ['the unit', '单位：万元'],
  ])('%s without a title is a line above the next table', (_, caption) => {
    expect(page(`<table><tr><td>附件<td><tr><td><td>${caption}</table>${table}`)).toEqual([
      '附件',
      caption,
      grid,
    ]);
  });

  test('words that are no caption stay a table', () => {
    expect(page(`<table><tr><td>附件<td>甲<tr><td>乙<td>丙</table>${table}`)).toEqual([
      [
        ['附件', '甲'],
        ['乙', '丙'],
      ],
      grid,
    ]);
  });
});

describe('white text in a cell', () => {
  const cell = (inner: string, attributes = '') =>
    page(`<table ${attributes}>${head}<tr><td>甲<td>${inner}</table>`).flat()[1]?.at(1);

  test.each([
    ['white', '<span style="color:#fff">9.00</span>'],
    ['white by name', '<b style="color: WHITE">9.00</b>'],
    ['as old pages say it', '<font color="#FFFFFF">9.00</font>'],
    ['no colour at all', '<i style="color:transparent">9.00</i>'],
  ])('is not read with the amount beside it: %s', (_, white) => {
    expect(cell(`55.50${white}`)).toBe('55.50');
  });

  test.each([
    ['a ground of its own', '<span style="color:#fff;background:#c00">9.00</span>', ''],
    ['a ground of the table', '<span style="color:#fff">9.00</span>', 'bgcolor="#336699"'],
  ])('is read on %s', (_, white, attributes) => {
    expect(cell(`55.50 ${white}`, attributes)).toContain('9.00');
  });

  test.each([
    ['in itself', '<span style="color:#fff">9.00</span>', ''],
    ['by its table', '9.00', 'style="color:#fdfdfd"'],
    ['on a ground of its own colour', '<b style="color:#369;background:#336699">9.00</b>', ''],
  ])('is not read where it is all that the cell holds: %s', (_, inner, attributes) => {
    expect(cell(inner, attributes)).toBe('');
  });

  test.each([
    ['words', '<span style="color:#fff">甲类</span>', '甲类'],
    ['on a picture', '<span style="color:#fff;background:url(a.png)">9.00</span>', '9.00'],
    ['black in a white table', '<b style="color:black">9.00</b>', '9.00'],
  ])('is read where it may be seen: %s', (_, inner, text) => {
    expect(cell(inner, 'style="color:#fff"')).toBe(text);
  });
});
