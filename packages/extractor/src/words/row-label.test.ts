import { expect, test } from 'vitest';
import { beginsKnownRow, beginsWithOrdinal, isKnownRowLabel } from './row-label.ts';

test.each(['一、教育支出', '（一）人员经费', '（1）公务用车运行维护费', '2．公务接待费', '其中：1.工资'])(
  'an ordinal begins %s',
  (label) => expect(beginsWithOrdinal(label)).toBe(true),
);

test.each(['一般公共服务支出', '12.50', '2080505', '（境）费'])('no ordinal begins %s', (label) =>
  expect(beginsWithOrdinal(label)).toBe(false),
);

test('a known label is known with and without its ordinal', () => {
  expect(isKnownRowLabel('一、一般公共预算财政拨款收入')).toBe(true);
  expect(isKnownRowLabel('结余分配')).toBe(true);
  expect(isKnownRowLabel('本部门情况')).toBe(false);
});

test('the first line of a wrapped label is known by its ordinal and its beginning', () => {
  expect(beginsKnownRow('二十一、国有资本经营预')).toBe(true);
  expect(beginsKnownRow('十二、农林水支出')).toBe(true);
  expect(beginsKnownRow('（2）公务用车购置费')).toBe(true);
  expect(beginsKnownRow('国有资本经营预')).toBe(false);
  expect(beginsKnownRow('三、关于收入决算情况')).toBe(false);
});
