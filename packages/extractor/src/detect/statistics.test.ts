import { describe, expect, test } from 'vitest';
import { drawRun, horizontal, lattice, vertical } from '../testing/draw.ts';
import { centre, read, row, rowsOf } from '../testing/statistics.ts';

/** Pages as statistical offices set them, in English: what a table says is no matter of its language. */

describe('without rulings', () => {
  test('a header over several lines, running text above and below', () => {
    const body = [
      ['Coast', '14,309', '2.1', '3.04'],
      ['Hills', '8,770', '-0.6', '2.95'],
      ['Plain', '31,025', '1.4', '3.31'],
    ];
    const [before, after] = [
      'The number of dwellings that were visited in the three zones is given here.',
      'Dwellings that stood empty on the day of the visit are left out of all columns.',
    ];
    expect(
      read([
        drawRun(before, 60, 60),
        ...[centre('Number of', 240, 90), centre('Percent', 330, 90), centre('Mean size', 420, 90)],
        drawRun('Zone', 60, 102),
        ...[centre('dwellings', 240, 102), centre('change', 330, 102), centre('(rooms)', 420, 102)],
        ...rowsOf(118, 13, [262, 340, 430], body),
        drawRun(after, 60, 180),
      ]),
    ).toEqual([
      before,
      [['Zone', 'Number of dwellings', 'Percent change', 'Mean size (rooms)'], ...body],
      after,
    ]);
  });

  test('headings over headings', () => {
    const body = [
      ['1997', '812', '640', '55', '41'],
      ['1998', '790', '655', '61', '38'],
      ['1999', '805', '661', '59', '44'],
    ];
    expect(
      read([
        centre('Registered boats', 340, 78),
        ...[centre('Motor', 270, 92), centre('Sail', 430, 92)],
        drawRun('Year and port', 60, 106),
        ...['North', 'South', 'North', 'South'].map((text, i) => centre(text, 230 + 80 * i, 106)),
        ...rowsOf(122, 13, [238, 318, 395, 475], body),
      ]),
    ).toEqual([
      [
        ['Year and port', 'Registered boats'],
        ['Motor', 'Sail'],
        ['North', 'South', 'North', 'South'],
        ...body,
      ],
    ]);
  });

  test('years with a note’s mark over columns, words for nothing, a note below', () => {
    const body = [
      ['Harbour', '70,412', '73,805', '4.8%'],
      ['Ferry/b', '1,080,330', '1,102,718', '2.1'],
      ['Canal', '9,120', '9,455*', '3.7'],
      ['Lake', '1,044', '/', '/'],
      ['River', '20,881', '20,700', '-0.9'],
    ];
    expect(
      read([
        drawRun('Waterway', 60, 90),
        ...['2006', '2007a', 'Change'].map((text, i) => centre(text, 290 + 75 * i, 90)),
        ...rowsOf(106, 13, [312, 388, 458], body),
        drawRun('a Counted in another month than in the years before.', 60, 176),
      ]),
    ).toEqual([
      [['Waterway', '2006', '2007a', 'Change'], ...body],
      'a Counted in another month than in the years before.',
    ]);
  });

  test('one column of figures in thousands; two tables under their captions', () => {
    const first = [
      ['Alder', '9,310'],
      ['Birch', '17,206'],
      ['Cedar', '4,055'],
    ];
    const second = [
      ['Alder', '31', '29'],
      ['Birch', '64', '70'],
      ['Cedar', '12', '9'],
    ];
    expect(
      read([
        drawRun('Table 1. Trees', 60, 70),
        ...[drawRun('Kind', 60, 86), drawRun('Trees', 195, 86)],
        ...rowsOf(100, 13, [225], first),
        drawRun('Table 2. Felled', 60, 160),
        ...[drawRun('Kind', 60, 176), centre('2003', 200, 176), centre('2004', 280, 176)],
        ...rowsOf(190, 13, [215, 295], second),
      ]),
    ).toEqual([
      'Table 1. Trees',
      [['Kind', 'Trees'], ...first],
      'Table 2. Felled',
      [['Kind', '2003', '2004'], ...second],
    ]);
  });

  test('a page of two columns of running text is no table, nor is it between rulings', () => {
    const lines = Array.from({ length: 12 }, (_, i) => [
      `prices of the ${i} goods rose by 1.2 percent in May`,
      'and wages by 0.8 percent in the same month of 2008',
    ]);
    const blocks = read(
      lines.flatMap(([left = '', rest = ''], i) => [
        drawRun(left, 40, 90 + 13 * i),
        drawRun(rest, 330, 90 + 13 * i),
      ]),
    );
    expect(blocks).not.toContainEqual(expect.any(Array));
    const rulings = [70, 250, 280].map((y) => horizontal(y, 40, 580));
    const ruled = read(
      lines.flatMap(([left = '', rest = ''], i) => [
        drawRun(left, 40, 90 + 13 * i),
        drawRun(rest, 330, 90 + 13 * i),
      ]),
      rulings,
    );
    expect(ruled).not.toContainEqual(expect.any(Array));
  });
});

describe('with some rulings', () => {
  test('above, below and under the headings, groups of rows, a note and the source below', () => {
    const ends = [265, 345, 405, 485];
    expect(
      read(
        [
          drawRun('Table 7. Staff by branch and sex', 60, 80),
          ...[centre('1995', 290, 100), centre('2005', 430, 100), drawRun('Branch', 60, 116)],
          ...['Women', 'Men', 'Women', 'Men'].map((text, i) =>
            centre(text, [250, 330, 390, 470][i] ?? 0, 116),
          ),
          drawRun('Public', 60, 134),
          ...row(148, 'Schools', ['3,118', '1,402', '3,650', '1,377'], ends, 70),
          ...row(162, 'Hospitals', ['2,260', '981', '2,914', '1,066'], ends, 70),
          drawRun('Private', 60, 176),
          ...row(190, 'Shops', ['4,020', '3,877', '4,416', '3,905'], ends, 70),
          ...row(204, 'All branches', ['9,398', '6,260', '10,980', '6,348'], ends),
          drawRun(
            'Note: Without apprentices and without those who work for less than ten hours a week.',
            60,
            224,
          ),
        ],
        [
          ...[88, 120, 210].map((y) => horizontal(y, 55, 490)),
          ...[horizontal(104, 225, 350), horizontal(104, 365, 490)],
        ],
      ),
    ).toEqual([
      'Table 7. Staff by branch and sex',
      [
        ['Branch', '1995', '2005'],
        ['Women', 'Men', 'Women', 'Men'],
        ['Public', '', '', '', ''],
        ['Schools', '3,118', '1,402', '3,650', '1,377'],
        ['Hospitals', '2,260', '981', '2,914', '1,066'],
        ['Private', '', '', '', ''],
        ['Shops', '4,020', '3,877', '4,416', '3,905'],
        ['All branches', '9,398', '6,260', '10,980', '6,348'],
      ],
      'Note: Without apprentices and without those who work for less than ten hours a week.',
    ]);
  });

  const farms = [
    ['Ewes', '6,120', '118'],
    ['Goats', '905', '44'],
    ['Geese', '12,380', '207'],
  ];
  const runs = [
    ...[drawRun('Animal', 60, 114), centre('Heads', 200, 114), centre('Farms', 280, 114)],
    ...rowsOf(131, 14, [215, 292], farms),
  ];
  test.each([
    ['under the header and below', [horizontal(119, 50, 330), horizontal(166, 50, 330)]],
    [
      'round it',
      [horizontal(102, 50, 330), horizontal(166, 50, 330), vertical(50, 102, 166), vertical(330, 102, 166)],
    ],
    ['between all rows', [102, 119, 134, 148, 166].map((y) => horizontal(y, 50, 330))],
    ['between all cells', lattice([50, 160, 240, 330], [102, 119, 134, 148, 166])],
  ])('%s', (_, rulings) => {
    expect(read(runs, rulings)).toEqual([[['Animal', 'Heads', 'Farms'], ...farms]]);
  });

  test('words in cells of several lines, rulings between rows', () => {
    expect(
      read(
        [
          ...[drawRun('Word', 60, 114), drawRun('What it means here', 200, 114)],
          ...[drawRun('Dwelling', 60, 134), drawRun('Rooms behind one door of their own, with', 200, 134)],
          drawRun('a place for cooking', 200, 146),
          ...[drawRun('Tenant', 60, 166), drawRun('Whoever pays rent for a dwelling', 200, 166)],
          ...[drawRun('Lodger', 60, 186), drawRun('Whoever pays rent to a tenant', 200, 186)],
        ],
        [100, 120, 152, 172, 192].map((y) => horizontal(y, 50, 450)),
      ),
    ).toEqual([
      [
        ['Word', 'What it means here'],
        ['Dwelling', 'Rooms behind one door of their own, with a place for cooking'],
        ['Tenant', 'Whoever pays rent for a dwelling'],
        ['Lodger', 'Whoever pays rent to a tenant'],
      ],
    ]);
  });
});
