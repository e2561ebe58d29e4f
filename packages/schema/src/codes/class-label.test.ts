import { describe, expect, test } from 'vitest';
import { classCodeOf, readClassLabel, withoutOrdinal } from './class-label.ts';

describe('the 类 of a summary row is told by its name', () => {
  test.each([
    ['一、一般公共服务支出', '201'],
    ['十九、住房保障支出', '221'],
    ['九、住房保障支出', '221'],
    ['（八）社会保障和就业支出', '208'],
    ['8.社会保障和就业支出', '208'],
    ['二 十 三、其 他 支 出', '229'],
    ['八社会保障和就业支出', '208'],
    ['208社会保障和就业支出', '208'],
  ])('%s is %s whatever the ordinal', (label, code) => expect(classCodeOf(label, { year: 2024 })).toBe(code));

  test.each([
    '一般公共服务支出',
    '一般公共服务',
    '一般公共服务（类）',
    '一般公共服务(类)',
    '一般公共预算服务',
  ])('%s is 201', (label) => expect(classCodeOf(label, { year: 2024 })).toBe('201'));

  test.each([
    ['七、文化体育与传媒支出', '207'],
    ['十、医疗卫生与计划生育支出', '210'],
    ['十四、资源勘探信息等支出', '215'],
    ['十八、国土海洋气象等支出', '220'],
  ])('%s of earlier years is %s in any year', (label, code) => {
    expect(classCodeOf(label, { year: 2016 })).toBe(code);
    expect(classCodeOf(label, { year: 2024 })).toBe(code);
  });

  test('the part that names it is given without the ordinal', () =>
    expect(readClassLabel('十五、商业服务业等支出')).toEqual({ code: '216', name: '商业服务业等支出' }));

  test('economic 类 are asked for', () => {
    expect(classCodeOf('工资福利支出')).toBeNull();
    expect(classCodeOf('工资福利支出', { classification: 'economic' })).toBe('301');
    expect(classCodeOf('对个人和家庭的补助', { classification: 'economic' })).toBe('303');
  });
});

test.each(['本年支出合计', '总计', '结余分配', '行政运行', '行政事业单位医疗', '二十五、', '', '…', '八'])(
  '%s is no 类',
  (label) => expect(classCodeOf(label)).toBeNull(),
);

test.each([
  ['十九、住房保障支出', '住房保障支出'],
  ['（一）一般公共服务支出', '一般公共服务支出'],
  ['一般公共服务支出', '一般公共服务支出'],
])('%s without its ordinal is %s', (label, rest) => expect(withoutOrdinal(label)).toBe(rest));
