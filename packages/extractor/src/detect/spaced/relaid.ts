import { alignLines, type BodyTokens, noColumn } from './align-lines.ts';
import { headerBands, newBand, type Sheet } from './sheets.ts';

/** Lines that a sheet has at the least, and those behind a place that are looked at to tell whether another begins there. */
const lines = { fewest: 3, behind: 40 } as const;
/** A page has no more lines than this; later ones are of the sheets that follow. */
const mostLines = 100;
/** A line of more texts is no table's, and costs much to weigh. */
const mostTokens = 60;
/** Places are tried so many lines apart, then one by one beside the best. */
const step = 4;
/** By how much two sheets must be the better reading, in character columns: a figure pushed aside is no new sheet. */
const clearlyBetter = 25;

/**
 * Cuts the lines of a text without form feeds where a page must have ended: where the lines before and behind stand much
 * better in columns of their own than in the same ones.
 */
export function splitRelaid(sheet: Sheet): Sheet[] {
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
  const last = Math.min(sheet.lines.length - lines.fewest, mostLines);
  if (sheet.lines.some(({ parts }) => parts.length > mostTokens)) return 0;
  // Nothing is gained by more than what the lines cost together.
  if (costOf(sheet, sheet.lines.slice(0, mostLines + lines.behind)) <= clearlyBetter) return 0;
  let best = { at: 0, gain: clearlyBetter };
  const weigh = (at: number): void => {
    const gain = at >= lines.fewest && at <= last ? gainAt(sheet, at) : 0;
    if (gain > best.gain) best = { at, gain };
  };
  for (let at = lines.fewest; at <= last; at += step) weigh(at);
  const near = best.at;
  if (near > 0) for (let at = near - step + 1; at < near + step; at++) weigh(at);
  return best.at;
}

function gainAt(sheet: Sheet, at: number): number {
  const before = sheet.lines.slice(0, at);
  const behind = sheet.lines.slice(at, at + lines.behind);
  return costOf(sheet, [...before, ...behind]) - costOf(sheet, before) - costOf({ columns: null }, behind);
}

const costOf = ({ columns }: Pick<Sheet, 'columns'>, here: readonly BodyTokens[]): number =>
  (columns ? alignLines(here, headerBands(columns), noColumn) : alignLines(here, [], newBand[0])).cost;
