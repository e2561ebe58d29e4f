import { type Diagnostic, diagnostic, type ExtractedForm, type PrintedMoneyUnit } from '@juesuan/schema';
import { simplified } from '@juesuan/schema/words';
import type { TableGrid } from '../../model/grid.ts';
import { unionLocation } from '../../model/location.ts';
import { unitIn, unitInHeader } from '../../words/caption.ts';
import { squash } from '../../words/key.ts';
import { type FormBlocks, splitBlocks } from './blocks.ts';
import { partSources, ratesArePercent, readFundingRow } from './funding.ts';
import { appendGoal, readGoalRow } from './goals.ts';
import { columnOf } from './header.ts';
import { readIndicatorHeader, readIndicators } from './indicators.ts';
import { readListed, readPairs } from './pairs.ts';
import { type FormRow, type FormRows, oneLine, readFormRows } from './rows.ts';
import type { IndicatorColumns } from './shifted-row.ts';
import { headLabel } from './words.ts';

/** What stands outside a form's grid and belongs to it. */
export interface FormHead {
  /** 1-based, in print order in the report. */
  no: number;
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  /** Rows at which a new page begins. */
  cuts: ReadonlySet<number>;
}

/**
 * Reads one self-evaluation form (项目支出绩效自评表): strings as printed, aligned; nothing is turned into a number.
 *
 * @param grid the cells of one form, all its pages together
 * @param diagnostics gets what was unclear: `funding-realigned`, `funding-unknown`, `indicator-realigned`,
 *   `indicator-level-inferred`, `indicator-level-unknown`, `form-incomplete`, `grid-inferred`
 *
 * @example
 * readForm(grid, { no: 1, title: '项目支出绩效自评表', moneyUnit: null, cuts: new Set() }, []).project; // '境外招商推介活动经费'
 */
export function readForm(grid: TableGrid, head: FormHead, diagnostics: Diagnostic[]): ExtractedForm {
  const own: Diagnostic[] = [];
  const form = readBlocks(grid, head, own);
  diagnostics.push(...own.map((found) => ({ ...found, table: form.title || null })));
  return form;
}

function readBlocks(grid: TableGrid, head: FormHead, diagnostics: Diagnostic[]): ExtractedForm {
  const { rows, lossy } = rowsOf(grid);
  const blocks = splitBlocks(rows, lossy);
  const form = emptyForm(grid, head);
  for (const row of blocks.pairs) readPairs(row, form);
  if (blocks.tasks) for (const row of blocks.tasks.rows) readListed(row, blocks.tasks.headerRow, form);
  readFunding(blocks, form, lossy, diagnostics);
  readGoals(blocks, form, lossy);
  if (blocks.indicators) {
    const { header, rows } = blocks.indicators;
    form.indicators = readIndicators(rows, header, { lossy, cuts: head.cuts }, diagnostics);
    form.total = blocks.total && readTotal(blocks.total, header);
  }
  if (form.unit === '') form.unit = form.department;
  // A form about a whole department (部门整体支出) has no project.
  if (!rows.some(({ filled }) => filled.some(({ text }) => headLabel(text) === 'project')))
    form.project = form.unit;
  diagnoseIncomplete(form, diagnostics);
  diagnoseInferred(form, diagnostics);
  return form;
}

/** Merged cells over the header of the indicators are only a text reader's guess; those under it tell whether spans are known. */
function rowsOf(grid: TableGrid): FormRows {
  const { rows } = readFormRows(grid, 0);
  const header = rows.findIndex((row, i) => readIndicatorHeader(row, rows[i - 1]) !== null);
  return readFormRows(grid, header + 1);
}

const emptyForm = (grid: TableGrid, { no, title, moneyUnit }: FormHead): ExtractedForm => ({
  no,
  title,
  project: '',
  department: '',
  unit: '',
  moneyUnit,
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
});

function readFunding(
  { funding }: FormBlocks,
  form: ExtractedForm,
  lossy: boolean,
  diagnostics: Diagnostic[],
): void {
  if (!funding) return;
  form.rateInPercent = ratesArePercent(funding.header);
  form.moneyUnit = unitOfRow(funding.headerRow) ?? form.moneyUnit;
  for (const row of funding.rows) {
    const read = readFundingRow(row, funding.header, lossy, diagnostics);
    if (read) form.funding.push(read);
    else readPairs(row, form);
  }
  partSources(form.funding);
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

function readGoals({ goals }: FormBlocks, form: ExtractedForm, lossy: boolean): void {
  for (const { header, rows } of goals)
    for (const { expected = '', actual = '' } of [
      header.beside,
      ...rows.map((row) => readGoalRow(row, header, lossy)),
    ]) {
      form.expectedGoal = appendGoal(form.expectedGoal, expected);
      form.actualGoal = appendGoal(form.actualGoal, actual);
    }
}

/** 总分 | 100 | 98: the figures under 分值 and 得分, else the first and the second. */
function readTotal(row: FormRow, header: IndicatorColumns): NonNullable<ExtractedForm['total']> {
  const figures = row.filled.filter(({ text }) => /^[\d.]+分?$/u.test(squash(text)));
  const [first, second] = figures;
  const at = (role: 'weight' | 'score') => {
    const column = columnOf(header, role)?.column ?? -1;
    return figures.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
  };
  const weight = at('weight') ?? (second ? first : undefined);
  const score = at('score') ?? (weight === first ? second : first);
  const text = (cell: typeof weight) => (cell ? oneLine(cell.text) : null);
  return { weight: text(weight), score: text(score) };
}

function diagnoseIncomplete(form: ExtractedForm, diagnostics: Diagnostic[]): void {
  const missing = [
    ...(form.project === '' ? ['项目名称'] : []),
    ...(form.funding.length === 0 ? ['项目资金'] : []),
    ...(form.indicators.length === 0 ? ['绩效指标'] : []),
  ];
  if (missing.length > 0)
    diagnostics.push(
      diagnostic(
        'form-incomplete',
        'warning',
        { reason: 'missing', form: form.no, project: form.project, missing },
        form.location,
      ),
    );
}

/** A form's labels stand in the middle of merged cells: without all of its lines it is not known which rows they hold for. */
function diagnoseInferred(
  { no, project, strategy, location }: ExtractedForm,
  diagnostics: Diagnostic[],
): void {
  if (strategy !== 'aligned' && strategy !== 'partly-ruled') return;
  diagnostics.push(
    diagnostic('grid-inferred', 'warning', { reason: 'form', form: no, project, strategy }, location),
  );
}
