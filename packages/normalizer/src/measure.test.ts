import { expect, test } from 'vitest';
import { readLabelMeasure, readMeasure } from './measure.ts';

test.each([
  ['公务用车保有量（辆）', '辆'],
  ['国内公务接待人次（人）', '人'],
  ['因公出国（境）团组数', '个'],
  ['公务用车保有量', '辆'],
  ['国内公务接待批次', '批次'],
  ['完成预算的%', '%'],
])('%s is no money', (name, unit) => expect(readMeasure(name)).toEqual({ unit, money: null }));

test('a rate without a sign has no unit', () =>
  expect(readMeasure('执行率')).toEqual({ unit: null, money: null }));

test.each(['公务接待费', '因公出国（境）费', '行政运行（项）', '公务用车购置费', '合计'])(
  '%s says nothing of a unit',
  (name) => expect(readMeasure(name)).toBeNull(),
);

test('the innermost header that names a unit counts', () => {
  expect(readLabelMeasure('车辆/数量（辆）')).toEqual({ unit: '辆', money: null });
  expect(readLabelMeasure('采购金额（元）/合计')).toEqual({ unit: '元', money: '元' });
});

test('a row of units under the headers, a stroke before the unit, a price of one thing', () => {
  expect(readLabelMeasure('本年支出合计/元')).toEqual({ unit: '元', money: '元' });
  expect(readLabelMeasure('保有量/辆')).toEqual({ unit: '辆', money: null });
  expect(readLabelMeasure('公用经费（万元）/人均（元/人）')).toEqual({ unit: '元/人', money: null });
});
