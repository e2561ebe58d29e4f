import {
  type Diagnostic,
  diagnostic,
  type ExtractedFunding,
  type FormText,
  type FundingHeader,
  type FundingSource,
  fundingLabels,
} from '@juesuan/schema';
import { squash } from '../../words/key.ts';
import { columnOf, type FormHeaderCell, readHeader, shiftOf } from './header.ts';
import { type FormCell, type FormRow, under, withoutEchoes, withoutRepeats } from './rows.ts';
import { blockLabel, formKey, fundingHeader, fundingSource, isTaskHeader, looksLikeFigure } from './words.ts';

export type FundingColumns = FormHeaderCell<FundingHeader>[];
type Amount = Exclude<FundingHeader, 'label'>;
const amounts: readonly Amount[] = ['initialBudget', 'annualBudget', 'executed', 'rate', 'weight', 'score'];

/** The header over a form's money, or `null` where the row is no such header: it names two of the amounts at least. */
export function readFundingHeader(row: FormRow): FundingColumns | null {
  if (row.filled.filter(({ text }) => fundingHeader(text) !== null).length < 2) return null;
  // A department's tasks of the year have amounts of their own.
  if (row.filled.some(({ text }) => isTaskHeader(text))) return null;
  const header = withoutDoubles(readHeader(row, fundingHeader));
  const named = header.filter(
    ({ role }) =>
      role === 'initialBudget' || role === 'annualBudget' || role === 'executed' || role === 'rate',
  );
  return named.length >= 2 ? header : null;
}

/**
 * A header that names one amount twice prints the label of the rows first: 年度预算数（万元） over 总额 and 其中, then 年初预算,
 * 调整后预算数, …. Without a header of 年初预算 the first of two budgets is the one at the year's beginning.
 */
function withoutDoubles(header: FundingColumns): FundingColumns {
  const first = header.find(({ role }) => role !== null && role !== 'label');
  const second = header.find((cell) => cell !== first && fundingHeader(cell.label) === first?.role);
  if (!first || !second || first.role !== 'annualBudget') return header;
  const role = columnOf(header, 'initialBudget') ? 'label' : 'initialBudget';
  return header.map((cell) => {
    if (cell === second) return { ...cell, role: 'annualBudget' as const };
    return cell === first ? { ...cell, role } : cell;
  });
}

/** Does the header of 执行率 print the percent sign that its cells leave out? */
export const ratesArePercent = (header: FundingColumns): boolean =>
  /[%％]/u.test(columnOf(header, 'rate')?.label ?? '');

/** One row of a form's money, or `null` where the row is none: it has neither a known label nor a figure. */
export function readFundingRow(
  row: FormRow,
  header: FundingColumns,
  lossy: boolean,
  diagnostics: Diagnostic[],
): ExtractedFunding | null {
  const first = Math.min(...amounts.flatMap((role) => columnOf(header, role)?.column ?? []));
  const { labels, values } = lossy
    ? slidLabels(row)
    : {
        labels: row.filled.filter(({ column }) => column < first),
        values: row.filled.filter(({ column }) => column >= first),
      };
  const own = withoutRepeats(labels).filter(
    ({ text, begins }) => blockLabel(text) !== 'fundingBlock' && (lossy || begins),
  );
  const printed = own.map(({ text }) => squash(text)).join('');
  const source =
    fundingSource(printed) ??
    own.map(({ text }) => fundingSource(text)).find((known) => known !== null) ??
    null;
  if (source === null && !values.some(({ text }) => looksLikeFigure(text))) return null;
  if (source === null && printed !== '')
    diagnostics.push(diagnostic('funding-unknown', 'info', { label: printed }, row.location));
  const cells = lossy
    ? slidAmounts(row, labels.at(-1), withoutEchoes(values, header), header, diagnostics)
    : amountsUnder(row, header);
  const blank = { text: '', location: row.location };
  const amount = (role: Amount): FormText | null =>
    columnOf(header, role) ? (cells.get(role) ?? blank) : null;
  return {
    // Money without a label of its own is the whole.
    source: printed === '' ? '年度资金总额' : source,
    label: printed,
    initialBudget: amount('initialBudget'),
    annualBudget: amount('annualBudget'),
    executed: amount('executed'),
    rate: amount('rate'),
    weight: amount('weight'),
    score: amount('score'),
    location: row.location,
  };
}

/**
 * Leaves each source to one row: the one that prints its own name, else the first. A form that parts 单位资金 from 其他资金
 * keeps the former under its label only.
 */
export function partSources(rows: ExtractedFunding[]): void {
  for (const [source, same] of Map.groupBy(rows, (row) => row.source)) {
    if (source === null) continue;
    const owner = same.find(({ label }) => saysSource(label, source)) ?? same[0];
    for (const row of same) if (row !== owner) row.source = null;
  }
}

const saysSource = (label: string, source: FundingSource): boolean =>
  fundingLabels[source][0] !== undefined && formKey(label).endsWith(formKey(fundingLabels[source][0]));

function amountsUnder(row: FormRow, header: FundingColumns): Map<Amount, FormText> {
  const cells = new Map<Amount, FormText>();
  for (const role of amounts) {
    const head = columnOf(header, role);
    const cell = head ? under(row, head) : null;
    if (cell) cells.set(role, { text: cell.text, location: cell.location });
  }
  return cells;
}

/** The words in front of the first figure, and the rest. */
function slidLabels(row: FormRow): { labels: FormCell[]; values: FormCell[] } {
  const known = row.filled.findLastIndex(({ text }) => fundingSource(text) !== null);
  const figure = row.filled.findIndex(({ text }) => looksLikeFigure(text));
  const end = known >= 0 ? known + 1 : figure < 0 ? row.filled.length : figure;
  return { labels: row.filled.slice(0, end), values: row.filled.slice(end) };
}

/** Where the rows' labels would stand: under a header of their own, else right before the first amount. */
function labelColumn(header: FundingColumns, amounts: FundingColumns): number {
  const before = (amounts[0]?.column ?? 1) - 1;
  const own = columnOf(header, 'label');
  return own && (own !== header[0] || own.column === before) ? own.column : before;
}

/** Gives each figure of a row that may have slid its column: by its place beside the label, else by the order. */
function slidAmounts(
  row: FormRow,
  label: FormCell | undefined,
  values: readonly FormCell[],
  header: FundingColumns,
  diagnostics: Diagnostic[],
): Map<Amount, FormText> {
  // A header that the catalogue does not know keeps its place among the amounts.
  const columns = header.slice(header.findIndex(({ role }) => role !== null && role !== 'label'));
  const offsets = [
    ...(label ? [label.column - labelColumn(header, columns)] : []),
    0,
    ...(values[0] && columns[0] ? [values[0].column - columns[0].column] : []),
  ];
  const offset = shiftOf(values, columns, offsets);
  if (offset !== 0) {
    const params = { label: label?.text ?? null, by: offset === null ? 'order' : 'distance' };
    diagnostics.push(diagnostic('funding-realigned', 'info', params, row.location));
  }
  const cells = new Map<Amount, FormText>();
  values.forEach(({ text, location, column }, i) => {
    const role = (offset === null ? columns[i] : columns.find((head) => head.column === column - offset))
      ?.role;
    if (role && role !== 'label') cells.set(role, { text, location });
  });
  return cells;
}
