import type { Section } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { readFacts } from './index.ts';

const line = (number: number) => ({ page: null, line: number, box: null });
const section = (...texts: string[]): Section => ({
  level: 2,
  marker: '二、',
  title: '支出决算情况说明',
  location: line(1),
  paragraphs: texts.map((text, i) => ({
    marker: '',
    text,
    location: line(i + 2),
    lines: [{ offset: 0, location: line(i + 2) }],
  })),
  sections: [],
});
const read = (...texts: string[]) => {
  const { facts, unread } = readFacts([section(...texts)]);
  return { facts: facts.map(({ item, measure, value }) => `${item} ${measure} ${value}`), unread };
};

test('a figure whose words say nothing known is no fact; its clause and place are kept', () =>
  expect(read('项目支出41.00万元。', '项目支出比上年腾挪6.20万元，增长17.82%。')).toEqual({
    facts: ['项目支出 决算数 41.00', '项目支出 同比增减率 17.82'],
    unread: [{ figure: '6.20万元', clause: '项目支出比上年腾挪6.20万元', location: line(3) }],
  }));

test('a rate and a count without a name too', () =>
  expect(
    read('主要原因是2021年收入中含修缮款60%的费用。', '下属单位到位程度98%，共12件。').unread.map(
      ({ figure }) => figure,
    ),
  ).toEqual(['60%', '98%', '12件']));

test('parts of what was stated are of the same measure, whatever they are called', () =>
  expect(
    read('政府采购支出合计60万元，其中：货物类20万元，服务类40万元。资产总额90万元，其中，在建工程30万元。'),
  ).toEqual({
    facts: [
      '政府采购支出合计 决算数 60',
      '货物类 决算数 20',
      '服务类 决算数 40',
      '资产 总额 90',
      '在建工程 总额 30',
    ],
    unread: [],
  }));

test('a subject of the code list says how much there is of it', () =>
  expect(read('主要用于行政运行45.00万元；一般行政管理事务5.00万元。').facts).toEqual([
    '行政运行 决算数 45.00',
    '一般行政管理事务 决算数 5.00',
  ]));

test('nothing is unread within a list of the parts of a thing, nor of what is no figure', () =>
  expect(read('日常支出9万元，主要包括参展5万元、布展4万元。严格执行八项规定和12条要求。').unread).toEqual(
    [],
  ));

test('people and things counted within a reason are of no item but their own', () => {
  const { facts, unread } = read(
    '公务接待费支出2万元，比上年增加1万元，主要原因是47名职工调资，新增3人，接待6批次。',
  );
  expect(facts).toEqual(['公务接待费 决算数 2', '公务接待费 同比增减额 1', '职工 人数 47']);
  expect(unread.map(({ figure }) => figure)).toEqual(['3人', '6批次']);
});

test('numbers with words that count nothing known are reported, whatever they count', () =>
  expect(
    read(
      '整理档案730盒，养殖4万羽，收集标本15缸，展厅面积620㎡，供水1.4亿立方米，栽种28株树苗，覆盖率为97。',
    ).unread.map(({ figure }) => figure),
  ).toEqual(['730盒', '4万羽', '15缸', '620㎡', '1.4亿立方米', '28株', '97']));

test.each([
  ['服务群众26万人次', '服务群众 人次 26'],
  ['购置设备8台套', '购置设备 数量 8'],
  ['国内公务接待批次为7', '国内公务接待 批次 7'],
  ['公务用车保有量为11', '公务用车 保有量 11'],
])('what is counted in a known way is a fact: %s', (text, fact) =>
  expect(read(`${text}。`)).toEqual({ facts: [fact], unread: [] }),
);

test.each([
  '截至2023年12月31日，第3组，世界500强，“12360热线”，4号楼，5G网络，为期3个月。',
  '上年基数为0，科目编码为2050202，联系电话为88990011。',
  '《2023年30卷目录》，10-20株，不少于5株，2人员经费。',
])('numbers that count nothing are passed over: %s', (text) =>
  expect(read(text)).toEqual({ facts: [], unread: [] }),
);

test('a decimal behind 上年 whose unit was lost', () =>
  expect(read('公务接待费支出4.10万元，较上年4.60减少0.50万元。').unread.map(({ figure }) => figure)).toEqual(
    ['4.60'],
  ));

test('more than a number is no fact, and neither is a total of several years', () =>
  expect(
    read('接待200余人次。', '项目支出3万多元。', '2021年、2022年会议费共5万元。').unread.map(
      ({ figure }) => figure,
    ),
  ).toEqual(['200余人', '3万多元', '5万元']));

test('a figure that is about so much is a fact and is reported', () => {
  const { facts, approximate, unread } = readFacts([
    section('会议费支出近3万元，比上年增加约2万元，参会人数600人左右。'),
  ]);
  expect(facts.map(({ item, measure, value }) => `${item} ${measure} ${value}`)).toEqual([
    '会议费 决算数 3',
    '会议费 同比增减额 2',
    '会议费 人数 600',
  ]);
  expect(approximate.map(({ figure }) => figure)).toEqual(['3万元', '2万元', '600人']);
  expect(unread).toEqual([]);
});
