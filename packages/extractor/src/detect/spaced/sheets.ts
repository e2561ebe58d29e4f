import { isFigureOrCut } from '@juesuan/schema/words';
import { costs } from '../../model/tolerances.ts';
import { looksLikeCode } from '../../words/cell-words.ts';
import type { LinePart } from '../lines.ts';
import { type AlignedLines, alignLines } from './align-lines.ts';
import type { AloneCost } from './alignment.ts';
import { mayBeCode } from './bands.ts';
import { type BandColumns, cluesOf, columnsOfBands, type Evidence } from './columns-of-bands.ts';
import { doubtsOfLine, doubtsOfPlaces, doubtsOfSheet } from './doubts.ts';
import {
  type Band,
  type BodyTokens,
  isSideBySide,
  type PlacedLine,
  type PlacedSheet,
  type Sheet,
  type TextColumn,
} from './model.ts';
import { linesBySums } from './other-places.ts';
import { withPartedCodes } from './parted-codes.ts';

/** Places every token of a sheet, by the sheet's own header and by what the sheets before it show. */
export function placeSheet(sheet: Sheet, evidence: Evidence): PlacedSheet {
  const { columns, relations } = evidence;
  const found = bestBands(sheet, evidence);
  const { aligned, targets, sure } = found;
  const placed = sheet.lines.map((line, i): PlacedLine => {
    const bands = settled(line, aligned.bands[i] ?? [], aligned.all);
    return withPartedCodes({ ...line, columns: bands.map((band) => targets[band] ?? 0) }, columns);
  });
  const { lines, others } = linesBySums(placed, columns, relations);
  return {
    lines,
    bands: columns.map((_, column) => aligned.all[targets.indexOf(column)] ?? null),
    sure,
    others: (found.rivals ?? []).map((way) =>
      columns.map((_, column) => way[targets.indexOf(column)] ?? column),
    ),
    doubts: () => [
      ...lines.flatMap((line, i) => doubtsOfLine(line, columns, others[i] ?? [])),
      ...doubtsOfSheet(lines, columns, found),
      ...doubtsOfPlaces(lines, withHeaders(aligned.all, targets, sheet.columns), targets, evidence),
    ],
  };
}

/** A column reaches as far as its header, where nothing of its neighbours stands; where its figures end decides, and proves nothing. */
const withHeaders = (
  bands: readonly Band[],
  targets: readonly number[],
  headers: readonly TextColumn[] | null,
): Band[] =>
  bands.map(({ end: _, ...band }, b) => {
    const box = headers?.[targets[b] ?? -1]?.box;
    if (!box || band.holds !== 'figures') return band;
    const [left, right] = [bands[b - 1]?.x1 ?? -Infinity, bands[b + 1]?.x0 ?? Infinity];
    return {
      ...band,
      x0: box.x0 >= left ? Math.min(band.x0, box.x0) : band.x0,
      x1: box.x1 <= right ? Math.max(band.x1, box.x1) : band.x1,
    };
  });

/** Where columns are by their header alone. */
export const headerBands = (columns: readonly TextColumn[]): Band[] =>
  columns.map(({ holds, box }, column) => ({ holds, x0: box.x0, x1: box.x1, isHeader: true, column }));

/**
 * Labels stand where their headers do, or near enough to be known; figures stand apart from theirs, and begin bands of
 * their own. Without a header all do.
 */
function aloneCost(sheet: Sheet, least: number): AloneCost {
  if (!sheet.columns) return () => least;
  const hasCodes = sheet.columns.some(({ holds }) => holds === 'codes');
  const hasWords = sheet.columns.some(({ holds, isValue }) => holds === 'words' && isValue);
  return ({ text }) => {
    if (!isFigureOrCut(text)) return hasWords ? least : costs.columns.noColumn;
    return least + (hasCodes && looksLikeCode(text) ? costs.columns.otherDigits : 0);
  };
}

/**
 * The bands of a sheet, and which columns they are: as fine as its lines are most like those before. Figures that a long text
 * pushed far aside are looked for in other columns where the sums do not hold otherwise.
 */
function bestBands(sheet: Sheet, evidence: Evidence): BandColumns & { aligned: AlignedLines } {
  const { columns } = evidence;
  const clues = cluesOf(sheet, evidence);
  let best: (BandColumns & { aligned: AlignedLines }) | null = null;
  for (const aligned of alignments(sheet, columns, [
    ...costs.columns.newColumn,
    costs.columns.newColumnFar,
  ])) {
    if (aligned.alone === costs.columns.newColumnFar && best && best.unsummed < costs.sheets.unequal) break;
    const given = columnsOfBands(sheet, aligned, evidence, clues);
    if (!given) continue;
    const isFull = given.targets.length === columns.length;
    if (!best && isFull && given.unsummed < costs.sheets.unequal) return { aligned, ...given };
    if (!best || given.cost < best.cost - costs.sheets.coarser) best = { aligned, ...given };
  }
  if (best) return best;
  const aligned = alignLines(
    sheet.lines,
    headerBands(sheet.columns ?? columns),
    () => costs.columns.noColumn,
  );
  return { aligned, targets: columns.map((_, c) => c), unsummed: 0, cost: 0, sure: false, rivals: null };
}

/** Ever coarser bands for the lines of a sheet, each once: many sheets have the same however coarse. */
function* alignments(
  sheet: Sheet,
  columns: readonly TextColumn[],
  alone: readonly number[],
): Generator<AlignedLines & { alone: number }> {
  const labels = headerBands(sheet.columns ?? [])
    .filter(({ column = 0, holds }) => holds !== 'figures' && !columns[column]?.isValue)
    .map((band) => ({ ...band, isOfIncome: isSideBySide(columns) && band.column === 0 }));
  const hasCodes = columns.some(({ holds }) => holds === 'codes');
  const seen = new Set<string>();
  for (const least of alone) {
    const found = alignLines(sheet.lines, labels, aloneCost(sheet, least), hasCodes);
    const key = JSON.stringify([found.bands, found.all]);
    if (!seen.has(key)) yield { ...withKinds(found, sheet.lines, columns), alone: least };
    seen.add(key);
  }
}

/** What bands of digits hold: codes where most of them are such, figures otherwise. */
function withKinds(
  aligned: AlignedLines,
  lines: readonly BodyTokens[],
  columns: readonly TextColumn[],
): AlignedLines {
  const hasCodes = columns.some(({ holds }) => holds === 'codes');
  const all = aligned.all.map((band, b): Band => {
    if (band.holds !== 'digits') return band;
    const texts = lines.flatMap(({ parts }, i) =>
      parts.filter((_, t) => aligned.bands[i]?.[t] === b).map(({ text }) => text.trim()),
    );
    const codes = texts.filter((text) => looksLikeCode(text) || /^\d\d$/u.test(text)).length;
    const mayBeCodes = texts.every(mayBeCode);
    if (hasCodes && codes * 2 > texts.length) return { ...band, holds: 'codes', mayBeCodes };
    return { ...band, holds: 'figures', isCount: band.begunBy === 'numbers' || goOnByOne(texts), mayBeCodes };
  });
  return { ...aligned, all };
}

const goOnByOne = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text, i) => i === 0 || Number(text) === Number(texts[i - 1]) + 1);

/** Tokens that no column took go to the one left of them, where the cell then shows that it holds two. */
function settled(line: BodyTokens, found: readonly (number | null)[], bands: readonly Band[]): number[] {
  const columns: number[] = [];
  found.forEach((band, i) => {
    columns.push(band ?? columns.at(-1) ?? nearest(line.parts[i], bands));
  });
  return columns;
}

function nearest(part: LinePart | undefined, bands: readonly Band[]): number {
  if (!part) return 0;
  const off = bands.map(({ x0, x1 }) => Math.abs(x0 + x1 - part.box.x0 - part.box.x1));
  return Math.max(0, off.indexOf(Math.min(...off)));
}
