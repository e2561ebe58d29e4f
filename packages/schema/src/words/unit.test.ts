import { expect, test } from 'vitest';
import { figureUnit, headerUnit, namedUnit } from './unit.ts';

test.each([
  ['基本支出（元）', '基本支出', '元'],
  ['基本支出(万元)', '基本支出', '万元'],
  ['项目支出[元]', '项目支出', '元'],
  ['项目支出［万元］', '项目支出', '万元'],
  ['项目支出【单位：元】', '项目支出', '元'],
  ['项目支出〔千元〕', '项目支出', '千元'],
  ['决算数（单位：亿元）', '决算数', '亿元'],
  ['决算数 单位：千元', '决算数', '千元'],
  ['决算数/元', '决算数', '元'],
  ['決算數（萬元）', '決算數', '万元'],
  ['決算數 單位：億元', '決算數', '亿元'],
])('%s: %s in %s', (name, words, unit) => expect(namedUnit(name)).toEqual({ words, unit, money: unit }));

test.each([
  ['保有量（辆）', '辆'],
  ['接待人数/人', '人'],
  ['完成率（%）', '%'],
  ['人均公用经费（元/人）', '元/人'],
])('%s is counted in %s, no money', (name, unit) =>
  expect(namedUnit(name)).toMatchObject({ unit, money: null }),
);

test.each(['因公出国（境）费', '元', '公务接待费', '类/款', '年初结转/结余', '公共财政[本级]'])(
  '%s names none',
  (name) => expect(namedUnit(name)).toBeNull(),
);

test('a part of a header may be a unit alone', () => {
  expect(headerUnit('万元')).toEqual({ words: '', unit: '万元', money: '万元' });
  expect(headerUnit('（辆）')).toEqual({ words: '', unit: '辆', money: null });
});

test.each([
  ['5辆', '5', '辆', null],
  ['12 批次', '12', '批次', null],
  ['1,234.50（元）', '1,234.50', '元', '元'],
  ['318【万元】', '318', '万元', '万元'],
  ['318萬元', '318', '万元', '万元'],
])('%s is a figure with its unit', (raw, words, unit, money) =>
  expect(figureUnit(raw)).toEqual({ words, unit, money }),
);

test.each(['5', '教育5人', '人', '2023年', '3人次数', '5.00人'])('%s is none', (raw) =>
  expect(figureUnit(raw)).toBeNull(),
);
