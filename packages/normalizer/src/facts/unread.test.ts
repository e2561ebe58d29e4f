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
