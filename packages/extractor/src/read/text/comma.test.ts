import { describe, expect, test } from 'vitest';
import { commasToTabs, isCommaRow } from './comma.ts';

describe('commasToTabs', () => {
  test('quoted amounts and quotation marks, blank cells', () => {
    expect(commasToTabs('合计,"11,655.99",,30\n"财政拨款""三公""经费",1')).toBe(
      '合计\t11,655.99\t\t30\n财政拨款"三公"经费\t1',
    );
  });

  test('a cell over two lines stands on its first, and later lines keep their numbers', () => {
    expect(commasToTabs('项目,"本年收入\n合计",金额\n合计,1,90')).toBe(
      '项目\t本年收入 合计\t金额\n\n合计\t1\t90',
    );
  });

  test('each cell of a header may go on over lines, one that never ends is text', () => {
    const header =
      '"科目\n代码","科目\n名称","本年\n支出","基本\n支出","项目\n支出","经营\n支出","上缴\n支出"';
    expect(commasToTabs(header).split('\n')[0]).toBe(
      '科目 代码\t科目 名称\t本年 支出\t基本 支出\t项目 支出\t经营 支出\t上缴 支出',
    );
    const endless = ['"三公经费', ...Array.from({ length: 20 }, () => '90')].join('\n');
    expect(commasToTabs(endless)).toBe(endless);
  });

  test('quotation marks that stay open over more lines than a header has are text', () => {
    const open = ['1,"a', ...Array.from({ length: 400 }, () => 'b","c'), 'd"'].join('\n');
    expect(commasToTabs(open).split('\n')[0]).toBe('1,"a');
  });

  test('a sentence stays whole', () => {
    const told = '本年收入90.00万元,比上年增加1.00万元,主要是补发';
    expect(commasToTabs(`${told}\n合计,1,90`)).toBe(`${told}\n合计\t1\t90`);
  });

  test('a quotation mark left open is text', () => {
    expect(commasToTabs('"三公经费,90\n合计,1')).toBe('"三公经费,90\n合计\t1');
  });
});

describe('isCommaRow', () => {
  test('cells with a figure among them', () => {
    expect(isCommaRow('一、一般公共预算财政拨款收入,1,"39,262,493.80",一、一般公共服务支出,28,0.00')).toBe(
      true,
    );
  });

  test.each([
    [
      'signs at the edges of cells, as spreadsheets export an accounting format',
      '合计," -   1,234.50 ", 18.00 , -   ,',
    ],
    ['a tab behind a code, which keeps it text', '"201\t",教育支出,"1,234.50"'],
  ])('%s', (_, line) => expect(isCommaRow(line)).toBe(true));

  test('neither prose nor amounts set apart by blanks', () => {
    expect(isCommaRow('2024年度收入总计11,449.58万元，比上年增加90.00万元。')).toBe(false);
    expect(isCommaRow('支出总计1,151.41万元,与上年度相比,各增加0,增长2.57%')).toBe(false);
    expect(isCommaRow('6.64%,主要原因是上年度补发,本年度减少')).toBe(false);
    // A blank on both sides of a figure, and a sum cut by the line's end.
    expect(isCommaRow('算总额为 7.25 万元,比预算增加 0 万元,比去年增加')).toBe(false);
    expect(isCommaRow('2.25 万元,增长 45%,增加原因主要是车辆')).toBe(false);
    expect(isCommaRow('合计   11,655.99   11,449.58   30')).toBe(false);
    expect(isCommaRow('合计　11,655.99　11,449.58　6,030.10')).toBe(false);
  });
});
