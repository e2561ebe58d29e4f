import { costs, counts, most } from '../../model/tolerances.ts';
import { alignLines } from './align-lines.ts';
import type { BodyTokens, Sheet } from './model.ts';
import { headerBands } from './sheets.ts';

/**
 * Cuts the lines of a text without form feeds where a page must have ended: where the lines before and behind stand much
 * better in columns of their own than in the same ones.
 */
export function cutAtPageEnds(sheet: Sheet): Sheet[] {
  const sheets: Sheet[] = [];
  let rest: Sheet = sheet;
  for (let at = placeOfCut(rest); at > 0; at = placeOfCut(rest)) {
    sheets.push({ ...rest, lines: rest.lines.slice(0, at) });
    rest = { lines: rest.lines.slice(at), columns: null };
  }
  return [...sheets, rest];
}

/** The line with which another sheet begins; 0 where none does. */
function placeOfCut(sheet: Sheet): number {
  const last = Math.min(sheet.lines.length - counts.fewestRows, most.linesOfPage);
  if (sheet.lines.some(({ parts }) => parts.length > most.columns)) return 0;
  // Nothing is gained by more than what the lines cost together.
  if (costOf(sheet, sheet.lines.slice(0, most.linesOfPage + counts.linesOfSheet)) <= costs.columns.newSheet)
    return 0;
  let best: { at: number; gain: number } = { at: 0, gain: costs.columns.newSheet };
  const weigh = (at: number): void => {
    const gain = at >= counts.fewestRows && at <= last ? gainAt(sheet, at) : 0;
    if (gain > best.gain) best = { at, gain };
  };
  for (let at = counts.fewestRows; at <= last; at += counts.sheetStep) weigh(at);
  const near = best.at;
  if (near > 0) for (let at = near - counts.sheetStep + 1; at < near + counts.sheetStep; at++) weigh(at);
  return best.at;
}

function gainAt(sheet: Sheet, at: number): number {
  const before = sheet.lines.slice(0, at);
  const behind = sheet.lines.slice(at, at + counts.linesOfSheet);
  return costOf(sheet, [...before, ...behind]) - costOf(sheet, before) - costOf({ columns: null }, behind);
}

const costOf = ({ columns }: Pick<Sheet, 'columns'>, here: readonly BodyTokens[]): number =>
  (columns
    ? alignLines(here, headerBands(columns), () => costs.columns.noColumn)
    : alignLines(here, [], () => costs.columns.newColumn[0])
  ).cost;
