import { describe, expect, test } from 'vitest';
import { type DrawnRow, subjectsOf } from '../testing/subjects.ts';

describe('summary tables', () => {
  const spent = (name: string): DrawnRow => ['', name, { side: 'expenditure' }];

  test('name their 类 whatever the ordinal', () => {
    const { rows, diagnostics } = subjectsOf('income_expenditure_summary', [
      ['', '一、一般公共预算财政拨款收入', { side: 'income' }],
      spent('一、一般公共服务支出'),
      ['', '八、其他收入', { side: 'income' }],
      spent('十五、商业服务业等支出'),
      spent('十九、住房保障支出'),
      spent('二十三、其他支出'),
      spent('本年支出合计'),
      spent('结余分配'),
      spent('总计'),
      spent(''),
    ]);
    expect(rows.map(({ subject }) => subject?.code ?? null)).toEqual([
      null,
      '201',
      null,
      '216',
      '221',
      '229',
      null,
      null,
      null,
      null,
    ]);
    expect(rows[1]?.subject).toMatchObject({
      by: 'name',
      status: 'match',
      classification: 'functional',
      level: '类',
    });
    expect(rows[1]?.level).toBeNull();
    expect(diagnostics).toEqual([]);
  });

  test('a numbered line that no list has is unknown', () => {
    const { rows, diagnostics } = subjectsOf('appropriation_summary', [
      spent('二十五、低空经济支出'),
      spent('一、年末结转和结余'),
    ]);
    expect(rows.map(({ subject }) => subject?.status ?? null)).toEqual(['unknown', null]);
    expect(diagnostics).toEqual([]);
  });

  test('a name of earlier years is reported', () => {
    const { rows, diagnostics } = subjectsOf('income_expenditure_summary', [
      spent('九、医疗卫生与计划生育支出'),
    ]);
    expect(rows[0]?.subject).toMatchObject({ code: '210', name: '卫生健康支出', status: 'name-differs' });
    expect(diagnostics).toMatchObject([{ code: 'code-name-mismatch', severity: 'info' }]);
  });

  test('a second list by economic 类 is one', () => {
    const { rows } = subjectsOf('income_expenditure_summary', [
      spent('一、一般公共服务支出'),
      spent('工资福利支出'),
      spent('二十三、其他支出'),
      spent('其他支出'),
    ]);
    expect(rows.map(({ subject }) => [subject?.classification, subject?.code])).toEqual([
      ['functional', '201'],
      ['economic', '301'],
      ['functional', '229'],
      ['economic', '399'],
    ]);
  });
});
