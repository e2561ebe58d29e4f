import type { PerformanceForm, Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, form, type Printed, report, section, table, twoSided } from '../testing/report.ts';

const outcome = (rule: string, change: Partial<Report>) => {
  const [one] = auditReport(report(change), { rules: [rule] }).outcomes;
  return { status: one?.status, because: one?.reason.zh ?? '' };
};

const own = table(
  'general_public_expenditure',
  ['total', 'basic', 'project'],
  [
    ['', '合计', '20.00', '13.00', '7.00'],
    ['201', '一般公共服务支出', '20.00', '13.00', '7.00'],
  ],
);
const economic = (rows: readonly Printed[]) =>
  table('general_public_basic_expenditure', ['amount'], rows, { title: '基本支出决算表' });

describe('words where a figure should stand are reported, and nothing is concluded from them', () => {
  test('the total of a summary', () => {
    const summary = twoSided(
      'income_expenditure_summary',
      [
        ['一、财政拨款收入', '30'],
        ['本年收入合计', '见附件'],
        ['总计', '30'],
      ],
      [
        ['本年支出合计', '30'],
        ['总计', '30'],
      ],
    );
    expect(outcome('summary-subtotal', { tables: [summary] }).because).toContain('“见附件”不是数字');
    expect(
      outcome('summary-income', { tables: [summary, table('income', ['total'], [['', '合计', '30']])] }),
    ).toMatchObject({ status: 'unreadable' });
  });

  test('a figure that the text states again', () => {
    const income = table('income', ['total'], [['', '合计', '见附件']]);
    const facts = [fact('二、收入决算情况说明', '本年收入合计', '决算数', '30.00')];
    expect(outcome('told-income', { tables: [income], facts })).toMatchObject({ status: 'unreadable' });
  });

  test('the total of public funds that operating expenses are within', () => {
    const facts = [fact('十一、机关运行经费支出情况说明', '机关运行经费', '决算数', '3.00')];
    const stated = (total: string) =>
      outcome('told-operating', {
        facts,
        tables: [
          economic([
            ['302', '商品和服务支出', '4.00'],
            ['', '公用经费合计', total],
          ]),
        ],
      }).status;
    expect([stated('4.00'), stated('2.00'), stated('略')]).toEqual(['pass', 'fail', 'unreadable']);
  });

  test('money of a form', () => {
    const written = form('招商推介', ['10', '10', '9', '90']);
    const [whole, ...others] = written.funding;
    const words: PerformanceForm = {
      ...written,
      funding: whole
        ? [
            {
              ...whole,
              executed: whole.executed && { ...whole.executed, state: 'text', raw: '见说明', value: null },
            },
            ...others,
          ]
        : [],
    };
    expect(outcome('form-executed', { forms: [words] }).because).toContain('“见说明”不是数字');
  });
});

describe('what cannot be distinguished is not compared', () => {
  test('two tables of one kind', () => {
    const tables = [own, own, economic([['', '人员经费合计', '9']])];
    expect(outcome('general-public-economic', { tables })).toMatchObject({
      status: 'insufficient-data',
      because: expect.stringContaining('不止一张'),
    });
  });

  test('a table whose column is missing, or stands under a header that nobody knows', () => {
    const tables = (column: string | null) => [
      twoSided('income_expenditure_summary', [['本年收入合计', '30']], []),
      table('income', ['other_income'], [['', '合计', '30']], {
        columns: [{ column, label: '总额' }],
      }),
    ];
    expect(outcome('summary-income', { tables: tables('other_income') }).status).toBe('not-applicable');
    expect(outcome('summary-income', { tables: tables(null) }).status).toBe('unreadable');
  });

  test('a summary whose halves cannot be distinguished', () => {
    const flat = table('income_expenditure_summary', ['income.amount'], [['', '本年收入合计', '30']]);
    const income = table('income', ['total'], [['', '合计', '30']]);
    expect(outcome('summary-income', { tables: [flat, income] })).toMatchObject({
      status: 'insufficient-data',
      because: expect.stringContaining('没有对应的行'),
    });
  });

  test('two totals, of which none is the total', () => {
    const twice: Printed[] = [
      ['', '合计', '30'],
      ['201', '一般公共服务支出', '30'],
      ['', '总计', '30'],
    ];
    expect(outcome('expenditure-total', { tables: [table('expenditure', ['total'], twice)] }).status).toBe(
      'insufficient-data',
    );
  });
});

describe('a row of a summary whose meaning is not known', () => {
  const summary = (balances: readonly (readonly [string, string])[]) =>
    twoSided(
      'income_expenditure_summary',
      [['一、财政拨款收入', '30.00'], ['本年收入合计', '30.00'], ...balances, ['总计', '35.00']],
      [
        ['本年支出合计', '35.00'],
        ['总计', '35.00'],
      ],
    );
  const grandTotal = (...balances: readonly (readonly [string, string])[]) =>
    outcome('summary-grand-total', { tables: [summary(balances)] });

  test('makes a difference prove nothing, if it has an amount', () => {
    expect(grandTotal(['年初结转和结余', '5.00']).status).toBe('pass');
    expect(grandTotal(['年初结转和结余', '4.00']).status).toBe('fail');
    expect(grandTotal(['年初结转和结余', '4.00'], ['', '1.00']).because).toContain('含义不明');
    expect(grandTotal(['年初结转和结余', '4.00'], ['待处理资金', '']).status).toBe('fail');
  });

  test('其中 of a balance is a part of it and not added', () =>
    expect(grandTotal(['年初结转和结余', '5.00'], ['其中：项目结转', '2.00']).status).toBe('pass'));

  test('an amount without an ordinal among numbered ones may or may not be added', () => {
    const tables = [
      twoSided(
        'income_expenditure_summary',
        [
          ['一、财政拨款收入', '30.00'],
          ['利息收入', '1.00'],
          ['本年收入合计', '32.00'],
        ],
        [
          ['一、教育支出', '31.00'],
          ['本年支出合计', '31.00'],
        ],
      ),
    ];
    expect(outcome('summary-subtotal', { tables }).because).toContain('“利息收入”没有序号');
  });
});

describe('the “三公” table', () => {
  const columns = ['final.total', 'final.overseas_travel', 'final.reception'];
  const facts = [fact('九、“三公”经费支出决算情况说明', '公务接待费', '决算数', '1.00')];
  const stated = (rows: readonly Printed[]) =>
    outcome('told-three-public', { facts, tables: [table('three_public', columns, rows)] }).status;

  test('of several bodies is read by its total', () => {
    const bodies: Printed[] = [
      ['', '局本级', '2', '2', ''],
      ['', '招商中心', '1', '', '1'],
    ];
    expect(stated([['', '合计', '3', '2', '1'], ...bodies])).toBe('pass');
    expect(stated([['', '合计', '3', '1', '2'], ...bodies])).toBe('fail');
    expect(stated(bodies)).toBe('insufficient-data');
  });
});

describe('economic totals', () => {
  const rows: Printed[] = [
    ['301', '工资福利支出', '8.00'],
    ['302', '商品和服务支出', '4.00'],
  ];
  const status = (...totals: Printed[]) =>
    outcome('basic-totals', { tables: [economic([...rows, ...totals])] }).status;

  test('the total of all is that of personnel and public funds, or of the 类 where these are not printed', () => {
    expect(status(['', '合计', '12.00'])).toBe('pass');
    expect(status(['', '合计', '13.00'])).toBe('fail');
    expect(status(['', '人员经费合计', '8.00'], ['', '公用经费合计', '4.00'], ['', '合计', '12.00'])).toBe(
      'pass',
    );
    expect(status(['', '人员经费合计', '8.00'], ['', '公用经费合计', '4.00'], ['', '合计', '13.00'])).toBe(
      'fail',
    );
  });

  test('no total is no sum to check', () => expect(status()).toBe('insufficient-data'));
});

describe('subjects whose names drift', () => {
  const summary = (name: string, code: string) => {
    const drawn = twoSided(
      'income_expenditure_summary',
      [],
      [
        [name, '20'],
        ['八、社会保障和就业支出', '5'],
        ['本年支出合计', '25'],
      ],
    );
    const subject = { code, name: '', by: 'name' as const, parent: null, parentRow: null };
    return {
      ...drawn,
      rows: drawn.rows.map((row, i) => (i === 0 ? { ...row, subject } : row)),
    } as typeof drawn;
  };
  const spent = table(
    'expenditure',
    ['total'],
    [
      ['', '合计', '25'],
      ['205', '教育支出', '20'],
      ['208', '社会保障和就业支出', '5'],
    ],
  );

  test('are found by the code that the list knows them by', () =>
    expect(
      outcome('summary-expenditure-subjects', { tables: [summary('五、教育', '205'), spent] }).status,
    ).toBe('pass'));
  test('and in order where even that is not known', () =>
    expect(
      outcome('summary-expenditure-subjects', { tables: [summary('五、教育', '999'), spent] }).status,
    ).toBe('pass'));
});

describe('evaluated expenditure', () => {
  const scope = (words: string, value: string) =>
    outcome('told-evaluation-scope', {
      tables: [own],
      facts: [
        fact('十、绩效评价情况说明', '绩效评价', '涉及资金', value, '万元', { raw: `${words}${value}万元` }),
      ],
    }).status;

  test('is within the expenditure of its kind', () => {
    expect(scope('涉及一般公共预算支出', '15.00')).toBe('pass');
    expect(scope('涉及一般公共预算支出', '21.00')).toBe('fail');
    expect(scope('涉及一般公共预算项目支出', '7.00')).toBe('pass');
    expect(scope('涉及一般公共预算项目支出', '13.00')).toBe('fail');
    // Many times its own money is passed on to others.
    expect(scope('涉及一般公共预算项目支出', '90.00')).toBe('not-applicable');
  });
});

describe('a list of amounts', () => {
  const head = '九、“三公”经费支出决算情况说明';
  const listed = (...facts: ReturnType<typeof fact>[]) => outcome('told-list-within', { facts }).status;
  const whole = fact(head, '公务接待费', '决算数', '4.00');
  const entry = (name: string, value: string) => fact(head, `公务接待费/${name}`, '支出金额', value);

  test('is at most what it is listed of', () => {
    expect(listed(whole, entry('外事接待', '1.00'), entry('国内接待', '3.00'))).toBe('pass');
    expect(listed(whole, entry('外事接待', '2.00'), entry('国内接待', '3.00'))).toBe('fail');
  });
  test('of nothing that is stated is not judged', () =>
    expect(listed(entry('外事接待', '1.00'))).toBe('insufficient-data'));
  test('is no single amount that is stated as spent', () =>
    expect(listed(whole, fact(head, '公务接待费', '支出金额', '9.00'))).toBe('not-applicable'));
  test('that is not there need not be', () => expect(listed(whole)).toBe('not-applicable'));
});

test('an economic list in words of its own is not compared name by name', () =>
  expect(
    outcome('told-economic-list', {
      tables: [
        economic([
          ['30101', '基本工资', '5'],
          ['30201', '办公费', '1'],
        ]),
      ],
      sections: [section('六、', '基本支出决算情况说明', '公用经费1万元，主要包括：日常开支、杂项、其他。')],
    }),
  ).toMatchObject({ status: 'unreadable' }));
