import type { Fact, Paragraph, Section } from '@juesuan/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts } from './index.ts';

const place = { page: null, line: 1, box: null };
const paragraph = (text: string): Paragraph => ({
  marker: /^(?:\d+[.、]|（.）)/u.exec(text)?.[0] ?? '',
  text,
  location: place,
  lines: [{ offset: 0, location: place }],
});
const section = (marker: string, title: string, ...texts: string[]): Section => ({
  level: 2,
  marker,
  title,
  location: place,
  paragraphs: texts.map(paragraph),
  sections: [],
});

const factsOf = (...texts: string[]) =>
  readFacts([section('一、', '收入支出决算总体情况说明', ...texts)], 2024).facts;
const short = ({ item, measure, value, unit, direction }: Fact) =>
  [item, measure, value ?? '', unit, direction ?? ''].join(' ').trim();
const stated = (...texts: string[]) => factsOf(...texts).map(short);

describe('totals and changes', () => {
  test('a total, its change and its rate, with the reason', () => {
    const facts = factsOf(
      '2024年度收、支总计均为500.5万元。与2023年度相比，收、支总计各减少20万元，下降3.8%。主要原因：压减一般性支出。',
    );
    expect(facts.map(short)).toEqual([
      '收、支总计 决算数 500.5 万元',
      '收、支总计 同比增减额 20 万元 down',
      '收、支总计 同比增减率 3.8 % down',
    ]);
    expect(facts[1]).toMatchObject({ comparedTo: '2023年度', reason: '压减一般性支出' });
  });

  test('each part with its share', () =>
    expect(stated('本年收入合计100万元，其中：财政拨款收入90万元，占90%；其他收入10万元，占10%。')).toEqual([
      '本年收入合计 决算数 100 万元',
      '财政拨款收入 决算数 90 万元',
      '财政拨款收入 占比 90 %',
      '其他收入 决算数 10 万元',
      '其他收入 占比 10 %',
    ]));

  test('amounts within a reason are apart from the accounts', () =>
    expect(
      stated(
        '项目支出9万元，比上年增加2万元，主要是培训中心增加设备购置经费3万元、厅本级减少会议费1万元。',
      ).slice(1),
    ).toEqual([
      '项目支出 同比增减额 2 万元 up',
      '培训中心设备购置经费 原因金额 3 万元 up',
      '厅本级会议费 原因金额 1 万元 down',
    ]));

  test('the template’s other word is not struck out', () =>
    expect(stated('公务接待费减少0.15万元，下降（增长）27.78%。')).toEqual([
      '公务接待费 增减额 0.15 万元 down',
      '公务接待费 增减率 27.78 % down',
    ]));
});

describe('subjects', () => {
  const text =
    '1.教育支出（类）职业教育（款）技校教育（项）。年初预算为50万元，支出决算为60万元，完成年初预算的120%。决算数大于年初预算数的主要原因是年中追加设备经费。';

  test('budget, final and completion rate are of the whole chain', () => {
    const item = '教育支出（类）职业教育（款）技校教育（项）';
    expect(stated(text)).toEqual([
      `${item} 年初预算 50 万元`,
      `${item} 决算数 60 万元`,
      `${item} 完成率 120 %`,
      `${item} 决算数   up`,
    ]);
  });

  test('the claim holds the reason', () =>
    expect(factsOf(text).at(-1)).toMatchObject({
      value: null,
      comparedTo: '年初预算数',
      reason: '年中追加设备经费',
    }));

  test('another unit than the rest is kept as printed', () =>
    expect(
      stated(
        '2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。年初预算为698.91元，支出决算为710.5万元。',
      ),
    ).toMatchObject([expect.stringContaining('698.91 元'), expect.stringContaining('710.5 万元')]));
});

test('the three public expenses, with groups, persons and vehicles', () =>
  expect(
    stated(
      '1.因公出国（境）费预算为3万元，支出决算为2万元。全年组织因公出国（境）团组7个，累计23人次。',
      '2.公务用车购置及运行费支出5万元。其中：购置公务用车1辆，公务用车保有量为12辆。',
      '3.公务接待费支出1万元。全年国内公务接待64批次、512人次（不包括陪同人员）。',
    ),
  ).toEqual([
    '因公出国（境）费 预算数 3 万元',
    '因公出国（境）费 决算数 2 万元',
    '因公出国（境） 团组数 7 个',
    '因公出国（境） 人次 23 人次',
    '公务用车购置及运行费 决算数 5 万元',
    '公务用车 购置数 1 辆',
    '公务用车 保有量 12 辆',
    '公务接待费 决算数 1 万元',
    '国内公务接待 批次 64 批次',
    '国内公务接待 人次 512 人次',
  ]));

test('the entries of a list are parts of what was spoken of', () =>
  expect(
    stated('因公出国（境）费支出7万元。主要包括德国、挪威和法国交流活动费用4万元、参加第24次会议3万元。'),
  ).toEqual([
    '因公出国（境）费 决算数 7 万元',
    '因公出国（境）费/德国、挪威和法国交流活动费用 支出金额 4 万元',
    '因公出国（境）费/参加第24次会议 支出金额 3 万元',
  ]));

test('procurement and vehicles by use', () =>
  expect(
    stated(
      '2024年度政府采购支出总额9万元，其中：政府采购货物支出4万元、政府采购服务支出5万元。授予中小企业合同金额9万元，占政府采购支出总额的100%。',
      '截至2024年12月31日，本部门共有车辆3辆，其中，机要通信用车2辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）1台（套）。',
    ),
  ).toEqual([
    '政府采购支出 总额 9 万元',
    '政府采购货物支出 决算数 4 万元',
    '政府采购服务支出 决算数 5 万元',
    '授予中小企业合同 金额 9 万元',
    '授予中小企业合同 占比 100 %',
    '车辆 数量 3 辆',
    '机要通信用车 数量 2 辆',
    '其他用车 数量 1 辆',
    '单价100万元（含）以上设备（不含车辆） 数量 1 台（套）',
  ]));

describe('self-evaluation', () => {
  const head =
    '招商推介经费项目绩效自评情况：根据绩效目标，项目绩效自评得分为98分。项目全年预算数为10万元，执行数为9万元，完成预算的90%。';
  const indicators =
    '项目绩效目标完成情况：一是数量指标方面，活动场次≥6场，实际完成7场；二是满意度指标方面，客商满意度 $\\geq 90\\%$ ，实际完成 96.4%。';

  test('score, budget and execution are of the project; its indicators are apart', () => {
    const { facts, indicators: repeated } = readFacts([
      section('十、', '绩效评价情况说明', head + indicators),
    ]);
    expect(facts.map(short)).toEqual([
      '招商推介经费 自评得分 98 分',
      '招商推介经费 全年预算数 10 万元',
      '招商推介经费 执行数 9 万元',
      '招商推介经费 完成率 90 %',
    ]);
    expect(repeated).toMatchObject([
      { project: '招商推介经费', level2: '数量指标', indicator: '活动场次', target: '≥6场', actual: '7场' },
      { level2: '满意度指标', indicator: '客商满意度', target: '≥90%', actual: '96.4%' },
    ]);
  });

  test('the indicators may have a paragraph of their own; the next project ends them', () => {
    const { facts, indicators: repeated } = readFacts([
      section('十、', '绩效评价情况说明', head, indicators, head.replace('招商推介经费', '设备购置')),
    ]);
    expect(facts.filter(({ measure }) => measure === '自评得分').map(({ item }) => item)).toEqual([
      '招商推介经费',
      '设备购置',
    ]);
    expect(repeated).toHaveLength(2);
  });
});

describe('sections', () => {
  const body = '支出5万元。';
  const part = (title: string, ...sections: Section[]): Section => ({
    ...section('第二部分', title),
    level: 1,
    sections,
  });

  test('overview, tables and glossary state no facts', () =>
    expect(
      readFacts([
        { ...section('', '', '编制数38人。'), level: 0 },
        part('部门概况', section('一、', '部门职责', '内设38个机构。')),
        part('2024年度部门决算表', section('一、', '收入决算表', '合计 5.00 5.00')),
        part('决算情况说明', section('三、', '支出决算情况说明', body)),
        part('名词解释', section('一、', '其他', '指5万元以下。')),
      ]).facts.map(({ section: path, value }) => [path, value]),
    ).toEqual([['三、支出决算情况说明', '5']]));

  test('explanations under the heading of another part are explanations all the same', () =>
    expect(
      readFacts([
        part(
          '2024年度部门决算报表及附件',
          section('一、', '收入决算表', body),
          section('三、', '支出决算情况说明', body),
        ),
        part('某项目绩效自评报告', section('一、', '项目概况', body)),
      ]).facts.map(({ section: path }) => path),
    ).toEqual(['三、支出决算情况说明']));

  test('a text without headings is read as a whole', () =>
    expect(readFacts([{ ...section('', '', '“三公”经费支出5万元。'), level: 0 }]).facts).toMatchObject([
      { section: '', item: '“三公”经费', value: '5' },
    ]));

  test('a heading names what figures without a name are of', () =>
    expect(
      readFacts([
        section('一、', '机关运行经费支出情况说明', '2024年度决算数20万元，比上年增加1万元。'),
      ]).facts.map(short),
    ).toEqual(['机关运行经费 决算数 20 万元', '机关运行经费 同比增减额 1 万元 up']));

  test('the path begins with the main heading', () =>
    expect(
      readFacts([
        part('决算情况说明', {
          ...section('五、', '一般公共预算'),
          sections: [{ ...section('（三）', '具体 情况', body), level: 3 }],
        }),
      ]).facts[0]?.section,
    ).toBe('五、一般公共预算/（三）具体情况'));
});

test('a fact stands where the line stands in which its figure begins', () => {
  const lines = [
    { offset: 0, location: { page: 21, line: null, box: null } },
    { offset: 10, location: { page: 22, line: null, box: null } },
  ];
  const broken: Paragraph = {
    marker: '',
    text: '基本支出5万元，占比项目支出7万元。',
    location: lines[0]?.location ?? place,
    lines,
  };
  const { facts } = readFacts([{ ...section('三、', '支出决算情况说明'), paragraphs: [broken] }]);
  expect(facts.map(({ location }) => location.page)).toEqual([21, 22]);
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    '年初预算为',
    '支出决算为',
    '完成',
    '占',
    '增加',
    '减少',
    '主要原因是',
    '（类）',
    '（款）',
    '（项）',
    '万元',
    '元',
    '%',
    '个',
    '人次',
    '，',
    '。',
    '、',
    '；',
    '：',
    '2024年度',
    '12.5',
    '1,000',
    '第3',
    '项目绩效自评情况：',
    '项目绩效目标完成情况：',
    '主要包括',
    '（',
    '）',
    '《',
    '\\leq',
    '$',
    '比上年',
    '持平',
    '无变化',
    '分别',
    '各',
    '和',
    '至',
    '万',
    '0',
    '同比',
    '一是',
    '二是',
    '项目',
    '（01项）',
    '节约',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
  );

  test('reading never throws and invents no figure', () =>
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (all) => {
        const printed = all.map((text) => text.normalize('NFKC').replace(/[\s,]/gu, '')).join('\n');
        for (const { value, location } of factsOf(...all)) {
          expect(location).toBe(place);
          if (value !== null) expect(printed).toContain(value);
        }
      }),
      { numRuns: 500 },
    ));
});

describe('wordings of other reports', () => {
  test('a sentence that compares speaks of what the paragraph began with', () =>
    expect(
      stated('2024年度总收入90万元，其中年初结转和结余4万元。与2023年相比，增加10万元，增长12.5%。'),
    ).toEqual([
      '总收入 决算数 90 万元',
      '年初结转和结余 决算数 4 万元',
      '总收入 同比增减额 10 万元 up',
      '总收入 同比增减率 12.5 % up',
    ]));

  test('the budget, then last year: each figure has its own comparison', () =>
    expect(
      factsOf('“三公”经费支出决算为5万元，比预算减少1万元，比去年增加2万元。').map(
        ({ comparedTo }) => comparedTo,
      ),
    ).toEqual(['', '预算', '去年']));

  test('a second rate is stated with the words of the first', () =>
    expect(stated('收入、支出各下降23.51%、38.28%。')).toEqual([
      '收入 增减率 23.51 % down',
      '支出 增减率 38.28 % down',
    ]));

  test('the plan’s amount stands within the completion rate', () =>
    expect(stated('教育支出决算数为8万元，完成年初预算10万元的80%。').slice(1)).toEqual([
      '教育支出 年初预算 10 万元',
      '教育支出 完成率 80 %',
    ]));

  test('what is not a list of parts', () =>
    expect(stated('国内公务接待18批次，120人次（不包括陪同人员），共计支出2万元。').at(-1)).toMatch(
      / 决算数 2 万元$/,
    ));

  test('after the indicators the next paragraph states facts again', () =>
    expect(
      stated(
        '甲项目绩效自评情况：得分90分。绩效目标完成情况：活动场次≥6场，实际完成7场。',
        '全年支出12万元。',
      ),
    ).toEqual(['甲 得分 90 分', '甲 决算数 12 万元']));
});

describe('the name of a change', () => {
  const named = (text: string) =>
    factsOf(text).map(({ measure, base, baseYear }) => [measure, base, baseYear]);
  const year = '项目支出比';
  test.each([
    [`${year}上年增加2万元，增长5%。`, '同比', 'prior_year', null],
    [`${year}2023年度增加2万元，增长5%。`, '同比', 'prior_year', 2023],
    [`${year}2021年度增加2万元，增长5%。`, '', 'year', 2021],
    [`${year}年初预算增加2万元，增长5%。`, '', 'initial_budget', null],
    [`${year}调整预算减少2万元，下降5%。`, '', 'adjusted_budget', null],
    [`${year}上年预算减少2万元，下降5%。`, '', 'budget', 2023],
    [`${year}2024年项目支出财政拨款年初预算7万元减少2万元，下降5%。`, '', 'initial_budget', 2024],
    ['项目支出增加2万元，增长5%。', '', null, null],
    ['项目支出由2023年的9万元减少到7万元，降幅22%。', '同比', 'prior_year', 2023],
  ])('%s', (text, same, base, baseYear) => {
    const changes = named(text).filter(([measure]) => String(measure).includes('增减'));
    expect(changes.length).toBeGreaterThan(0);
    for (const [measure, ...of] of changes) {
      expect(measure).toMatch(new RegExp(`^${same}增减[额率]$`));
      expect(of).toEqual([base, baseYear]);
    }
  });
});
