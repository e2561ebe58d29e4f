import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../../model/grid.ts';
import type { TextRun } from '../../model/source.ts';
import { readLayout } from '../../recognise/tables/layout.ts';
import { drawLine, drawPage, drawRun, horizontal, widthOf } from '../../testing/draw.ts';
import { type DrawnCell, drawTable, type TableDrawing, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

/** A table under its title, and nothing else on the page. */
function readDrawn(rows: readonly (readonly DrawnCell[])[], drawing: TableDrawing): TableGrid {
  const page = drawPage(1, { runs: [drawRun('支出决算表', 250, 80)] }, drawTable(rows, drawing));
  const grids = detect([page]).blocks.filter((block) => block.type === 'grid');
  expect(grids).toHaveLength(1);
  return grids[0] as TableGrid;
}

const pathsOf = (grid: TableGrid): string[] => readLayout(grid).columns.map(({ path }) => path.join('/'));
const bodyOf = (grid: TableGrid): string[][] => textRows(grid).slice(readLayout(grid).headerRows);

const oneLevel = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const body = [
  ['合计', '', '1,250.50', '1,120.50', '130.00'],
  ['205', '教育支出', '1,150.50', '1,120.50', '30.00'],
  ['20502', '普通教育', '1,150.50', '1,120.50', '30.00'],
  ['2050202', '小学教育', '1,150.50', '1,120.50', '30.00'],
  ['229', '其他支出', '100.00', '', '100.00'],
];
const widths = [80, 160, 100, 100, 100];

describe.each(['no-verticals', 'columns-and-frame', 'frame', 'none'] as const)('rulings: %s', (rulings) => {
  test('cells by the alignment of their text, blank cells with them', () => {
    const grid = readDrawn([oneLevel, ...body], { widths, header: 1, rulings });
    expect(pathsOf(grid)).toEqual(oneLevel);
    expect(bodyOf(grid)).toEqual(body);
    expect(grid.strategy).toBe(rulings === 'none' ? 'aligned' : 'partly-ruled');
  });
});

const twoLevels: DrawnCell[][] = [
  [
    { text: '科目编码', rows: 2 },
    { text: '科目名称', rows: 2 },
    { text: '本年支出', columns: 3 },
  ],
  ['小计', '基本支出', '项目支出'],
];

test.each(['no-verticals', 'columns-and-frame', 'frame'] as const)(
  'a header of two levels, rulings: %s',
  (rulings) => {
    const grid = readDrawn([...twoLevels, ...body], { widths, header: 2, rulings });
    expect(pathsOf(grid)).toEqual([
      '科目编码',
      '科目名称',
      '本年支出/小计',
      '本年支出/基本支出',
      '本年支出/项目支出',
    ]);
    expect(bodyOf(grid)).toEqual(body);
  },
);

test('a table without amounts has all the ruled rows of header words as its header', () => {
  const runs = [
    ...drawLine(80, ['国有资本经营预算财政拨款支出决算表', 150]),
    ...drawLine(112, ['项目', 120], ['本年支出', 380]),
    ...drawLine(128, ['支出功能分类', 50]),
    ...drawLine(134, ['科目名称', 170], ['合计', 290], ['基本支出', 380], ['项目支出', 470]),
    ...drawLine(140, ['科目编码', 60]),
    ...drawLine(160, ['合计', 120]),
  ];
  const rulings = [100, 116, 146, 166].map((y) => horizontal(y, 40, 540));
  const grids = detect([drawPage(1, { runs, rulings })]).blocks.filter((block) => block.type === 'grid');
  expect(grids.map(pathsOf)).toEqual([
    ['项目/支出功能分类科目编码', '项目/科目名称', '本年支出/合计', '本年支出/基本支出', '本年支出/项目支出'],
  ]);
  expect(grids.map((grid) => bodyOf(grid).map((row) => row[0]))).toEqual([['合计']]);
});

test('the longest label ends half an em before its 行次: two cells, though header words say that the border is in the label', () => {
  const row = (y: number, label: string, number: string, amount: string) =>
    drawLine(y, [label, 50], [number, 205], [amount, 330 - widthOf(amount)]);
  const runs = [
    ...drawLine(80, ['收入支出决算总表', 150]),
    ...drawLine(112, ['项目', 112], ['行次', 200], ['决算数', 280]),
    ...row(132, '一、上级补助收入', '11', '12.50'),
    ...row(152, '二、事业收入', '12', '1,250.50'),
    ...row(172, '使用非财政拨款结余和专用结余', '13', '100.00'),
    ...row(192, '本年收入合计', '14', '3.40'),
  ].map((run) => (run.text.length === 14 ? drawRun(run.text, 60, 172) : run));
  const rulings = [100, 120, 140, 160, 180, 200].map((y) => horizontal(y, 40, 340));
  const [grid] = detect([drawPage(1, { runs, rulings })]).blocks.filter((block) => block.type === 'grid');
  expect(grid && textRows(grid as TableGrid).slice(3)).toEqual([
    ['使用非财政拨款结余和专用结余', '13', '100.00'],
    ['本年收入合计', '14', '3.40'],
  ]);
});

describe('headers without rulings', () => {
  test('two levels: headings beside words that stand over the whole height', () => {
    const header: DrawnCell[][] = [
      [
        { text: '科目名称', rows: 2 },
        { text: '年初结转和结余', rows: 2 },
        { text: '基本支出', columns: 2 },
        { text: '项目支出', columns: 2 },
      ],
      ['小计', '人员经费', '小计', '公用经费'],
    ];
    const rows = [
      ['教育支出', '1.00', '1,120.50', '1,000.50', '120.00', '30.00'],
      ['卫生健康支出', '', '120.00', '100.00', '20.00', ''],
    ];
    const grid = readDrawn([...header, ...rows], {
      widths: [160, 100, 90, 90, 90, 90],
      header: 2,
      rulings: 'none',
    });
    expect(pathsOf(grid)).toEqual([
      '科目名称',
      '年初结转和结余',
      '基本支出/小计',
      '基本支出/人员经费',
      '项目支出/小计',
      '项目支出/公用经费',
    ]);
    expect(bodyOf(grid)).toEqual(rows);
  });

  test('three levels: “三公”, 预算数 and 决算数 over the same items', () => {
    const half: DrawnCell[] = [
      { text: '合计', rows: 2 },
      { text: '因公出国（境）费', rows: 2 },
      { text: '公务用车购置及运行维护费', columns: 3 },
      { text: '公务接待费', rows: 2 },
    ];
    const vehicle = ['小计', '公务用车\n购置费', '公务用车\n运行维护费'];
    const header: DrawnCell[][] = [
      [
        { text: '预算数', columns: 6 },
        { text: '决算数', columns: 6 },
      ],
      [...half, ...half],
      [...vehicle, ...vehicle],
    ];
    const figures = ['91.00', '11.00', '70.00', '40.00', '30.00', '10.00'];
    const finals = ['82.50', '10.50', '64.00', '36.00', '28.00', '8.00'];
    const grid = readDrawn([...header, [...figures, ...finals]], {
      x: 20,
      widths: Array.from({ length: 12 }, () => 66),
      header: 3,
      rulings: 'none',
    });
    const items = [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行维护费/小计',
      '公务用车购置及运行维护费/公务用车购置费',
      '公务用车购置及运行维护费/公务用车运行维护费',
      '公务接待费',
    ];
    expect(pathsOf(grid)).toEqual(
      ['预算数', '决算数'].flatMap((phase) => items.map((item) => `${phase}/${item}`)),
    );
    expect(bodyOf(grid)).toEqual([[...figures, ...finals]]);
  });

  test('a header word broken over two lines is one word', () => {
    const header = ['科目编码', '科目名称', '本年支出\n合计', '基本支出', '对附属单位\n补助支出'];
    const grid = readDrawn([header, ...body], { widths, header: 1, rulings: 'none' });
    expect(pathsOf(grid)).toEqual(['科目编码', '科目名称', '本年支出合计', '基本支出', '对附属单位补助支出']);
  });

  test('a row that numbers the columns is a row of the body', () => {
    const numbers = ['栏次', '', '1', '2', '3'];
    const grid = readDrawn([oneLevel, numbers, ...body], {
      widths,
      header: 2,
      rulings: 'none',
    });
    expect(pathsOf(grid)).toEqual(oneLevel);
    expect(bodyOf(grid).slice(1)).toEqual(body);
  });

  test('a column that is empty on every row is a column', () => {
    const rows = body.map(([code = '', name = '', total = '', basic = '']) => [code, name, total, basic, '']);
    const grid = readDrawn([oneLevel, ...rows], { widths, header: 1, rulings: 'none' });
    expect(pathsOf(grid)).toEqual(oneLevel);
    expect(bodyOf(grid)).toEqual(rows);
  });

  test('dashes for nothing stand in their own columns', () => {
    const rows = [
      ['205', '教育支出', '1,150.50', '1,150.50', '-'],
      ['20502', '普通教育', '1,150.50', '1,150.50', '-'],
      ['229', '其他支出', '-', '-', '-'],
    ];
    const grid = readDrawn([oneLevel, ...rows], { widths, header: 1, rulings: 'none' });
    expect(bodyOf(grid)).toEqual(rows);
  });
});

describe('two sides', () => {
  test('收入 and 支出 side by side without rulings', () => {
    const rows: DrawnCell[][] = [
      [
        { text: '收入', columns: 2 },
        { text: '支出', columns: 2 },
      ],
      ['项目', '决算数', '项目', '决算数'],
      ['一、一般公共预算财政拨款收入', '3,926.25', '一、一般公共服务支出', ''],
      ['二、政府性基金预算财政拨款收入', '908.00', '二、外交支出', ''],
      ['', '', '三、教育支出', '4,500.25'],
      ['本年收入合计', '4,834.25', '本年支出合计', '4,500.25'],
      ['总计', '4,834.25', '总计', '4,834.25'],
    ];
    const grid = readDrawn(rows, { widths: [200, 100, 200, 100], header: 2, rulings: 'none' });
    expect(bodyOf(grid)).toEqual(rows.slice(2));
    expect(readLayout(grid).groups).toEqual([
      { labels: [0], values: [1] },
      { labels: [2], values: [3] },
    ]);
  });
});

describe('subjects whose codes stand in three columns, no ruling anywhere', () => {
  const header: DrawnCell[][] = [
    [
      { text: '项目', columns: 4 },
      { text: '本年支出合计', rows: 3 },
      { text: '基本支出', rows: 3 },
    ],
    [
      { text: '功能分类科目编码', columns: 3 },
      { text: '科目名称', rows: 2 },
    ],
    ['类', '款', '项'],
  ];
  const subjects = [
    ['205', '', '', '教育支出', '1,150.50', '900.00'],
    ['205', '02', '', '普通教育', '1,150.50', '900.00'],
    ['205', '02', '02', '小学教育', '1,150.50', '900.00'],
  ];
  const total: DrawnCell[] = [{ text: '合计', columns: 4 }, '1,150.50', '900.00'];
  const drawing = { widths: [40, 30, 30, 150, 100, 100], header: 3, rulings: 'none' } as const;

  test('the header is a tree: 项目 over 类 款 项 and the name', () => {
    const grid = readDrawn([...header, ...subjects], drawing);
    expect(
      grid.cells
        .filter(({ row }) => row < 3)
        .map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]),
    ).toEqual([
      ['项目', 4, 1],
      ['本年支出合计', 1, 3],
      ['基本支出', 1, 3],
      ['功能分类科目编码', 3, 1],
      ['科目名称', 1, 2],
      ['类', 1, 1],
      ['款', 1, 1],
      ['项', 1, 1],
    ]);
    expect(bodyOf(grid)).toEqual(subjects);
  });

  test('the label of the total, in the middle of all label columns, spans them', () => {
    const grid = readDrawn([...header, ...subjects, total], drawing);
    const label = grid.cells.find(({ text }) => text === '合计');
    expect(label).toBeDefined();
    expect(readLayout(grid).columns[label?.column ?? -1]?.role).not.toBe('value');
  });
});

describe('columns far apart', () => {
  test('a word in the middle of a wide column and the figure at its right side go together', () => {
    const rows = [
      ['合计', '33.20', '30.28'],
      ['1．因公出国（境）费', '', ''],
      ['2．公务接待费', '1.20', '0.44'],
    ];
    const grid = readDrawn([['项目', '预算数', '决算数'], ...rows], {
      widths: [350, 180, 180],
      header: 1,
      rulings: 'no-verticals',
    });
    expect(pathsOf(grid)).toEqual(['项目', '预算数', '决算数']);
    expect(bodyOf(grid)).toEqual(rows);
  });
});

test('columns beside two headings of equal width belong to neither', () => {
  const half = ['合计', '因公出国费', '公务接待费'];
  const grid = readDrawn(
    [
      [
        { text: '预算数', columns: 3 },
        { text: '决算数', columns: 3 },
        { text: '会议费', rows: 2 },
        { text: '培训费', rows: 2 },
      ],
      [...half, ...half],
      ['46.50', '30.00', '16.50', '40.00', '28.00', '12.00', '2.98', '15.40'],
    ],
    { widths: Array.from({ length: 8 }, () => 85), header: 2, rulings: 'frame' },
  );
  expect(pathsOf(grid)).toEqual([
    ...half.map((item) => `预算数/${item}`),
    ...half.map((item) => `决算数/${item}`),
    '会议费',
    '培训费',
  ]);
});

describe('the finance ministry’s form: 类, 款 and 项 beside the first rows, whole codes over their columns', () => {
  const head: DrawnCell[][] = [
    [
      { text: '项目', columns: 4 },
      { text: '本年支出合计', rows: 2 },
      { text: '基本支出', rows: 2 },
    ],
    [{ text: '科目编码', columns: 3 }, '科目名称'],
  ];
  const code = (text: string): DrawnCell => ({ text, columns: 3 });
  const drawing = { widths: [40, 30, 30, 150, 100, 100], header: 2, rulings: 'no-verticals' } as const;

  test('the total’s row', () => {
    const grid = readDrawn(
      [
        ...head,
        ['类', '款', '项', '合计', '1,150.50', '900.00'],
        [code('205'), '教育支出', '1,150.50', '900.00'],
        [code('2050202'), '小学教育', '1,150.50', '900.00'],
      ],
      drawing,
    );
    expect(bodyOf(grid).map((row) => row.filter((text) => text !== ''))).toEqual([
      ['合计', '1,150.50', '900.00'],
      ['205', '教育支出', '1,150.50', '900.00'],
      ['2050202', '小学教育', '1,150.50', '900.00'],
    ]);
    expect(pathsOf(grid).slice(-3)).toEqual(['项目/科目名称', '本年支出合计', '基本支出']);
  });

  test('a table that prints nothing has the total’s row all the same', () => {
    const grid = readDrawn([...head, ['类', '款', '项', '合计', '', '']], drawing);
    expect(bodyOf(grid).map((row) => row.filter((text) => text !== ''))).toEqual([['合计']]);
  });
});

test('dashes in the middle of a column whose figures stand at its right', () => {
  const rows = [
    ['合计', '33.20', '30.28'],
    ['1．公务接待费', '1.20', '0.44'],
    ['二、相关统计数', '—', '—'],
    ['1．公务用车保有量（辆）', '—', '14'],
  ];
  const middle = (text: string, from: number, to: number) =>
    drawRun(text, (from + to - drawRun(text, 0, 0).box.x1) / 2, 0).box.x0;
  const page = drawPage(1, {
    runs: [
      drawRun('“三公”经费支出决算表', 200, 80),
      ...drawLine(
        100,
        ['项目', middle('项目', 50, 300)],
        ['预算数', middle('预算数', 300, 450)],
        ['决算数', middle('决算数', 450, 600)],
      ),
      ...rows.flatMap(([label = '', ...figures], i) =>
        drawLine(
          120 + 20 * i,
          [label, 50],
          ...figures.map((text, column): [string, number] => {
            const right = 450 + 150 * column;
            return text === '—'
              ? [text, middle(text, right - 150, right)]
              : [text, right - 3 - 5 * text.length];
          }),
        ),
      ),
    ],
  });
  const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
  expect(grid && pathsOf(grid)).toEqual(['项目', '预算数', '决算数']);
  expect(grid && bodyOf(grid)).toEqual(rows);
});

test('a figure at the right of its column, nearer to the wide word of the blank column behind it', () => {
  const header = ['科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出', '对附属单位补助支出'];
  const rows = [
    ['教育支出', '1,150.50', '900.00', '191.60', '58.9', ''],
    ['科学技术支出', '36.80', '30.00', '6.80', '', ''],
  ];
  const grid = readDrawn([header, ...rows], {
    widths: [120, 100, 100, 100, 100, 100],
    header: 1,
    rulings: 'none',
  });
  expect(pathsOf(grid)).toEqual(header);
  expect(bodyOf(grid)).toEqual(rows);
});

test('a dash between the two lines of the figures beside it is a column of its own', () => {
  const rows = [['332,000.\n00', '-', '302,775.\n65', '-']];
  const grid = readDrawn([['合计', '因公出国费', '公务用车费', '公务接待费'], ...rows], {
    widths: [46, 60, 60, 60],
    header: 1,
    rulings: 'no-verticals',
  });
  expect(bodyOf(grid)).toEqual([['332,000.00', '-', '302,775.65', '-']]);
});

describe('cells that a producer wrote as one piece of text', () => {
  /** Joins neighbouring runs of a line into one, the free space between them in the last glyph of the first. */
  const glued = (left: TextRun, right: TextRun): TextRun => ({
    ...left,
    text: left.text + right.text,
    glyphs: [...left.glyphs, ...right.glyphs],
    edges: [...left.edges.slice(0, -1), ...right.edges],
    box: { ...left.box, x1: right.box.x1 },
  });
  const rows = [
    ['一、教育支出', '908.00', '二、外交支出', '12.00'],
    ['二、卫生健康支出', '-', '三、国防支出', '7.50'],
  ];

  test('a figure and a dash are cut from the label behind them', () => {
    const row = (baseline: number, [left = '', figure = '', right = '', last = '']: string[]): TextRun[] => [
      drawRun(left, 50, baseline),
      glued(drawRun(figure, 257 - 5 * figure.length, baseline), drawRun(right, 262, baseline)),
      drawRun(last, 475 - 5 * last.length, baseline),
    ];
    const page = drawPage(1, {
      runs: [
        drawRun('收入支出决算总表', 200, 80),
        ...drawLine(100, ['项目', 100], ['决算数', 210], ['项目', 320], ['决算数', 425]),
        ...rows.flatMap((texts, i) => row(120 + 20 * i, texts)),
      ],
    });
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    expect(grid && bodyOf(grid)).toEqual(rows);
  });
});

describe('provenance', () => {
  test('a cell’s box is that of its text; an empty one’s is between its columns’ borders', () => {
    const grid = readDrawn([oneLevel, ...body], { x: 50, widths, header: 1, rulings: 'none' });
    const last = grid.cells.filter(({ row }) => row === grid.rows - 1);
    expect(last[4]?.location.box).toMatchObject({ x0: 557, x1: 587 });
    // 基本支出 is drawn from 390 to 490; the figures left of it end at 387, those right of it begin at 557.
    expect(last[3]?.location.box?.x0).toBeGreaterThan(387);
    expect(last[3]?.location.box?.x1).toBeLessThan(557);
  });
});
