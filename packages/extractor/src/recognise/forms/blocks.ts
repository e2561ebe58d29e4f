import { type FundingColumns, readFundingHeader } from './funding.ts';
import { type GoalHeader, readGoalHeader } from './goals.ts';
import { readIndicatorHeader } from './indicators.ts';
import type { FormRow } from './rows.ts';
import type { IndicatorColumns } from './slid-row.ts';
import { blockLabel, headLabel, isTotalLabel } from './words.ts';

/** The rows of a form, each in the block it belongs to. */
export interface FormBlocks {
  /** Labels with texts beside them: over the money, and under the indicators. */
  pairs: FormRow[];
  funding: { header: FundingColumns; headerRow: FormRow; rows: FormRow[] } | null;
  /** One for each row that labels goals, with the rows of texts under it. */
  goals: { header: GoalHeader; rows: FormRow[] }[];
  indicators: { header: IndicatorColumns; rows: FormRow[] } | null;
  /** 总分, under the last indicator. */
  total: FormRow | null;
}

/** Parts a form at its headers; a header that the next page prints again begins nothing. */
export function splitBlocks(rows: readonly FormRow[], lossy: boolean): FormBlocks {
  const blocks: FormBlocks = { pairs: [], funding: null, goals: [], indicators: null, total: null };
  let open: FormRow[] = blocks.pairs;
  for (const row of rows) {
    if (row.filled.length === 0) continue;
    const header = readIndicatorHeader(row);
    if (header) {
      blocks.indicators ??= { header, rows: [] };
      open = blocks.indicators.rows;
    } else if (blocks.indicators) {
      if (isTotalRow(row, lossy)) blocks.total = row;
      else {
        if (isFoot(row, lossy)) open = blocks.pairs;
        open.push(row);
      }
    } else open = beginBlock(row, blocks) ?? pushed(open, row);
  }
  return blocks;
}

/** The rows that a header of money or goals begins; `null` for a row that is no header. */
function beginBlock(row: FormRow, blocks: FormBlocks): FormRow[] | null {
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

function pushed(rows: FormRow[], row: FormRow): FormRow[] {
  rows.push(row);
  return rows;
}

function isTotalRow(row: FormRow, lossy: boolean): boolean {
  const [first] = row.filled.filter(
    ({ text, begins }) => (lossy || begins) && blockLabel(text) !== 'indicatorBlock',
  );
  return first !== undefined && isTotalLabel(first.text);
}

/** What stands under the indicators: 填表人：…, 备注, 自评结论. */
function isFoot(row: FormRow, lossy: boolean): boolean {
  const [first] = row.filled.filter(({ begins }) => lossy || begins);
  if (!first) return false;
  const [label = '', ...rest] = first.text.split(/[:：]/u);
  return headLabel(first.text) !== null || (rest.length > 0 && headLabel(label) !== null);
}
