import { describe, expect, test } from 'vitest';
import { changeSource, directionIn, directionSource } from './directions.ts';
import { pageNumberKind } from './furniture.ts';
import { moneyUnitOf, yuanPer } from './money.ts';
import { isNote } from './note.ts';
import { beginsWithHanOrdinal, beginsWithOrdinal, keyWithoutOrdinal, ordinalNumber } from './ordinal.ts';
import { isSubtotalLabel, isTotalLabel } from './total.ts';

test.each([
  ['- 8 -', 'marked'],
  ['— 8 —', 'marked'],
  ['−8−', 'marked'],
  ['第 8 页', 'marked'],
  ['第8页 共30页', 'marked'],
  ['8 / 30', 'marked'],
  ['共30页，第8页', 'marked'],
  ['8', 'bare'],
  ['iv', 'bare'],
  ['8-', 'bare'],
  ['1 2 3', null],
  ['90.00', null],
  ['第一页', null],
  ['2024年', null],
])('“%s” is a page number: %s', (line, kind) => expect(pageNumberKind(line)).toBe(kind));

describe('directions', () => {
  test.each([
    ['增加', 'up'],
    ['多', 'up'],
    ['超出', 'up'],
    ['节约', 'down'],
    ['少于', 'down'],
    ['持平', null],
  ])('%s: %s', (word, way) => expect(directionIn(word)).toBe(way));

  test('a group gives its words alone, all of them are words of change', () => {
    expect(directionSource('down', 'rate')).toBe('下降|降低');
    const change = new RegExp(`^(?:${changeSource('down')})$`, 'u');
    expect(['减少', '下降', '压减', '减小'].every((word) => change.test(word))).toBe(true);
    expect(change.test('小于')).toBe(false);
  });
});

test.each([
  ['元', '1'],
  ['萬元', '10000'],
  ['万', '10000'],
  ['億', '100000000'],
  ['人', null],
  ['', null],
])('%s is %s 元', (printed, factor) => {
  const unit = moneyUnitOf(printed);
  expect(unit === null ? null : yuanPer[unit]).toBe(factor);
});

test.each(['注：本表', '附注1.', '備註：', '※本表', '＊本表', '注1'])('“%s” is a note', (text) =>
  expect(isNote(text)).toBe(true),
);
test.each(['注册资本', '备注', '-5'])('“%s” is no note', (text) => expect(isNote(text)).toBe(false));

test('ordinals in Chinese are ordinals, not the other way round', () => {
  for (const text of ['一、教育', '（二）教育', '其中：三、教育', '⼀、教育'])
    expect([text, beginsWithHanOrdinal(text), beginsWithOrdinal(text)]).toEqual([text, true, true]);
  for (const text of ['1.教育', '（2）教育'])
    expect([text, beginsWithHanOrdinal(text), beginsWithOrdinal(text)]).toEqual([text, false, true]);
  for (const text of ['1.5', '一般公共服务', '三公'])
    expect([text, beginsWithOrdinal(text)]).toEqual([text, false]);
  expect(keyWithoutOrdinal('（一） 教育')).toBe('教育');
  expect(
    ['九、教育', '十、教育', '（十二）教育', '二十一、教育', '一般公共服务', '1.教育'].map(ordinalNumber),
  ).toEqual([9, 10, 12, 21, null, null]);
});

test('小计 is a total, and heads a column as well', () => {
  expect([isTotalLabel('小 计'), isSubtotalLabel('小 计')]).toEqual([true, true]);
  expect([isTotalLabel('合计'), isSubtotalLabel('合计')]).toEqual([true, false]);
});
