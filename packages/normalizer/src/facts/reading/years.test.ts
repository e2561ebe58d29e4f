import { describe, expect, test } from 'vitest';
import { readFacts } from '../index.ts';

const place = { page: null, line: 1, box: null };
const read = (text: string, fiscalYear: number | null = 2023) => {
  const paragraph = { marker: '', text, location: place, lines: [{ offset: 0, location: place }] };
  const section = { level: 2, marker: '二、', title: '支出决算情况说明', location: place, sections: [] };
  const { facts, unread } = readFacts([{ ...section, paragraphs: [paragraph] }], fiscalYear);
  return [
    ...facts.map(({ item, measure, value, baseYear }) =>
      [item, measure, value, baseYear ?? ''].join(' ').trim(),
    ),
    ...unread.map(({ figure }) => `? ${figure}`),
  ];
};
const threeYears = ['差旅费 往年决算数 61 2021', '差旅费 上年决算数 64', '差旅费 决算数 70'];

describe('each figure of a list of years is of its own year', () => {
  test.each([
    '2021年、2022年、2023年差旅费分别为61、64、70万元。',
    '差旅费2021年、2022年和2023年支出分别为61万元、64万元和70万元。',
    '2021年度、2022年度、2023年度，差旅费支出决算依次为61万元、64万元、70万元。',
    '2021-2023年差旅费支出分别为61、64、70万元。',
    '2021年差旅费支出61万元，2022年差旅费支出64万元，2023年差旅费支出70万元。',
  ])('%s', (text) => expect(read(text)).toEqual(threeYears));

  test('a budget and a count have their year', () =>
    expect(
      read('2022年、2024年差旅费预算数分别为5万元、6万元。2021年、2023年接待人数分别为8人、9人。'),
    ).toEqual(['差旅费 预算数 5 2022', '差旅费 预算数 6 2024', '接待 人数 8 2021', '接待 人数 9']));
});

describe('which year is not known', () => {
  test.each([
    [
      'more years than figures',
      '2021年、2022年、2023年差旅费分别为61、64万元。',
      ['? 61、64万元', '? 64万元'],
    ],
    ['one figure for all', '2022年、2023年差旅费共9万元。', ['? 9万元']],
    ['years and names', '2022年、2023年差旅费、印刷费分别为5万元、6万元。', ['? 5万元', '? 6万元']],
    ['changes from each', '差旅费与2021年、2022年相比分别增加5万元、6万元。', ['? 5万元', '? 6万元']],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures));

  test('no year of the accounts', () =>
    expect(read('2022年、2023年差旅费分别为5万元、6万元。', null)).toEqual(['? 5万元', '? 6万元']));
});

describe('a figure of another year than that of the accounts has it', () => {
  test.each([
    ['差旅费2022年预算数5万元，2023年决算数4万元。', ['差旅费 预算数 5 2022', '差旅费 决算数 4']],
    ['差旅费2023年预算数5万元。', ['差旅费 预算数 5']],
    [
      '2024年“三公”经费预算5万元，其中：公务接待费预算3万元，公务用车购置2万元。',
      ['“三公”经费 预算数 5 2024', '公务接待费 预算数 3 2024', '公务用车购置 预算数 2 2024'],
    ],
    [
      '差旅费决算数4万元，比2022年决算数3万元增加1万元。',
      ['差旅费 决算数 4', '差旅费 上年决算数 3', '差旅费 同比增减额 1 2022'],
    ],
  ])('%s', (text, facts) => expect(read(text)).toEqual(facts));
});
