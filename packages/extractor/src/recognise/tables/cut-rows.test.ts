import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

type Rows = string[][];

/** The rows of a table that two pages print: 行次, label, first amount. */
const read = (title: string, first: Rows, second: Rows) =>
  recogniseTables([lineBlock(title), tableGrid(first), tableGrid(second, { page: 2 })]).tables.flatMap(
    ({ rows }) => rows.map(({ lineNo, name, cells }) => [lineNo, name, cells[0]?.raw]),
  );

describe('a row that the end of a page cuts in a table with 行次', () => {
  const header = ['项目', '行次', '金额'];
  const numbered = [
    header,
    ['一、财政拨款收入', '1', '9.00'],
    ['二、上级补助收入', '2', ''],
    ['三、事业收入', '3', '1.00'],
    ['年末专项资金的', '4', '5.00'],
  ];

  test('goes on with what has no number', () =>
    expect(read('收入支出决算总表', numbered, [['结转部分', '', '']])).toContainEqual([
      '4',
      '年末专项资金的结转部分',
      '5.00',
    ]));

  test('does not with what has one', () =>
    expect(read('收入支出决算总表', numbered, [['结转部分', '5', '']])).toEqual([
      ['1', '一、财政拨款收入', '9.00'],
      ['2', '二、上级补助收入', ''],
      ['3', '三、事业收入', '1.00'],
      ['4', '年末专项资金的', '5.00'],
      ['5', '结转部分', ''],
    ]));

  test('does not with a figure of its own', () =>
    expect(read('收入支出决算总表', numbered, [['结转部分', '', '2.00']])).toHaveLength(5));
});

describe('a row that the end of a page cuts between its label and its figures', () => {
  const header = ['项目', '金额'];

  test('is one row where the label had none', () =>
    expect(
      read('收入支出决算总表', [header, ['一、财政拨款收入', '9.00'], ['二、其他收入', '']], [['', '8.00']]),
    ).toEqual([
      ['', '一、财政拨款收入', '9.00'],
      ['', '二、其他收入', '8.00'],
    ]));

  test('is not joined to a row that has its figures', () =>
    expect(
      read(
        '收入支出决算总表',
        [header, ['一、财政拨款收入', '9.00']],
        [
          ['', '8.00'],
          ['二、其他收入', '1.00'],
        ],
      ).map(([, name, raw]) => [name, raw]),
    ).toEqual([
      ['一、财政拨款收入', '9.00'],
      ['', '8.00'],
      ['二、其他收入', '1.00'],
    ]));
});

describe('an amount that the end of a page cuts in its decimals', () => {
  const header = ['项目', '金额', '其中'];
  const first = [header, ['一、财政拨款收入', '9,120.00', '2.00'], ['二、其他收入', '66210.3', '1.00']];

  test.each([
    ['its last decimal', first, ['', '7', ''], '66210.37'],
    [
      'both',
      [header, ['一、财政拨款收入', '9,120.00', ''], ['二、其他收入', '66,210.', '']],
      ['', '37', ''],
      '66,210.37',
    ],
  ])('has %s on the next page', (_, above, rest, raw) =>
    expect(
      read('收入支出决算总表', above, [rest, ['三、利息收入', '0.10', '']]).map(([, name, amount]) => [
        name,
        amount,
      ]),
    ).toEqual([
      ['一、财政拨款收入', '9,120.00'],
      ['二、其他收入', raw],
      ['三、利息收入', '0.10'],
    ]),
  );

  test.each([
    ['a whole amount', ['', '', '7']],
    ['more decimals than it lacks', ['', '71', '']],
  ])('does not go on with %s', (_, rest) =>
    expect(read('收入支出决算总表', first, [rest]).map(([, , amount]) => amount)).not.toContain('66210.37'),
  );
});

describe('a label of three lines that the end of a page cuts after its second', () => {
  const first = [
    ['科目编码', '科目名称', '决算数'],
    ['30227', '委托业务费', '9.05'],
    ['30228', '工会经费', '1.30'],
    ['39908', '对民间非营利组织', ''],
    ['', '和群众性自治', ''],
  ];
  const named = (second: Rows) =>
    recogniseTables([
      lineBlock('一般公共预算财政拨款基本支出决算表'),
      tableGrid(first),
      tableGrid(second, { page: 2 }),
    ]).tables.flatMap(({ rows }) => rows.map(({ code, name }) => `${code} ${name}`));

  test('is one row', () =>
    expect(
      named([
        ['', '组织补贴', ''],
        ['39909', '经常性赠与', '2.00'],
      ]),
    ).toEqual([
      '30227 委托业务费',
      '30228 工会经费',
      '39908 对民间非营利组织和群众性自治组织补贴',
      '39909 经常性赠与',
    ]));

  test('is not joined where the next page begins with a row of its own', () =>
    expect(named([['39909', '经常性赠与', '2.00']])).toContain(' 和群众性自治'));
});
