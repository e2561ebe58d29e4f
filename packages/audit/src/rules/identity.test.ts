import type { Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { form, report, section, table } from '../testing/report.ts';

const run = (rule: string, change: Partial<Report>) => {
  const { findings, outcomes } = auditReport(report(change), { rules: [rule] });
  return {
    found: findings.map(({ severity, message }) => `${severity} ${message.zh}`),
    status: outcomes[0]?.status,
    because: outcomes[0]?.reason.zh ?? '',
  };
};

describe('the kind of the document', () => {
  const cover = (title: string) =>
    run('document-kind', {
      overview: { ...report().overview, cover: { title, fiscalYear: 2024, department: '', date: null } },
      tables: [table('income', ['total'], [], { title: '收入决算表' })],
    }).found;

  test('a budget is none, a report on budget performance is not taken for one', () => {
    expect(cover('云江市商务发展局2024年度部门决算')).toEqual([]);
    expect(cover('云江市商务发展局2024年部门预算')).toEqual([
      expect.stringContaining('封面为预算，不是决算'),
    ]);
    expect(cover('2024年度部门决算和预算绩效情况')).toEqual([]);
    expect(cover('2024年度预算执行与部门决算')).toEqual([]);
  });
});

describe('the year of a form', () => {
  const stated = (fiscalYear: number | null, actualGoal: string) =>
    run('form-year', { fiscalYear, forms: [{ ...form('招商推介', ['1', '1', '1', '100']), actualGoal }] });

  test('is that of the report', () => {
    expect(stated(2024, '2024年，举办招商活动4场。').status).toBe('pass');
    expect(stated(2024, '2023年，举办招商活动4场。').found).toEqual([
      expect.stringMatching(/^warning “2023年，举办.*所述年度不是2024年/),
    ]);
  });

  test('cannot be known where the report has none', () =>
    expect(stated(null, '2023年，举办招商活动4场。').because).toBe('未读到决算年度'));
});

describe('which tables must be there', () => {
  const kinds = ['income', 'expenditure', 'government_fund', 'three_public'] as const;
  const missing = (fiscalYear: number | null) =>
    run('table-missing', {
      fiscalYear,
      tables: kinds.map((kind) => table(kind, ['total'], [])),
    }).found.join();

  test('the state capital table only since it is published', () => {
    expect(missing(2024)).toContain('国有资本');
    expect(missing(2012)).not.toContain('国有资本');
    expect(missing(2012)).toContain('财政拨款收入支出决算总表');
    expect(missing(null)).toContain('国有资本');
  });
});

describe('a table that is filled although the text says that there is nothing', () => {
  const fund = (text: string) =>
    run('empty-table', {
      tables: [table('government_fund', ['income', 'expenditure'], [['', '合计', '5', '5']])],
      sections: [section('七、', '政府性基金预算财政拨款收入支出决算情况说明', text)],
    }).found;

  test('contradicts it', () =>
    expect(fund('本部门2024年度没有政府性基金预算财政拨款收入和支出。')).toEqual([
      expect.stringMatching(/^error .*有数据，但写明/),
    ]));
  test('does not where the text states an amount', () => {
    expect(fund('年末5万元，无政府性基金预算财政拨款收支。')).toEqual([]);
    expect(fund('政府性基金预算财政拨款支出5万元。')).toEqual([]);
  });
});

describe('what is left of a template', () => {
  test('is found in a table’s cells too', () => {
    const [finding] = run('placeholder', {
      sections: [section('二、', '收入决算情况说明', '收入100万元。')],
      tables: [table('income', ['total'], [['', '合计', '××元']], { title: '收入决算表' })],
    }).found;
    expect(finding).toContain('××');
  });

  test('several times in one passage is one finding that says how often', () => {
    const { findings } = auditReport(
      report({ sections: [section('三、', '支出决算情况说明', 'XX局支出××万元，比上年增加××万元。')] }),
      { rules: ['placeholder'] },
    );
    expect(findings.map(({ message }) => [message.zh, message.en])).toEqual([
      [expect.stringContaining('（本段3处）'), expect.stringContaining('(3 times in this passage)')],
    ]);
  });

  test('cannot be looked for where nothing is in words', () =>
    expect(run('placeholder', { sections: [], tables: [] }).status).toBe('insufficient-data'));
});
