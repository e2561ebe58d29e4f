import type {
  Diagnostic,
  ExtractedForm,
  ExtractedFunding,
  FormAmount,
  FormRate,
  FormText,
  PerformanceForm,
  PerformanceFunding,
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
  const where = `${form.project}, ${row.label}`;
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

function readMoney(
  cell: FormText | null,
  moneyUnit: ExtractedForm['moneyUnit'],
  where: string,
  diagnostics: Diagnostic[],
): FormAmount | null {
  if (cell === null) return null;
  const { state, value, unit } = readAmount(slashAsDash(cell.text));
  if (state === 'text')
    diagnostics.push({
      code: 'amount-unreadable',
      severity: 'warning',
      message: `"${cell.text}" is no amount (${where})`,
      location: cell.location,
    });
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
  where: string,
  diagnostics: Diagnostic[],
): FormRate | null {
  if (cell === null) return null;
  const { percent, ambiguous } = readRate(cell.text, {
    executed: executed?.value ?? null,
    annualBudget: annualBudget?.value ?? null,
    inPercent: form.rateInPercent,
  });
  if (ambiguous)
    diagnostics.push({
      code: 'rate-ambiguous',
      severity: 'info',
      message: `执行率 "${cell.text}" may be a ratio or a percentage; read as ${percent} % (${where})`,
      location: cell.location,
    });
  if (percent === null && readAmount(slashAsDash(cell.text)).state === 'text')
    diagnostics.push({
      code: 'rate-unreadable',
      severity: 'warning',
      message: `"${cell.text}" is no rate (${where})`,
      location: cell.location,
    });
  return { raw: cell.text, percent, location: cell.location };
}

/** A row without a rate whose last amount is more than the budget may have lost a cell: the amount may be the rate. */
function diagnoseLost(
  { annualBudget, executed, rate, location }: PerformanceFunding,
  where: string,
  diagnostics: Diagnostic[],
): void {
  if (rate === null || rate.raw.trim() !== '' || !annualBudget?.value || !executed?.value) return;
  if (new Big(executed.value).lte(annualBudget.value)) return;
  diagnostics.push({
    code: 'funding-incomplete',
    severity: 'warning',
    message: `no 执行率 is printed and 全年执行数 ${executed.raw} is more than 全年预算数 ${annualBudget.raw}: one of the two columns may be lost (${where})`,
    location,
  });
}
