import type { Location } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { lineBlock } from '../../testing/table.ts';
import { readHead } from './head.ts';

const onPage = (page: number): Location => ({ page, line: null, box: null });

describe('the head of a table', () => {
  const head = (...lines: (string | string[])[]) =>
    readHead(lines.map((line, i) => lineBlock(line, 1, 20 + 15 * i)));

  test('title, mark, department and unit on lines of their own', () => {
    expect(head('支出决算表', '公开03表', '部门：云江省商务厅', '单位：万元')).toMatchObject({
      title: '支出决算表',
      kind: 'expenditure',
      mark: '公开03表',
      department: '云江省商务厅',
      unit: '万元',
    });
  });

  test.each([
    [['支出决算表', ['部门：某局', '单位：万'], '元'], '万元'],
    [['支出决算表', '金额单位：亿', '元'], '亿元'],
    [['支出决算表', '单位：元', '元'], '元'],
    [['支出决算表', ['部门：某局', '金额单'], '位：万元'], '万元'],
    [['支出决算表', '单位：百万', '元'], null],
  ])('a unit that is broken over two lines is one: %j', (lines, unit) =>
    expect(head(...(lines as string[])).unit).toBe(unit),
  );

  test('mark above the title, department and unit on one line', () => {
    expect(head('公开03表', '支出决算表', ['编制单位：云江省商务厅', '金额单位：元'])).toMatchObject({
      title: '支出决算表',
      mark: '公开03表',
      department: '云江省商务厅',
      unit: '元',
    });
  });

  test('a title broken over two lines is the title of the more special table', () => {
    expect(head('一般公共预算财政拨款基本', '支出决算表', '单位：万元')).toMatchObject({
      title: '一般公共预算财政拨款基本支出决算表',
      kind: 'general_public_basic_expenditure',
    });
  });

  test('a title broken before words that would be the same table’s title alone', () => {
    expect(head('一般公共预算财政拨款安排', '的“三公”经费支出决算表', '单位：万元')).toMatchObject({
      title: '一般公共预算财政拨款安排的“三公”经费支出决算表',
      kind: 'three_public',
    });
  });

  test.each([
    [['一般公共预算财政拨款支出', ['决算表', '公开05表'], '单位：万元']],
    [[['一般公共预算财政拨款支出', '公开05表'], '决算表', '单位：万元']],
    [['一般公共预算财政拨款支出', ['决算表', '公开05表', '单位：万元']]],
  ])('a title broken over two lines, its mark beside one of them: %j', (lines) =>
    expect(head(...(lines as (string | string[])[]))).toMatchObject({
      title: '一般公共预算财政拨款支出决算表',
      kind: 'general_public_expenditure',
      mark: '公开05表',
      unit: '万元',
    }),
  );

  test.each([
    [['一般公共预算财政拨款支出', ['决算表', '单位：元']]],
    [['一般公共预算财政拨款支出', '编制单位：云江省商务厅', ['决算表', '单位：元']]],
  ])('a title broken round the department’s line, its end beside the unit: %j', (lines) =>
    expect(head(...(lines as (string | string[])[]))).toMatchObject({
      title: '一般公共预算财政拨款支出决算表',
      kind: 'general_public_expenditure',
      unit: '元',
      department: lines.length > 2 ? '云江省商务厅' : '',
    }),
  );

  test('a department’s line parts no two titles that are whole', () => {
    expect(head('政府性基金预算财政拨款', '部门：云江省商务厅', '支出决算表')).toMatchObject({
      title: '政府性基金预算财政拨款支出决算表',
    });
    expect(head('收入决算表', '部门：云江省商务厅', '支出决算表')).toMatchObject({
      title: '支出决算表',
      kind: 'expenditure',
    });
  });

  test('a mark on the line above the title is no part of it', () => {
    expect(head('表3', '支出决算表', '单位：万元')).toMatchObject({ title: '支出决算表', mark: '表3' });
  });

  test('a title broken within its last word', () => {
    expect(head('一般公共预算财政拨款支出', '决算表', '单位：万元')).toMatchObject({
      title: '一般公共预算财政拨款支出决算表',
      kind: 'general_public_expenditure',
    });
  });

  test('a department that goes on in the next line', () => {
    expect(head('支出决算表', '部门：云江省商务厅驻京', '办事处（本级）', '单位：万元').department).toBe(
      '云江省商务厅驻京办事处（本级）',
    );
  });

  test('the nearest title wins, a paragraph ends the head', () => {
    expect(head('收入决算表', '支出决算表', '单位：万元').title).toBe('支出决算表');
    expect(head('支出决算表', '本部门2024年度支出合计12.00万元。', '单位：万元')).toMatchObject({
      title: '',
      unit: '万元',
    });
  });

  test('nothing above', () => {
    expect(head()).toMatchObject({ title: '', kind: null, unit: null, department: '', mark: '' });
  });
});

describe('a title over two lines whose end alone is another table’s', () => {
  const head = (...lines: string[]) =>
    readHead(
      lines.map((line, i) => lineBlock(line, 1, 20 + 15 * i)),
      onPage(1),
    );

  test.each([
    ['云栖市2023年一般公共预算', '收支总表'],
    ['云栖市2023年政府性基金', '收入支出总表'],
    ['云栖市本级社会保险基金预算', '收支决算总表'],
  ])('%s %s', (first, second) => {
    expect(head(first, second, '单位：万元')).toMatchObject({ title: first + second, kind: 'other' });
  });

  test.each(['云栖市林场2023年度部门决算', '第二部分 部门决算表', '云栖市林场2023年部门预算'])(
    '%s above a title is none of it',
    (first) => {
      expect(head(first, '收入支出决算总表', '单位：万元')).toMatchObject({
        title: '收入支出决算总表',
        kind: 'income_expenditure_summary',
      });
    },
  );
});

describe('a contents page before a table', () => {
  const contents = [
    '一、收入支出决算总表',
    '二、收入决算表',
    '三、支出决算表',
    '四、财政拨款收入支出决算总表',
  ];
  const lines = (...more: readonly [text: string, page: number][]) =>
    [...contents.map((text) => [text, 3] as const), ...more].map(([text, page], i) =>
      lineBlock(text, page, 20 + 15 * i),
    );

  test('gives its last title to no table', () => {
    expect(readHead(lines(['单位：万元', 4]), onPage(4))).toMatchObject({
      title: '',
      kind: null,
      unit: '万元',
    });
  });

  test('leaves a table its own title, on its page or the one before', () => {
    expect(readHead(lines(['收入决算表', 4], ['单位：万元', 4]), onPage(4)).kind).toBe('income');
    expect(readHead(lines(['收入决算表', 4], ['单位：万元', 4]), onPage(5)).kind).toBe('income');
  });

  test('titles of tables left out on the same page are no contents', () => {
    expect(readHead(lines(), onPage(3)).kind).toBe('appropriation_summary');
  });
});
