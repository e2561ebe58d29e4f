import type { Fact, ReportFamily, Section } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readFacts } from './index.ts';

const place = { page: null, line: 1, box: null };
const section = (title: string, ...texts: string[]): Section => ({
  level: 2,
  marker: '三、',
  title,
  location: place,
  paragraphs: texts.map((text) => ({
    marker: /^\d+\./u.exec(text)?.[0] ?? '',
    text,
    location: place,
    lines: [{ offset: 0, location: place }],
  })),
  sections: [],
});
const stated = ({ item, measure, value, unit, direction }: Fact): string =>
  [item, measure, `${value ?? ''}${unit}`, direction ?? ''].join(' ').trim();
const read = (family: ReportFamily, title: string, ...texts: string[]): string[] =>
  readFacts([section(title, ...texts)], 2024, family).facts.map(stated);

describe('the parts of a budget are budgets', () => {
  const purchases = '政府采购预算共计66万元，其中：集中采购41万元，分散采购25万元。';
  test.each(['final_accounts', 'budget'] as const)('after 其中, in a text of family %s', (family) =>
    expect(read(family, '政府采购情况说明', purchases)).toEqual([
      '政府采购 预算数 66万元',
      '集中采购 预算数 41万元',
      '分散采购 预算数 25万元',
    ]),
  );

  test('where 其中 begins the next sentence, and within brackets', () =>
    expect(
      read(
        'final_accounts',
        '“三公”经费情况说明',
        '“三公”经费年初预算为14万元。其中：公务用车购置及运行维护费9万元（其中：公务用车购置费0万元），公务接待费5万元。实际支出11万元。',
      ),
    ).toEqual([
      '“三公”经费 年初预算 14万元',
      '公务用车购置及运行维护费 年初预算 9万元',
      '公务用车购置费 年初预算 0万元',
      '公务接待费 年初预算 5万元',
      '公务接待费 决算数 11万元',
    ]));

  test('in the bracket alone: what follows it is of the accounts again', () =>
    expect(
      read(
        'final_accounts',
        '情况说明',
        '年初预算安排“三公”经费14万元（含公务接待费5万元），公务接待费支出4万元。',
      ),
    ).toEqual(['“三公”经费 年初预算 14万元', '公务接待费 年初预算 5万元', '公务接待费 决算数 4万元']));

  test('parts of the accounts stay what they are', () =>
    expect(
      read('final_accounts', '情况说明', '“三公”经费预算14万元，支出决算11万元。其中：公务接待费支出4万元。'),
    ).toEqual(['“三公”经费 预算数 14万元', '“三公”经费 决算数 11万元', '公务接待费 决算数 4万元']));
});

describe('amounts that only a name stands before', () => {
  const text = '2024年项目支出73万元，机关运行经费安排12万元。与上年持平。';
  test('are planned in a budget', () =>
    expect(read('budget', '支出说明', text)).toEqual([
      '项目支出 预算数 73万元',
      '机关运行经费 预算数 12万元',
      '项目支出 预算数  flat',
    ]));
  test('and spent in final accounts', () =>
    expect(read('final_accounts', '支出说明', text)[0]).toBe('项目支出 决算数 73万元'));
  test.each([
    ['2025年“三公”经费预算安排情况', '预算数'],
    ['政府性基金预算财政拨款支出情况说明', '决算数'],
    ['预算绩效管理情况说明', '决算数'],
    ['一般公共预算支出情况', '决算数'],
  ])('under the heading %s', (title, measure) =>
    expect(read('final_accounts', title, '公务接待费2万元。')).toEqual([`公务接待费 ${measure} 2万元`]),
  );
  test('both sides of a budget have their own totals', () =>
    expect(
      read('budget', '总体情况说明', '收入预算总计30万元，其中事业收入4万元。支出预算总计31万元。'),
    ).toEqual(['收入 预算数 30万元', '事业收入 预算数 4万元', '支出 预算数 31万元']));
});

test('上年 in a sentence on another year is the year before that', () => {
  const { facts } = readFacts(
    [
      section(
        '情况说明',
        '2025年公务接待费预算6万元，较上年增加1万元。公务用车运行费较上年同期减少2万元。',
        '公务接待费较上年增加3万元。',
      ),
    ],
    2024,
  );
  expect(facts.slice(1).map(({ measure, base, baseYear }) => [measure, base, baseYear])).toEqual([
    ['增减额', 'year', 2024],
    ['增减额', 'year', 2024],
    ['同比增减额', 'prior_year', null],
  ]);
});

test('projects counted with their budget', () =>
  expect(
    read(
      'final_accounts',
      '基本情况',
      '云江市水文站（以下简称“水文站”）实施项目共9个，年初批复预算6个项目310万元（含2个年初结转项目45万元），年中增加3个项目。',
    ),
  ).toEqual([
    '实施项目 项目数 9个',
    '年初批复预算项目 项目数 6个',
    '年初批复预算项目 年初预算 310万元',
    '年初结转项目 项目数 2个',
    '年初结转项目 年初预算 45万元',
    '项目 增减数 3个 up',
  ]));

test('a part of a whole name is the whole name that the section has printed', () =>
  expect(
    read(
      'final_accounts',
      '情况说明',
      '因公出国（境）费3万元，公务接待费1万元。',
      '出国团组2个，累计5人次。',
    ),
  ).toEqual([
    '因公出国（境）费 决算数 3万元',
    '公务接待费 决算数 1万元',
    '因公出国（境） 团组数 2个',
    '因公出国（境） 人次 5人次',
  ]));

describe('what is said of a budget before its parts', () => {
  const parts = '其中：公务接待费6万元（包括：国内接待4万元、外事接待2万元）。';
  test.each(['与2023年预算基本持平', '比上年增加1万元，增长7.14%', '占项目支出的9%'])('%s', (besides) =>
    expect(
      read('final_accounts', '情况说明', `“三公”经费预算15万元，${besides}，${parts}`).slice(-3),
    ).toEqual(['公务接待费 预算数 6万元', '国内接待 预算数 4万元', '外事接待 预算数 2万元']),
  );
  test.each([
    '“三公”经费支出13万元，比预算15万元减少2万元，其中：公务接待费6万元。',
    '“三公”经费支出13万元，完成年初预算15万元的86.67%，其中：公务接待费6万元。',
    '“三公”经费支出13万元，比上年支出14万元减少1万元，其中：公务接待费6万元。',
  ])('but those of the accounts are no budgets: %s', (text) =>
    expect(read('final_accounts', '情况说明', text).at(-1)).toBe('公务接待费 决算数 6万元'),
  );
  test('the parts of what is named a budget alone', () =>
    expect(
      read(
        'final_accounts',
        '情况说明',
        '2024年“三公”经费财政拨款预算中，公务接待费6万元，公务用车运行费7万元。',
      ),
    ).toEqual(['公务接待费 预算数 6万元', '公务用车运行费 预算数 7万元']));
});

test('a budget that is the same as last year’s', () =>
  expect(
    read('final_accounts', '情况说明', '公务接待费支出预算6万元；与上年预算数持平，原因：厉行节约。'),
  ).toEqual(['公务接待费 预算数 6万元', '公务接待费 预算数  flat']));

test('a name in a bracket, an amount after a year within a reason, a progress called 比例', () =>
  expect(
    read(
      'final_accounts',
      '情况说明',
      '云江市水文站2024年用财政拨款开支的出国（境）经费、公务接待费（简称“三公”经费）支出合计13万元，预算执行比例为86.67%。',
      '“三公”经费增减变化的主要原因是：2024年“三公”经费支出预算合计15万元，比上年预算数减少2万元。',
    ).map((line) => line.replace('支出合计 ', ' ')),
  ).toEqual([
    '“三公”经费 决算数 13万元',
    '“三公”经费 执行率 86.67%',
    '“三公”经费 预算数 15万元',
    '“三公”经费 增减额 2万元 down',
  ]));
