import { type Diagnostic, type ExtractedForm, type ExtractedFunding, PerformanceForm } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { normalizeForm } from './form.ts';

const location = { page: 3, line: null, box: null };
const cell = (text: string) => ({ text, location });

/** A form with one row of money, 20 of 40 万元 spent, changed as the test needs it. */
function rowWith(change: Partial<ExtractedFunding>, formChange: Partial<ExtractedForm> = {}) {
  const diagnostics: Diagnostic[] = [];
  const form = normalizeForm(
    {
      no: 1,
      title: '项目支出绩效自评表',
      project: '青禾桥加固',
      department: '',
      unit: '',
      moneyUnit: '万元',
      funding: [
        {
          source: '当年财政拨款',
          label: '当年财政拨款',
          initialBudget: cell('40'),
          annualBudget: cell('40'),
          executed: cell('20'),
          rate: cell('50%'),
          weight: cell('10'),
          score: cell('5'),
          location,
          ...change,
        },
      ],
      rateInPercent: false,
      expectedGoal: '',
      actualGoal: '',
      indicators: [],
      total: null,
      others: [],
      strategy: 'ruled',
      pages: [3],
      location,
      ...formChange,
    },
    diagnostics,
  );
  expect(PerformanceForm.parse(form)).toEqual(form);
  return { row: form.funding[0], codes: diagnostics.map(({ code }) => code) };
}

test('a form without some of the columns has nothing there, and nothing is reported', () => {
  const { row, codes } = rowWith({ initialBudget: null, rate: null, weight: null, score: null });
  expect(row).toMatchObject({
    initialBudget: null,
    annualBudget: { value: '40' },
    executed: { value: '20' },
    rate: null,
    weight: null,
    score: null,
  });
  expect(codes).toEqual([]);
});

test('a rate is read by its size where the amounts it is of have no column', () => {
  const { row, codes } = rowWith({ annualBudget: null, executed: null, rate: cell('0.5') });
  expect(row?.rate).toMatchObject({ raw: '0.5', percent: '50' });
  expect(codes).toEqual(['rate-ambiguous']);
});

test('a percentage among the money is no amount of money', () => {
  const { row } = rowWith({ initialBudget: cell('50%') });
  expect(row?.initialBudget).toMatchObject({ raw: '50%', value: '50', yuan: null });
});

test('more executed than the budget is only reported where a rate is missing', () => {
  expect(rowWith({ executed: cell('80'), rate: cell('200%') }).codes).toEqual([]);
  expect(rowWith({ executed: cell('80'), rate: cell('') }).codes).toEqual(['funding-incomplete']);
  expect(rowWith({ executed: cell('80'), rate: cell(''), annualBudget: cell('') }).codes).toEqual([]);
  expect(rowWith({ executed: cell('80'), rate: null }).codes).toEqual([]);
});
