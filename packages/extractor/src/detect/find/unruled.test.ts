import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { drawLine, drawPage, drawRun, horizontal } from '../../testing/draw.ts';
import { type DrawnCell, type DrawnRulings, drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const header = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const first = [
  ['205', '教育支出', '1,150.50', '1,150.50', ''],
  ['20502', '普通教育', '1,150.50', '1,150.50', ''],
];
const second = [
  ['208', '社会保障和就业支出', '100.00', '', '100.00'],
  ['20805', '行政事业单位养老支出', '110.00', '10.00', '100.00'],
];
const widths = [80, 180, 100, 100, 100];
const title = { runs: [drawRun('支出决算表', 250, 70), drawRun('单位：万元', 540, 90)] };
const number = (page: number) => ({ runs: [drawRun(`— ${page} —`, 400, 570)] });
const draw = (rows: readonly string[][], headerRows: number, rulings: DrawnRulings, y = 100) =>
  drawTable(rows, { y, widths, header: headerRows, rulings });

const gridsIn = (blocks: readonly Block[]): string[][][] =>
  blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
const linesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));

describe.each(['none', 'no-verticals'] as const)('over two pages, rulings: %s', (rulings) => {
  test('rows go on without a header, a column that is empty on the first page keeps its place', () => {
    const { blocks } = detect([
      drawPage(1, title, draw([header, ...first], 1, rulings), number(1)),
      drawPage(2, draw(second, 0, rulings), number(2)),
    ]);
    expect(gridsIn(blocks)).toEqual([[header, ...first, ...second]]);
    expect(linesIn(blocks)).toEqual(expect.arrayContaining(['— 1 —', '— 2 —']));
  });

  test.each([
    ['no header', second],
    ['its header again', [header, ...second]],
  ])('it goes on behind the notes at the foot of the first page, below %s', (_, next) => {
    const table = draw([header, ...first], 1, rulings);
    const notes = ['注：1.本表反映部门本年度支出情况。', '2.金额单位转换时可能存在尾数误差。'];
    const lines = notes.map((text, i) => drawRun(text, 50, table.bottom + 14 * (i + 1)));
    const below = draw(next, next.length > second.length ? 1 : 0, rulings);
    const { blocks } = detect([drawPage(1, title, table, { runs: lines }, number(1)), drawPage(2, below)]);
    expect(gridsIn(blocks)).toEqual([[header, ...first, ...second]]);
    expect(linesIn(blocks)).toEqual(expect.arrayContaining(notes));
  });

  test('another header behind the notes is another table’s', () => {
    const table = draw([header, ...first], 1, rulings);
    const note = { runs: [drawRun('注：本表含结转。', 50, table.bottom + 14)] };
    const below = draw([['项目', '说明', '车辆数', '批次', '人次'], ...second], 1, rulings);
    const { blocks } = detect([drawPage(1, title, table, note), drawPage(2, below)]);
    expect(gridsIn(blocks)[0]).toEqual([header, ...first]);
  });

  test('a header that the second page repeats stands once', () => {
    const { blocks } = detect([
      drawPage(1, title, draw([header, ...first], 1, rulings), number(1)),
      drawPage(2, draw([header, ...second], 1, rulings), number(2)),
    ]);
    expect(gridsIn(blocks)).toEqual([[header, ...first, ...second]]);
  });

  test('every cell keeps the page it stands on', () => {
    const { blocks } = detect([
      drawPage(1, title, draw([header, ...first], 1, rulings)),
      drawPage(2, draw(second, 0, rulings)),
    ]);
    const cells = blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []));
    const pageOf = (text: string) => cells.find((cell) => cell.text === text)?.location.page;
    expect([pageOf('普通教育'), pageOf('社会保障和就业支出')]).toEqual([1, 2]);
  });
});

describe('columns without labels on the next page, without rulings', () => {
  const left = draw([header.slice(0, 4), ...first.map((row) => row.slice(0, 4))], 1, 'none');
  const columns = (rows: readonly string[][]) =>
    drawTable(rows, { y: 100, widths: [100, 100, 120], header: 1, rulings: 'none' });
  const others = [
    ['项目支出', '上缴上级支出', '经营支出'],
    ['210.40', '', ''],
    ['96.30', '', '12.00'],
  ];

  test('are a grid of their own', () => {
    const { blocks } = detect([drawPage(1, title, left), drawPage(2, columns(others))]);
    expect(gridsIn(blocks)).toEqual([[header.slice(0, 4), ...first.map((row) => row.slice(0, 4))], others]);
    expect(linesIn(blocks)).toEqual(['支出决算表', '单位：万元']);
  });

  test('text below them stays a line', () => {
    const text = '以上各项支出均按照规定的用途使用。';
    const { blocks } = detect([
      drawPage(1, title, left),
      drawPage(2, columns(others), { runs: [drawRun(text, 50, 240)] }),
    ]);
    expect(gridsIn(blocks).at(-1)).toEqual(others);
    expect(linesIn(blocks)).toEqual(['支出决算表', '单位：万元', text]);
  });
});

describe('where a table without rulings begins and ends', () => {
  test('its title, unit and notes stay lines', () => {
    const table = draw([header, ...first, ...second], 1, 'none');
    const note = drawRun('注：本表反映部门本年度各项支出情况。', 50, table.bottom + 14);
    const { blocks } = detect([drawPage(1, title, table, { runs: [note] })]);
    expect(gridsIn(blocks)).toEqual([[header, ...first, ...second]]);
    expect(linesIn(blocks)).toEqual(['支出决算表', '单位：万元', '注：本表反映部门本年度各项支出情况。']);
  });

  test('the next table begins at its title', () => {
    const table = draw([header, ...first], 1, 'none');
    const y = table.bottom + 60;
    const next = drawTable(
      [
        ['项目', '预算数', '决算数'],
        ['公务接待费', '12.00', '9.50'],
        ['合计', '12.00', '9.50'],
      ],
      { y, widths: [200, 100, 100], header: 1, rulings: 'none' },
    );
    const { blocks } = detect([
      drawPage(1, title, table, { runs: [drawRun('财政拨款“三公”经费支出决算表', 150, y - 20)] }, next),
    ]);
    expect(gridsIn(blocks).map((rows) => rows.length)).toEqual([3, 3]);
  });

  test('sentences with amounts under a heading are no table', () => {
    const { blocks } = detect([
      drawPage(1, {
        runs: [
          drawRun('二、收入决算情况说明', 50, 80),
          drawRun('本年收入合计1,250.50万元，其中：财政拨款收入1,120.50万元，占89.60%；', 70, 100),
          drawRun('其他收入130.00万元，占10.40%。', 50, 120),
        ],
      }),
    ]);
    expect(gridsIn(blocks)).toEqual([]);
  });

  test('a contents page is no table', () => {
    const entries = ['收入支出决算总表', '收入决算表', '支出决算表'];
    const { blocks } = detect([
      drawPage(1, {
        runs: entries.flatMap((entry, i) =>
          drawLine(100 + 20 * i, [entry, 50], ['..............', 300], [`${i + 5}`, 500]),
        ),
      }),
    ]);
    expect(gridsIn(blocks)).toEqual([]);
  });
});

describe('rows without figures where a page ends or begins', () => {
  const summaryHeader: DrawnCell[][] = [
    [
      { text: '收入', columns: 2 },
      { text: '支出', columns: 2 },
    ],
    ['项目', '决算数', '项目', '决算数'],
  ];
  const above = [
    ['一、一般公共预算财政拨款收入', '770.32', '一、一般公共服务支出', '770.32'],
    ['', '', '十二、农林水支出', ''],
    ['', '', '十三、交通运输支出', ''],
  ];
  const below = [
    ['', '', '二十一、国有资本经营预\n算支出', ''],
    ['', '', '二十二、灾害防治及应急\n管理支出', ''],
    ['', '', '二十三、其他支出', ''],
    ['本年收入合计', '770.32', '本年支出合计', '770.32'],
    ['总计', '770.32', '总计', '770.32'],
  ];
  const drawSummary = (rows: readonly (readonly DrawnCell[])[], headerRows: number) =>
    drawTable(rows, { widths: [200, 90, 160, 90], header: headerRows, rulings: 'none' });
  const summaryTitle = { runs: [drawRun('收入支出决算总表', 250, 70), drawRun('单位：万元', 540, 90)] };

  test.each([
    ['the header repeated', true],
    ['no header', false],
  ])('are rows of the table by their labels, %s', (_what, repeated) => {
    const { blocks } = detect([
      drawPage(1, summaryTitle, drawSummary([...summaryHeader, ...above], 2), number(1)),
      drawPage(2, drawSummary(repeated ? [...summaryHeader, ...below] : below, repeated ? 2 : 0), number(2)),
    ]);
    const [grid] = gridsIn(blocks);
    expect(grid?.slice(2)).toEqual(
      [...above, ...below].map((row) => row.map((text) => text.replace('\n', ''))),
    );
  });
});

test('the total of a table that prints nothing, below a header with rulings', () => {
  const levels: DrawnCell[][] = [
    [
      { text: '项目', columns: 2 },
      { text: '本年支出', columns: 3 },
    ],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ];
  const ruled = drawTable(levels, { widths, header: 2, rulings: 'no-verticals' });
  const total = { runs: [drawRun('合计', 160, ruled.bottom + 14)] };
  const [grid] = gridsIn(detect([drawPage(1, title, ruled, total)]).blocks);
  expect(grid?.at(-1)?.join('')).toBe('合计');
});

test('title, mark and unit within the frame of a table are lines over it', () => {
  const table = drawTable([header, ...first], { y: 130, widths, header: 1, rulings: 'none' });
  const frame = drawTable([['']], { y: 60, widths: [560], header: 0 }).rulings;
  const around = frame.map((ruling) =>
    ruling.orientation === 'horizontal'
      ? { ...ruling, position: ruling.position === 60 ? 60 : table.bottom }
      : { ...ruling, to: table.bottom },
  );
  const { blocks } = detect([drawPage(1, title, { runs: table.runs, rulings: around })]);
  expect(linesIn(blocks)).toEqual(['支出决算表', '单位：万元']);
  expect(gridsIn(blocks)).toEqual([[header, ...first]]);
});

test('a title broken over two lines at the top of every page is no running head', () => {
  const broken = { runs: [drawRun('一般公共预算财政拨款', 250, 50), drawRun('支出决算表', 275, 65)] };
  const { blocks } = detect(
    [first, second, second].map((rows, i) =>
      drawPage(i + 1, broken, draw([header, ...rows], 1, 'none'), number(i + 1)),
    ),
  );
  expect(linesIn(blocks).filter((text) => text === '一般公共预算财政拨款')).toHaveLength(3);
  expect(gridsIn(blocks)).toHaveLength(3);
});

describe('a header that the end of a page cuts, between rulings', () => {
  const above = [[{ text: '项目', columns: 2 }, '本年支出', '基本支出', '项目支出']] as const;
  const below = [['科目编码', '科目名称', '合计', '', ''], ...first];
  const atFoot = drawTable(above, { y: 540, widths, header: 1, rulings: 'no-verticals' });
  const titleAtFoot = { runs: [drawRun('支出决算表', 250, 515), drawRun('单位：万元', 540, 530)] };
  const wanted = [
    ['项目', '本年支出合计', '基本支出', '项目支出'],
    ['科目编码', '科目名称'],
  ];

  test('is one header where only its first line stands on the page of the title', () => {
    const { blocks } = detect([
      drawPage(1, titleAtFoot, atFoot),
      drawPage(2, draw(below, 1, 'no-verticals')),
    ]);
    expect(gridsIn(blocks)).toEqual([[...wanted, ...first]]);
    expect(linesIn(blocks)).toEqual(['支出决算表', '单位：万元']);
  });

  test('the rest of it stands above the first ruling of the next page', () => {
    const names = { runs: drawLine(80, ['科目编码', 60], ['科目名称', 200]) };
    const { blocks } = detect([
      drawPage(1, titleAtFoot, atFoot),
      drawPage(2, names, draw(first, 0, 'no-verticals')),
    ]);
    expect(gridsIn(blocks)).toEqual([
      [['项目', '本年支出', '基本支出', '项目支出'], ['科目编码', '科目名称'], ...first],
    ]);
  });

  test('a sentence under a title begins no table on the next page', () => {
    const sentence = { runs: [drawRun('本表以下各项均按当年实际发生的支出填列。', 60, 550)] };
    const { blocks } = detect([
      drawPage(1, titleAtFoot, sentence),
      drawPage(2, draw([header, ...first], 1, 'no-verticals')),
    ]);
    expect(gridsIn(blocks)).toEqual([[header, ...first]]);
  });
});

test.each([
  ['nothing', [], [['支出功能分类科目编码', '科目名称', '本年支出合计', '基本支出']]],
  [
    'a word of another column',
    drawLine(116, ['本年支出', 390]),
    [
      ['支出功能分类科目编码', '科目名称', '本年支出'],
      ['本年支出合计', '基本支出'],
    ],
  ],
])(
  'a header word whose last letter alone stands below it, %s between, begins the header',
  (_, between, heads) => {
    const lines = {
      runs: [
        ...drawLine(110, ['支出功能分类科目编', 55]),
        ...between,
        ...drawLine(122, ['码', 95]),
        ...drawLine(128, ['科目名称', 200], ['本年支出合计', 330], ['基本支出', 450]),
      ],
    };
    const rows = drawTable(
      first.map((row) => row.slice(0, 4)),
      { y: 140, widths: [120, 150, 110, 110], header: 0, rulings: 'none' },
    );
    const { blocks } = detect([drawPage(1, title, lines, rows)]);
    expect(gridsIn(blocks)).toEqual([[...heads, ...first.map((row) => row.slice(0, 4))]]);
  },
);

test('a label that goes on below the last figures of a page cuts the table off from none of its rows', () => {
  const rows = ['教育支出', '普通教育', '国家机关'].map((name, i) =>
    drawLine(520 + 17 * i, [`2050${i + 1}`, 60], [name, 150], ['12.00', 372], ['8.00', 487]),
  );
  const ruled = (page: readonly string[][]) =>
    drawTable(page, { y: 460, widths: [90, 150, 110, 110], header: 1, rulings: 'no-verticals' });
  const columns = ['科目编码', '科目名称', '本年支出合计', '基本支出'];
  const repeated = drawTable([columns], {
    y: 60,
    widths: [90, 150, 110, 110],
    header: 1,
    rulings: 'no-verticals',
  });
  const { blocks } = detect([
    drawPage(
      1,
      { runs: [drawRun('支出决算表', 250, 440)] },
      ruled([columns, ['205', '教育', '9.00', '9.00']]),
      {
        runs: [...rows.flat(), drawRun('和群众性自治组织', 150, 520 + 34 + 13.5)],
      },
    ),
    drawPage(
      2,
      { ...repeated, rulings: [horizontal(58, 50, 510), ...repeated.rulings] },
      { runs: drawLine(100, ['208', 60], ['社会保障', 150], ['3.00', 377], ['3.00', 487]) },
    ),
  ]);
  expect(gridsIn(blocks)).toHaveLength(1);
  expect(gridsIn(blocks)[0]?.at(-1)).toEqual(['208', '社会保障', '3.00', '3.00']);
});

test('a header without rulings that the end of a page cuts is one with the rest of it over the row on the next', () => {
  const title = {
    runs: [drawRun('财政拨款“三公”经费支出决算表', 250, 480), drawRun('单位：万元', 540, 500)],
  };
  const above = drawLine(
    540,
    ['合计', 100],
    ['因公出国', 175],
    ['公务用车购置及运行费', 270],
    ['公务接待费', 430],
  );
  const below = [
    ...drawLine(60, ['（境）费', 175], ['小计', 250]),
    ...drawLine(54, ['公务用车', 290], ['公务用车', 360]),
    ...drawLine(66, ['购置费', 295], ['运行费', 365]),
    ...drawLine(
      90,
      ['18.30', 100],
      ['4.10', 190],
      ['9.60', 250],
      ['2.40', 300],
      ['7.20', 370],
      ['4.60', 445],
    ),
  ];
  const { blocks } = detect([drawPage(1, title, { runs: above }), drawPage(2, { runs: below })]);
  const [grid] = gridsIn(blocks);
  expect(grid?.at(-1)).toEqual(['18.30', '4.10', '9.60', '2.40', '7.20', '4.60']);
  expect(grid?.[0]).toEqual(['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费']);
});

test('dashes in the middle of a column on the next page are of the column whose figures end at its right', () => {
  const title = { runs: [drawRun('支出决算表', 250, 440), drawRun('单位：万元', 540, 460)] };
  const right = (text: string, x: number, y: number) => drawRun(text, x - 5 * text.length, y);
  const rows = [
    ...drawLine(500, ['科目名称', 60], ['基本支出', 280], ['项目支出', 480]),
    ...[drawRun('教育支出', 60, 520), right('33.20', 398, 520), right('30.28', 598, 520)],
    ...[drawRun('其他支出', 60, 540), right('-', 398, 540), right('29.84', 598, 540)],
  ];
  const more = [60, 80].flatMap((y) => [...drawLine(y, ['住房支出', 60], ['-', 298]), right('0.44', 598, y)]);
  // The boxes of some fonts are higher than their type.
  const ofHighFont = (runs: typeof rows) => ({ runs: runs.map((run) => ({ ...run, fontSize: 8 })) });
  const { blocks } = detect([drawPage(1, title, ofHighFont(rows)), drawPage(2, ofHighFont(more))]);
  expect(gridsIn(blocks)).toEqual([
    [
      ['科目名称', '基本支出', '项目支出'],
      ['教育支出', '33.20', '30.28'],
      ['其他支出', '-', '29.84'],
      ['住房支出', '-', '0.44'],
      ['住房支出', '-', '0.44'],
    ],
  ]);
});
