import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { type Printed, report, table, twoSided } from '../testing/report.ts';

const columns = ['total', 'basic', 'project'];
const good: Printed[] = [
  ['', '合计', '30.00', '20.00', '10.00'],
  ['201', '一般公共服务支出', '30.00', '20.00', '10.00'],
  ['20113', '商贸事务', '30.00', '20.00', '10.00'],
  ['2011301', '行政运行', '20.00', '20.00', ''],
  ['2011308', '招商引资', '10.00', '', '10.00'],
];
const changed = (at: number, cell: number, to: string): Printed[] =>
  good.map((row, i) =>
    i === at ? (row.map((text, c) => (c === cell ? to : text)) as unknown as Printed) : row,
  );

const rules = ['expenditure-row', 'expenditure-levels', 'expenditure-total'];
const audit = (printed: readonly Printed[]) =>
  auditReport(report({ tables: [table('expenditure', columns, printed)] }), { rules });
const statuses = (printed: readonly Printed[]) => audit(printed).outcomes.map(({ status }) => status);

describe('one table', () => {
  test('rows, levels and total that agree', () => expect(statuses(good)).toEqual(['pass', 'pass', 'pass']));

  test('a figure that is wrong breaks its row and its sum, and is the suspect of both', () => {
    const { findings } = audit(changed(4, 4, '13.00'));
    expect(findings.map(({ rule }) => rule)).toEqual(['expenditure-row', 'expenditure-levels']);
    for (const { suspect, figures } of findings) {
      expect(figures[suspect?.figure ?? -1]?.raw).toBe('13.00');
      expect(suspect).toMatchObject({ value: '10', mends: 2 });
    }
  });

  test('the finding states what is printed, what it should be, and where', () => {
    const [finding] = audit(changed(0, 3, '25.00')).findings;
    expect(finding).toMatchObject({
      rule: 'expenditure-row',
      severity: 'error',
      computed: '35',
      location: { line: 10 },
    });
    expect(finding?.message.zh).toContain('印为30.00，应为35万元，相差5万元');
    expect(finding?.message.en).toContain('printed 30.00, should be 35万元, off by 5万元');
  });

  test('a sum of rounded addends may be off by half a unit each', () => {
    expect(statuses(changed(2, 2, '30.01'))).toEqual(['rounding', 'rounding', 'pass']);
    expect(statuses(changed(2, 2, '30.02'))).toEqual(['fail', 'fail', 'pass']);
  });

  test('zeros that are cut do not lower the precision of the table', () => {
    const cut = good.map((row) => row.map((text) => text.replace('.00', '')) as unknown as Printed);
    expect(statuses([...cut.slice(0, 4), ['2011308', '招商引资', '10', '', '11.5']])).toEqual([
      'fail',
      'fail',
      'pass',
    ]);
  });

  test('blank and dash are nothing in a sum; an empty row is no check', () => {
    const { outcomes } = audit([...good, ['2011399', '其他商贸事务支出', '', '-', '']]);
    expect(outcomes.map(({ status, checks }) => [status, checks])).toEqual([
      ['pass', 5],
      ['pass', 6],
      ['pass', 3],
    ]);
  });

  test('a difference under an unknown header proves nothing', () => {
    const tables = [
      table('expenditure', ['total', 'basic', '?债务'], [['201', '一般公共服务支出', '30', '20', '10']]),
    ];
    const [outcome] = auditReport(report({ tables }), { rules: ['expenditure-row'] }).outcomes;
    expect(outcome).toMatchObject({ status: 'unreadable', failed: 0 });
  });

  test('a cell that holds words cannot be checked', () => {
    const [outcome] = audit(changed(1, 3, 'XX')).outcomes;
    expect(outcome).toMatchObject({ skipped: 1, failed: 0 });
    expect(outcome?.reason.zh).toContain('“XX”不是数字');
  });

  test('where a level is not printed the next one is added up', () => {
    const printed = good.filter(([code]) => code.length !== 5);
    expect(statuses(printed)).toEqual(['pass', 'pass', 'pass']);
  });
});

describe('missing input never passes', () => {
  test('no table', () => {
    for (const { status } of auditReport(report({}), { rules }).outcomes)
      expect(status).toBe('insufficient-data');
  });

  test('a table without a figure', () =>
    expect(statuses([['', '合计', '', '', '']])).toEqual([
      'insufficient-data',
      'insufficient-data',
      'insufficient-data',
    ]));

  test('every rule has one outcome, and none without a check passes', () => {
    for (const tables of [[], [table('expenditure', columns, good)]]) {
      const { outcomes } = auditReport(report({ tables }));
      expect(new Set(outcomes.map(({ rule }) => rule)).size).toBe(outcomes.length);
      for (const { status, checks } of outcomes)
        expect(checks > 0).toBe(['pass', 'rounding', 'fail'].includes(status));
    }
  });

  test('a rule that does not exist is an error', () =>
    expect(() => auditReport(report(), { rules: ['nix'] })).toThrow(RangeError));
});

describe('two-sided summaries', () => {
  const left = [
    ['一、财政拨款收入', '90'],
    ['其中：政府性基金预算财政拨款', '20'],
    ['二、其他收入', '10'],
    ['本年收入合计', '100'],
    ['年初结转和结余', '5.5'],
    ['总计', '105.5'],
  ] as const;
  const right = [
    ['一、一般公共服务支出', '60'],
    ['八、社会保障和就业支出', '40'],
    ['本年支出合计', '100'],
    ['年末结转和结余', '5.5'],
    ['总计', '105.5'],
  ] as const;
  const summaries = ['summary-subtotal', 'summary-grand-total', 'summary-sides'];
  const statusesOf = (
    l: typeof left | readonly (readonly [string, string])[],
    r: readonly (readonly [string, string])[] = right,
  ) =>
    auditReport(report({ tables: [twoSided('income_expenditure_summary', l, r)] }), {
      rules: summaries,
    }).outcomes.map(({ status }) => status);

  test('其中 is not added again', () => expect(statusesOf(left)).toEqual(['pass', 'pass', 'pass']));

  test('a wrong balance breaks the grand total and nothing else', () =>
    expect(
      statusesOf(left.map(([name, amount]) => [name, name.startsWith('年初') ? '7.5' : amount] as const)),
    ).toEqual(['pass', 'fail', 'pass']));

  test('a row of unknown meaning makes a difference unreadable, not wrong', () => {
    const odd = [...left.slice(0, 5), ['神秘资金', '3'], ['总计', '108.5']] as const;
    const tables = [twoSided('income_expenditure_summary', odd, right)];
    const [outcome] = auditReport(report({ tables }), { rules: ['summary-grand-total'] }).outcomes;
    expect(outcome).toMatchObject({ status: 'pass', checks: 1, failed: 0, skipped: 1 });
    expect(outcome?.reason.zh).toContain('“神秘资金”一行含义不明');
  });
});

describe('between tables', () => {
  const summary = twoSided(
    'income_expenditure_summary',
    [
      ['一、一般公共预算财政拨款收入', '30'],
      ['本年收入合计', '30'],
    ],
    [
      ['一、一般公共服务支出', '30'],
      ['本年支出合计', '30'],
    ],
  );
  const rulesBetween = [
    'summary-expenditure',
    'summary-expenditure-subjects',
    'appropriation-within-expenditure',
  ];
  const between = (printed: readonly Printed[], own: readonly Printed[]) =>
    auditReport(
      report({
        tables: [
          summary,
          table('expenditure', columns, printed),
          table('general_public_expenditure', columns, own),
        ],
      }),
      { rules: rulesBetween },
    ).outcomes.map(({ status }) => status);

  test('totals and 类 of the summary are those of the table', () =>
    expect(between(good, good)).toEqual(['pass', 'pass', 'pass']));
  test('another total', () =>
    expect(between(changed(0, 2, '31.00'), good)).toEqual(['fail', 'pass', 'pass']));
  test('appropriations are at most all expenditure', () =>
    expect(between(good, changed(3, 2, '21.00'))).toEqual(['pass', 'pass', 'fail']));
  test('containment is no equality', () =>
    expect(between(good, changed(3, 2, '12.00'))).toEqual(['pass', 'pass', 'pass']));
});

describe('economic classification', () => {
  const economic = (title: string, rows: readonly Printed[]) =>
    table('general_public_basic_expenditure', ['amount'], rows, { title });
  const rows: Printed[] = [
    ['301', '工资福利支出', '8'],
    ['30101', '基本工资', '8'],
    ['302', '商品和服务支出', '4'],
    ['303', '对个人和家庭的补助', '1'],
    ['', '人员经费合计', '9'],
    ['', '公用经费合计', '4'],
  ];
  const own: Printed[] = [['', '合计', '20', '13', '7']];
  const status = (title: string, printed = rows) =>
    auditReport(
      report({ tables: [table('general_public_expenditure', columns, own), economic(title, printed)] }),
      {
        rules: ['basic-totals', 'general-public-economic'],
      },
    ).outcomes.map((one) => one.status);

  test('personnel is 301 and 303', () => expect(status('基本支出决算表')).toEqual(['pass', 'pass']));
  test('a table of all expenditure is not compared with basic expenditure', () =>
    expect(status('一般公共预算财政拨款决算表（二）')).toEqual(['pass', 'not-applicable']));
  test('30400 is the 类 304', () =>
    expect(
      status('基本支出决算表', [
        ...rows.slice(0, 4),
        ['30400', '对企事业单位的补贴', '2'],
        ['', '人员经费合计', '9'],
        ['', '公用经费合计', '6'],
      ])[0],
    ).toBe('pass'));
});
