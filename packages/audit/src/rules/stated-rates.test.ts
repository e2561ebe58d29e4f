import type { Fact, Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report, table } from '../testing/report.ts';

const publicHead = '五、一般公共预算财政拨款支出决算情况说明';
const incomeHead = '二、收入决算情况说明';
const threeHead = '九、“三公”经费支出决算情况说明';

const tables = [
  table('income', ['total', 'other_income'], [['', '合计', '100.00', '10.00']]),
  table(
    'general_public_expenditure',
    ['total'],
    [
      ['', '合计', '30.00'],
      ['201', '一般公共服务支出', '30.00'],
    ],
  ),
  table('three_public', ['budget.reception', 'final.reception'], [['', '', '6.00', '4.00']]),
];
const run = (rule: string, facts: Fact[], change: Partial<Report> = { tables }) => {
  const { findings, outcomes } = auditReport(report({ ...change, facts }), { rules: [rule] });
  return { findings, status: outcomes[0]?.status, because: outcomes[0]?.reason.zh ?? '' };
};
const change = (value: string, direction: 'up' | 'down' = 'up') =>
  fact(incomeHead, '其他收入', '同比增减额', value, '万元', { direction });
const growth = (value: string, direction: 'up' | 'down' = 'up') =>
  fact(incomeHead, '其他收入', '同比增减率', value, '%', { direction });

describe('a growth rate', () => {
  test('is computed with the table’s amount where the sentence does not state it', () => {
    expect(run('told-growth', [change('2.00'), growth('25')]).status).toBe('pass');
    expect(run('told-growth', [change('2.00'), growth('20')]).status).toBe('fail');
  });

  test('goes the way of its change', () => {
    const { findings } = run('told-growth', [change('2.00', 'up'), growth('25', 'down')]);
    expect(findings.map(({ message }) => message.zh)).toEqual([expect.stringContaining('方向相反')]);
    expect(run('told-growth', [change('0.00', 'up'), growth('0', 'down')]).status).toBe('pass');
  });

  test('of nothing on nothing misleads nobody, a rate on nothing does', () => {
    const nothing = (rate: string) =>
      run('told-growth', [
        fact(incomeHead, '事业收入', '决算数', '0.00'),
        fact(incomeHead, '事业收入', '同比增减额', '0.00'),
        fact(incomeHead, '事业收入', '同比增减率', rate, '%'),
      ]).status;
    expect([nothing('0'), nothing('100')]).toEqual(['pass', 'fail']);
  });

  test('without its change cannot be checked', () =>
    expect(run('told-growth', [growth('25')]).because).toContain('未读到增减额或本年数'));
});

describe('a completion rate', () => {
  const done = (comparedTo: string, value: string, ...budgets: Fact[]) =>
    run('told-completion', [
      ...budgets,
      fact(threeHead, '公务接待费', '决算数', '4.00'),
      fact(threeHead, '公务接待费', '完成率', value, '%', { comparedTo }),
    ]).status;
  const budget = (measure: string, value: string) => fact(threeHead, '公务接待费', measure, value);

  test('goes with the budget that it names', () => {
    const both = [budget('全年预算数', '8.00'), budget('年初预算', '5.00')];
    expect(done('年初预算', '80', ...both)).toBe('pass');
    expect(done('全年预算', '50', ...both)).toBe('pass');
    expect(done('全年预算', '80', ...both)).toBe('fail');
  });

  test('with the table’s where none is stated', () => {
    expect(done('预算', '66.67')).toBe('rounding');
    expect(done('预算', '80')).toBe('fail');
  });

  describe('with the budget that the words give: so much above or below it', () => {
    const projects = (rate: string, apart: string, direction: 'up' | 'down', change: Partial<Fact> = {}) =>
      run('told-completion', [
        fact(publicHead, '卫生健康支出', '决算数', '230.00'),
        fact(publicHead, '卫生健康支出', '增减额', apart, '万元', { direction, base: 'budget', ...change }),
        fact(publicHead, '卫生健康支出', '完成率', rate, '%', {
          comparedTo: '年初预算',
          base: 'initial_budget',
        }),
      ]).status;

    test('fits or not', () => {
      expect(projects('115', '30.00', 'up')).toBe('pass');
      expect(projects('92', '20.00', 'down')).toBe('pass');
      expect(projects('100', '30.00', 'up')).toBe('fail');
      expect(projects('100', '20.00', 'down', { base: 'initial_budget' })).toBe('fail');
    });

    test('of another budget, or of last year, says nothing of the rate', () => {
      expect(projects('100', '30.00', 'up', { base: 'adjusted_budget' })).toBe('insufficient-data');
      expect(projects('100', '30.00', 'up', { base: 'prior_year' })).toBe('insufficient-data');
    });
  });
});

describe('a share', () => {
  const share = (head: string, item: string, value: string, comparedTo = '') =>
    fact(head, item, '占比', value, '%', { comparedTo });

  test('of what the section stated before it', () => {
    const facts = [
      fact(threeHead, '团组经费', '决算数', '8.00'),
      fact(threeHead, '公务接待费', '决算数', '4.00'),
      share(threeHead, '公务接待费', '50', '团组经费'),
    ];
    expect(run('told-share', facts).status).toBe('pass');
  });

  test('of a total that is named is that of the table', () => {
    const facts = (value: string) => [
      fact(publicHead, '一般公共服务支出', '决算数', '30.00'),
      share(publicHead, '一般公共服务支出', value, '一般公共预算财政拨款支出'),
    ];
    expect(run('told-share', facts('100')).status).toBe('pass');
    expect(run('told-share', facts('90')).status).toBe('fail');
  });

  test('of nothing that is named is of the total above it, or of a part', () => {
    const facts = (value: string, nested: string) => [
      fact(incomeHead, '本年收入合计', '决算数', '50.00'),
      fact(incomeHead, '事业收入', '决算数', '20.00'),
      share(incomeHead, '事业收入', value),
      fact(incomeHead, '学费收入', '决算数', '15.00'),
      share(incomeHead, '学费收入', nested),
    ];
    const untabled = (value: string, nested: string) =>
      run('told-share', facts(value, nested), { tables: [] }).findings.map(({ figures }) => figures[0]?.raw);
    expect(untabled('40.00', '75.00')).toEqual([]);
    expect(untabled('0.40', '30.00')).toEqual(['0.40%']);
    expect(untabled('40.00', '100.00')).toEqual(['100.00%']);
  });

  test('of something that nobody stated cannot be checked', () => {
    const facts = [
      fact(incomeHead, '其他收入', '决算数', '10.00'),
      share(incomeHead, '其他收入', '50', '外汇收入'),
    ];
    expect(run('told-share', facts).because).toContain('未读到部分或总体');
  });

  test('of nothing is none', () => {
    const empty = table('income', ['total', 'other_income'], [['', '合计', '0.00', '0.00']]);
    const facts = [fact(incomeHead, '其他收入', '决算数', '0.00'), share(incomeHead, '其他收入', '0')];
    expect(run('told-share', facts, { tables: [empty] })).toMatchObject({
      status: 'not-applicable',
      because: expect.stringContaining('总体为零'),
    });
  });
});

describe('words that compare', () => {
  const compared = (direction: 'up' | 'down' | 'flat', item = '公务接待费') =>
    run('told-comparison', [
      fact(threeHead, item, '决算数', null, '', { direction, comparedTo: '预算数', raw: '决算数小于预算数' }),
    ]);

  test('are held against the table where the amounts are not stated', () => {
    expect([compared('down').status, compared('up').status]).toEqual(['pass', 'fail']);
  });

  test('of a thing that neither text nor table has are not judged', () =>
    expect(compared('down', '会议费').because).toContain('未读到决算数或预算数'));
});

describe('reasons', () => {
  const reasoned = (direction: 'up' | 'down', reason: string) =>
    run('told-reason', [fact(incomeHead, '其他收入', '同比增减额', '2.00', '万元', { direction, reason })])
      .status;

  test('an increase is not explained by less spending alone', () => {
    expect(reasoned('up', '压减了公用经费')).toBe('fail');
    expect(reasoned('up', '压减了公用经费，新增项目支出')).toBe('pass');
    expect(reasoned('up', '人员减少')).toBe('pass');
  });
});

describe('subjects by their names', () => {
  const named = [
    ['', '合计', '36.00'],
    ['201', '一般公共服务支出', '30.00'],
    ['20113', '商贸事务', '30.00'],
    ['2011399', '其他支出', '30.00'],
    ['205', '教育支出', '6.00'],
    ['20508', '进修及培训', '6.00'],
    ['2050899', '其他支出', '6.00'],
  ] as const;
  const spent = table('general_public_expenditure', ['total'], named);
  const checked = (rule: string, item: string, value: string) =>
    run(rule, [fact(publicHead, item, '决算数', value)], { tables: [spent] });

  test('of two subjects of one name the amount decides, and where it does not nothing does', () => {
    expect(checked('told-general-public', '其他支出（项）', '6.00').status).toBe('pass');
    expect(checked('told-general-public', '其他支出（项）', '7.00').because).toContain('未找到科目');
  });

  test('half-width brackets name levels as well', () =>
    expect(
      checked('told-general-public', '一般公共服务支出(类)商贸事务(款)其他支出(项)', '30.00').status,
    ).toBe('pass'));

  test('a text that goes down to the 款 leaves out a 款, not its 项', () => {
    const { findings } = checked('told-subjects-complete', '一般公共服务支出（类）商贸事务（款）', '30.00');
    expect(findings.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('未列出20508 进修及培训'),
    ]);
  });

  test('a name that fits two of equal amount is not judged', () => {
    const twins = table(
      'general_public_expenditure',
      ['total'],
      [...named.slice(1, 3), ['2011302', '一般管理', '15.00'], ['2011308', '招商引资', '15.00']],
    );
    const { status } = run(
      'told-subject-names',
      [fact(publicHead, '一般公共服务支出（类）商贸事务（款）对外贸易（项）', '决算数', '15.00')],
      { tables: [twins] },
    );
    expect(status).toBe('insufficient-data');
  });
});

test('a unit slip is doubted only beside an amount in 万元 that fits', () => {
  const stated = (value: string, beside: string) =>
    run('told-unit', [
      fact(threeHead, '公务接待费', '决算数', value, '元'),
      fact(threeHead, '公务接待费', '预算数', beside),
    ]).findings.length;
  expect(stated('9.80', '10.00')).toBe(1);
  expect(stated('98000.00', '10.00')).toBe(0);
  expect(stated('0.02', '900.00')).toBe(0);
});

test('procurement of which a kind is left out is not summed up', () => {
  const head = '十二、政府采购支出情况说明';
  const all = ['货物', '工程', '服务'].map((kind, i) =>
    fact(head, `政府采购${kind}支出`, '决算数', `${i + 1}.00`),
  );
  const total = fact(head, '政府采购支出总额', '决算数', '6.00');
  expect(run('told-procurement', [total, ...all]).status).toBe('pass');
  expect(run('told-procurement', [total, ...all.slice(1)]).because).toContain('未分列货物、工程、服务三项');
});
