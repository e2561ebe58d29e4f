import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../../model/grid.ts';
import { readDelimited } from './delimited.ts';

const grids = (text: string): TableGrid[] =>
  readDelimited(text).blocks.filter((block): block is TableGrid => block.type === 'grid');

/** The document in outline: lines as printed, grids as rows×columns. */
const outline = (text: string): string[] =>
  readDelimited(text).blocks.map((block) =>
    block.type === 'line' ? block.text : `${block.rows}×${block.columns}`,
  );

const incomeTable = ['项目\t\t合计\t其他收入', '科目代码\t科目名称\t\t', '201\t一般公共服务支出\t90\t'];

describe('readDelimited', () => {
  test('lines round a table, with the line each is printed on', () => {
    const { blocks } = readDelimited(['收入决算表', '', ...incomeTable, '', '注：本表反映收入。'].join('\n'));
    expect(blocks.map((block) => [block.type, block.location.line])).toEqual([
      ['line', 1],
      ['grid', 3],
      ['line', 7],
    ]);
  });

  test('a header that is printed again begins a part of its own', () => {
    const row = incomeTable[2] ?? '';
    expect(outline([...incomeTable, row, ...incomeTable, row].join('\n'))).toEqual(['4×4', '4×4']);
  });

  test('tables beside each other are read one after the other, each line with its number', () => {
    const beside = [
      '收入决算表\t\t\t支出决算表\t',
      '公开02表\t\t\t公开03表\t',
      '项目\t收入\t\t科目\t支出',
      '财政拨款\t9.50\t\t教育支出\t7.50',
      '其他收入\t1.00\t\t\t',
      '合计\t10.50\t\t合计\t7.50',
    ];
    const { blocks } = readDelimited(beside.join('\n'));
    expect(blocks.map((block) => (block.type === 'line' ? block.text : block.cells[0]?.text))).toEqual([
      '收入决算表',
      '公开02表',
      '项目',
      '支出决算表',
      '公开03表',
      '科目',
    ]);
    expect(blocks.map(({ location }) => location.line)).toEqual([1, 2, 3, 1, 2, 3]);
    const contents = ['收入决算表\t支出决算表', '2\t3'];
    expect(outline(contents.join('\n'))).toEqual(['收入决算表 支出决算表', '2 3']);
  });

  test('a cell knows its place, span, text and line', () => {
    const [grid] = grids(incomeTable.join('\n'));
    expect(grid?.cells.find((cell) => cell.text === '合计')).toMatchObject({ row: 0, column: 2, rowSpan: 2 });
    expect(grid?.cells.find((cell) => cell.text === '90')).toMatchObject({
      row: 2,
      column: 2,
      lines: ['90'],
      location: { page: null, line: 3, box: null },
    });
  });

  test('blank body cells are cells', () => {
    const [grid] = grids(incomeTable.join('\n'));
    expect(grid?.cells.filter((cell) => cell.row === 2).map((cell) => cell.text)).toEqual([
      '201',
      '一般公共服务支出',
      '90',
      '',
    ]);
  });

  test.each(['', '\n\n', '8', '\n— 8 —\n', '\f'])('a page break (%j) does not end a table', (pageBreak) => {
    expect(
      grids([...incomeTable, pageBreak, '208\t社会保障支出\t1.5\t'].join('\n')).map((grid) => grid.rows),
    ).toEqual([4]);
  });

  test('the page number in a table is kept as a line', () => {
    expect(outline([...incomeTable, '8', '208\t社会保障支出\t1.5\t'].join('\n'))).toEqual(['4×4', '8']);
  });

  test('a line of text between rows ends the table', () => {
    expect(outline([...incomeTable, '注：', ...incomeTable].join('\n'))).toEqual(['3×4', '注：', '3×4']);
  });

  test('line ends that lost their empty cells do not end it, before or after a page break', () => {
    const rows = ['201\t一般公共服务支出\t90', '', '208\t社会保障支出\t1.5'];
    expect(outline([...incomeTable, ...rows].join('\n'))).toEqual(['5×4']);
  });

  test('a table of other width after a blank line is another table', () => {
    expect(outline([...incomeTable, '', '预算数\t决算数', '合计\t3.2'].join('\n'))).toEqual(['3×4', '2×2']);
  });

  test('delimiters at every line end make no column', () => {
    expect(outline('项目\t行次\t金额\t\n合计\t1\t90\t')).toEqual(['2×3']);
  });

  test('titles and notes written into cells part two tables', () => {
    const text = [
      '收入决算表\t\t\t',
      ...incomeTable,
      '注：本表反映收入。\t\t\t',
      '支出决算表\t\t\t',
      ...incomeTable,
    ];
    expect(outline(text.join('\n'))).toEqual([
      '收入决算表',
      '3×4',
      '注：本表反映收入。',
      '支出决算表',
      '3×4',
    ]);
  });

  test('a blank row under the header is the table’s row, blank rows at its end are spacing', () => {
    expect(outline('预算数\t\t决算数\n合计\t接待费\t合计\n1\t2\t3\n\t\t')).toEqual(['4×3']);
    expect(outline([...incomeTable, '\t\t\t', '\t\t\t'].join('\n'))).toEqual(['3×4']);
  });

  test('blank rows away from a table are nothing', () => {
    expect(outline('收入决算表\n\t\t\t\n部门：某局')).toEqual(['收入决算表', '部门：某局']);
  });

  test('an indented paragraph is a line', () => {
    expect(outline('\t本部门主要职责是贯彻执行国家有关方针政策，拟订规划。')).toEqual([
      '本部门主要职责是贯彻执行国家有关方针政策，拟订规划。',
    ]);
  });

  test('a Markdown table', () => {
    const text = '| 项目 | 预算数 | 决算数 |\n|---|---|---|\n| 合计 | 3.2 | 2.1 |';
    expect(outline(text)).toEqual(['2×3']);
  });

  test('an empty text', () => {
    expect(readDelimited('')).toEqual({ blocks: [], runsInCells: 0, unplaced: [], diagnostics: [] });
  });
});

const report = new URL('../../../../../../shared/reports/jilin-commerce-2024/report.txt', import.meta.url);

describe.skipIf(!existsSync(report))(
  'a whole report as text (skipped where ../shared/reports is missing)',
  () => {
    const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
    const all = grids(text);

    test('nine public tables, three of them over a page break', () => {
      // Rows: last line − first line + 1, less the blank line of a page break; columns: tabs + 1.
      expect(all.slice(0, 9).map(({ location, rows, columns }) => [location.line, rows, columns])).toEqual([
        [180, 18, 6],
        [213, 40, 9],
        [267, 40, 8],
        [321, 18, 9],
        [352, 41, 7],
        [407, 31, 9],
        [451, 4, 8],
        [470, 4, 5],
        [490, 5, 12],
      ]);
    });

    test('43 self-evaluation forms, each beginning with 项目名称', () => {
      const forms = all.slice(9);
      expect(forms).toHaveLength(43);
      expect(new Set(forms.map((form) => form.cells[0]?.text))).toEqual(new Set(['项目名称']));
    });

    test('every printed line is in a block', () => {
      const placed = new Set(
        readDelimited(text).blocks.flatMap((block) =>
          block.type === 'line' ? [block.location.line] : block.cells.map((cell) => cell.location.line),
        ),
      );
      const lost = text.split('\n').filter((line, index) => line.trim() !== '' && !placed.has(index + 1));
      expect(lost).toEqual([]);
    });

    test('every grid covers its rectangle', () => {
      for (const { cells, rows, columns } of all) {
        expect(cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0)).toBe(rows * columns);
      }
    });
  },
);
