import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report, table } from '../testing/report.ts';

const audit = (tables: ReturnType<typeof table>[], ...facts: ReturnType<typeof fact>[]) => {
  const { findings, outcomes } = auditReport(report({ tables, facts }), {
    rules: ['told-blank-table', 'told-funds', 'told-three-public'],
  });
  return { status: outcomes.find(({ rule }) => rule === 'told-blank-table')?.status, findings };
};
const fundHead = '八、政府性基金预算财政拨款收入支出决算情况说明';
const fundColumns = ['opening_balance', 'income', 'expenditure', 'closing_balance'];
const fund = (cells: readonly string[], notes: string[] = []) =>
  table('government_fund', fundColumns, [['', '合计', ...cells]], { notes });
const blank = ['', '', '', ''];
const noData = '注：本部门没有政府性基金预算财政拨款收支，故本表无数据。';
const spent = (value: string, item = '本年支出') => fact(fundHead, item, '决算数', value);

describe('a table whose figures the text states', () => {
  test('is wrong where it is blank, whatever it says of itself, and that is one finding', () => {
    for (const one of [fund(blank), fund(['-', '-', '-', '-']), fund(blank, [noData])])
      expect(audit([one], spent('36.50'), spent('36.50', '本年收入')).findings).toMatchObject([
        { rule: 'told-blank-table', figures: [{ raw: '' }, { raw: '36.50万元' }] },
      ]);
  });

  test('is wrong where the text states subjects alone', () => {
    const subject = '城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）';
    expect(audit([fund(blank)], spent('36.50', subject)).status).toBe('fail');
  });

  test('is right where it prints them; a zero for them is another finding', () => {
    expect(audit([fund(['', '36.50', '36.50', ''])], spent('36.50')).findings).toEqual([]);
    const zeros = audit([fund(['0.00', '0.00', '0.00', '0.00'])], spent('36.50'));
    expect(zeros.findings.map(({ rule }) => rule)).toEqual(['told-funds']);
  });

  test('may be blank where the text states nothing, a zero, last year or a budget', () => {
    for (const stated of [
      spent('0.00'),
      fact(fundHead, '本年支出', '上年决算数', '36.50'),
      fact(fundHead, '本年支出', '同比增减额', '36.50', '万元', { direction: 'down' }),
      fact(fundHead, '本年支出', '年初预算', '36.50'),
      fact('十二、其他重要事项', '全县政府性基金支出', '决算数', '3600.00'),
    ])
      expect(audit([fund(blank, [noData])], stated).findings).toEqual([]);
  });

  test('proves nothing where some of it was not read', () => {
    expect(audit([fund(['见附件', '', '', ''])], spent('36.50')).status).toBe('unreadable');
    const headOnly = (notes: string[]) => table('government_fund', fundColumns, [], { notes });
    expect(audit([headOnly([])], spent('36.50')).status).toBe('unreadable');
    expect(audit([headOnly([noData])], spent('36.50')).status).toBe('fail');
    expect(audit([fund(blank), fund(blank)], spent('36.50')).status).not.toBe('fail');
  });
});

test('a “三公” table without final figures is blank too', () => {
  const head = '七、财政拨款“三公”经费支出决算情况说明';
  const three = table(
    'three_public',
    ['budget.total', 'final.total', 'final.reception'],
    [['', '', '', '', '']],
  );
  expect(audit([three], fact(head, '“三公”经费', '决算数', '8.60')).findings).toHaveLength(1);
  expect(audit([three], fact(head, '公务接待费', '决算数', '0')).findings).toEqual([]);
});
