import { costs } from '../../model/tolerances.ts';
import { looksLikeCode } from '../../words/cell-words.ts';
import type { LinePart } from '../lines.ts';
import { type AlignedLines, alignLines } from './align-lines.ts';
import type { Band, BodyTokens, PlacedSheet, Sheet, TextColumn } from './model.ts';
import { columnsOfBands } from './without-header.ts';

/** Places every token of a sheet, by the sheet's own header or by what the sheets before it show. */
export function placeSheet(
  sheet: Sheet,
  columns: readonly TextColumn[],
  before: readonly PlacedSheet[],
): PlacedSheet {
  if (sheet.columns) {
    const known = headerBands(sheet.columns);
    const aligned = alignLines(sheet.lines, known, costs.columns.noColumn);
    return {
      lines: sheet.lines.map((line, i) => ({
        ...line,
        columns: settled(line, aligned.bands[i] ?? [], known),
      })),
      bands: aligned.all,
      doubtful: aligned.doubtful(),
    };
  }
  const { aligned, targets, sure } = bestBands(sheet, columns, before);
  return {
    lines: sheet.lines.map((line, i) => ({
      ...line,
      columns: settled(line, aligned.bands[i] ?? [], aligned.all).map((band) => targets[band] ?? 0),
    })),
    bands: columns.map((_, column) => aligned.all[targets.indexOf(column)] ?? null),
    doubtful: sure && !mayBeOtherSide(aligned, columns) ? aligned.doubtful() : sheet.lines.length,
  };
}

/** A page of a table side by side that prints the labels of one side only may show either. */
function mayBeOtherSide({ all }: AlignedLines, columns: readonly TextColumn[]): boolean {
  const labels = columns.filter(({ holds }) => holds === 'words').length;
  return all.filter(({ holds }) => holds === 'words').length < labels;
}

/** Where columns are by their header alone. */
export const headerBands = (columns: readonly TextColumn[]): Band[] =>
  columns.map(({ holds, box }) => ({ holds, x0: box.x0, x1: box.x1, isHeader: true }));

/** The bands of a sheet without a header, and which columns they are: as fine as its lines are most like those before. */
function bestBands(sheet: Sheet, columns: readonly TextColumn[], before: readonly PlacedSheet[]) {
  const readings = costs.columns.newColumn.flatMap((alone) => {
    const aligned = withCodes(alignLines(sheet.lines, [], alone), sheet.lines);
    const found = columnsOfBands(aligned, columns, before);
    return found ? [{ aligned, ...found }] : [];
  });
  const [first, ...others] = readings;
  if (first)
    return others.reduce(
      (best, other) => (other.cost < best.cost - costs.sheets.coarser ? other : best),
      first,
    );
  const aligned = alignLines(sheet.lines, headerBands(columns), costs.columns.noColumn);
  return { aligned, targets: columns.map((_, column) => column), sure: false };
}

/** A band of digits holds codes where most of them are such, figures otherwise. */
function withCodes(aligned: AlignedLines, lines: readonly BodyTokens[]): AlignedLines {
  const all = aligned.all.map((band, b): Band => {
    if (band.holds !== 'digits') return band;
    const texts = lines.flatMap(({ parts }, i) => parts.filter((_, t) => aligned.bands[i]?.[t] === b));
    const codes = texts.filter(({ text }) => looksLikeCode(text) || /^\d\d$/u.test(text)).length;
    return { ...band, holds: codes * 2 > texts.length ? 'codes' : 'figures' };
  });
  return { ...aligned, all };
}

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
