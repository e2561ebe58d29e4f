import { describe, expect, test } from 'vitest';
import { type DrawnCell, tableGrid, textRows } from '../../testing/table.ts';
import { hasSameColumns, tryJoin } from './join.ts';
import { readLayout } from './layout.ts';

const header: DrawnCell[][] = [
  [
    { text: '科目编码', rows: 2 },
    { text: '科目名称', rows: 2 },
    { text: '本年支出', columns: 2 },
  ],
  ['基本支出', '项目支出'],
];
const both = (...texts: string[]): DrawnCell[] => texts.map((text) => ({ text, rows: 2 }));
const numbers: DrawnCell[] = ['栏次', '', '1', '2'];
const first = ['205', '教育支出', '12.00', ''];
const second = ['208', '社会保障和就业支出', '3.00', '1.00'];
const open = tableGrid([...header, first]);
const page2 = (...rows: readonly (readonly DrawnCell[])[]) => tableGrid(rows, { page: 2 });

describe('a part on the next page', () => {
  test('without a header goes on', () => {
    const decision = tryJoin(open, page2(second), false);
    expect(decision).toMatchObject({ join: true, evidence: { join: { page: 2, headerRepeated: false } } });
    expect(decision.join && textRows(decision.grid).slice(2)).toEqual([first, second]);
  });

  test.each([
    ['its header repeated', header],
    ['its header and 栏次 repeated', [...header, numbers]],
  ])('%s: the rows are joined, the header stands once', (_, repeated) => {
    const decision = tryJoin(open, page2(...repeated, second), false);
    expect(decision).toMatchObject({ join: true, evidence: { join: { headerRepeated: true } } });
    expect(decision.join && textRows(decision.grid)).toEqual([...textRows(open), second]);
  });

  test('the same title again with the same header goes on', () => {
    const decision = tryJoin(open, page2(...header, second), true);
    expect(decision.join && decision.evidence.join.reason).toContain('same title again');
  });

  test('the cells keep the page that they stand on', () => {
    const decision = tryJoin(open, page2(second), false);
    const pages = decision.join ? decision.grid.cells.map(({ location }) => location.page) : [];
    expect(new Set(pages.slice(-4))).toEqual(new Set([2]));
    expect(pages[0]).toBe(1);
  });

  test('a boundary that the part does not draw gives a cell that spans', () => {
    const part = tableGrid([['合计', '15.00', '1.00']], { page: 2, columnEdges: [50, 250, 350, 450] });
    const decision = tryJoin(open, part, false);
    const total = decision.join ? decision.grid.cells.find(({ text }) => text === '合计') : undefined;
    expect(total).toMatchObject({ row: 3, column: 0, columnSpan: 2 });
  });

  test('a row that begins with a name without figures is no header', () => {
    expect(tryJoin(open, page2(['', '社会保障和就业支出', '', ''], second), false).join).toBe(true);
  });
});

describe('a header that the end of a page cuts', () => {
  const cut = tableGrid(
    [
      [{ text: '预算数', columns: 4 }],
      ['合计', '因公出国', { text: '公务用车购置及运行维护费', columns: 2 }],
    ],
    { columnEdges: [50, 150, 250, 350, 450] },
  );
  const rest = page2(
    ['', '（境）费', '公务用车购置费', '公务用车运行维护费'],
    ['46.00', '30.00', '4.00', '12.00'],
  );

  test('goes on: words that are one with those above them, words of their own below them', () => {
    const decision = tryJoin(cut, rest, false);
    const { columns } = readLayout(decision.join ? decision.grid : cut);
    expect(columns.map(({ path }) => path.join('/'))).toEqual([
      '预算数/合计',
      '预算数/因公出国（境）费',
      '预算数/公务用车购置及运行维护费/公务用车购置费',
      '预算数/公务用车购置及运行维护费/公务用车运行维护费',
    ]);
  });

  test('its first rows draw fewer boundaries than its last', () => {
    const fewer = tableGrid([['合计', '因公出国', '公务用车购置及运行维护费']], {
      columnEdges: [50, 150, 250, 450],
    });
    expect(tryJoin(fewer, rest, false)).toMatchObject({ join: true, grid: { columns: 4 } });
  });
});

test('a part that begins with the rest of two labels has no header', () => {
  const decision = tryJoin(open, page2(['结转', '', '结余', ''], second), false);
  expect(decision.join).toBe(true);
});

test('a header that repeats without 类, 款 and 项, which stand beside the first rows only', () => {
  const first = tableGrid([
    [{ text: '科目编码', columns: 3 }, '科目名称', '基本支出'],
    ['类', '款', '项', '合计', '12.00'],
    [{ text: '205', columns: 3 }, '教育支出', '12.00'],
  ]);
  const again = page2(
    [{ text: '科目编码', columns: 3 }, '科目名称', '基本支出'],
    [{ text: '208', columns: 3 }, '社会保障和就业支出', '3.00'],
  );
  const decision = tryJoin(first, again, true);
  expect(decision).toMatchObject({ join: true, evidence: { join: { headerRepeated: true } } });
});

test('a header that repeats with its words on other lines: 类, 款 and 项 below or beside 科目名称', () => {
  const upper: DrawnCell[] = [
    { text: '科目代码', columns: 3 },
    { text: '科目名称', rows: 2 },
    { text: '本年支出', columns: 2 },
  ];
  const body = (code: string): DrawnCell[] => [{ text: code, columns: 3 }, '教育支出', '12.00', ''];
  const first = tableGrid([upper, ['类', '款', '项', '基本支出', '项目支出'], body('205')]);
  const lower: DrawnCell[][] = [
    [
      { text: '项目', columns: 4 },
      { text: '本年支出', columns: 2 },
    ],
    [{ text: '科目代码', columns: 3 }, { text: '科目名称', rows: 2 }, ...both('基本支出', '项目支出')],
    ['类', '款', '项'],
    body('208'),
  ];
  const decision = tryJoin(first, page2(...lower), true);
  expect(decision).toMatchObject({ join: true, evidence: { join: { headerRepeated: true } } });
  expect(decision.join && textRows(decision.grid).slice(2)).toHaveLength(2);
  const other = [upper, ['类', '款', '项', '项目支出', '基本支出'], body('208')];
  expect(tryJoin(first, page2(...other), true)).toEqual({ join: false, reason: 'own-header' });
});

describe('a part with fewer columns', () => {
  const wide = tableGrid([
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'],
    ['205', '教育支出', '12.00', '10.00', '2.00', ''],
  ]);
  const joinedTexts = (part: ReturnType<typeof tableGrid>) => {
    const decision = tryJoin(wide, part, false);
    return decision.join ? { rows: textRows(decision.grid).slice(2), fewer: decision.evidence.fewer } : null;
  };

  test('the last ones are left out: their cells are blank, and a warning where others are as wide', () =>
    expect(joinedTexts(page2(['208', '社会保障和就业支出', '3.00', '1.00']))).toEqual({
      rows: [['208', '社会保障和就业支出', '3.00', '1.00', '', '']],
      fewer: { leftOut: [4, 5], doubtful: true },
    }));

  test('nothing is doubtful where no other columns are as wide', () => {
    const columnEdges = [50, 120, 300, 370, 430, 520, 640];
    const open = tableGrid(
      [wide.cells.slice(0, 6).map(({ text }) => text), ['205', '教育支出', '1', '1', '', '']],
      {
        columnEdges,
      },
    );
    const part = tableGrid([['208', '社会保障和就业支出', '3.00', '1.00']], {
      page: 2,
      columnEdges: columnEdges.slice(0, 5),
    });
    const decision = tryJoin(open, part, false);
    expect(decision.join && decision.evidence.fewer).toEqual({ leftOut: [4, 5], doubtful: false });
  });

  test('columns from the middle, or the first, by the header that is repeated for the others', () => {
    expect(
      joinedTexts(
        page2(
          ['科目编码', '科目名称', '项目支出', '经营支出'],
          ['208', '社会保障和就业支出', '2.00', '1.00'],
        ),
      ),
    ).toEqual({
      rows: [['208', '社会保障和就业支出', '', '', '2.00', '1.00']],
      fewer: { leftOut: [2, 3], doubtful: false },
    });
    expect(
      joinedTexts(page2(['科目名称', '本年支出合计', '项目支出'], ['社会保障和就业支出', '2.00', '2.00']))
        ?.rows,
    ).toEqual([['', '社会保障和就业支出', '2.00', '', '2.00', '']]);
  });
});

describe('not joined, and why', () => {
  test('another header', () => {
    const part = page2(['科目编码', '科目名称', '合计', '人员经费'], second);
    expect(tryJoin(open, part, false)).toEqual({ join: false, reason: 'own-header' });
  });

  test('other columns, which may be any of the table’s', () => {
    const part = tableGrid([['208', '社会保障和就业支出', '3.00']], {
      page: 2,
      columnEdges: [50, 120, 300, 450],
    });
    expect(tryJoin(open, part, false)).toEqual({ join: false, reason: 'columns' });
  });

  test('columns that are not the table’s: a figure where its names stand', () => {
    const part = page2(['社会保障和就业支出', '3.00', '2.00']);
    expect(tryJoin(open, part, false)).toEqual({ join: false, reason: 'columns' });
  });

  test('the same title without its header is a table of its own', () => {
    expect(tryJoin(open, page2(second), true)).toEqual({ join: false, reason: 'own-title' });
  });
});

test('a part whose header was read otherwise in a word has the columns of the table before it', () => {
  const wide = (label: string): DrawnCell[][] => [
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', label],
    ['205', '教育支出', '0.00', '9.00', '9.00', '0.00'],
  ];
  const table = tableGrid(wide('年末结转和结余'));
  expect(hasSameColumns(table, page2(...wide('年末结转和结余')))).toBe(true);
  expect(hasSameColumns(table, page2(...wide('年未结转和结佘')))).toBe(true);
  expect(hasSameColumns(table, page2(['项目', '预算数', '决算数'], ['合计', '9.00', '9.00']))).toBe(false);
});
