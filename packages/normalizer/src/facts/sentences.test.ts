import type { Fact, Paragraph, Section } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readFacts } from './index.ts';

const place = { page: null, line: 1, box: null };
const at = (line: number) => ({ page: null, line, box: null });
const paragraph = (text: string): Paragraph => ({
  marker: '',
  text,
  location: place,
  lines: [{ offset: 0, location: place }],
});
const section = (title: string, paragraphs: Paragraph[], sections: Section[] = [], level = 2): Section => ({
  level,
  marker: '',
  title,
  location: place,
  paragraphs,
  sections,
});

const readOf = (...texts: string[]) => readFacts([section('支出决算情况说明', texts.map(paragraph))]);
const factsOf = (...texts: string[]): Fact[] => readOf(...texts).facts;
const stated = (...texts: string[]) =>
  factsOf(...texts).map(({ item, measure, value, unit, direction, comparedTo }) =>
    [item, measure, value ?? '-', unit, direction ?? '', comparedTo].join(' ').trimEnd(),
  );

describe('rates', () => {
  test.each([
    ['公务接待费占“三公”经费的25%。', '公务接待费 占比 25 %  “三公”经费'],
    ['基本支出30万元，完成率98%。', '基本支出 完成率 98 %'],
    ['基本支出30万元，执行率98%。', '基本支出 执行率 98 %'],
    ['基本支出30万元，完成调整预算的100%。', '基本支出 完成率 100 %  调整预算'],
    ['其他收入同比增长-5.2%。', '其他收入 同比增减率 5.2 % down 同比'],
  ])('%s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));

  test('a rate within a reason is of what the reason names', () =>
    expect(
      stated(
        '项目支出9万元，比上年增加2万元，增长28.57%，主要是新增设备购置3万元，增长50%，会议费减少1万元，下降20%。',
      ),
    ).toEqual([
      '项目支出 决算数 9 万元',
      '项目支出 同比增减额 2 万元 up 上年',
      '项目支出 同比增减率 28.57 % up 上年',
      '设备购置 原因金额 3 万元 up',
      '设备购置 原因比率 50 % up',
      '会议费 原因金额 1 万元 down',
      '会议费 原因比率 20 % down',
    ]));

  test('a rate that compares the accounts again is theirs', () =>
    expect(stated('项目支出9万元，主要是新增设备购置3万元，与上年相比增加2万元，增长28.57%。')).toEqual([
      '项目支出 决算数 9 万元',
      '设备购置 原因金额 3 万元 up',
      '项目支出 同比增减额 2 万元 up 上年',
      '项目支出 同比增减率 28.57 % up 上年',
    ]));

  test('the rate of a reason is apart from that of the account', () =>
    expect(stated('其他收入10万元，比上年减少2万元，主要原因是会议费下降20%。')).toEqual([
      '其他收入 决算数 10 万元',
      '其他收入 同比增减额 2 万元 down 上年',
      '会议费 原因比率 20 % down',
    ]));
});

describe('last year’s amount', () => {
  test.each([
    ['本年收入合计1000万元，2023年度为960万元，比2023年度增加40万元。', '本年收入合计 上年决算数 960 万元'],
    ['本年收入合计1000万元，2023年收入960万元，较2023年增长4.17%。', '收入 上年决算数 960 万元'],
    ['本年收入合计1000万元，上年为960万元，增加40万元。', '本年收入合计 上年决算数 960 万元'],
  ])('is stated beside this year’s: %s', (text, fact) => expect(stated(text)[1]).toBe(fact));

  test.each([
    ['上年结转和结余45万元。', '上年结转和结余 决算数 45 万元'],
    ['2023年末结转和结余45万元，比2023年增加1万元。', '年末结转和结余 决算数 45 万元'],
    ['2023年度收入960万元，与2022年度相比增加40万元。', '收入 决算数 960 万元'],
  ])('is none: %s', (text, fact) => expect(stated(text)[0]).toBe(fact));
});

describe('balances', () => {
  test.each([
    ['2024年末结转和结余1万元。', '年末结转和结余 决算数 1 万元'],
    ['2024年初财政拨款结转和结余1万元。', '年初财政拨款结转和结余 决算数 1 万元'],
    ['某局2024年末结转和结余1万元。', '年末结转和结余 决算数 1 万元'],
    ['年末财政拨款结转和结余1万元。', '年末财政拨款结转和结余 决算数 1 万元'],
  ])('are called by the end of the year that they are of: %s', (text, fact) =>
    expect(stated(text)).toEqual([fact]),
  );
});

describe('a minus', () => {
  test.each([
    ['财政拨款收入为-3.5万元。', '财政拨款收入 决算数 -3.5 万元'],
    ['年末结转和结余-3.5万元。', '年末结转和结余 决算数 -3.5 万元'],
    ['年末结转和结余为负3.5万元。', '年末结转和结余 决算数 -3.5 万元'],
    ['年末结转和结余为－3.50万元。', '年末结转和结余 决算数 -3.50 万元'],
    ['收入总计预决算差异率-8.68%。', '收入总计 预决算差异率 -8.68 %'],
    ['财政拨款收入-3.5万元，占-2.1%。', '财政拨款收入 占比 -2.1 %'],
    ['年初结转和结余、年末结转和结余分别为-1万元和-2万元。', '年末结转和结余 决算数 -2 万元'],
  ])('is kept by a level: %s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));

  test.each([
    ['其他收入比上年增加-3.5万元。', '其他收入 同比增减额 3.5 万元 down 上年'],
    ['其他收入比上年减少-3.5万元。', '其他收入 同比增减额 3.5 万元 down 上年'],
    ['其他收入占比较上年提高-1.5个百分点。', '其他收入 占比增减 1.5 个百分点 down 上年'],
  ])('is the direction of a change: %s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));
});

describe('counts', () => {
  test.each([
    ['因公出国（境）团组2个，参加人次5人。', '因公出国（境） 人次 5 人'],
    ['国内公务接待2批次，参与人数5人。', '国内公务接待 人数 5 人'],
    ['因公出国（境）团组2个，出访人员5人。', '出访人员 人数 5 人'],
  ])('after the first are of the same: %s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));

  test.each([
    ['参加其他单位组织的因公出国（境）团组3个。', '团组数 3 个'],
    ['对6个二级项目开展绩效自评。', '项目数 6 个'],
    ['国内公务接待12批次。', '批次 12 批次'],
    ['国内公务接待98人次。', '人次 98 人次'],
  ])('%s', (text, measure) => expect(stated(text)).toEqual([expect.stringContaining(measure)]));
});

describe('one amount for budget and accounts', () => {
  test.each([
    ['公务用车购置费年初预算和支出决算均为0万元。', '公务用车购置费 决算数 0 万元'],
    ['因公出国（境）费支出预算数与决算数均为2万元。', '因公出国（境）费 决算数 2 万元'],
  ])('%s', (text, fact) => expect(stated(text)).toEqual([fact]));
});

describe('what is spoken of', () => {
  test('in a bracket directly after a name is that name', () =>
    expect(
      stated('“三公”经费48万元，其中：公务接待费（预算20万元，决算15万元）完成预算的75%；其他2万元。'),
    ).toEqual([
      '“三公”经费 决算数 48 万元',
      '公务接待费 预算数 20 万元',
      '公务接待费 决算数 15 万元',
      '公务接待费 完成率 75 %  预算',
      '其他 决算数 2 万元',
    ]));

  test('where income and expenditure stand beside balances is each of the four', () =>
    expect(stated('年初结转和结余10万元，收入50万元，支出40万元，年末结转和结余20万元。')).toEqual([
      '年初结转和结余 决算数 10 万元',
      '收入 决算数 50 万元',
      '支出 决算数 40 万元',
      '年末结转和结余 决算数 20 万元',
    ]));

  test('below a heading of its own is what the section is of, not the last part of the paragraph before', () =>
    expect(
      readFacts([
        section(
          '一般公共预算财政拨款支出决算情况说明',
          [
            '（二）结构情况。教育支出60万元；住房保障支出20万元。',
            '（三）具体情况。年初预算70万元，支出决算80万元。',
          ].map(paragraph),
        ),
      ]).facts.map(({ item, measure }) => `${item} ${measure}`),
    ).toEqual([
      '教育支出 决算数',
      '住房保障支出 决算数',
      '一般公共预算财政拨款支出 年初预算',
      '一般公共预算财政拨款支出 决算数',
    ]));
});

describe('numbers in words', () => {
  test.each([
    ['公务用车购置费预算为1万元，支出决算为零。', '公务用车购置费 决算数 0 万元'],
    ['公务用车购置费预算和决算均为零。', '公务用车购置费 决算数 0'],
    ['全年购置公务用车壹辆。', '公务用车 购置数 1 辆'],
    ['公务用车保有量为两辆。', '公务用车 保有量 2 辆'],
    ['全年因公出国（境）团组两个。', '因公出国（境） 团组数 2 个'],
    ['国内公务接待三批次。', '国内公务接待 批次 3 批次'],
    ['其他收入比上年增长一倍。', '其他收入 同比增减率 1 倍 up 上年'],
    ['公务接待费占“三公”经费的五成。', '公务接待费 占比 5 成  “三公”经费'],
  ])('%s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));

  test('are kept as printed beside their value', () =>
    expect(factsOf('全年购置公务用车壹辆。')).toMatchObject([{ value: '1', raw: '全年购置公务用车壹辆' }]));

  test('that are not exact are left out', () =>
    expect(stated('公务接待费占“三公”经费近五成，比上年增长近一倍。')).toEqual([]));
});

describe('comparisons in words', () => {
  test.each([
    ['公务接待费支出决算等于预算数。', '公务接待费 决算数 -  flat 预算数'],
    ['公务接待费支出决算与年初预算数持平。', '公务接待费 决算数 -  flat 年初预算数'],
    ['公务接待费支出决算低于预算数。', '公务接待费 决算数 -  down 预算数'],
    ['公务接待费支出决算超过预算数。', '公务接待费 决算数 -  up 预算数'],
    ['公务用车购置费与上年持平。', '公务用车购置费 决算数 -  flat 上年'],
  ])('%s', (text, fact) => expect(stated(text)).toEqual([fact]));

  test('without a change stated, are not taken for its reason', () =>
    expect(stated('会议费0.5万元，与上年相比没有变化。')).toEqual([
      '会议费 决算数 0.5 万元',
      '会议费 决算数 -  flat 上年',
    ]));
});

describe('a long paragraph', () => {
  const sentence = (i: number) => `第${'一二三四五六七八九'[i % 9]}项支出${i}.00万元`;
  const count = 900;
  const all = Array.from({ length: count }, (_, i) => sentence(i + 1));

  test.each([
    ['。', 'of sentences'],
    ['；', 'of one sentence of many clauses'],
    ['，', 'without a stop'],
  ])('%s — every amount is read once', (mark) => {
    const amounts = factsOf(`${all.join(mark)}。`).map(({ value }) => value);
    expect(amounts).toEqual(Array.from({ length: count }, (_, i) => `${i + 1}.00`));
  });

  test('every fact is placed on the line that prints it', () => {
    const lines = all.map((text) => `${text}。`);
    let offset = 0;
    const printed: Paragraph = {
      ...paragraph(lines.join('')),
      lines: lines.map((text, i) => {
        const line = { offset, location: at(i + 1) };
        offset += text.length;
        return line;
      }),
    };
    const facts = readFacts([section('支出决算情况说明', [printed])]).facts;
    expect(facts.map(({ location }) => location.line)).toEqual(lines.map((_, i) => i + 1));
  });
});

describe('where figures are stated', () => {
  const part = (title: string, texts: string[], sections: Section[] = []) =>
    section(title, texts.map(paragraph), sections, 1);
  const values = (...sections: Section[]) => readFacts(sections).facts.map(({ value }) => value);

  test('in the part of the explanations itself and in its sections', () =>
    expect(
      values(
        part(
          '情况说明',
          ['收入总计1.00万元。'],
          [section('支出决算情况说明', [paragraph('支出2.00万元。')])],
        ),
      ),
    ).toEqual(['1.00', '2.00']));

  test('not in the overview, the tables, the glossary', () =>
    expect(
      values(
        part('部门概况', ['内设机构5个。']),
        part('决算公开表', ['收入3.00万元。']),
        part('名词解释', ['年初预算4.00万元。']),
      ),
    ).toEqual([]));

  test('an explanation may have the word of another part in its heading', () =>
    expect(values(section('机构运行经费支出情况说明', [paragraph('机构运行经费5.00万元。')]))).toEqual([
      '5.00',
    ]));
});

describe('lists without names of their own', () => {
  test.each([
    [
      '教育收入9万元、事业收入1万元，分别占本年收入的90%和10%，分别比上年增长5%、下降2%。',
      [
        '教育收入 占比 90 %  本年收入',
        '事业收入 占比 10 %  本年收入',
        '教育收入 同比增减率 5 % up 上年',
        '事业收入 同比增减率 2 % down 上年',
      ],
    ],
    [
      '基本支出、项目支出分别为8万元、2万元，同比分别增长1.5%、下降2.5%。',
      ['基本支出 同比增减率 1.5 % up 同比', '项目支出 同比增减率 2.5 % down 同比'],
    ],
    [
      '会议费、培训费占“三公”经费的60%和40%。',
      ['会议费 占比 60 %  “三公”经费', '培训费 占比 40 %  “三公”经费'],
    ],
    [
      '会议费和培训费分别占60%和40%，金额分别为6万元和4万元。',
      ['会议费 决算数 6 万元', '培训费 决算数 4 万元'],
    ],
  ])('%s', (text, facts) => expect(stated(text).slice(-facts.length)).toEqual(facts));

  test('of names that are not as many no figure is said to be of any', () =>
    expect(stated('政府采购支出10万元，货物、服务占60%和40%。')).toEqual(['政府采购支出 决算数 10 万元']));
});

describe('what an amount is of', () => {
  test.each([
    ['基本支出占本年支出的80%，为8万元；项目支出占20%，为2万元。', '项目支出 决算数 2 万元'],
    ['除财政拨款收入9万元外，其他收入共1万元。', '其他收入 决算数 1 万元'],
    ['2050202小学教育2023年度决算8万元。', '2050202小学教育 决算数 8 万元'],
    ['“三公”经费控制在预算9万元以内。', '“三公”经费 预算数 9 万元'],
    ['机关运行经费由办公费3万元、水费2万元构成。', '水费 决算数 2 万元'],
    ['本年支出合计30万元，比上年多拨2万元，增长7.14%。', '本年支出合计 同比增减率 7.14 % up 上年'],
    ['事业收入8万元（其中：门诊收入5万元，住院收入3万元）。', '住院收入 决算数 3 万元'],
    ['本年收入9万元，其中事业收入占80%，比上年提高1.2个百分点。', '事业收入 占比增减 1.2 个百分点 up 上年'],
    ['收入预算8万元，决算9万元，超预算1万元。', '收入 增减额 1 万元 up 预算'],
  ])('%s', (text, fact) => expect(stated(text).at(-1)).toBe(fact));

  test('a name with a colon that a paragraph begins with', () =>
    expect(stated('公用经费2万元。', '职业年金缴费支出：年初预算数9万元，决算数8万元。').slice(1)).toEqual([
      '职业年金缴费支出 年初预算 9 万元',
      '职业年金缴费支出 决算数 8 万元',
    ]));

  test('amounts of two sides after the whole of one', () =>
    expect(stated('支出总计9万元。', '收入9万元和支出9万元。').slice(1)).toEqual([
      '收入 决算数 9 万元',
      '支出 决算数 9 万元',
    ]));

  test.each([
    ['a sum without a name', '燃油费3万元，维修费2万元，共计5万元，占公用经费的50%。', ['5万元', '50%']],
    [
      'what belongs to something unknown',
      '中小企业合同金额9万元，占比90%，其中小微企业4万元，占比40%。',
      ['4万元', '40%'],
    ],
  ])('%s is of nothing that was named', (_what, text, figures) =>
    expect(readOf(text).unread.map(({ figure }) => figure)).toEqual(figures),
  );
});

test.each([
  ['公务接待费较上年增长（下降）2.4%。', ['2.4%']],
  ['公务接待费比上年减少-0.3万元。', ['-0.3万元']],
  ['公务接待费比上年增加-0.3万元，增长（下降）0%。', []],
])('%s: which way it changed', (text, figures) =>
  expect(readOf(text).twoWays.map(({ figure }) => figure)).toEqual(figures),
);
