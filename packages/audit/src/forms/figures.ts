import type { FormAmount, PerformanceForm, PerformanceFunding } from '@juesuan/schema';
import Big from 'big.js';
import { type Figure, factorOf, halfUnit } from '../engine/figure.ts';
import type { Place } from '../engine/place.ts';
import type { Subject } from '../tables/subject.ts';
import { FORM_UNIT } from '../tables/view.ts';

export type FundingColumn = 'initialBudget' | 'annualBudget' | 'executed';

export const fundingWords: Readonly<Record<FundingColumn, string>> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
};

export const formName = ({ no, project }: Pick<PerformanceForm, 'no' | 'project'>): string =>
  `自评表${no}“${project}”`;

/** Money of a report's forms as figures; trailing zeros are cut in forms too, so the whole report shows the precision. */
export function formFigures({ precision }: Pick<Subject, 'precision'>) {
  const figureOf = (form: PerformanceForm, label: string, key: string, amount: FormAmount): Figure => {
    const unit = form.moneyUnit ?? FORM_UNIT;
    const printed = amount.value !== null;
    return {
      key: `form ${form.no} ${key}`,
      label: `${formName(form)} ${label}`,
      raw: amount.raw,
      unit,
      value: new Big(amount.value ?? '0').times(factorOf(unit)),
      half: printed ? halfUnit(precision.get(unit) ?? 0, unit) : new Big(0),
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
