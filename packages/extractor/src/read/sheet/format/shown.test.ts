import { describe, expect, test } from 'vitest';
import { decimalOf, digitsOf, plainDigits } from './decimal.ts';
import { showNumber, showText } from './shown.ts';

const showDate = (format: string, serial: number): string => `${format}|${serial}`;
const shown = (value: number, format: string): string | null =>
  showNumber(value, format, showDate)?.text ?? null;

describe('what a spreadsheet shows of a number', () => {
  // The right column is what Excel shows; halves are those of the decimal that was typed, not of the nearest double.
  test.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [1.005, '0.00', '1.01'],
    [12345.675, '#,##0.00', '12,345.68'],
    [2.675, '#,##0.00', '2.68'],
    [0.1 + 0.2, '0.00', '0.30'],
    [1234.5600000001, '#,##0.00', '1,234.56'],
    [123456789012345.67, '#,##0.0', '123,456,789,012,346.0'],
    [999.995, '#,##0.00', '1,000.00'],
    [1234567, '#,##0', '1,234,567'],
    [12, '#,##0', '12'],
    [0, '#,##0', '0'],
    [0, '#,###', ''],
    [5, '000000', '000005'],
    [5, '0,000', '0,005'],
    [0.5, '#.##', '.5'],
    [5, '#.##', '5.'],
    [5.25, '0.0??', '5.25'],
    [-5, '0.00', '-5.00'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [-5, '#,##0.00;[Red]#,##0.00', '5.00'],
    [-5, '#,##0.00;[红色]-#,##0.00', '-5.00'],
    [-5, '#,##0.00_);[Red](#,##0.00)', '(5.00)'],
    [0, '#,##0.00;-#,##0.00;', ''],
    [0, '#,##0.00;-#,##0.00;"-"', '-'],
    [-3, '#,##0.00;;', ''],
    [7, ';;;', ''],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [12345.675, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '12,345.68'],
    [123456, '0!.0,', '12.3'],
    [123456, '0!.0000', '12.3456'],
    [123456789, '0\\.00,,"亿"', '1.23亿'],
    [1234567, '#,##0,', '1,235'],
    [1234567, '0.00,', '1234.57'],
    [0.12345, '0.00%', '12.35%'],
    [5.5, '#,##0.00"元"', '5.50元'],
    [5.5, '[$￥-804]#,##0.00', '￥5.50'],
    [12345, '[>=10000]0.00,;0.00', '12.35'],
    [12, '[>=10000]0.00,;0.00', '12.00'],
    [-12, '[<0]"("0")";0', '(12)'],
    [45, 'General', '45'],
    [45.1, 'G/通用格式', '45.1'],
    [-45.1, 'General', '-45.1'],
    [1234.5600000001, 'General', '1234.56'],
    [123456789.12, 'General', '123456789.12'],
    [1234567890123, 'General', '1234567890123'],
    [1 / 3, 'General', '0.333333333'],
    [5, '@', '5'],
    [5, '0;-0;0;@', '5'],
  ])('%d as %s is %j', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('dates are put together elsewhere, by Latin letters with the rest in quotes', () => {
    expect(showNumber(45000, '[$-804]yyyy年m月d日', showDate)).toEqual({
      text: 'yyyy"年"m"月"d"日"|45000',
      isDate: true,
    });
    expect(shown(45000, 'yyyy"年"m"月"')).toBe('yyyy"年"m"月"|45000');
    expect(shown(1.5, '[h]:mm')).toBe('[h]:mm|1.5');
  });

  test('powers of ten, fractions and numerals of a language are not made up', () => {
    for (const format of ['0.00E+00', '# ?/?', '[DBNum2]0']) expect(shown(12.5, format)).toBeNull();
  });
});

test('a format may hide a text, or put words around it', () => {
  expect(showText('合计', 'General')).toBe('合计');
  expect(showText('合计', '0.00')).toBe('合计');
  expect(showText('合计', ';;;')).toBe('');
  expect(showText('12', '@"元"')).toBe('12元');
  expect(showText('12', '0.00;-0.00;;@')).toBe('12');
});

test('a stored double is the decimal of 15 digits that was typed', () => {
  expect(digitsOf(decimalOf(0.1 + 0.2))).toBe('0.3');
  expect(digitsOf(decimalOf(1e21))).toBe('1000000000000000000000');
  expect(digitsOf(decimalOf(-1.5e-7))).toBe('0.00000015');
  expect(plainDigits(1.5e21)).toBe('1500000000000000000000');
  expect(plainDigits(-1.5e-7)).toBe('-0.00000015');
  expect(plainDigits(0.1 + 0.2)).toBe('0.30000000000000004');
  expect(plainDigits(-12)).toBe('-12');
});
