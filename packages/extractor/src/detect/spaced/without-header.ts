import { costs, counts, most } from '../../model/tolerances.ts';
import type { AlignedLines } from './align-lines.ts';
import type { Band, PlacedSheet, TextColumn } from './model.ts';

const cost = costs.sheets;

/**
 * Which column each band of a sheet without a header is: the reading under which its lines fill the same columns together
 * as those of earlier sheets. Sure where every column has its band, or all stand where they did.
 *
 * @returns `null` where there are more bands than columns for them
 */
export function columnsOfBands(
  { all: bands, bands: lines }: AlignedLines,
  columns: readonly TextColumn[],
  before: readonly PlacedSheet[],
): { targets: number[]; cost: number; sure: boolean } | null {
  const places = before[0]?.bands ?? [];
  const earlier = [...before.slice(0, 1), ...before.slice(1).slice(-counts.sheetsBack)];
  // Codes and names are on lines of their own where a name is wrapped: figures alone tell what a row fills.
  const patternOf = (line: readonly number[]): string =>
    line.filter((column) => columns[column]?.holds === 'figures').join(' ');
  const seen = new Set(earlier.flatMap((sheet) => sheet.lines.map((line) => patternOf(line.columns))));
  const used = new Set(earlier.flatMap((sheet) => sheet.lines.flatMap((line) => line.columns)));
  const inPlace = (band: Band, column: number): boolean => {
    const place = places[column];
    return place != null && Math.min(band.x1, place.x1) > Math.max(band.x0, place.x0);
  };
  const costOf = (targets: readonly number[]): number => {
    let sum = 0;
    bands.forEach((band, b) => {
      const column = targets[b] ?? 0;
      if (band.holds !== columns[column]?.holds)
        sum += band.holds === 'codes' ? cost.codesAsFigures : cost.figuresAsCodes;
      if (!used.has(column)) sum += cost.blank;
      if (!inPlace(band, column)) sum += cost.moved;
    });
    for (const column of used) if (!targets.includes(column)) sum += cost.blank;
    const unseen = lines.filter(
      (line) => !seen.has(patternOf(line.map((band) => targets[band ?? 0] ?? 0))),
    ).length;
    return sum + (cost.unseen * bands.length * unseen) / Math.max(1, lines.length);
  };
  let best: { targets: number[]; cost: number } | null = null;
  for (const targets of readings(bands, columns)) {
    const here = costOf(targets);
    if (best === null || here < best.cost) best = { targets, cost: here };
  }
  if (best === null) return null;
  const { targets } = best;
  const all = bands.length === columns.length;
  return { ...best, sure: all || bands.every((band, b) => inPlace(band, targets[b] ?? -1)) };
}

/** Every way to give columns to bands in order, words to words and digits to digits. */
function readings(bands: readonly Band[], columns: readonly TextColumn[]): number[][] {
  let found: number[][] = [[]];
  bands.forEach(({ holds }, b) => {
    found = found.flatMap((targets) => {
      const next: number[][] = [];
      const from = (targets.at(-1) ?? -1) + 1;
      for (let column = from; columns.length - column >= bands.length - b; column++)
        if ((holds === 'words') === (columns[column]?.holds === 'words')) next.push([...targets, column]);
      return next;
    });
    if (found.length > most.readings) found.length = most.readings;
  });
  return found;
}
