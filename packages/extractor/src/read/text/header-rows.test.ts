import { describe, expect, test } from 'vitest';
import { countHeaderRows } from './header-rows.ts';

const draw = (...lines: string[]): string[][] =>
  lines.map((line) => line.split('|').map((cell) => cell.trim()));

describe('countHeaderRows', () => {
  test('the 栏次 row ends the header', () => {
    expect(countHeaderRows(draw('项目||合计', '科目代码|科目名称|', '栏次||1', '合计||'))).toBe(2);
  });

  test('a row of bare column numbers ends it, 合计 among titles does not', () => {
    expect(countHeaderRows(draw('预算数||决算数|', '合计|公务接待费|合计|公务接待费', '1|2|3|4'))).toBe(2);
  });

  test('a blank total row ends it', () => {
    expect(countHeaderRows(draw('项目|本年支出|', '科目名称|小计|项目支出', '合计||'))).toBe(2);
  });

  test('a subject code ends it', () => {
    expect(countHeaderRows(draw('科目代码|科目名称|决算数', '301|工资福利支出|'))).toBe(1);
  });

  test('a numbered item ends it where a template leaves every amount blank', () => {
    expect(
      countHeaderRows(draw('收入||支出|', '项目|决算数|项目|决算数', '一、财政拨款||一、外交支出|')),
    ).toBe(2);
  });

  test('a table cut off after its titles is all header', () => {
    expect(countHeaderRows(draw('项目||本年支出', '科目代码|科目名称|'))).toBe(2);
  });

  test('a self-evaluation form has no header over its rows', () => {
    expect(
      countHeaderRows(draw('项目名称||商务法律顾问|', '实施单位||某局|', '资金情况|年初预算数|执行数|')),
    ).toBe(0);
  });

  test('a table of projects has one, though its first title begins forms too', () => {
    const header = ['项目名称|合计|本年支出|', '||一般公共预算|政府性基金'];
    expect(countHeaderRows(draw(...header, '河道清淤|31.20|31.20|', '校舍维修|8.00||8.00'))).toBe(2);
    expect(countHeaderRows(draw('项目名称|决算数', '河道清淤|31.20'))).toBe(1);
  });

  test('a form whose first row holds a title and an amount in other rows has none', () => {
    const form = ['项目名称|河道清淤|分值', '项目编码|2024-7|10', '主管部门|某局|得分', '资金|31.20|9.5'];
    expect(countHeaderRows(draw(...form))).toBe(0);
  });
});
