import { describe, expect, test } from 'vitest';
import { foldText } from './radicals.ts';

describe('folding', () => {
  test.each([
    ['Kangxi radicals', '收⼊决算表项⽬⾦额', '收入决算表项目金额'],
    ['supplement radicals', '⻚⻋⻓⻔⻬⻢⻥⺟', '页车长门齐马鱼母'],
    ['the first and the last of the supplement', '⺁⻳', '厂龟'],
    ['compatibility ideographs', '行\ufa18', '行礼'],
    ['full width', '１，２３４．５６（万元）％', '1,234.56(万元)%'],
    ['nothing else', '一般公共预算财政拨款', '一般公共预算财政拨款'],
  ])('%s', (_, printed, expected) => {
    expect(foldText(printed)).toBe(expected);
  });

  test('every radical of the supplement but one without an equal and one unassigned becomes an ideograph', () => {
    const left: string[] = [];
    for (let code = 0x2e80; code <= 0x2ef3; code++) {
      const folded = foldText(String.fromCodePoint(code));
      if (!/^\p{Unified_Ideograph}$/u.test(folded)) left.push(code.toString(16));
    }
    expect(left).toEqual(['2e80', '2e9a']);
  });

  test('is done after one pass', () => {
    for (let code = 0x2e80; code <= 0x2fdf; code++) {
      const once = foldText(String.fromCodePoint(code));
      expect(foldText(once)).toBe(once);
    }
  });
});
