import { centreX, overlap } from '../../model/geometry.ts';
import { COLUMN_WIDTH, EM } from '../../model/spaced-page.ts';
import { costs, textColumns } from '../../model/tolerances.ts';
import { type Band, isValueColumn, type Sheet, type TextColumn } from './model.ts';

const cost = costs.sheets;

/**
 * What speaks against bands being these columns by where the columns' headers stand: figures end in one distance behind the
 * middle of their header, whichever it is on the sheet. Where words are packed, numbers over the figures may stand better or
 * worse than the words do.
 */
export const placeCost = (
  bands: readonly Band[],
  targets: readonly number[],
  { columns, numbered }: Sheet,
): number =>
  Math.min(
    ...[columns, numbered].flatMap((headers) => (headers ? [unevenCost(bands, targets, headers)] : [])),
  );

function unevenCost(
  bands: readonly Band[],
  targets: readonly number[],
  headers: readonly TextColumn[],
): number {
  const off = bands.flatMap((band, b) => {
    const column = headers[targets[b] ?? -1];
    return column && isValueColumn(column) ? [band.x1 - centreX(column.box)] : [];
  });
  const usual = [...off].sort((a, b) => a - b)[Math.floor((off.length - 1) / 2)] ?? 0;
  const uneven = off.reduce((sum, one) => sum + Math.abs(one - usual), 0);
  const aside = Math.max(0, -usual, usual - textColumns.behindHeader * COLUMN_WIDTH);
  const apart = bands.filter((band, b) => {
    const column = headers[targets[b] ?? -1];
    return isValueColumn(column) && column && overlap(band.x0, band.x1, column.box.x0, column.box.x1) <= 0;
  });
  return (cost.uneven * uneven + cost.aside * aside) / EM + cost.notUnder * apart.length;
}

/** Without a header near gaps tell nothing, since the text has them wherever it can; over a wide one a column is blank. */
export function gapCost(
  bands: readonly Band[],
  targets: readonly number[],
  columns: readonly TextColumn[],
): number {
  const wide = bands.filter((band, b) => {
    const [before, at = 0] = [bands[b - 1], targets[b]];
    const areNext = targets[b - 1] === at - 1 && [at, at - 1].every((c) => columns[c]?.holds === 'figures');
    return before && areNext && band.x0 - before.x1 > textColumns.wideGap * COLUMN_WIDTH;
  });
  return cost.wideGap * wide.length;
}
