import {
  type Diagnostic,
  diagnostic,
  type ExtractedForm,
  type ExtractedFunding,
  type FormAmount,
  type FormRate,
  type FormText,
  type PerformanceForm,
  type PerformanceFunding,
} from '@juesuan/schema';
import { readAmount } from '@juesuan/schema/words';
import Big from 'big.js';
import { toYuan } from '../unit.ts';
import { readRate } from './rate.ts';
import { readTarget } from './target.ts';

/**
 * Gives the printed strings of a self-evaluation form their meaning: exact amounts, rates in percent, targets as operator,
 * value and unit. What cannot be read is kept as printed, with `amount-unreadable`, `rate-ambiguous`, `rate-unreadable`
 * or `funding-incomplete`.
 *
 * @example
 * normalizeForm(form, []).indicators[0]?.target; // { raw: '≤15万元', op: '≤', value: '15', unit: '万元' }
 */
export function normalizeForm(form: ExtractedForm, diagnostics: Diagnostic[]): PerformanceForm {
  return {
    ...form,
    funding: form.funding.map((row) => normalizeFunding(row, form, diagnostics)),
    indicators: form.indicators.map((indicator) => ({
      ...indicator,
      target: readTarget(indicator.target),
      actual: readTarget(indicator.actual),
    })),
  };
}

function normalizeFunding(
  row: ExtractedFunding,
  form: ExtractedForm,
  diagnostics: Diagnostic[],
): PerformanceFunding {
  const where = { table: form.title, project: form.project, label: row.label };
  const money = (cell: FormText | null) => readMoney(cell, form.moneyUnit, where, diagnostics);
  const read: PerformanceFunding = {
    ...row,
    initialBudget: money(row.initialBudget),
    annualBudget: money(row.annualBudget),
    executed: money(row.executed),
    rate: null,
    weight: points(row.weight),
    score: points(row.score),
  };
  read.rate = rateOf(row.rate, read, form, where, diagnostics);
  diagnoseLost(read, where, diagnostics);
  return read;
}

/** The row of a form's money that a diagnostic is about. */
interface FundingPlace {
  /** Title of the form. */
  table: string;
  project: string;
  label: string;
}

function readMoney(
  cell: FormText | null,
  moneyUnit: ExtractedForm['moneyUnit'],
  { table, project, label }: FundingPlace,
  diagnostics: Diagnostic[],
): FormAmount | null {
  if (cell === null) return null;
  const { state, value, unit } = readAmount(slashAsDash(cell.text));
  if (state === 'text')
    diagnostics.push(
      diagnostic(
        'amount-unreadable',
        'warning',
        { reason: 'form', raw: cell.text, project, label },
        cell.location,
        { table },
      ),
    );
  const own = unit === null ? moneyUnit : unit === '%' ? null : unit;
  return {
    raw: cell.text,
    state,
    value,
    yuan: value !== null && own !== null ? toYuan(value, own) : null,
    location: cell.location,
  };
}

/** Forms print `/` where tables print a dash: there is nothing of the kind. */
const slashAsDash = (text: string): string => (/^\s*[/\\]+\s*$/u.test(text) ? '—' : text);

/** 分值 and 得分 are points, no money. */
function points(cell: FormText | null): FormAmount | null {
  if (cell === null) return null;
  const { state, value } = readAmount(slashAsDash(cell.text.replace(/分\s*$/u, '')));
  return { raw: cell.text, state, value, yuan: null, location: cell.location };
}

function rateOf(
  cell: FormText | null,
  { executed, annualBudget }: Pick<PerformanceFunding, 'executed' | 'annualBudget'>,
  form: ExtractedForm,
  { table, project, label }: FundingPlace,
  diagnostics: Diagnostic[],
): FormRate | null {
  if (cell === null) return null;
  const { percent, ambiguous } = readRate(cell.text, {
    executed: executed?.value ?? null,
    annualBudget: annualBudget?.value ?? null,
    inPercent: form.rateInPercent,
  });
  const params = { raw: cell.text, project, label };
  if (ambiguous)
    diagnostics.push(diagnostic('rate-ambiguous', 'info', { ...params, percent }, cell.location, { table }));
  if (percent === null && readAmount(slashAsDash(cell.text)).state === 'text')
    diagnostics.push(diagnostic('rate-unreadable', 'warning', params, cell.location, { table }));
  return { raw: cell.text, percent, location: cell.location };
}

/** A row without a rate whose last amount is more than the budget may have lost a cell: the amount may be the rate. */
function diagnoseLost(
  { annualBudget, executed, rate, location }: PerformanceFunding,
  { table, project, label }: FundingPlace,
  diagnostics: Diagnostic[],
): void {
  if (rate === null || rate.raw.trim() !== '' || !annualBudget?.value || !executed?.value) return;
  if (new Big(executed.value).lte(annualBudget.value)) return;
  const params = { executed: executed.raw, annualBudget: annualBudget.raw, project, label };
  diagnostics.push(diagnostic('funding-incomplete', 'warning', params, location, { table }));
}
