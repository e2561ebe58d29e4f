import type { Section } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { readFacts } from './index.ts';

const place = { page: null, line: 1, box: null };
const section = (
  level: number,
  title: string,
  texts: readonly string[],
  sections: Section[] = [],
): Section => ({
  level,
  marker: '',
  title,
  location: place,
  paragraphs: texts.map((text) => ({
    marker: '',
    text,
    location: place,
    lines: [{ offset: 0, location: place }],
  })),
  sections,
});
const stated = (...sections: Section[]) =>
  readFacts(sections).facts.map(({ item, measure, value, unit }) => `${item} ${measure} ${value}${unit}`);

test('what stands before the first heading is read from its first amount on', () =>
  expect(
    stated(
      section(0, '', [
        '青禾县2021年“三公”经费公开',
        '全县共有预算单位41个。',
        '2021年“三公”经费决算数为38.60万元。',
        '年末公务用车保有量6辆。',
      ]),
      section(2, '公务接待费', ['公务接待费支出4.10万元。']),
    ),
  ).toEqual(['“三公”经费 决算数 38.60万元', '公务用车 保有量 6辆', '公务接待费 决算数 4.10万元']));

test('sentences below a heading that is named like a table are explanations', () =>
  expect(
    stated(
      section(
        2,
        '一般公共预算财政拨款“三公”经费支出决算表',
        ['部门：青禾小学'],
        [section(3, '总体情况', ['“三公”经费支出决算1.20万元。'])],
      ),
    ),
  ).toEqual(['“三公”经费 决算数 1.20万元']));

test('of an overview, the paragraphs that state an amount', () =>
  expect(
    stated(
      section(2, '基本情况', ['内设机构7个，在职人员52人。', '完成事业收入86.30万元。']),
      section(2, '职责', ['审批5万元项目资金。']),
      section(2, '名词解释', ['三、其他收入：取得的100万元收入。']),
    ),
  ).toEqual(['事业收入 决算数 86.30万元']));

test('an amount of the year before the accounts is last year’s', () =>
  expect(
    readFacts([section(2, '“三公”经费', ['会议费2021年决算3.00万元，2020年决算2.00万元。'])], 2021).facts.map(
      ({ measure }) => measure,
    ),
  ).toEqual(['决算数', '上年决算数']));
