import { describe, expect, test } from 'vitest';
import { drawPage, drawRun } from '../testing/draw.ts';
import { drawTable, textRows } from '../testing/table.ts';
import type { BodyLine } from './body-line.ts';
import { bodyRows } from './body-rows.ts';
import { detect } from './detect.ts';

const economic = [
  ['科目编码', '科目名称', '决算数'],
  ['301', '工资福利支出', '7,313.52'],
  ['30108', '机关事业单位基本养\n老保险缴费', '512.40'],
  ['30112', '其他社会保障缴费', '12.00'],
  ['303', '对个人和家庭的补助', ''],
  ['30399', '其他对个人和家庭的\n补助支出（含抚恤金\n和生活补助）', '88.00'],
  ['310', '资本性支出', '3.00'],
];
const whole = economic.slice(1).map((row) => row.map((text) => text.replaceAll('\n', '')));
/** How codes stand in a row that is higher than they are, and how figures do. */
const alignments = [
  ['top', 'top'],
  ['middle', 'middle'],
  ['bottom', 'bottom'],
  ['top', 'middle'],
  ['top', 'bottom'],
  ['middle', 'bottom'],
] as const;

describe('wrapped names without rulings between the rows', () => {
  test.each(alignments)('codes at the %s of the row, figures at the %s', (labels, figures) => {
    for (const rulings of ['none', 'columns-and-frame'] as const) {
      const drawing = { widths: [80, 110, 100], header: 1, rulings, labels, figures };
      const page = drawPage(
        1,
        { runs: [drawRun('一般公共预算财政拨款基本支出决算表', 100, 80)] },
        drawTable(economic, drawing),
      );
      const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
      expect(grid && textRows(grid).slice(1)).toEqual(whole);
    }
  });

  test('a known label broken early, beside a row of one line, is one', () => {
    const rows = [
      ['项目', '决算数', '项目', '决算数'],
      ['一、财政拨款收入', '64.59', '一、一般公共服务支出', '28.40'],
      ['二、事业收入', '8.20', '二、社会保\n障和就业支出', '10.91'],
      ['三、其他收入', '5.20', '三、住房保障支出', '5.16'],
    ];
    const drawing = { widths: [140, 80, 140, 80], header: 1, rulings: 'none' } as const;
    const page = drawPage(
      1,
      { runs: [drawRun('收入支出决算总表', 100, 80)] },
      drawTable(rows, { ...drawing, labels: 'middle', figures: 'middle' }),
    );
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    expect(grid && textRows(grid)).toEqual(rows.map((row) => row.map((text) => text.replace('\n', ''))));
  });

  test('a line of the summary table and the next are two rows, one without a figure or not', () => {
    const rows = [
      ['项目', '决算数'],
      ['年初财政拨款结转和结余', '120.00'],
      ['一般公共预算财政拨款', '100.00'],
      ['政府性基金预算财政拨款', ''],
      ['国有资本经营预算财政拨款', ''],
      ['总计', '120.00'],
    ];
    const page = drawPage(
      1,
      { runs: [drawRun('财政拨款收入支出决算总表', 100, 80)] },
      drawTable(rows, { widths: [200, 100], header: 1, rulings: 'none' }),
    );
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    expect(grid && textRows(grid)).toEqual(rows);
  });
});

test('a line above the whole name of a code is no part of its row: the page before cut it off its own', () => {
  const first = [
    ['科目编码', '科目名称', '决算数'],
    ['208', '社会保障和就业支出', '235.00'],
    ['20805', '行政事业单位养老支出', '225.00'],
    ['2080505', '机关事业单位基本养老', '150.00'],
  ];
  const second = [
    ['', '保险缴费支出', ''],
    ['2080506', '机关事业单位职业年金缴费支出', '75.00'],
    ['20808', '抚恤', '10.00'],
    ['2080801', '死亡抚恤', '10.00'],
  ];
  const drawing = { widths: [80, 200, 100], rulings: 'none' } as const;
  const pages = [
    drawPage(1, { runs: [drawRun('支出决算表', 100, 80)] }, drawTable(first, { ...drawing, header: 1 })),
    drawPage(2, drawTable(second, { ...drawing, header: 0 })),
  ];
  const grids = detect(pages).blocks.filter((block) => block.type === 'grid');
  expect(grids.flatMap((grid) => textRows(grid)).slice(4)).toEqual(second);
});

test('a name alone at the end of a page is no part of the whole name above it, without codes too', () => {
  const first = [
    ['项目', '本年支出合计', '基本支出'],
    ['社会保障和就业支出', '235.00', '235.00'],
    ['行政事业单位养老支出', '225.00', '225.00'],
    ['城乡社区', '', ''],
  ];
  const second = [
    ['支出', '75.00', '75.00'],
    ['农林水支出', '10.00', '10.00'],
  ];
  const drawing = { widths: [200, 100, 100], rulings: 'none' } as const;
  const pages = [
    drawPage(1, { runs: [drawRun('支出决算表', 100, 80)] }, drawTable(first, { ...drawing, header: 1 })),
    drawPage(2, drawTable(second, { ...drawing, header: 0 })),
  ];
  const grids = detect(pages).blocks.filter((block) => block.type === 'grid');
  expect(grids.flatMap((grid) => textRows(grid))).toEqual([...first, ...second]);
});

test('lines that make the whole name of a code are its row, whichever of them the figure stands beside', () => {
  const printed = [
    '201|一般公共服务支|5.00',
    '|出',
    '|政府办公厅',
    '20103|（室）及相关机|4.00',
    '|构事务',
    '|其他社会保障',
    '20899|和就业支出|1.00',
    '207|文化旅游体育与|2.00',
    '|传媒支出',
    '208|社会保障和就业|3.00',
    '|支出',
    '216|商业服务业等支|6.00',
    '|出',
  ];
  const lines = printed.map((cells, i): BodyLine => {
    const parts = cells.split('|').flatMap((text, column) => {
      const box = { x0: 100 * column, y0: 12 * i, x1: 100 * column + 12 * text.length, y1: 12 * (i + 1) };
      return text === '' ? [] : [{ part: { text, box, runs: [] }, column }];
    });
    return { page: 1, baseline: 12 * i + 10, fontSize: 12, slot: -1, parts };
  });
  expect(bodyRows(lines).map((row) => row.length)).toEqual([2, 3, 2, 2, 2, 2]);
});

test('further lines of a name begin where its code does, under one heading of both', () => {
  const left = (text: string, y: number) => drawRun(text, 50, y);
  const lines = ['205 教育支出', '2050299 其他普通教育支出', '2050305 高等职业教育', '206 科学技术支出'];
  const runs = [left('科目编码及名称', 100), drawRun('本年支出合计', 300, 100)];
  lines.forEach((text, i) => {
    const y = 130 + 30 * i;
    const isBroken = i === 1;
    runs.push(
      left(isBroken ? '2050299 其他普通' : text, isBroken ? y - 6 : y),
      drawRun(`${i + 1}0.00`, 320, y),
    );
    if (isBroken) runs.push(left('教育支出', y + 6));
  });
  const page = drawPage(1, { runs: [drawRun('支出决算表', 180, 70), ...runs] });
  const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
  expect(grid && textRows(grid).slice(1)).toEqual(
    lines.map((text, i) => [...text.split(' '), `${i + 1}0.00`]),
  );
});

describe('rows of tables without codes and rulings', () => {
  const read = (title: string, header: string[], body: string[][], widths: number[]) => {
    const page = drawPage(
      1,
      { runs: [drawRun(title, 200, 80)] },
      drawTable([header, ...body], { widths, header: 1, rulings: 'none', labels: 'top', figures: 'top' }),
    );
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    return grid && textRows(grid).slice(1);
  };

  test('the known labels of balances, each over two lines, are rows without figures too', () => {
    const rows = [
      ['年初财政拨款结转\n和结余', '514.63', '年末财政拨款结转\n和结余', '328.41'],
      ['一般公共预算财政\n拨款', '514.63', '', ''],
      ['政府性基金预算财\n政拨款', '', '', ''],
      ['国有资本经营预算\n财政拨款', '', '', ''],
      ['总计', '11,964.21', '总计', '11,964.21'],
    ];
    expect(
      read('财政拨款收入支出决算总表', ['项目', '金额', '项目', '金额'], rows, [100, 80, 100, 80]),
    ).toEqual(rows.map((row) => row.map((text) => text.replaceAll('\n', ''))));
  });

  test('the columns’ numbers and one row of short figures are two rows', () => {
    const header = ['合计', '因公出国（境）费', '公务接待费'];
    const rows = [
      ['1', '2', '3'],
      ['46.5', '30', '16.5'],
    ];
    expect(read('“三公”经费支出决算表', header, rows, [100, 120, 100])).toEqual(rows);
  });
});

describe('rows in one tall cell a column, amounts in whole units', () => {
  /** A ruled header over one ruled row that is as high as all rows. */
  const read = (header: string[], rows: string[][], widths: number[]) => {
    const head = drawTable([header], { widths, header: 1 });
    const below = drawTable(rows, { y: head.bottom, widths, header: 0, rulings: 'columns-and-frame' });
    const page = drawPage(1, { runs: [drawRun('政府采购情况表', 200, 80)] }, head, below);
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    return grid && textRows(grid).slice(1);
  };

  test('labels with ordinals beside figures', () => {
    const rows = [
      ['合计', '12054200'],
      ['一、政府采购货物支出', '2146000'],
      ['二、政府采购工程支出', '883500.5'],
    ];
    expect(read(['项目', '采购金额'], rows, [200, 100])).toEqual(rows);
  });

  test('figures under one another in several columns', () => {
    const rows = [
      ['教育支出', '300', '0'],
      ['卫生健康支出', '0', '864,000'],
      ['住房保障支出', '632', '1'],
    ];
    expect(read(['科目名称', '基本支出', '项目支出'], rows, [200, 100, 100])).toEqual(rows);
  });

  test('the total below the last label, one figure between them', () => {
    const rows = [
      ['国有资本经营预算财政拨款', ''],
      ['总计', '119,642,100'],
    ];
    expect(read(['项目', '金额'], rows, [200, 100])).toEqual(rows);
  });

  test('a known label that is the beginning of another one, its figure level with the rest', () => {
    const rows = [
      ['一、一般公共预算财政拨\n款收入', '11,449'],
      ['二、政府性基金预算财政拨款\n收入', '908'],
      ['三、国有资本经营预算财政\n拨款收入', '12'],
    ];
    const page = drawPage(
      1,
      { runs: [drawRun('收入支出决算总表', 200, 80)] },
      drawTable([['项目', '决算数'], ...rows], {
        widths: [140, 100],
        header: 1,
        rulings: 'none',
        figures: 'bottom',
      }),
    );
    const [grid] = detect([page]).blocks.filter((block) => block.type === 'grid');
    expect(grid && textRows(grid).slice(1)).toEqual(
      rows.map((row) => row.map((text) => text.replace('\n', ''))),
    );
  });

  test('a number broken over lines is one row', () => {
    expect(read(['科目名称', '基本支出'], [['教育支出', '42,575,058.\n26']], [200, 100])).toEqual([
      ['教育支出', '42,575,058.26'],
    ]);
  });
});
