import { publicTableKinds, type TableKind } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import {
  type ColumnHeader,
  canonicalColumns,
  isPhaseOnly,
  isTwoSided,
  kindBySignature,
  saysPhaseOnly,
  verticalThreePublic,
} from './columns.ts';

const columnsOf = (kind: TableKind, headers: readonly ColumnHeader[], year: number | null = null) =>
  canonicalColumns(kind, headers, year).map(({ column }) => column);
const named = (kind: TableKind, ...paths: string[]) => namedIn(null, kind, ...paths);
const namedIn = (year: number | null, kind: TableKind, ...paths: string[]) =>
  columnsOf(
    kind,
    paths.map((path) => ({ path: path.split('/'), side: null })),
    year,
  );

/** The finance ministry's headers and what they are called, kind by kind. */
const template: Record<string, Record<string, string>> = {
  income: {
    本年收入合计: 'total',
    财政拨款收入: 'fiscal_appropriation',
    上级补助收入: 'superior_subsidy',
    事业收入: 'institutional_income',
    经营收入: 'operating_income',
    附属单位上缴收入: 'affiliate_remittance',
    其他收入: 'other_income',
  },
  expenditure: {
    本年支出合计: 'total',
    基本支出: 'basic',
    项目支出: 'project',
    上缴上级支出: 'remitted_to_superior',
    经营支出: 'operating',
    对附属单位补助支出: 'affiliate_subsidy',
  },
  general_public_expenditure: {
    合计: 'total',
    '基本支出/小计': 'basic',
    '基本支出/人员经费': 'basic.personnel',
    '基本支出/公用经费': 'basic.public_funds',
    项目支出: 'project',
  },
  general_public_basic_expenditure: { 决算数: 'amount' },
  government_fund: {
    年初结转和结余: 'opening_balance',
    本年收入: 'income',
    '本年支出/小计': 'expenditure',
    '本年支出/基本支出': 'expenditure.basic',
    '本年支出/项目支出': 'expenditure.project',
    年末结转和结余: 'closing_balance',
  },
  state_capital: { '本年支出/合计': 'total', '本年支出/基本支出': 'basic', '本年支出/项目支出': 'project' },
};

describe('the ministry’s headers', () => {
  test.each(Object.entries(template))('%s', (kind, headers) => {
    expect(named(kind as TableKind, ...Object.keys(headers))).toEqual(Object.values(headers));
  });

  test('income_expenditure_summary: an amount at either side', () => {
    const sides = [
      { path: ['决算数'], side: 'income' as const },
      { path: ['决算数'], side: 'expenditure' as const },
    ];
    expect(columnsOf('income_expenditure_summary', sides)).toEqual(['income.amount', 'expenditure.amount']);
  });

  test('appropriation_summary: one amount at the left, four at the right', () => {
    const right = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
    expect(
      columnsOf('appropriation_summary', [
        { path: ['金额'], side: 'income' },
        ...right.map((header) => ({ path: [header], side: 'expenditure' as const })),
      ]),
    ).toEqual([
      'income.amount',
      'expenditure.total',
      'expenditure.general_public_budget',
      'expenditure.government_fund',
      'expenditure.state_capital',
    ]);
  });

  test('every public table is tried here or below', () => {
    const tried = [
      ...Object.keys(template),
      'income_expenditure_summary',
      'appropriation_summary',
      'three_public',
    ];
    expect(tried.toSorted()).toEqual([...publicTableKinds].sort());
  });
});

describe('“三公”: three layouts, the same names', () => {
  const items = {
    合计: 'total',
    '因公出国（境）费': 'overseas_travel',
    '公务用车购置及运行维护费/小计': 'vehicle',
    '公务用车购置及运行维护费/公务用车购置费': 'vehicle.purchase',
    '公务用车购置及运行维护费/公务用车运行维护费': 'vehicle.operation',
    公务接待费: 'reception',
  };
  const canonical = (['budget', 'final'] as const).flatMap((phase) =>
    Object.values(items).map((item) => `${phase}.${item}`),
  );

  test('block: 预算数 over six items, 决算数 over six items', () => {
    const paths = ['预算数', '决算数'].flatMap((phase) =>
      Object.keys(items).map((item) => `${phase}/${item}`),
    );
    expect(named('three_public', ...paths)).toEqual(canonical);
  });

  test('paired: each item over 预算数 and 决算数', () => {
    const paths = Object.keys(items).flatMap((item) => [`${item}/预算数`, `${item}/决算数`]);
    expect(named('three_public', ...paths).toSorted()).toEqual(canonical.toSorted());
  });

  test('vertical: items in the rows, with and without ordinals', () => {
    const rows = {
      合计: 'total',
      '1．因公出国（境）费': 'overseas_travel',
      '2.公务用车购置及运行维护费': 'vehicle',
      '其中：（1）公务用车购置费': 'vehicle.purchase',
      '（2）公务用车运行维护费': 'vehicle.operation',
      '三、公务接待费': 'reception',
    };
    for (const [name, item] of Object.entries(rows)) {
      expect(verticalThreePublic(name, ['预算数'])).toBe(`budget.${item}`);
      expect(verticalThreePublic(name, ['决算数'])).toBe(`final.${item}`);
    }
    expect(isPhaseOnly(['预算数'])).toBe(true);
    expect(isPhaseOnly(['预算数', '合计'])).toBe(false);
    expect(saysPhaseOnly(['2024年', '预算数'])).toBe(true);
    expect(saysPhaseOnly(['预算数', '公务接待费公务用车购置费'])).toBe(false);
  });

  test('a row of a vertical table that is no item has no name', () => {
    expect(verticalThreePublic('公务用车保有量（辆）', ['决算数'])).toBeNull();
  });

  test('the words that publishers print for the same items', () => {
    expect(
      named(
        'three_public',
        '2024年度预算数/公务用车购置及运行费/购置费',
        '2024年度决算数/公务用车购置及运行费/运行费',
        '决算数/因公出国（境）费用',
        '决算数/公务接待费（万元）',
      ),
    ).toEqual([
      'budget.vehicle.purchase',
      'final.vehicle.operation',
      'final.overseas_travel',
      'final.reception',
    ]);
  });
});

describe('headers as they are printed', () => {
  test('the year, brackets with a unit and outer words do not matter', () => {
    expect(named('expenditure', '2024年度/本年支出合计', '基本支出（万元）', '本年支出/项目支出')).toEqual([
      'total',
      'basic',
      'project',
    ]);
  });

  test('a header that the catalogue does not know has no name, the others keep theirs', () => {
    expect(named('expenditure', '本年支出合计', '结转下年', '项目支出')).toEqual(['total', null, 'project']);
  });

  test('国有资本经营 with income and balances takes the fund’s columns', () => {
    expect(named('state_capital', ...Object.keys(template.government_fund ?? {}))).toEqual(
      Object.values(template.government_fund ?? {}),
    );
  });

  test('a table of another kind has no names', () => {
    expect(named('other', '合计')).toEqual([null]);
  });
});

describe('kind by header', () => {
  test.each([
    [['科目名称', '财政拨款收入', '上级补助收入', '事业收入', '其他收入'], 'income'],
    [['科目名称', '基本支出', '项目支出', '经营支出', '对附属单位补助支出'], 'expenditure'],
    [['公务接待费', '因公出国（境）费', '合计'], 'three_public'],
    [['1．因公出国（境）费', '（三）公务接待费', '会议费'], 'three_public'],
    [['科目名称', '合计', '基本支出', '项目支出'], null],
    [[], null],
  ])('%j', (texts, kind) => {
    expect(kindBySignature(texts)).toBe(kind);
  });
});

test('the two summary tables have two sides', () => {
  expect(publicTableKinds.filter(isTwoSided)).toEqual([
    'income_expenditure_summary',
    'appropriation_summary',
  ]);
});

describe('headers that some publishers add', () => {
  test('planned money beside 决算数 in the summary tables', () => {
    expect(
      columnsOf(
        'income_expenditure_summary',
        ['年初预算数', '全年预算数', '决算数'].map((word) => ({
          path: ['收入', word],
          side: 'income' as const,
        })),
      ),
    ).toEqual(['income.initial_budget', 'income.annual_budget', 'income.amount']);
  });

  test('balances by 基本支出 and 项目支出', () => {
    expect(
      named(
        'government_fund',
        '年初结转和结余/合计',
        '年初结转和结余/基本支出结转',
        '年初结转和结余/项目支出结转和结余',
        '本年支出/合计',
        '年末结转和结余/项目支出结转和结余/项目支出结余',
      ),
    ).toEqual([
      'opening_balance',
      'opening_balance.basic',
      'opening_balance.project',
      'expenditure',
      'closing_balance.project.surplus',
    ]);
  });

  test('基本支出 as one list', () => {
    expect(named('general_public_basic_expenditure', '合计', '人员经费', '公用经费')).toEqual([
      'amount',
      'amount.personnel',
      'amount.public_funds',
    ]);
  });

  test('“三公” without 预算数 anywhere is what was spent', () => {
    expect(named('three_public', '合计', '公务用车购置及运行维护费/小计', '公务接待费')).toEqual([
      'final.total',
      'final.vehicle',
      'final.reception',
    ]);
    // A phase somewhere else says that the plain column is neither.
    expect(named('three_public', '预算数/合计', '决算数/合计', '培训费')).toEqual([
      'budget.total',
      'final.total',
      null,
    ]);
  });
});

describe('columns of another year or phase', () => {
  test.each([
    ['2022年决算数', 2022],
    ['上年决算数', 2023],
    ['上年度', 2023],
    ['决算数（2022年）', 2022],
    ['2022年度/合计', 2022],
    ['二〇二三年决算数', 2023],
    ['2025年预算数', 2025],
  ])('%s has no canonical name', (header, fiscalYear) => {
    const path = header.split('/');
    const [other, own] = canonicalColumns(
      'general_public_basic_expenditure',
      [path, ['2024年决算数']].map((path) => ({ path, side: null })),
      2024,
    );
    expect(other).toEqual({ column: null, whole: false, other: { fiscalYear } });
    expect(own).toEqual({ column: 'amount', whole: true, other: null });
  });

  test('last year’s where the report’s is not known', () =>
    expect(
      canonicalColumns('expenditure', [{ path: ['上年数', '合计'], side: null }], null)[0]?.other,
    ).toEqual({ fiscalYear: null }));

  test('an opening balance is this year’s, whatever it is called', () =>
    expect(namedIn(2024, 'government_fund', '上年结转和结余/合计', '本年支出/小计')).toEqual([
      'opening_balance',
      'expenditure',
    ]));

  test.each(['年初预算数/合计', '2024年预算数/合计', '比上年增减/合计', '2024年比2023年增减', '增减额/小计'])(
    '%s is no final figure',
    (header) => expect(namedIn(2024, 'expenditure', header, '决算数/合计')).toEqual([null, 'total']),
  );

  test('a vertical “三公” table of two years', () =>
    expect(namedIn(2024, 'three_public', '2023年决算数/公务接待费', '2024年决算数/公务接待费')).toEqual([
      null,
      'final.reception',
    ]));

  test('a year and nothing more heads its final figures', () =>
    expect(namedIn(2024, 'general_public_basic_expenditure', '2023年', '2024年')).toEqual([null, 'amount']));
});
