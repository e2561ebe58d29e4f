import type { Diagnostic, ExtractedForm, ExtractedFunding, LabelledText, PrintedMoneyUnit } from '@juesuan/schema';
import type { TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { unitIn, unitInHeader } from '../../words/caption.ts';
import { squash } from '../../words/key.ts';
import { ratesArePercent, readFundingHeader, readFundingRow } from './funding.ts';
import { appendGoal, type GoalHeader, readGoalHeader, readGoalRow } from './goals.ts';
import { readIndicatorHeader, readIndicators } from './indicators.ts';
import { type FormRow, oneLine, readFormRows } from './rows.ts';
import { simplified } from './simplified.ts';
import type { IndicatorColumns } from './slid-row.ts';
import { blockLabel, headLabel, isFormTitle, isTotalLabel } from './words.ts';

/** What stands outside a form's grid and belongs to it. */
export interface FormHead {
  /** 1-based, in print order in the report. */
  no: number;
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  /** Rows at which a new page begins. */
  cuts: ReadonlySet<number>;
}

/** The header of a form's indicators among its rows, or -1: merged cells above it are only a text reader's guess. */
const indicatorRow = (rows: readonly FormRow[]): number => rows.findIndex((row) => readIndicatorHeader(row) !== null);

/**
 * Reads one self-evaluation form (项目支出绩效自评表): strings as printed, aligned; nothing is turned into a number.
 *
 * @param grid the cells of one form, all its pages together
 */
export function readForm(grid: TableGrid, head: FormHead, diagnostics: Diagnostic[]): ExtractedForm {
  const guess = indicatorRow(readFormRows(grid, 0).rows);
  const { rows, lossy } = readFormRows(grid, guess + 1);
  const form: ExtractedForm = {
    no: head.no,
    title: head.title,
    project: '',
    department: '',
    unit: '',
    moneyUnit: head.moneyUnit,
    funding: [],
    rateInPercent: false,
    expectedGoal: '',
    actualGoal: '',
    indicators: [],
    total: null,
    others: [],
    strategy: grid.strategy,
    pages: [...new Set(grid.cells.flatMap(({ location }) => location.page ?? []))].sort((a, b) => a - b),
    location: unionLocation(grid.cells.map(({ location }) => location)),
  };
  let block: 'head' | 'funding' | 'goals' | 'indicators' | 'foot' = 'head';
  let funding: ReturnType<typeof readFundingHeader> = null;
  let goals: GoalHeader | null = null;
  let indicators: IndicatorColumns | null = null;
  const indicatorRows: FormRow[] = [];

  for (const row of rows) {
    if (row.filled.length === 0) continue;
    const indicatorHeader = readIndicatorHeader(row);
    if (indicatorHeader) {
      // The next page may print the header again.
      indicators ??= indicatorHeader;
      block = 'indicators';
      continue;
    }
    if (block === 'indicators' && indicators) {
      if (isTotalRow(row, lossy)) form.total = readTotal(row, indicators);
      else if (isFoot(row, lossy)) {
        block = 'foot';
        readPairs(row, form);
      } else indicatorRows.push(row);
      continue;
    }
    const fundingHeader = block === 'foot' ? null : readFundingHeader(row);
    if (fundingHeader) {
      funding = fundingHeader;
      form.rateInPercent = ratesArePercent(fundingHeader);
      form.moneyUnit = unitOfRow(row) ?? form.moneyUnit;
      block = 'funding';
      continue;
    }
    const goalHeader = block === 'foot' ? null : readGoalHeader(row);
    if (goalHeader) {
      goals = { ...goalHeader, expected: goalHeader.expected ?? goals?.expected ?? null, actual: goalHeader.actual ?? goals?.actual ?? null };
      addGoals(goalHeader.beside.expected ?? '', goalHeader.beside.actual ?? '');
      block = 'goals';
      continue;
    }
    if (block === 'goals' && goals) {
      const texts = readGoalRow(row, goals, lossy);
      addGoals(texts.expected, texts.actual);
      continue;
    }
    if (block === 'funding' && funding) {
      const read: ExtractedFunding | null = readFundingRow(row, funding, lossy, diagnostics);
      if (read) form.funding.push(read);
      else readPairs(row, form);
      continue;
    }
    readPairs(row, form);
  }
  if (indicators) form.indicators = readIndicators(indicatorRows, indicators, { lossy, cuts: head.cuts }, diagnostics);
  if (form.unit === '') form.unit = form.department;
  diagnoseIncomplete(form, diagnostics);
  return form;

  function addGoals(expected: string, actual: string): void {
    form.expectedGoal = appendGoal(form.expectedGoal, expected);
    form.actualGoal = appendGoal(form.actualGoal, actual);
  }
}

/** 资金情况（万元）, or a header with its own: 年初预算数（万元）. */
function unitOfRow(row: FormRow): PrintedMoneyUnit | null {
  for (const { text } of row.filled) {
    const printed = simplified(text);
    const unit = unitInHeader(printed) ?? unitIn(printed);
    if (unit !== null) return unit;
  }
  return null;
}

/** Labels with the text beside each: 项目名称 | … | 主管部门 | …. A cell that is no known label begins a pair of its own. */
function readPairs(row: FormRow, form: ExtractedForm): void {
  const cells = row.filled.filter(({ begins }) => begins);
  const [only] = cells;
  if (only && cells.length === 1 && isFormTitle(only.text)) {
    form.title ||= oneLine(only.text);
    return;
  }
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || blockLabel(cell.text) !== null) continue;
    const label = headLabel(cell.text);
    const next = cells[i + 1];
    const value = next && headLabel(next.text) === null ? next : null;
    if (value) i++;
    const text = oneLine(value?.text ?? '');
    if (label === null || label === 'other' || form[label] !== '')
      form.others.push(other(oneLine(cell.text), text, cell.location));
    else form[label] = text;
  }
}

const other = (label: string, text: string, location: LabelledText['location']): LabelledText => ({ label, text, location });

/** 总分 | 100 | 98 under the last indicator. */
function isTotalRow(row: FormRow, lossy: boolean): boolean {
  const [first] = row.filled.filter(({ text, begins }) => (lossy || begins) && blockLabel(text) !== 'indicatorBlock');
  return first !== undefined && isTotalLabel(first.text);
}

function readTotal(row: FormRow, header: IndicatorColumns): ExtractedForm['total'] {
  const figures = row.filled.filter(({ text }) => /^[\d.]+(?:分)?$/u.test(squash(text)));
  const at = (role: 'weight' | 'score') => {
    const head = header.find((cell) => cell.role === role);
    return head ? figures.find(({ column, columnSpan }) => column <= head.column && head.column < column + columnSpan) : undefined;
  };
  const [first, second] = figures;
  const weight = at('weight') ?? (second ? first : undefined);
  const score = at('score') ?? (second && second !== weight ? second : weight === first ? undefined : first);
  return { weight: weight ? oneLine(weight.text) : null, score: score ? oneLine(score.text) : null };
}

/** What stands under the indicators: 填表人, 备注, 自评结论, and cells that cross the columns of the levels. */
function isFoot(row: FormRow, lossy: boolean): boolean {
  const cells = row.filled.filter(({ begins }) => lossy || begins);
  const [first] = cells;
  if (!first) return false;
  const label = first.text.split(/[:：]/u, 1)[0] ?? '';
  return headLabel(first.text) !== null || (/[:：]/u.test(first.text) && headLabel(label) !== null);
}

function diagnoseIncomplete(form: ExtractedForm, diagnostics: Diagnostic[]): void {
  const missing = [
    ...(form.project === '' ? ['项目名称'] : []),
    ...(form.funding.length === 0 ? ['项目资金'] : []),
    ...(form.indicators.length === 0 ? ['绩效指标'] : []),
  ];
  if (missing.length > 0)
    diagnostics.push({
      code: 'form-incomplete',
      severity: 'warning',
      message: `self-evaluation form ${form.no} ${form.project}: ${missing.join(', ')} not found`,
      location: form.location,
    });
}
