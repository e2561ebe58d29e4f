import { describe, expect, test } from 'vitest';
import { readLines, splitCells } from './lines.ts';

const kinds = (text: string): string[] => readLines(text).map((line) => line.kind);

describe('readLines', () => {
  test('tells rows, text, page numbers and blanks, by any line end', () => {
    expect(kinds('收入决算表\r\n\r\n项目\t行次\t金额\r— 8 —\n\f合计\t1\t90')).toEqual([
      'text',
      'blank',
      'row',
      'page-number',
      'row',
    ]);
  });

  test('title, 公开 N 表, 部门 and 单位 in cells stand over the table, not in it', () => {
    const text = '收入决算表\t\t\t\n\t\t\t公开02表\n部门：某局\t\t\t金额单位：万元\n部门：\t某局\t\t单位：元';
    expect(kinds(text)).toEqual(['text', 'text', 'text', 'text']);
  });

  test('部门 and 单位 on one line are two parts', () => {
    const [line] = readLines('部门：某局\t\t\t金额单位：万元');
    expect(line).toMatchObject({ parts: ['部门：某局', '金额单位：万元'] });
  });

  test('a note in the first cell is text, the form row 实施单位 is not', () => {
    expect(kinds('注：本表反映收入情况。\t\t\n实施单位\t\t某局')).toEqual(['text', 'row']);
  });

  test('a row that prints one number or only dashes is a row', () => {
    expect(kinds('\t16\t\t\n1\t2\t3\n-\t-\t-\n| - | - | - |\n│ 90 │ - │ 8 │')).toEqual(Array(5).fill('row'));
  });

  test('an entry of the contents with its page behind a tab is text', () => {
    expect(kinds('一、收入支出决算总表\t12')).toEqual(['text']);
  });

  test('the rule under a Markdown header is decoration', () => {
    expect(kinds('| 项目 | 金额 |\n|---|--:|\n| 合计 | 90 |')).toEqual(['row', 'decoration', 'row']);
  });
});

describe('splitCells', () => {
  test('tabs padded with spaces; inner spaces stay', () => {
    expect(splitCells('科目代 码  \t 科目名称\t  ')).toEqual(['科目代 码', '科目名称', '']);
  });

  test('drawn and Markdown bars, an escaped one being text', () => {
    expect(splitCells('│ 合计 │ 90 │')).toEqual(['合计', '90']);
    expect(splitCells('| 甲\\|乙 | |')).toEqual(['甲|乙', '']);
  });

  test('a line of prose has no cells', () => {
    expect(splitCells('本年收入 90 万元。')).toBeNull();
  });
});
