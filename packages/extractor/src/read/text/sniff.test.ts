import { describe, expect, test } from 'vitest';
import { sniffText } from './sniff.ts';

describe('sniffText', () => {
  test('tab-separated cells', () => {
    expect(sniffText('收入决算表\n\n项目\t行次\t金额\n合计\t1\t90')).toBe('delimited');
  });

  test('Markdown tables', () => {
    expect(sniffText('| 项目 | 金额 |\n|---|---|\n| 合计 | 90.00 |')).toBe('markdown');
    expect(sniffText('│ 项目 │ 金额 │\n│ 合计 │ 90.00 │')).toBe('delimited');
  });

  test('cells aligned by spaces', () => {
    expect(sniffText('   收入决算表\n\n合计          90.00    90.00\n行政运行      90.00    90.00')).toBe(
      'layout',
    );
  });

  test('one stray line with tabs does not make an aligned text delimited', () => {
    expect(sniffText('部门：\t\t某局\n合计      90.00\n行政运行      90.00')).toBe('layout');
  });

  test('cells between commas', () => {
    expect(sniffText('收入决算表,,\n项目,行次,金额\n合计,1,"1,290.00"')).toBe('comma');
  });

  test('cells between commas with blanks at their edges, and tabs behind codes', () => {
    const row = '"201\t",教育支出,"  1,290.00 ", 18.00 ,"30201\t",办公费,"  30.50 "';
    expect(sniffText(`收入决算表,,\n${row}`)).toBe('comma');
  });

  test('cells one after another, as pdftotext writes them without -layout', () => {
    const names = Array.from({ length: 12 }, (_, i) => `2010${10 + i} 行政运行`);
    expect(sniffText(names.map((name) => `${name} 90.00 90.00`).join('\n'))).toBe('reading-order');
    expect(sniffText(names.map((name) => `${name}\n\n90.00\n\n90.00`).join('\n'))).toBe('reading-order');
  });

  test('text without tables', () => {
    expect(sniffText('第一部分 部门概况\n主要职责。')).toBe('layout');
  });
});
