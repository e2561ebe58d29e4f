import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printTarget, readTarget } from './target.ts';

const reading = (raw: string) => {
  const { op, value, unit } = readTarget(raw);
  return [op, value, unit];
};

describe('operators in every spelling', () => {
  test.each([
    ['≤15 万元', '≤', '15', '万元'],
    ['≦15万元', '≤', '15', '万元'],
    ['<=20万 元', '≤', '20', '万元'],
    ['\\leq 20 万元', '≤', '20', '万元'],
    ['\\leq20', '≤', '20', null],
    ['>=1 次', '≥', '1', '次'],
    ['＞＝1次', '≥', '1', '次'],
    ['$\\geq 95\\%$', '≥', '95', '%'],
    ['\\geqslant 95\\%', '≥', '95', '%'],
    ['>5 个', '>', '5', '个'],
    ['＜5个', '<', '5', '个'],
    ['=12 月', '=', '12', '月'],
    ['＝100％', '=', '100', '%'],
    ['≥95 百分比', '≥', '95', '百分比'],
    ['不低于95%', '≥', '95', '%'],
    ['不少于 5 场', '≥', '5', '场'],
    ['争取不低于90%', '≥', '90', '%'],
    ['大于等于3个', '≥', '3', '个'],
    ['不超过20万元', '≤', '20', '万元'],
    ['不能高于100%', '≤', '100', '%'],
    ['超过3次', '>', '3', '次'],
    ['10场以上', '≥', '10', '场'],
    ['控制在5.5万元以内', '≤', '5.5', '万元'],
    ['10天内', '≤', '10', '天'],
    ['不少于10场以上', '≥', '10', '场'],
    ['〉=95%', '≥', '95', '%'],
    ['﹦100%', '=', '100', '%'],
    ['大于或等于3个', '≥', '3', '个'],
    ['小于或等于5万元', '≤', '5', '万元'],
    ['不得低于95%', '≥', '95', '%'],
    ['力争不少于5场', '≥', '5', '场'],
    ['优于90%', '>', '90', '%'],
    ['低于5%', '<', '5', '%'],
    ['超30人次', '>', '30', '人次'],
    ['95%及以上', '≥', '95', '%'],
    ['达到95%以上', '≥', '95', '%'],
    ['≥95%（含）', '≥', '95', '%'],
    ['控制在100万元', '≤', '100', '万元'],
    ['≥95 %；', '≥', '95', '%'],
    ['≤3元/（人·天）', '≤', '3', '元/(人·天)'],
    ['≥3.5㎡', '≥', '3.5', '㎡'],
  ])('%s', (raw, ...parts) => expect(reading(raw)).toEqual(parts));
});

describe('values and units without an operator', () => {
  test.each([
    ['15 万元', '15', '万元'],
    ['10万', '10', '万'],
    ['47.03', '47.03', null],
    ['1,000 人/次', '1000', '人/次'],
    ['3 天/次', '3', '天/次'],
    ['0.1元/分钟', '0.1', '元/分钟'],
    ['46台（套）', '46', '台(套)'],
    ['12月底', '12', '月底'],
    ['0', '0', null],
    ['12场次', '12', '场次'],
    ['达到100%', '100', '%'],
    ['100％', '100', '%'],
    ['95.00 %。', '95.00', '%'],
    ['20元/人/天', '20', '元/人/天'],
    ['12345678901234567890.10元', '12345678901234567890.10', '元'],
  ])('%s', (raw, value, unit) => expect(reading(raw)).toEqual([null, value, unit]));
});

describe('what measures nothing stays text', () => {
  test.each([
    '有所提升',
    '优',
    '达成预期指标',
    '2023年12月底前',
    '控制在预算内',
    '90%≤X≤95%',
    '',
    ' ',
    '—',
    '每月 15 日前',
    '5 月份前',
    '大会召开前10天',
    '90%-95%',
    '3-5天',
    '世界500强20',
    '出访一个国家（地区）≤5天；同时出访两个国家（地区）≤8天',
    '≥',
    '2024年11月底前完成',
  ])('%j', (raw) => expect(reading(raw)).toEqual([null, null, null]));

  test.each([
    ['≤每月15号', '≤'],
    ['优于上年', '>'],
    ['不低于上年', '≥'],
  ])('the operator of %s stays, there is no number', (raw, op) =>
    expect(reading(raw)).toEqual([op, null, null]),
  );
});

describe('for every text', () => {
  test('never throws, and keeps what is printed', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => readTarget(raw).raw === raw)));

  test('a blank never becomes a number', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\s\u3000\u200b$]*$/u), (raw) => {
        expect(reading(raw)).toEqual([null, null, null]);
      }),
    ));

  test('only digits that are printed become a value', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (raw) => readTarget(raw).value === null || /\p{Nd}/u.test(raw.normalize('NFKC')),
      ),
    ));

  const decimal = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null }))
    .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
  const unit = fc.constantFrom(
    null,
    '%',
    '百分比',
    '万元',
    '个',
    '天/次',
    '元/分钟',
    '台(套)',
    '平方米',
    '小时',
    '月底',
  );
  const op = fc.constantFrom('≤', '≥', '<', '>', '=', null);

  test('what is printed is read back', () =>
    fc.assert(
      fc.property(op, decimal, unit, (op, value, unit) => {
        expect(readTarget(printTarget({ op, value, unit }))).toMatchObject({ op, value, unit });
      }),
    ));

  test('spaces between operator, value and unit change nothing', () =>
    fc.assert(
      fc.property(op, decimal, unit, fc.stringMatching(/^[ \u3000]{0,3}$/u), (op, value, unit, space) => {
        expect(readTarget([op ?? '', value, unit ?? ''].join(space))).toMatchObject({ op, value, unit });
      }),
    ));
});
