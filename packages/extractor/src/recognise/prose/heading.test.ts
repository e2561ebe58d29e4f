import { describe, expect, test } from 'vitest';
import { isHeading, readHeading } from './heading.ts';

describe('a heading', () => {
  test('is an ordinal and few words', () =>
    expect(readHeading('（二）一般公共预算财政拨款支出决算结构情况')).toMatchObject({
      level: 3,
      marker: '（二）',
      title: '一般公共预算财政拨款支出决算结构情况',
    }));

  test('may end in a full stop', () => expect(isHeading('（二）项目绩效自评结果。')).toBe(true));

  test('may have the text run on after it', () => {
    const heading = readHeading('（一）绩效评价工作开展情况。根据要求，组织自评。');
    expect(heading).toMatchObject({ title: '绩效评价工作开展情况', length: 14 });
    expect(isHeading('（一）绩效评价工作开展情况。根据要求，组织自评。')).toBe(false);
  });

  test('may end in a colon, with or without the text after it', () => {
    expect(readHeading('二、支出决算情况说明：')).toMatchObject({ title: '支出决算情况说明' });
    expect(readHeading('二、支出决算情况说明：本年支出合计90万元。')).toMatchObject({
      title: '支出决算情况说明',
      length: 11,
    });
  });

  test('may hold a remark in brackets', () =>
    expect(isHeading('二、部门决算单位构成（只有一个单位的部门，本部分为“机构设置”）')).toBe(true));

  test.each([
    '1. 公务接待费支出 3.2 万元。其中：',
    '一、财政拨款收入：指从同级财政取得的资金。',
    '（二）负责推进全省流通产业结构调整，指导流通企业改革',
    '（三）负责全面招商工作。拟订规划并组织实施。',
    '收入决算情况说明',
    '1.招商推介项目绩效自评情况：项目得分98分。',
    '二、其中：',
  ])('is not %s', (text) => expect(readHeading(text)).toBeNull());
});
