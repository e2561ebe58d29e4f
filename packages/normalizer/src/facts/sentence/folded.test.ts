import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, printedBetween } from './folded.ts';

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
    // A line that ends within a number continues it.
    ['收入 12,\n345.60万元', '收入12,345.60万元'],
    ['收入 1,234,\r\n567.80万元', '收入1,234,567.80万元'],
    ['收入 12\n,345.60万元', '收入12,345.60万元'],
    ['收入 １２，\n３４５．６０万元', '收入12,345.60万元'],
    ['收入 12,345.\n60万元', '收入12,345.60万元'],
    ['收入 12,345\n.60 万元', '收入12,345.60万元'],
    ['收入 12,345.60\n万元', '收入12,345.60万元'],
    ['收入 1\n亿 2345\n.67 万\n元', '收入1亿2345.67万元'],
    // A comma that no group of three follows parts two figures, on one line or two.
    ['分别为12，\n34万元', '分别为12，34万元'],
    ['分别为12, 345万元', '分别为12，345万元'],
    ['2.5,\n345万元', '2.5，345万元'],
    ['12,\n3456万元', '12，3456万元'],
  ])('%s is read %s', (printed, text) => expect(foldText(printed).text).toBe(text));

  test('what is printed can be had back', () => {
    const reading = foldText('占 $\\geq$ （ 5 ） 成');
    expect(printedBetween(reading, 0, reading.text.length)).toBe('占$\\geq$（5）成');
    expect(printedBetween(reading, 2, 5)).toBe('（5）');
  });

  test('every folded character has its place in the printed text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const { text, offsets } = foldText(printed);
        expect(offsets).toHaveLength(text.length);
        expect(offsets.every((offset, i) => offset >= (offsets[i - 1] ?? 0) && offset < printed.length)).toBe(
          true,
        );
      }),
    ));
});
