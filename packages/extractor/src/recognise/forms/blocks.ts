import { type FundingColumns, readFundingHeader } from './funding.ts';
import { type GoalHeader, readGoalHeader } from './goals.ts';
import { readIndicatorHeader } from './indicators.ts';
import type { FormRow } from './rows.ts';
import type { IndicatorColumns } from './shifted-row.ts';
import { blockLabel, headLabel, indicatorKind, isScoreTotal, isTaskHeader } from './words.ts';

/** The rows of a form, each in the block it belongs to. */
export interface FormBlocks {
  /** Labels with texts beside them: over the money, and under the indicators. */
  pairs: FormRow[];
  funding: { header: FundingColumns; headerRow: FormRow; rows: FormRow[] } | null;
  /** One for each row that labels goals, with the rows of texts under it. */
  goals: { header: GoalHeader; rows: FormRow[] }[];
  /** A department's tasks of the year (年度主要任务) under their headers. */
  tasks: { headerRow: FormRow; rows: FormRow[] } | null;
  indicators: { header: IndicatorColumns; rows: FormRow[] } | null;
  /** 总分, under the last indicator. */
  total: FormRow | null;
}

/** Parts a form at its headers; a header that the next page prints again begins nothing. */
export function splitBlocks(rows: readonly FormRow[], lossy: boolean): FormBlocks {
  const blocks: FormBlocks = {
    pairs: [],
    funding: null,
    goals: [],
    tasks: null,
    indicators: null,
    total: null,
  };
  let open: FormRow[] = blocks.pairs;
  let above: FormRow | null = null;
  for (const row of rows) {
    if (row.filled.length === 0) continue;
    const header = readIndicatorHeader(row, above);
    if (header) {
      // 绩效指标 | 年度指标值 | … over the levels: the upper line of a header two lines deep is no row of its own.
      if (above !== null && open.at(-1) === above && isUpperHeader(above, header, row)) open.pop();
      blocks.indicators ??= { header, rows: [] };
      open = blocks.indicators.rows;
    } else if (blocks.indicators) {
      if (isTotalRow(row, lossy)) blocks.total = row;
      else if (isFoot(row, lossy)) open = blocks.pairs;
      else if (isIndicator(row)) open = blocks.indicators.rows;
      if (blocks.total !== row) open.push(row);
    } else {
      const begun = beginBlock(row, blocks);
      if (begun) open = begun;
      else if (open !== blocks.funding?.rows && isOther(row)) blocks.pairs.push(row);
      else open.push(row);
    }
    above = row;
  }
  return blocks;
}

/** The rows that a header of tasks, money or goals begins; `null` for a row that is no header. */
function beginBlock(row: FormRow, blocks: FormBlocks): FormRow[] | null {
  const own = row.filled.filter(({ begins }) => begins);
  if (own.length > 2 && own.some(({ text }) => isTaskHeader(text))) {
    blocks.tasks ??= { headerRow: row, rows: [] };
    return blocks.tasks.rows;
  }
  const funding = readFundingHeader(row);
  if (funding) {
    blocks.funding ??= { header: funding, headerRow: row, rows: [] };
    return blocks.funding.rows;
  }
  const goals = readGoalHeader(row);
  if (!goals) return null;
  const before = blocks.goals.at(-1)?.header;
  const header = {
    ...goals,
    expected: goals.expected ?? before?.expected ?? null,
    actual: goals.actual ?? before?.actual ?? null,
  };
  const texts: FormRow[] = [];
  blocks.goals.push({ header, rows: texts });
  return texts;
}

/** Does a row over the header of the indicators print headers of the same columns? */
const isUpperHeader = (above: FormRow, header: IndicatorColumns, row: FormRow): boolean =>
  above.filled.some(
    ({ text, begins }) =>
      begins &&
      header.some(({ label, role }) => label === text && role !== null) &&
      !row.filled.some((cell) => cell.begins && cell.text === text),
  );

function isTotalRow(row: FormRow, lossy: boolean): boolean {
  const [first] = row.filled.filter(
    ({ text, begins }) => (lossy || begins) && blockLabel(text) !== 'indicatorBlock',
  );
  return first !== undefined && isScoreTotal(first.text);
}

/** What stands under the indicators: 填表人：…, 备注, 自评结论. */
function isFoot(row: FormRow, lossy: boolean): boolean {
  const [first] = row.filled.filter(({ begins }) => lossy || begins);
  if (!first) return false;
  const [label = '', ...rest] = first.text.split(/[:：]/u);
  return headLabel(first.text) !== null || (rest.length > 0 && headLabel(label) !== null);
}

/** A row with a label that only indicators have, so that a note in their middle ends nothing. */
const isIndicator = (row: FormRow): boolean =>
  row.filled.length > 2 && row.filled.some(({ text, begins }) => begins && indicatorKind(text) !== null);

/** A label of the head in the middle of the goals or tasks: 项目概况, 项目实施内容及过程概述. */
function isOther(row: FormRow): boolean {
  const [first] = row.filled.filter(({ begins }) => begins);
  return first !== undefined && headLabel(first.text) !== null;
}
