import type { FormAmount, PerformanceForm, PerformanceFunding, Report } from '@juesuan/schema';
import Big from 'big.js';
import { decimalsOf, type Figure, factorOf, halfUnit } from '../engine/figure.ts';
import type { Place } from '../engine/table.ts';

export type FundingColumn = 'initialBudget' | 'annualBudget' | 'executed';

export const fundingWords: Readonly<Record<FundingColumn, string>> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
};

export const formName = ({ no, project }: Pick<PerformanceForm, 'no' | 'project'>): string =>
  `自评表${no}“${project}”`;

/** Money of a report's forms as figures; trailing zeros are cut in forms too, so all forms together tell the precision. */
export function formFigures({ forms }: Report) {
  const amounts = forms.flatMap(({ funding }) =>
    funding.flatMap(({ initialBudget, annualBudget, executed }) => [initialBudget, annualBudget, executed]),
  );
  const decimals = Math.max(0, ...amounts.map((amount) => decimalsOf(amount?.value ?? '')));
  const figureOf = (form: PerformanceForm, label: string, key: string, amount: FormAmount): Figure => {
    const unit = form.moneyUnit ?? '万元';
    const printed = amount.value !== null;
    return {
      key: `form ${form.no} ${key}`,
      label: `${formName(form)} ${label}`,
      raw: amount.raw,
      unit,
      value: new Big(amount.value ?? '0').times(factorOf(unit)),
      half: printed ? halfUnit(decimals, unit) : new Big(0),
      printed,
      location: amount.location,
    };
  };
  return {
    place(form: PerformanceForm, row: PerformanceFunding, column: FundingColumn): Place {
      const amount = row[column];
      if (amount === null) return null;
      if (amount.state === 'text') return { state: 'unreadable', raw: amount.raw };
      const key = `funding ${form.funding.indexOf(row)} ${column}`;
      const label = `${row.label} ${fundingWords[column]}`;
      return {
        state: amount.state === 'amount' ? 'figure' : 'nothing',
        figure: figureOf(form, label, key, amount),
      };
    },
  };
}

/** The row that sums up a form's money. */
export const totalFunding = ({ funding }: PerformanceForm): PerformanceFunding | null =>
  funding.find(({ source }) => source === '年度资金总额') ?? null;
