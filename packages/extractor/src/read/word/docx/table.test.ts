import { describe, expect, test } from 'vitest';
import { cell, paragraph, readBody, row, run, table } from '../../../testing/docx.ts';

/** Each place shows the text of its cell, `·` where an empty one begins; covered places repeat it. */
async function drawn(body: string): Promise<string[]> {
  const { grids } = await readBody(body);
  return grids.flatMap(({ rows, columns, cells }) =>
    Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (_, x) => {
        const at = cells.find(
          (one) =>
            one.row <= y && y < one.row + one.rowSpan && one.column <= x && x < one.column + one.columnSpan,
        );
        return at?.text || '·';
      }).join(' '),
    ),
  );
}

const header = row(['项目', '合计', '基本支出', '项目支出']);
const body = [row(['行政运行', '30.00', '10.00', '20.00']), row(['一般行政', '5.00', '2.00', '3.00'])];
const width = (twips: number, more = ''): string => `<w:tcW w:w="${twips}" w:type="dxa"/>${more}`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('a table of a document', () => {
  test('covers rows and columns as its cells say', async () => {
    const merged = [
      row([cell('项目', start), cell('决算数', span(3))]),
      row([cell('', goesOn), '合计', '基本支出', '项目支出']),
      ...body,
    ];
    expect(await drawn(table(merged, [2000, 1000, 1000, 1000]))).toEqual([
      '项目 决算数 决算数 决算数',
      '项目 合计 基本支出 项目支出',
      '行政运行 30.00 10.00 20.00',
      '一般行政 5.00 2.00 3.00',
    ]);
  });

  test('covers the cells behind, in the older way', async () => {
    const merged = row([
      cell('合计', '<w:hMerge w:val="restart"/>'),
      cell('', '<w:hMerge/>'),
      '1.00',
      '2.00',
    ]);
    expect((await drawn(table([header, ...body, merged])))[3]).toBe('合计 合计 1.00 2.00');
  });

  test('has no cells where a row begins later or ends earlier', async () => {
    const late = row(['2.00', '3.00'], '<w:gridBefore w:val="2"/>');
    const early = row(['其中', '7.00'], '<w:gridAfter w:val="2"/>');
    expect((await drawn(table([header, ...body, late, early]))).slice(3)).toEqual([
      '· · 2.00 3.00',
      '其中 7.00 · ·',
    ]);
  });

  test('is placed by widths where a row’s spans do not add up', async () => {
    const grid = [2000, 1000, 1000, 1000];
    const lying = row([cell('单位', width(3000)), cell('8.00', width(2000))]);
    expect((await drawn(table([header, ...body, lying], grid)))[3]).toBe('单位 单位 8.00 8.00');
    const measured = row(
      [2000, 1000, 1000, 1000].map((w, i) =>
        cell(['项目', '合计', '基本支出', '项目支出'][i] ?? '', width(w)),
      ),
    );
    expect((await drawn(table([measured, ...body, lying])))[3]).toBe('单位 单位 8.00 8.00');
    const short = row([cell('小计', width(2010)), cell('8.00', width(990))]);
    expect((await drawn(table([header, ...body, short], grid)))[3]).toBe('小计 8.00 · ·');
  });

  test('is left by rows and cells that were deleted, and keeps those put in', async () => {
    const deleted = row(['旧行', '9.00', '4.00', '5.00'], '<w:del w:id="1"/>');
    const added = row(['新行', '6.00', '4.00', '2.00'], '<w:ins w:id="2"/>');
    const cut = row(['丙', cell('77.00', '<w:cellDel w:id="3"/>'), '1.00', '1.00', '0.00']);
    const { said } = await readBody(table([header, ...body, deleted, added, cut]));
    expect((await drawn(table([header, ...body, deleted, added, cut]))).slice(3)).toEqual([
      '新行 6.00 4.00 2.00',
      '丙 1.00 1.00 0.00',
    ]);
    expect(said.map(({ code, params }) => `${code} ${'text' in params ? params.text : ''}`)).toEqual([
      ...['9.00', '4.00', '5.00'].map((text) => `text-deleted ${text}`),
      'text-deleted 77.00',
    ]);
  });

  test('is left by hidden rows', async () => {
    const hidden = row(['内部', '9.00', '4.00', '5.00'], '<w:hidden/>');
    const emptied = row(['内部', '9.00'].map((text) => cell(paragraph(run(text, '<w:vanish/>')))));
    const { said } = await readBody(table([header, ...body, hidden, emptied]));
    expect(await drawn(table([header, ...body, hidden, emptied]))).toHaveLength(3);
    expect(said).toEqual([
      { code: 'text-invisible', params: { reason: 'hidden-text', count: 4, sample: '9.00' } },
    ]);
  });

  test('is one with a table that it touches, where it has as many columns', async () => {
    expect(
      await drawn(table([header, ...body]) + table([row(['合计', '35.00', '12.00', '23.00'])])),
    ).toHaveLength(4);
    const { grids } = await readBody(
      table([header, ...body]) + paragraph('注：略') + table([header, ...body]),
    );
    expect(grids).toHaveLength(2);
  });

  test('reads rows and cells in content controls', async () => {
    const inControl = `<w:sdt><w:sdtPr/><w:sdtContent>${row(['丁', `<w:sdt><w:sdtContent>${cell('1.00')}</w:sdtContent></w:sdt>`, '1.00', '0.00'])}</w:sdtContent></w:sdt>`;
    expect((await drawn(table([header, ...body, inControl])))[3]).toBe('丁 1.00 1.00 0.00');
  });

  test('has the lines of a table within a cell in that cell', async () => {
    const inner = table([row(['甲', '乙'])]);
    const within = row([cell(inner + paragraph('丙')), '1.00', '1.00', '0.00']);
    const { grids } = await readBody(table([header, ...body, within]));
    expect(grids[0]?.cells.find(({ row: at }) => at === 3)?.lines).toEqual(['甲', '乙', '丙']);
  });

  test('that only lays out the page is taken apart', async () => {
    const data = table([header, ...body]);
    const { grids, lines } = await readBody(
      table([row([cell(paragraph('收入决算表') + data + paragraph('注：略'))])]),
    );
    expect(grids.map(({ columns }) => columns)).toEqual([4]);
    expect(lines).toEqual(['收入决算表', '注：略']);
  });

  test('knows amounts in red', async () => {
    const red = '<w:color w:val="FF0000"/>';
    const shown = row([
      cell(paragraph(run('丁', red) + run('戊'))),
      cell(paragraph(run('12.00', red))),
      '1.00',
      '2.00',
    ]);
    const { grids } = await readBody(table([header, ...body, shown]));
    expect(grids[0]?.cells.filter((one) => one.red).map(({ text }) => text)).toEqual(['12.00']);
  });

  test.each(['<w:vertAlign w:val="superscript"/>', '<w:position w:val="8"/><w:sz w:val="12"/>'])(
    'tells marks of notes from digits: %s',
    async (look) => {
      const noted = row(['丁', cell(paragraph(run('12.00') + run('1', look))), '1.00', '2.00']);
      const { grids, said } = await readBody(table([header, ...body, noted]));
      expect(grids[0]?.cells.find(({ row: at, column }) => at === 3 && column === 1)?.text).toBe('12.00');
      expect(said).toEqual([{ code: 'note-mark', params: { mark: '1', text: '12.00' } }]);
    },
  );

  test('says where a picture stands instead of words', async () => {
    const pictured = row([
      '丁',
      cell(paragraph('<w:r><w:drawing><a:blip/></w:drawing></w:r>')),
      '1.00',
      '2.00',
    ]);
    const { diagnostics } = await readBody(table([header, ...body, pictured]));
    expect(diagnostics).toMatchObject([
      {
        code: 'content-unread',
        severity: 'warning',
        location: { line: 4 },
        params: { reason: 'picture', count: 1 },
      },
    ]);
  });

  test('counts places in print order', async () => {
    const { blocks } = await readBody(paragraph('甲') + table([header, ...body]) + paragraph('乙'));
    expect(blocks.map(({ location }) => location.line)).toEqual([1, 2, 5]);
  });
});

describe('a figure in the colour of its cell', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const shaded = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const striped = `<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>${shaded('336699')}</w:tcPr></w:tblStylePr></w:style>`;

  test.each([
    ['white on nothing', run('8.40', white), '', '·'],
    ['in pieces', run('1,', white) + run('208.40', white), '', '·'],
    ['beside another', run('8.40', white) + run('9.10'), '', '9.10'],
    ['white on white', run('8.40', white), shaded('FFFFFF'), '·'],
    ['blue on the same blue', run('8.40', '<w:color w:val="336699"/>'), shaded('336699'), '·'],
    ['white on blue', run('8.40', white), shaded('336699'), '8.40'],
    ['white on its own ground', run('8.40', white + shaded('C00000')), '', '8.40'],
    ['white words', run('合计', white), '', '合计'],
  ])('is no part of what it says: %s', async (_, runs, properties, seen) => {
    const rows = [header, row(['行政运行', cell(paragraph(runs), properties), '1.00', '2.00'])];
    expect((await drawn(table(rows)))[1]).toBe(`行政运行 ${seen} 1.00 2.00`);
  });

  test('may be seen where the table’s style paints cells', async () => {
    const rows = [header, row(['行政运行', cell(paragraph(run('8.40', white))), '1.00', '2.00'])];
    const styled = table(rows, [], '<w:tblStyle w:val="T"/>');
    const { grids } = await readBody(styled, { styles: striped });
    expect(grids[0]?.cells.map(({ text }) => text)).toContain('8.40');
  });
});
