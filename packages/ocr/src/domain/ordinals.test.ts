import { describe, expect, test } from 'vitest';
import { brokenOrdinal, ordinalAfter, withStrokes } from './ordinals.ts';

describe('ordinals', () => {
  test('follow one another', () => {
    expect(['一、收入', '九、支出', '十九、住房', '二十、其他', '其中：收入'].map(ordinalAfter)).toEqual([
      '二、',
      '十、',
      '二十、',
      '二十一、',
      null,
    ]);
  });

  test('that are broken may be any', () => {
    const { leads, name } = brokenOrdinal('儿、住房保障支出');
    expect(name).toBe('住房保障支出');
    expect(leads[0]).toBe('儿、');
    expect(leads).toContain('十九、');
    // A mark at the beginning is the stroke of a 一 and no ordinal.
    expect(brokenOrdinal('·般行政管理事务')).toEqual({ leads: [''], name: '·般行政管理事务' });
    expect(brokenOrdinal('住房保障支出')).toEqual({ leads: [''], name: '住房保障支出' });
  });

  test.each([
    ['…·般公共服务支出', '一般公共服务支出'],
    ['--般行政管理事务', '一般行政管理事务'],
    ['行政运行', '行政运行'],
    ['2.一般', '2.一般'],
  ])('strokes: %s is %s', (read, mended) => {
    expect(withStrokes(read.normalize('NFKC'))).toBe(mended);
  });
});
