import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { cutSheets } from '../../recognise/stacked.ts';
import { gbk } from '../../testing/gbk.ts';
import { printedWords } from '../../words/printed-words.ts';
import { readHtml } from './read.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), printedWords);

/** Lines as their text, grids as rows of texts (`""` for an empty cell; covered places are left out). */
function shown(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.type === 'line') return block.text;
    return Array.from({ length: block.rows }, (_, row) =>
      block.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
    );
  });
}

const page = (html: string) => shown(read(html).blocks);

const income = '<tr><td>项目<td>行次<td>金额<tr><td>一、事业收入<td>1<td>90.00';
const incomeRows = [
  ['项目', '行次', '金额'],
  ['一、事业收入', '1', '90.00'],
];

describe('text outside tables', () => {
  test('is a line for each block and each br, its white space as a browser prints it', () => {
    expect(
      page(`<html><body><div>  一、部门
        职责<p>负责城市   运行&nbsp;管理，共 3
        个处室。<br>二、机构设置</p>尾注</div></body></html>`),
    ).toEqual(['一、部门职责', '负责城市 运行 管理，共 3 个处室。', '二、机构设置', '尾注']);
  });

  test('entities are decoded, inline elements join', () => {
    expect(page('<p>&ldquo;三公&rdquo;经费<b>支</b><span>出</span> 1&lt;2 &#19975;元</p>')).toEqual([
      '“三公”经费支出 1<2 万元',
    ]);
  });

  test('scripts, styles, menus and what is hidden print nothing', () => {
    expect(
      page(`<head><style>p{}</style><script>var a = '<p>没有</p>'</script></head><body><nav>首页</nav>
        <p style="DISPLAY: none">隐藏</p><p hidden>隐藏</p><div style="visibility:hidden">隐藏</div>
        <span style='mso-hide:all'>隐藏</span><!-- 注释 --><p>正文</p><noscript>请启用脚本</noscript></body>`),
    ).toEqual(['正文']);
  });

  test('the title of the window comes first', () => {
    expect(page('<title>\n某局2024年度部门决算 </title><p>正文')).toEqual(['某局2024年度部门决算', '正文']);
  });

  test('pieces set far apart on a line are parts of it', () => {
    const [line] = read(
      '<p>部门：某局&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;公开01表　　　　单位：万元</p>',
    ).blocks;
    expect(line).toMatchObject({
      type: 'line',
      parts: [{ text: '部门：某局' }, { text: '公开01表' }, { text: '单位：万元' }],
    });
  });

  test('lines of preformatted text stay lines', () => {
    expect(page('<pre>第一行\n  第二行</pre>')).toEqual(['第一行', '第二行']);
  });

  test('in plain text with a table of HTML, lines end where they end', () => {
    expect(page(`收入决算表\n单位：元\n\n<table>${income}</table>\n注：无。\n`)).toEqual([
      '收入决算表',
      '单位：元',
      incomeRows,
      '注：无。',
    ]);
  });
});

describe('a data table', () => {
  test('keeps its spans, and counts lines and rows through', () => {
    const { blocks, runsInCells } = read(`<p>收入决算表</p><table>
      <caption>单位：元</caption>
      <thead><tr><th colspan="2">项目</th><th rowspan="2">本年收入合计</th></tr><tr><th>编码</th><th>名称</th></tr></thead>
      <tbody><tr><td>2080505</td><td>养老保险<br>缴费支出</td><td>90</td></tr></tbody></table><p>注：无。</p>`);
    expect(blocks.map((block) => block.location.line)).toEqual([1, 2, 3, 6]);
    const [, , grid] = blocks;
    expect(grid).toMatchObject({ type: 'grid', rows: 3, columns: 3, strategy: 'markup' });
    expect(
      grid?.type === 'grid' &&
        grid.cells.map((c) => [c.text, c.row, c.column, c.rowSpan, c.columnSpan, c.location.line]),
    ).toEqual([
      ['项目', 0, 0, 1, 2, 3],
      ['本年收入合计', 0, 2, 2, 1, 3],
      ['编码', 1, 0, 1, 1, 4],
      ['名称', 1, 1, 1, 1, 4],
      ['2080505', 2, 0, 1, 1, 5],
      ['养老保险缴费支出', 2, 1, 1, 1, 5],
      ['90', 2, 2, 1, 1, 5],
    ]);
    expect(runsInCells).toBe(8);
  });

  test('lines of a cell: br, p and div', () => {
    const [grid] = read(
      '<table><tr><td>项目<td>金额<tr><td><p>一般公共预算</p><div>财政拨款<br>收入</div>&nbsp;<td>1.00</table>',
    ).blocks;
    expect(grid?.type === 'grid' && grid.cells[2]).toMatchObject({
      text: '一般公共预算财政拨款收入',
      lines: ['一般公共预算', '财政拨款', '收入'],
    });
  });

  test('a foot before the body stands below it', () => {
    expect(
      page(
        '<table><tfoot><tr><td>总计<td>3.00</tfoot><thead><tr><th>项目<th>金额</thead><tbody><tr><td>甲<td>3.00</tbody></table>',
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['甲', '3.00'],
        ['总计', '3.00'],
      ],
    ]);
  });

  test('hidden rows and cells are not in it', () => {
    expect(
      page(
        '<table><tr><td>项目<td>金额<tr style="display:none"><td>上年<td>1.00<tr><td style="display:none">x<td>甲<td>2.00</table>',
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['甲', '2.00'],
      ],
    ]);
  });
});

describe('broken markup', () => {
  test('end tags of cells and rows missing, no tbody', () => {
    expect(page(`<table>${income}</table>`)).toEqual([incomeRows]);
  });

  test('unclosed inline elements, end tags of elements around the table within it', () => {
    expect(
      page(
        '<div id=content><span><table><tr><td><font>项目<td><b>行次</div><td>金额</span></tr><tr><td>一、事业收入</p><td>1<td>90.00</table></div><p>注：无。',
      ),
    ).toEqual([incomeRows, '注：无。']);
  });

  test('words and paragraphs between rows stand above the table, none is lost', () => {
    expect(page(`<table>单位：元${income}</td></tr><p>制表：某局</p></table>`)).toEqual([
      '单位：元',
      '制表：某局',
      incomeRows,
    ]);
  });
});

describe('a page laid out by tables', () => {
  test('is taken apart, the data table in it is not', () => {
    expect(
      page(`<table width=1000><tr><td>首页 &gt; 政务公开</td></tr><tr><td>
        <table><tr><td>通知公告</td><td><div>某局2024年度部门决算</div><p>收入决算表</p>
          <table border=1>${income}</table><p>注：无。</p></td></tr></table>
        </td></tr></table>`),
    ).toEqual(['首页 > 政务公开', '通知公告', '某局2024年度部门决算', '收入决算表', incomeRows, '注：无。']);
  });

  test('title, department and unit in a table of their own are lines above the next', () => {
    expect(
      page(
        `<table><tr><td colspan=2>收入决算表</td></tr><tr><td>部门：某局</td><td>单位：元</td></tr></table><table>${income}</table>`,
      ),
    ).toEqual(['收入决算表', '部门：某局  单位：元', incomeRows]);
  });

  test('a table in a cell of a data table is text of that cell', () => {
    expect(
      page(
        '<table><tr><td>项目<td>金额<tr><td><table><tr><td>事业</td></tr><tr><td>收入</td></tr></table><td>90.00</table>',
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['事业收入', '90.00'],
      ],
    ]);
  });
});

describe('a sheet saved as a page, cut where recognition cuts it', () => {
  const cut = (html: string) => shown(cutSheets(read(html).blocks));

  const sheet = `
    <tr><td colspan=3>收入决算表</td><td></td></tr><tr><td>部门：某局</td><td></td><td>单位：元</td><td></td></tr>
    <tr><td>项目</td><td>行次</td><td>金额</td><td></td></tr><tr><td>一、事业收入</td><td>1</td><td>90.00</td><td></td></tr>
    <tr><td colspan=3>注：本表反映收入。</td><td></td></tr><tr><td></td><td></td><td></td><td></td></tr>`;

  test('several tables under one another in it are several tables', () => {
    const body = [
      ['项目', '行次', '金额', ''],
      ['一、事业收入', '1', '90.00', ''],
    ];
    expect(cut(`<table>${sheet}${sheet.replaceAll('收入决算表', '支出决算表')}</table>`)).toEqual([
      '收入决算表',
      '部门：某局  单位：元',
      body,
      '注：本表反映收入。',
      '支出决算表',
      '部门：某局  单位：元',
      body,
      '注：本表反映收入。',
    ]);
  });

  test('as Excel writes it: gb2312, unquoted attributes, numbers beside their print, text over empty cells', () => {
    const html = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\#\\,\\#\\#0\\.00";}--></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>表2</x:Name></x:ExcelWorkbook></xml><![endif]--></head>
<body link=blue vlink=purple>
<table x:str border=0 cellpadding=0 cellspacing=0 width=300 style='border-collapse:collapse;table-layout:fixed'>
 <col class=xl65 width=100 style='mso-width-source:userset'><col width=100><col width=100>
 <tr height=30><td colspan=3 height=30 class=xl66 style='height:22.5pt'>收入决算表</td></tr>
 <tr height=19><td height=19 colspan=2 style='mso-ignore:colspan'>部门：某局</td><td align=right>单位：元</td></tr>
 <tr><td>项<span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span>目</td><td>行次</td><td>金额</td></tr>
 <tr height=0 style='display:none'><td>旧行</td><td x:num>9</td><td x:num="1">1.00</td></tr>
 <tr><td>一、一般公共预算<br>
    财政拨款收入</td><td x:num>1</td><td class=xl65 align=right x:num="1234567.5"><span style='mso-spacerun:yes'>&nbsp;</span>1,234,567.50 </td></tr>
 <tr><td>二、上级补助收入</td><td x:num>2</td><td x:num="88.00">####</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=100></td><td width=100></td><td width=100></td></tr><![endif]>
</table></body></html>`;
    const { blocks, producer } = readHtml(gbk(html), printedWords);
    expect(producer).toBe('Microsoft Excel 15');
    expect(shown(cutSheets(blocks))).toEqual([
      '收入决算表',
      '部门：某局  单位：元',
      [
        ['项    目', '行次', '金额'],
        ['一、一般公共预算财政拨款收入', '1', '1,234,567.50'],
        ['二、上级补助收入', '2', '88.00'],
      ],
    ]);
  });

  test('as Word writes it: paragraphs in cells, captions cut where no column is, a last row that is only a ruler', () => {
    const cell = (text: string, span = 1) =>
      `<td width=50 ${span > 1 ? `colspan=${span}` : ''} style='border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center><span lang=EN-US style='font-size:9.0pt'>${text || '<o:p>&nbsp;</o:p>'}</span></p></td>`;
    const row = (...cells: string[]) => `<tr style='mso-yfti-irow:0'>${cells.join('')}</tr>`;
    const ruler = `<![if !supportMisalignedColumns]><tr height=0>${'<td width=50 style="border:none"></td>'.repeat(5)}</tr><![endif]>`;
    expect(
      cut(`<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><div class=WordSection1><table class=MsoNormalTable>
        ${row(cell('收入决算表', 5))}${row(cell('部门：某局', 3), cell('单位：元', 2))}
        ${row(cell('项目', 2), cell('行次', 2), cell('金额'))}${row(cell('一、事业收入', 2), cell('1', 2), cell('90.00'))}
        ${ruler}</table></div></body></html>`),
    ).toEqual(['收入决算表', '部门：某局  单位：元', incomeRows]);
  });
});

describe('two figures on two lines of one cell', () => {
  const cellOf = (html: string) => {
    const [grid] = read(
      `<table><tr><td>项目<td>金额<tr><td>教育支出<td>${html}<tr><td>住房保障支出<td>8.00</table>`,
    ).blocks;
    if (grid?.type !== 'grid') throw new Error('no table');
    const { text, joined } = grid.cells.find(({ row, column }) => row === 1 && column === 1) ?? {};
    return joined === undefined ? text : `${text} or ${joined}`;
  };

  test.each([
    ['71.00<br>29.00', '71.00 29.00'],
    ['71<br>29', '71 29 or 7129'],
    ['71<br/>29.50', '71 29.50 or 7129.50'],
    ['<p>71</p><p>29.50</p>', '71 29.50 or 7129.50'],
    ['<div>71.00</div><div>29.00</div>', '71.00 29.00'],
    // No figure begins with two noughts, or ends in a separator.
    ['3418807<br>00.00', '341880700.00'],
    ['3,418,<br>807.00', '3,418,807.00'],
  ])('%s', (html, expected) => expect(cellOf(html)).toBe(expected));
});
