import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal, vertical, widthOf } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const read = (...pages: ReturnType<typeof drawPage>[]): string[][][] =>
  detect(pages).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));

test('years are headers where figures of another kind follow', () => {
  const rows = [
    ['省份', '2019', '2020', '2021', '2022'],
    ['甲省', '7.10', '8.25', '9.30', '11.75'],
    ['乙省', '6.00', '6.40', '7.05', '7.90'],
    ['合计', '13.10', '14.65', '16.35', '19.65'],
  ];
  const xs = [60, 170, 250, 330, 410];
  const ys = [100, 118, 133, 148, 163];
  const page = drawPage(1, {
    runs: rows.flatMap((row, r) =>
      drawLine((ys[r] ?? 0) + 13, ...row.map((text, i) => [text, xs[i] ?? 0] as const)),
    ),
    rulings: [
      ...ys.map((y) => horizontal(y, 50, 470)),
      ...[50, 470].map((x) => vertical(x, 100, 163)),
      ...[150, 230, 310, 390].map((x) => vertical(x, 100, 118)),
    ],
  });
  expect(read(page)).toEqual([rows]);
});

test('a table of words: the header stands over the first ruling', () => {
  const rows = [
    ['机构', '级别', '说明'],
    ['市档案馆', '参公', '含查阅中心'],
    ['市体育馆', '公益一类', '全额保障'],
    ['市文化馆', '公益二类', '定额补助'],
    ['市少年宫', '公益二类', '定项补助'],
  ];
  const page = drawPage(1, {
    runs: rows.flatMap((row, r) =>
      drawLine(114 + 18 * r, ...row.map((text, i) => [text, [60, 180, 330][i] ?? 0] as const)),
    ),
    rulings: [0, 1, 2, 3, 4, 5].map((r) => horizontal(101 + 18 * r, 50, 460)),
  });
  expect(read(page)).toEqual([rows]);
});

test('rows without figures right below a header, in words that head columns too, are rows', () => {
  const ends = [290, 560, 660];
  const figures = (y: number, ...texts: string[]) =>
    drawLine(y, ...texts.map((text, i) => [text, (ends[i] ?? 0) - widthOf(text)] as const));
  const page = drawPage(1, {
    runs: [
      ...drawLine(60, ['财政拨款收入支出决算总表', 280]),
      ...drawLine(104, ['项目', 120], ['金额', 250], ['项目', 370], ['合计', 520], ['政府性基金预算', 590]),
      ...drawLine(117, ['财政拨款', 605]),
      ...drawLine(133, ['政府性基金预算财政拨款', 50]),
      ...drawLine(149, ['国有资本经营预算财政拨款', 50]),
      ...drawLine(165, ['总计', 120], ['总计', 370]),
      ...figures(165, '910.25', '910.25', '77.10'),
    ],
  });
  const [rows] = read(page);
  expect(rows?.slice(-3).map(([label]) => label)).toEqual([
    '政府性基金预算财政拨款',
    '国有资本经营预算财政拨款',
    '总计',
  ]);
});

test('the first line of a label right below a header, without anything beside it, is of its row', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(60, ['一般公共预算财政拨款基本支出决算表', 200]),
      ...drawLine(104, ['科目代码', 55], ['科目名称', 140], ['决算数', 255]),
      ...drawLine(104, ['科目代码', 305], ['科目名称', 420], ['决算数', 545]),
      ...drawLine(118, ['对民间非营利组织和群众', 360]),
      ...drawLine(132.5, ['30309', 50], ['奖励金', 105], ['77.10', 265]),
      ...drawLine(132.5, ['39908', 305], ['性自治组织补贴', 360], ['3.25', 555]),
      ...drawLine(147, ['30399', 50], ['其他补助', 105], ['9.80', 270]),
      ...drawLine(147, ['39999', 305], ['其他支出', 360], ['6.40', 555]),
    ],
  });
  const [rows] = read(page);
  expect(rows?.slice(0, 2)).toEqual([
    ['科目代码', '科目名称', '决算数', '科目代码', '科目名称', '决算数'],
    ['30309', '奖励金', '77.10', '39908', '对民间非营利组织和群众性自治组织补贴', '3.25'],
  ]);
});

test('dashes in the middle of a column at the height of figures on the page before stand in their column', () => {
  const ruled = (n: number, runs: ReturnType<typeof drawLine>, rows: number) =>
    drawPage(n, {
      runs,
      rulings: Array.from({ length: rows + 1 }, (_, r) => horizontal(90 + 20 * r, 40, 780)),
    });
  const first = ruled(
    1,
    [
      ...drawLine(60, ['支出决算表', 350]),
      ...drawLine(104, ['项目', 120], ['年初预算数', 415], ['全年决算数', 640]),
      ...[0, 1, 2].flatMap((r) =>
        drawLine(
          124 + 20 * r,
          [['办公费', '差旅费', '会议费'][r] ?? '', 50],
          [`4${r}.15`, 495],
          [`3${r}.60`, 735],
        ),
      ),
    ],
    4,
  );
  const second = ruled(
    2,
    [0, 1, 2].flatMap((r) =>
      drawLine(
        124 + 20 * (r - 1),
        [['车辆数（辆）', '会议次数（次）', '培训次数（次）'][r] ?? '', 50],
        ['—', 435],
        [String(r + 2), 760],
      ),
    ),
    3,
  );
  expect(read(first, second)).toEqual([
    [
      ['项目', '年初预算数', '全年决算数'],
      ['办公费', '40.15', '30.60'],
      ['差旅费', '41.15', '31.60'],
      ['会议费', '42.15', '32.60'],
      ['车辆数（辆）', '—', '2'],
      ['会议次数（次）', '—', '3'],
      ['培训次数（次）', '—', '4'],
    ],
  ]);
});

test('行 over 次 beside a broken header is a column of its own', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(113, ['行', 152], ['全年预算', 168]),
      ...drawLine(119, ['项目', 90], ['决算数', 225]),
      ...drawLine(125, ['次', 152], ['数', 183]),
      ...drawLine(143, ['一、教育支出', 62], ['31', 152], ['640.18', 173], ['598.02', 225]),
      ...drawLine(159, ['二、体育支出', 62], ['32', 152], ['17.30', 178], ['17.30', 230]),
      ...drawLine(175, ['三、其他支出', 62], ['33', 152], ['0.50', 183], ['0.00', 235]),
    ],
    rulings: [101, 131, 147, 163, 179].map((y) => horizontal(y, 60, 262)),
  });
  expect(read(page)[0]?.[0]).toEqual(['项目', '行次', '全年预算数', '决算数']);
});

test('a heading beside others takes no column whose word it has already', () => {
  const items = ['合计', '因公出国（境）费', '公务接待费'];
  const xs = [60, 160, 260, 360, 460, 560, 660, 740];
  const centred = (text: string, centre: number) => [text, centre - widthOf(text) / 2] as const;
  const middles = xs.slice(1).map((x, i) => (x + (xs[i] ?? 0)) / 2);
  const page = drawPage(1, {
    runs: [
      ...drawLine(70, ['财政拨款“三公”经费支出决算表', 300], ['单位：元', 690]),
      ...drawLine(114, centred('预算数', 210), centred('决算数', 510)),
      ...drawLine(131, centred('培训费', 700)),
      ...drawLine(134, ...[...items, ...items].map((text, i) => centred(text, middles[i] ?? 0))),
      ...drawLine(
        154,
        ...['830.00', '510.00', '320.00', '770.00', '490.00', '280.00', '60.00'].map(
          (text, i) => [text, (xs[i + 1] ?? 0) - 4 - widthOf(text)] as const,
        ),
      ),
    ],
    rulings: [...[100, 140, 160].map((y) => horizontal(y, 60, 740)), horizontal(120, 60, 660)],
  });
  const [grid] = read(page);
  expect(grid?.slice(0, 2)).toEqual([
    ['预算数', '决算数', '培训费'],
    [...items, ...items],
  ]);
});

test('amounts that the width of their columns cuts are no header', () => {
  const right = (text: string, x: number) => [text, x - widthOf(text)] as const;
  const page = drawPage(1, {
    runs: [
      ...drawLine(70, ['支出决算表', 250]),
      ...drawLine(
        104,
        ['科目编码', 60],
        ['科目名称', 140],
        ['本年支出合计', 230],
        ['基本支出', 320],
        ['项目支出', 400],
      ),
      ...drawLine(120, right('79,223,100.', 290), right('48,749,700.', 360), right('29,884,400.', 440)),
      ...drawLine(132, ['201', 60], ['一般公共服务支出', 120], ...[290, 360, 440].map((x) => right('00', x))),
      ...drawLine(
        148,
        ['20103', 60],
        ['政府办公厅事务', 120],
        ...[290, 360, 440].map((x) => right('332.50', x)),
      ),
      ...drawLine(164, ['229', 60], ['其他支出', 120], ...[290, 360, 440].map((x) => right('9.50', x))),
    ],
  });
  expect(read(page)[0]?.slice(0, 2)).toEqual([
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['201', '一般公共服务支出', '79,223,100.00', '48,749,700.00', '29,884,400.00'],
  ]);
});
