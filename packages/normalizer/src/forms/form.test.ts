import { type Diagnostic, type ExtractedForm, type ExtractedFunding, PerformanceForm } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { normalizeForm } from './form.ts';

const location = { page: 3, line: null, box: null };
const cell = (text: string) => ({ text, location });

/** 当年财政拨款 with 年初预算数, 全年预算数, 全年执行数, 执行率 as printed. */
const money = (initial: string, annual: string, executed: string, rate: string): ExtractedFunding => ({
  source: '当年财政拨款',
  label: '当年财政拨款',
  initialBudget: cell(initial),
  annualBudget: cell(annual),
  executed: cell(executed),
  rate: cell(rate),
  weight: null,
  score: cell('9.5分'),
  location,
});

const formWith = (change: Partial<ExtractedForm>): ExtractedForm => ({
  no: 1,
  title: '项目支出绩效自评表',
  project: '青禾桥加固',
  department: '',
  unit: '青禾区公路段',
  moneyUnit: '万元',
  funding: [],
  rateInPercent: false,
  expectedGoal: '',
  actualGoal: '',
  indicators: [],
  total: null,
  others: [],
  strategy: 'ruled',
  pages: [3],
  location,
  ...change,
});

function normalized(change: Partial<ExtractedForm>) {
  const diagnostics: Diagnostic[] = [];
  const form = normalizeForm(formWith(change), diagnostics);
  expect(PerformanceForm.parse(form)).toEqual(form);
  return { form, codes: diagnostics.map(({ code }) => code) };
}

describe('money', () => {
  const read = (change: Partial<ExtractedForm>) => {
    const { form, codes } = normalized(change);
    const [row] = form.funding;
    if (!row) throw new Error('no row');
    return { row, codes };
  };

  test('printed decimals stay, 元 is exact, the rate is percent', () => {
    const { row, codes } = read({ funding: [money('1,200.00', '1,350.5', '1,215.45', '0.90')] });
    expect(row).toMatchObject({
      initialBudget: { raw: '1,200.00', value: '1200.00', yuan: '12000000' },
      executed: { value: '1215.45', yuan: '12154500' },
      rate: { raw: '0.90', percent: '90' },
      weight: null,
      score: { value: '9.5', yuan: null },
    });
    expect(codes).toEqual(['rate-ambiguous']);
  });

  test('a unit in the cell wins over the form’s', () =>
    expect(read({ funding: [money('10万元', '100000元', '5', '50%')], moneyUnit: '元' }).row).toMatchObject({
      initialBudget: { value: '10', yuan: '100000' },
      annualBudget: { yuan: '100000' },
    }));

  test('blank, dash and zero stay three things', () =>
    expect(read({ funding: [money('', '—', '0', '')] }).row).toMatchObject({
      initialBudget: { state: 'blank', value: null },
      annualBudget: { state: 'dash', value: null },
      executed: { state: 'amount', value: '0' },
      rate: { percent: null },
    }));

  test('a slash says as a dash does that there is none', () => {
    const { row, codes } = read({ funding: [money('/', '/', '0', '/')] });
    expect(row).toMatchObject({
      initialBudget: { raw: '/', state: 'dash', value: null },
      rate: { percent: null },
    });
    expect(codes).toEqual([]);
  });

  test('without a unit of money there is no amount in 元', () =>
    expect(read({ funding: [money('1', '1', '1', '100')], moneyUnit: null }).row.executed).toMatchObject({
      value: '1',
      yuan: null,
    }));

  test('three numbers for four columns: what is printed is kept, and reported', () => {
    const { row, codes } = read({ funding: [money('41.00', '41.00', '100.00', '')] });
    expect(row).toMatchObject({ executed: { value: '100.00' }, rate: { raw: '', percent: null } });
    expect(codes).toEqual(['funding-incomplete']);
  });

  test('words where an amount or a rate should be are reported', () =>
    expect(read({ funding: [money('XX', '1', '1', '待定')] }).codes).toEqual([
      'amount-unreadable',
      'rate-unreadable',
    ]));
});

test('targets and actual values are typed, words stay words', () => {
  const indicator = {
    level1: '产出指标',
    level2: '数量指标',
    level3: '加固桥梁',
    deviation: '',
    weight: null,
    score: null,
    others: [],
    location,
  };
  const { form } = normalized({
    indicators: [
      { ...indicator, target: '≥3 座', actual: '2座' },
      { ...indicator, target: '有所改善', actual: '' },
    ],
  });
  expect(form.indicators).toMatchObject([
    {
      target: { raw: '≥3 座', op: '≥', value: '3', unit: '座' },
      actual: { op: null, value: '2', unit: '座' },
    },
    { target: { raw: '有所改善', op: null, value: null, unit: null }, actual: { raw: '', value: null } },
  ]);
});
