import type { Fact, Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report, section, table } from '../testing/report.ts';

const incomeHead = '二、收入决算情况说明';
const publicHead = '五、一般公共预算财政拨款支出决算情况说明';
const threeHead = '九、财政拨款“三公”经费支出决算情况说明';

const income = table(
  'income',
  ['total', 'fiscal_appropriation', 'other_income'],
  [['', '合计', '100.00', '90.00', '10.00']],
);
const spent = table(
  'general_public_expenditure',
  ['total', 'basic', 'project'],
  [
    ['', '合计', '30.00', '20.00', '10.00'],
    ['201', '一般公共服务支出', '30.00', '20.00', '10.00'],
    ['20113', '商贸事务', '30.00', '20.00', '10.00'],
    ['2011301', '行政运行', '20.00', '20.00', ''],
    ['2011308', '招商引资', '10.00', '', '10.00'],
  ],
);
const threePublic = table(
  'three_public',
  ['budget.total', 'budget.reception', 'final.total', 'final.overseas_travel', 'final.reception'],
  [['', '', '6.00', '6.00', '4.00', '', '4.00']],
);
const base = { tables: [income, spent, threePublic] };

const run = (rule: string, facts: Fact[], change: Partial<Report> = base) => {
  const { findings, outcomes } = auditReport(report({ ...change, facts }), { rules: [rule] });
  return { findings, outcome: outcomes[0], status: outcomes[0]?.status };
};
const rate = (item: string, measure: string, value: string, change: Partial<Fact> = {}) =>
  fact(incomeHead, item, measure, value, '%', change);

describe('amounts', () => {
  test('what is stated is what the table has', () =>
    expect(
      run('told-income', [
        fact(incomeHead, '本年收入合计', '决算数', '100.00'),
        fact(incomeHead, '其他收入', '决算数', '10.00'),
      ]).status,
    ).toBe('pass'));

  test('another amount is an error at the place where it is stated', () => {
    const stated = fact(incomeHead, '其他收入', '决算数', '11.00');
    const { findings } = run('told-income', [stated]);
    expect(findings).toMatchObject([{ severity: 'error', computed: '10', location: stated.location }]);
    expect(findings[0]?.figures.map(({ raw }) => raw)).toEqual(['11.00万元', '10.00']);
  });

  test('the same amount in 元 agrees', () =>
    expect(run('told-income', [fact(incomeHead, '其他收入', '决算数', '100000.00', '元')]).status).toBe(
      'pass',
    ));

  test('a unit that is ten thousand times off is reported as such', () =>
    expect(
      run('told-income', [fact(incomeHead, '其他收入', '决算数', '10.00', '元')]).findings[0]?.message.zh,
    ).toContain('单位有误'));

  test('元 beside 万元 is a slip, and the rate is computed with the unit that is meant', () => {
    const facts = [
      fact(publicHead, '一般公共服务支出（类）商贸事务（款）招商引资（项）', '年初预算', '9.80', '元'),
      fact(publicHead, '一般公共服务支出（类）商贸事务（款）招商引资（项）', '决算数', '10.00'),
      fact(publicHead, '一般公共服务支出（类）商贸事务（款）招商引资（项）', '完成率', '102.0', '%', {
        comparedTo: '年初预算',
      }),
    ];
    expect(run('told-unit', facts).findings.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('应为9.80万元'),
    ]);
    expect(run('told-completion', facts).findings).toEqual([]);
  });

  test('a rate without its sign, an amount in 万', () => {
    expect(run('told-percent-sign', [rate('财政拨款收入', '同比增减率', '13.95', { unit: '' })]).status).toBe(
      'fail',
    );
    expect(
      run('told-unit', [fact(threeHead, '国内公务接待支出', '决算数', '0.39', '万')]).findings,
    ).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('rates', () => {
  const change = (value: string, direction: 'up' | 'down') =>
    fact(incomeHead, '财政拨款收入', '同比增减额', value, '万元', { direction });
  const stated = (value: string, rateValue: string, direction: 'up' | 'down' = 'up') =>
    run('told-growth', [
      fact(incomeHead, '财政拨款收入', '决算数', '90.00'),
      change(value, direction),
      rate('财政拨款收入', '同比增减率', rateValue, { direction }),
    ]);

  test('a growth rate is the change by last year’s amount', () => {
    expect(stated('15.00', '20').status).toBe('pass');
    expect(stated('10.00', '10.0', 'down').status).toBe('pass');
    expect(stated('15.00', '16.7').findings).toMatchObject([{ rule: 'told-growth', computed: '20' }]);
  });
  test('rounded amounts allow what they may be made of', () =>
    expect(stated('2.72', '3.1').status).toBe('rounding'));
  test('a base of nothing has no rate', () =>
    expect(stated('90.00', '100').findings[0]?.message.zh).toContain('上年数为0'));
  test('a rate that is cut off is worth a hint only', () =>
    expect(stated('15.54', '20.8').findings).toMatchObject([{ severity: 'info' }]));

  test('a share', () => {
    const share = (value: string) =>
      run('told-share', [fact(incomeHead, '其他收入', '决算数', '10.00'), rate('其他收入', '占比', value)]);
    expect(share('10.00').status).toBe('pass');
    expect(share('12.00').status).toBe('fail');
  });

  test('0 of 0 may be printed as any rate of nothing', () => {
    const facts = [
      fact(threeHead, '公务接待费', '预算数', '0.00'),
      fact(threeHead, '公务接待费', '决算数', '0.00'),
    ];
    const done = (value: string) =>
      run('told-completion', [...facts, fact(threeHead, '公务接待费', '完成率', value, '%')]).status;
    expect([done('0.00'), done('100'), done('50')]).toEqual(['pass', 'pass', 'fail']);
  });
});

describe('words and names', () => {
  const words = (direction: 'up' | 'down' | 'flat') =>
    run('told-comparison', [
      fact(threeHead, '公务接待费', '预算数', '6.00'),
      fact(threeHead, '公务接待费', '决算数', '4.00'),
      fact(threeHead, '公务接待费', '决算数', null, '', {
        direction,
        comparedTo: '预算数',
        raw: `决算数${direction}预算数`,
      }),
    ]).status;
  test('大于, 小于, 持平', () =>
    expect([words('down'), words('up'), words('flat')]).toEqual(['pass', 'fail', 'fail']));

  test('a decrease is not explained by more income', () => {
    const reasoned = (reason: string) =>
      run('told-reason', [
        fact(incomeHead, '其他收入', '同比增减额', '1.90', '万元', { direction: 'down', reason }),
      ]).status;
    expect(reasoned('食堂收入略有增长')).toBe('fail');
    expect(['食堂收入减少', '退休人员增加', '压减会议费，设备费增加'].map(reasoned)).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
  });

  const named = (item: string, amount = '10.00') =>
    run('told-subject-names', [fact(publicHead, item, '决算数', amount)]);
  test('支出 may be left off a name; another name may not', () => {
    expect(named('一般公共服务（类）商贸事务（款）招商引资（项）').status).toBe('pass');
    expect(named('一般公共预算服务（类）商贸事务（款）招商引资（项）').findings[0]?.message.zh).toContain(
      '应为“一般公共服务支出”',
    );
  });
  test('a wrong 项 is found by its amount', () =>
    expect(named('一般公共服务支出（类）商贸事务（款）对外贸易（项）').findings[0]?.message.zh).toContain(
      '“对外贸易”（项）应为“招商引资”',
    ));
  test('a subject that fits none is not judged', () =>
    expect(named('教育支出（类）职业教育（款）技校教育（项）', '7.77').status).toBe('insufficient-data'));

  test('the change of “三公” is the sum of its items’', () => {
    const change = (item: string, value: string, direction: 'up' | 'down') =>
      fact(threeHead, item, '同比增减额', value, '万元', { direction });
    const facts = (total: string) => [
      change('“三公”经费财政拨款', total, 'up'),
      change('因公出国（境）费', '5.00', 'up'),
      change('公务用车购置及运行费', '1.00', 'up'),
      change('公务接待费', '2.00', 'down'),
    ];
    expect(run('told-three-public-change', facts('4.00')).status).toBe('pass');
    expect(run('told-three-public-change', facts('9.00')).findings).toMatchObject([{ computed: '4' }]);
  });

  test('主要包括 names what is not zero', () => {
    const economic = table(
      'general_public_basic_expenditure',
      ['amount'],
      [
        ['30101', '基本工资', '5'],
        ['30103', '奖金', '0'],
        ['30301', '离休费', '2'],
        ['30201', '办公费', '1'],
      ],
    );
    const list = (words: string) =>
      auditReport(
        report({
          tables: [economic],
          sections: [section('六、', '基本支出决算情况说明', `人员经费7万元，主要包括：${words}。`)],
        }),
        { rules: ['told-economic-list'] },
      ).findings.map(({ message }) => message.zh);
    expect(list('基本工资、离休费')).toEqual([]);
    expect(list('基本工资和离休费')).toEqual([]);
    expect(list('基本工资、奖金和离休费')).toEqual([expect.stringContaining('表中无数：奖金')]);
    expect(list('基本工资、奖金')).toEqual([
      expect.stringContaining('表中无数：奖金'),
      expect.stringContaining('未列出表中有数的科目：离休费'),
    ]);
    expect(list('基本工资等')).toEqual([]);
  });
});
