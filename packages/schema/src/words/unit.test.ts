import { expect, test } from 'vitest';
import { headerUnit, namedUnit } from './unit.ts';

test.each([
  ['基本支出（元）', '基本支出', '元'],
  ['基本支出(万元)', '基本支出', '万元'],
  ['决算数（单位：亿元）', '决算数', '亿元'],
  ['决算数 单位：千元', '决算数', '千元'],
  ['决算数/元', '决算数', '元'],
])('%s: %s in %s', (name, words, unit) => expect(namedUnit(name)).toEqual({ words, unit, money: unit }));

test.each([
  ['保有量（辆）', '辆'],
  ['接待人数/人', '人'],
  ['完成率（%）', '%'],
  ['人均公用经费（元/人）', '元/人'],
])('%s is counted in %s, no money', (name, unit) =>
  expect(namedUnit(name)).toMatchObject({ unit, money: null }),
);

test.each(['因公出国（境）费', '元', '公务接待费', '类/款', '年初结转/结余'])('%s names none', (name) =>
  expect(namedUnit(name)).toBeNull(),
);

test('a part of a header may be a unit alone', () => {
  expect(headerUnit('万元')).toEqual({ words: '', unit: '万元', money: '万元' });
  expect(headerUnit('（辆）')).toEqual({ words: '', unit: '辆', money: null });
});
