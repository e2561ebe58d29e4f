import { describe, expect, test } from 'vitest';
import type { TableGrid } from '../../model/grid.ts';
import { readDelimited } from './delimited.ts';
import { looksLikeMarkdown, plainMarkdown } from './markdown.ts';

const rowsOf = (text: string): string[] => {
  const grid = readDelimited(plainMarkdown(text), 'repeated').blocks.find(
    (block): block is TableGrid => block.type === 'grid',
  );
  return Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ text, columnSpan }) => (columnSpan > 1 ? `${text}×${columnSpan}` : text))
      .join('|'),
  );
};

describe('looksLikeMarkdown', () => {
  test('a rule of dashes under a header, with or without outer bars', () => {
    expect(looksLikeMarkdown('| 项目 | 金额 |\n|---|--:|')).toBe(true);
    expect(looksLikeMarkdown('项目 | 金额\n:--- | ---:')).toBe(true);
  });

  test('drawn tables and strokes are none', () => {
    expect(looksLikeMarkdown('│ 合计 │ 90 │\n----\n| 合计 | 90 |\n| - | - |')).toBe(false);
  });
});

describe('plainMarkdown', () => {
  test('keeps every line on its number', () => {
    expect(plainMarkdown('# 一\n\n| 甲 |\n| --- |').split('\n')).toHaveLength(4);
  });

  test('marks of headings and emphasis, references and escapes', () => {
    expect(plainMarkdown('## **收入决算表**')).toBe('收入决算表');
    expect(plainMarkdown('| 产出&nbsp;指标 | &ge; 90 | 不少于6场 \\* |')).toBe(
      '| 产出 指标 | &ge; 90 | 不少于6场 * |',
    );
  });

  test('line breaks in cells, and merged cells said again', () => {
    expect(
      rowsOf(
        [
          '| 项目 | 项目 | 本年收入<br>合计 | 其他收入 |',
          '| --- | --- | --- | --- |',
          '| 科目代码 | 科目名称 | 本年收入<br>合计 | 其他收入 |',
          '| **合计** | **合计** | 90.00 | 90.00 |',
          '| 201 | 一般公共服务支出 | 90.00 | 90.00 |',
        ].join('\n'),
      ),
    ).toEqual([
      '项目×2|本年收入 合计|其他收入',
      '科目代码|科目名称',
      '合计×2|90.00|90.00',
      '201|一般公共服务支出|90.00|90.00',
    ]);
  });

  test('rows without outer bars', () => {
    expect(rowsOf('项目 | 预算数 | 决算数\n--- | --- | ---\n合计 | 3.2 | \n接待费 | | 2.1')).toEqual([
      '项目|预算数|决算数',
      '合计|3.2|',
      '接待费||2.1',
    ]);
  });

  test('the table of the next page, its first row over the rule, goes on with the table', () => {
    const text = '| 项目 | 金额 |\n|---|---|\n| 合计 | 90 |\n\n| 接待费 | 2.1 |\n|---|---|\n| 其他 | 87.9 |';
    expect(rowsOf(text)).toEqual(['项目|金额', '合计|90', '接待费|2.1', '其他|87.9']);
  });
});
