import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedBetween, readingOf } from './reading.ts';

describe('a reading', () => {
  test.each([
    ['满意度 $\\geq 95\\%$ ，实际完成 95%', '满意度≥95%，实际完成95%'],
    ['成本 \\leq 15 万元', '成本≤15万元'],
    ['覆盖率>=90%;及时率 <= 1', '覆盖率≥90%；及时率≤1'],
    ['增长 ８．１％', '增长8.1%'],
    ['1,234.50万元, 占5%', '1,234.50万元，占5%'],
    ['（类）：<p>支出</p>', '(类):支出'],
    ['9746. 50', '9746.50'],
    ['5 12', '5 12'],
  ])('%s is read %s', (printed, text) => expect(readingOf(printed).text).toBe(text));

  test('what is printed can be had back', () => {
    const reading = readingOf('占 $\\geq$ （ 5 ） 成');
    expect(printedBetween(reading, 0, reading.text.length)).toBe('占$\\geq$（5）成');
    expect(printedBetween(reading, 2, 5)).toBe('（5）');
  });

  test('every folded character has its place in the printed text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const { text, offsets } = readingOf(printed);
        expect(offsets).toHaveLength(text.length);
        expect(offsets.every((offset, i) => offset >= (offsets[i - 1] ?? 0) && offset < printed.length)).toBe(
          true,
        );
      }),
    ));
});
