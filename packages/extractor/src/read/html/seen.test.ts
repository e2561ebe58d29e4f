import { describe, expect, test } from 'vitest';
import { printedWords } from '../../words/printed-words.ts';
import { readHtml } from './read.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), printedWords);

/** The rows of the first table. */
function rows(html: string): string[][] {
  const grid = read(html).blocks.find((block) => block.type === 'grid');
  if (!grid) return [];
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );
}

const told = (html: string) =>
  read(html).diagnostics.map(({ code, severity, params }) => [code, severity, params]);

/** A table with a column of figures that some rule may hide, in cells of the class `h` and the id `x`. */
const table = (style: string, attributes = '', above = '') =>
  `<!doctype html><head>${style}</head><body class="main"><div id="wrap">${above}<table>` +
  `<tr><td>项目<td>本年<td class="num h" ${attributes}>上年<tr><td>甲<td>31.50<td class="num h" id="x" ${attributes}>27.80</table></div>`;
const whole = [
  ['项目', '本年', '上年'],
  ['甲', '31.50', '27.80'],
];
const without = [
  ['项目', '本年'],
  ['甲', '31.50'],
];
const blank = [
  ['项目', '本年', ''],
  ['甲', '31.50', ''],
];

describe('cells that a style sheet takes out', () => {
  test.each([
    ['a class', '.h{display:none}'],
    ['two classes', 'td.num.h { DISPLAY : NONE }'],
    ['nested elements', '#wrap table tr > td.h{display:none}'],
    ['the place in the row', 'td:nth-child(3){display:none}'],
    ['an attribute', 'td[class~="h"]{display:none}'],
    ['a rule for screens', '@media screen{.h{display:none}}'],
    ['a rule for wide windows', '@media only screen and (min-width:992px){.h{display:none}}'],
    ['a range of widths', '@media (600px<=width<=2000px){.h{display:none}}'],
    ['a rule that another of less weight follows', '#wrap .h{display:none} td{display:table-cell}'],
    [
      'an important rule that heavier ones follow',
      '.h{display:none!important} #wrap td.h{display:table-cell}',
    ],
    ['a rule behind a broken one', 'td{;} .bad..x{display:block} @media screen{.h{display:none}}'],
    ['what an office program writes', '<!-- .h\n{mso-hide:all;\ndisplay:none;} -->'],
  ])('%s', (_, css) => {
    expect(rows(table(`<style>${css}</style>`))).toEqual(without);
  });

  test('its own style is heavier than a class, and an important class is heavier than that', () => {
    expect(rows(table('<style>.h{display:none}</style>', 'style="display:table-cell"'))).toEqual(whole);
    expect(rows(table('<style>.h{display:none!important}</style>', 'style="display:table-cell"'))).toEqual(
      without,
    );
    expect(rows(table('', 'style="display:none"'))).toEqual(without);
  });

  test('a hidden attribute is weaker than a display of the page', () => {
    expect(rows(table('', 'hidden'))).toEqual(without);
    expect(rows(table('<style>.h{display:table-cell}</style>', 'hidden'))).toEqual(whole);
  });

  test.each([
    ['for print', '<style>@media print{.h{display:none}}</style>'],
    ['a sheet for print', '<style media="print">.h{display:none}</style>'],
    ['for phones', '<style>@media (max-width:767px){.h{display:none}}</style>'],
    ['not for screens', '<style>@media not screen{.h{display:none}}</style>'],
    ['of another kind', '<style type="text/less">.h{display:none}</style>'],
    ['under the pointer', '<style>.h:hover,.h::after{display:none}</style>'],
    ['of other elements', '<style>.h .h,div.h,#y{display:none}</style>'],
    [
      'taken back',
      '<style>.h{display:none}td{display:none}.num.h,td{display:table-cell}td{display:table-cell}</style>',
    ],
  ])('a rule %s hides nothing on a screen', (_, style) => {
    expect(rows(table(style))).toEqual(whole);
  });

  test('hidden figures are reported', () => {
    expect(told(table('<style>.h{display:none}</style>'))).toEqual([
      ['text-invisible', 'warning', { reason: 'not-displayed', count: 1, sample: '27.80' }],
    ]);
    expect(told(table(''))).toEqual([]);
  });
});

describe('cells whose text is not seen stay cells', () => {
  test.each([
    'visibility:hidden',
    'opacity:0',
    'opacity: 0.0',
    'font-size:0',
    'font-size:0px',
    'text-indent:-9999px',
  ])('%s', (css) => {
    expect(rows(table(`<style>.h{${css}}</style>`))).toEqual(blank);
    expect(rows(table('', `style="${css}"`))).toEqual(blank);
  });

  test.each(['opacity:.6', 'font-size:9pt', 'font-size:0.8em', 'text-indent:-18pt', 'visibility:visible'])(
    '%s is seen',
    (css) => {
      expect(rows(table(`<style>.h{${css}}</style>`))).toEqual(whole);
    },
  );

  test('words within may be seen again', () => {
    const cell =
      '<td style="visibility:hidden">12.00<b style="visibility:visible">13.00</b><td style="font-size:0"><i>7.00</i><span style="font-size:9pt">8.00</span>';
    expect(rows(`<table><tr><td>项目<td>预算<td>决算<tr><td>甲${cell}</table>`)[1]).toEqual([
      '甲',
      '13.00',
      '8.00',
    ]);
  });

  test('text for screen readers', () => {
    const css = '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0, 0, 0, 0)}';
    expect(
      rows(
        `<style>${css}</style><table><tr><td>项目<td>决算<tr><td>甲<td><span class=sr>约90.00</span>88.00</table>`,
      )[1],
    ).toEqual(['甲', '88.00']);
  });
});

describe('columns of <col>', () => {
  const cols = (attributes: string) =>
    `<table><colgroup><col><col><col ${attributes}></colgroup><tr><td>项目<td>本年<td>上年<tr><td>甲<td>31.50<td>27.80</table>`;

  test('collapsed ones are gone; display: none on a column hides no cell in a browser', () => {
    expect(rows(cols('style="visibility:collapse"'))).toEqual(without);
    expect(rows(cols('style="display:none"'))).toEqual(whole);
  });

  test('a caption over three columns is over two where one is gone', () => {
    const grid = read(
      '<table><col span=2><col style="visibility:collapse"><tr><td>项目<td colspan=2>决算<tr><td>甲<td>1.50<td>2.50</table>',
    ).blocks.find((block) => block.type === 'grid');
    expect(grid?.type === 'grid' && [grid.columns, grid.cells.map(({ columnSpan }) => columnSpan)]).toEqual([
      2,
      [1, 1, 1, 1],
    ]);
  });
});

describe('deleted text', () => {
  const cell = (html: string) =>
    `<style>.gone{text-decoration:line-through}</style><table><tr><td>项目<td>决算<tr><td>甲<td>${html}</table>`;

  test.each([
    '<del>14.20</del><ins>15.20</ins>',
    '<ins>15.20</ins><del cite="mailto:a" datetime="2025-03-01T09:00">14.20</del>',
    '<s>14.20</s>15.20',
    '<strike>14.20</strike> 15.20',
    '<span class="gone">14.20</span>15.20',
    '<span style="text-decoration: line-through red"><b>14.20</b></span><b>15.20</b>',
    '<p><span><del><span>14.20</span></del></span></p><p><ins>15.20</ins></p>',
  ])('%s', (html) => {
    expect(rows(cell(html))[1]).toEqual(['甲', '15.20']);
    expect(told(cell(html))).toEqual([['text-deleted', 'info', { text: '14.20', kept: '15.20' }]]);
  });

  test('alone in its cell leaves it blank, with a warning', () => {
    expect(rows(cell('<del>14.20</del>'))[1]).toEqual(['甲', '']);
    expect(told(cell('<del>14.20</del>'))).toEqual([
      ['text-deleted', 'warning', { text: '14.20', kept: null }],
    ]);
    expect(rows(cell('14.20').replace('<td>14.20', '<td class="gone">14.20'))[1]).toEqual(['甲', '']);
  });

  test('an underline or an insertion is no deletion', () => {
    expect(rows(cell('<u>14.20</u>'))[1]).toEqual(['甲', '14.20']);
    expect(rows(cell('<ins>14.20</ins>'))[1]).toEqual(['甲', '14.20']);
    expect(rows(cell('<s style="text-decoration:none">14.20</s>'))[1]).toEqual(['甲', '14.20']);
  });
});

describe('raised marks', () => {
  const cell = (name: string, amount: string) =>
    rows(
      `<style>.up{vertical-align:super}</style><table><tr><td>项目<td>决算<tr><td>${name}<td>${amount}</table>`,
    )[1];

  test.each([
    '3,071.5<sup>1</sup>',
    '3,071.5<sup>[2]</sup>',
    '3,071.5 <sup>①</sup>',
    '3,071.5<sup><a href="#n1">注1</a></sup>',
    '3,071.5<span class="up">2</span>',
    '3,071.5<sub>3</sub>',
    '<sup>*</sup>3,071.5',
    '3,071.5<span style="font-size:6pt;position:relative;top:-4.0pt;mso-text-raise:4.0pt">1</span>',
    '3,071.5<span style="vertical-align:0.4em">1</span>',
    '3,071.5<font size="1" style="vertical-align:top">1</font>',
  ])('%s is an amount with a note', (amount) => {
    expect(cell('甲', amount)).toEqual(['甲', '3,071.5']);
  });

  test('the mark of a comment is not on the printed page', () => {
    const mark = '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[a1]</a></span>';
    expect(cell('甲', `3,071.5${mark}`)).toEqual(['甲', '3,071.5']);
  });

  test('text that stands level is none', () => {
    expect(cell('甲', '3,071.5<span style="vertical-align:0">1</span>')).toEqual(['甲', '3,071.51']);
    expect(cell('甲', '3,071.5<span style="vertical-align:top">1</span>')).toEqual(['甲', '3,071.51']);
  });

  test('are reported with the amount', () => {
    expect(told('<table><tr><td>项目<td>决算<tr><td>甲<td>86<sup>1</sup></table>')).toEqual([
      ['note-mark', 'info', { mark: '1', text: '86' }],
    ]);
  });

  test('two digits behind a whole amount may be its cents', () => {
    const severity = (amount: string) =>
      told(`<table><tr><td>项目<td>决算<tr><td>甲<td>${amount}</table>`).map(([, one]) => one);
    expect(severity('86<sup>50</sup>')).toEqual(['warning']);
    expect(severity('86.10<sup>12</sup>')).toEqual(['info']);
  });

  test('of a label, but not of a measure or a formula', () => {
    expect(cell('其他收入<sup>2</sup>', '5.10')).toEqual(['其他收入', '5.10']);
    expect(cell('房屋（m<sup>2</sup>）', '5.10')).toEqual(['房屋（m2）', '5.10']);
    expect(cell('房屋（平方米）', '5.10')).toEqual(['房屋（平方米）', '5.10']);
    expect(cell('CO<sub>2</sub>监测', '5.10')).toEqual(['CO2监测', '5.10']);
  });
});

describe('form fields', () => {
  test('are read in cells where they show, and marked', () => {
    const html =
      '<form><table><tr><td>项目<td>预算<td>决算<td>备注<tr><td><select><option>乙<option selected>甲</select><td><input value="12.50"><td><input type=hidden value="9"><input type="text" value="13.00" readonly><td><textarea>据实\n列支</textarea></table></form>';
    expect(rows(html)[1]).toEqual(['甲', '12.50', '13.00', '据实列支']);
    expect(told(html)).toEqual(
      ['甲', '12.50', '13.00', '据实\n列支'].map((text) => ['field-value', 'info', { text }]),
    );
  });

  test('that are hidden, empty or buttons are not', () => {
    const html =
      '<table><tr><td>项目<td>决算<tr><td>甲<input type=checkbox value=1><td><input value="8.00" style="display:none"><input value=""><input type=submit value="提交"></table>';
    expect(rows(html)[1]).toEqual(['甲', '']);
  });

  test('of a search box or a menu of links are no text of the page', () => {
    const html =
      '<form action=search><input value="请输入关键字"></form><select><option>友情链接</select><p>单位：<input value="万元" readonly></p>';
    expect(read(html).blocks.map((block) => block.type === 'line' && block.text)).toEqual(['单位：万元']);
  });
});

test('rules that would take hours to match end the page in time', () => {
  const rules = Array.from(
    { length: 40 },
    (_, i) => `div div ~ div div div + i ~ i .n${i} ~ .h{display:none}`,
  );
  const html = `<style>${rules.join('')}</style>${'<div>'.repeat(200)}${'<i class=h>甲</i>'.repeat(400)}`;
  expect(read(html).blocks.map((block) => block.type === 'line' && block.text)).toEqual(['甲'.repeat(400)]);
});

test('a soft hyphen before the first digit is a minus, within words and numbers it prints nothing', () => {
  const row = '<table><tr><td>项目<td>决算<tr><td>其他&shy;支出<td>&shy;1,2&shy;05.40</table>';
  expect(rows(row)[1]).toEqual(['其他支出', '\u{ad}1,205.40']);
});

test.each(['<td style="color:#C00000">', '<td><font color="red">', '<td><b style="color:rgb(255, 0, 0)">'])(
  'figures all in red are known to be: %s',
  (cell) => {
    const html = `<table><tr><td>项目<td>决算<tr><td>甲${cell}31.50<tr><td>乙<td><span style="color:red">2</span>7.80</table>`;
    const grid = read(html).blocks.find((block) => block.type === 'grid');
    expect(grid?.cells.filter(({ red }) => red).map(({ text }) => text)).toEqual(['31.50']);
  },
);

test.each(['transparent', 'rgba(0, 0, 0, 0)'])('a part of a cell in clear type is not read: %s', (colour) => {
  const html = `<table><tr><td>项目<td>本年<tr><td>甲<td><span style="color:${colour}">4</span>31.50</table>`;
  expect(rows(html)).toEqual([
    ['项目', '本年'],
    ['甲', '31.50'],
  ]);
});

describe('what a style sheet prints beside the text of a cell', () => {
  test.each([
    ['a minus before it', '#x::before{content:"-"}', '-27.80'],
    ['a minus by its number, as CSS 2 has it', "td.num#x:before{content:'\\2212'}", '−27.80'],
    ['brackets', '#x::before{content:"("}#x::after{content:")"}', '(27.80)'],
    ['a currency’s sign, of the last rule', '.h::before{content:"$"}#x::before{content:"¥"}', '¥27.80'],
  ])('%s is of its amount', (_, style, amount) =>
    expect(rows(table(`<style>${style}</style>`))[1]).toEqual(['甲', '31.50', amount]),
  );

  test.each([
    '#x::before{content:"▸"}',
    '#x::before{content:attr(data-label)}',
    '#x::before{display:none}',
    '.other::before{content:"-"}',
  ])('is none of it: %s', (style) => expect(rows(table(`<style>${style}</style>`))).toEqual(whole));
});
