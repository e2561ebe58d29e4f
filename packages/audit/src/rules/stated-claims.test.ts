import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report, section, table } from '../testing/report.ts';

const said = (text: string) =>
  auditReport(report({ sections: [section('三、', '支出决算情况说明', text)] }), {
    rules: ['told-rate-words'],
  }).findings.length;

describe('rates in words', () => {
  test.each([
    ['全年任务超额完成，完成年初预算的98.5%。', '超额完成，完成年初预算的103.2%。'],
    ['预算全部完成，完成年初预算的91%。', '预算全部完成，完成年初预算的100%。'],
    ['其中项目支出占本年支出的45.1%，一半以上。', '其中项目支出占本年支出的55.1%，一半以上。'],
    ['本年收入全部为财政拨款收入，占98%。', '本年收入全部为财政拨款收入，占100%。'],
  ])('%s', (wrong, right) => {
    expect(said(wrong)).toBe(1);
    expect(said(right)).toBe(0);
  });

  test('another rate and several rates say nothing of the words', () => {
    expect(said('任务超额完成，支出比上年增长5%。')).toBe(0);
    expect(said('超额完成，完成预算的98%，完成调整预算的101%。')).toBe(0);
  });
});

test('a table is not blank where the text states its figures', () => {
  const run = (total: string, value: string) =>
    auditReport(
      report({
        tables: [table('three_public', ['final.total', 'final.reception'], [['', '合计', total, total]])],
        facts: [fact('八、“三公”经费支出决算情况说明', '公务接待费', '决算数', value)],
      }),
      { rules: ['told-blank-table'] },
    ).outcomes[0]?.status;
  expect(run('', '3.20')).toBe('fail');
  expect(run('3.20', '3.20')).toBe('pass');
  expect(run('', '0.00')).toBe('not-applicable');
});
