import { overlap } from '../../model/geometry.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import type { ColumnBand } from './infer-columns.ts';

/** How places of a page, from the left, become those of the table's first page: `scale` × x + `shift`. */
export interface Stretch {
  scale: number;
  shift: number;
}

/** @returns a place of a page, or what stands there, as it would stand on the first page */
export const stretched = <T extends { x0: number; x1: number }>(box: T, { scale, shift }: Stretch): T => ({
  ...box,
  x0: scale * box.x0 + shift,
  x1: scale * box.x1 + shift,
});

const middle = ({ x0, x1 }: ColumnBand): number => (x0 + x1) / 2;
const isFigures = ({ holds }: ColumnBand): boolean => holds === 'figures';
/** Figures end where their column does, or stand in its middle. */
const ofFigures = [({ x1 }: ColumnBand): number => x1, middle];
/** Labels begin where their column does, or stand in its middle. */
const ofLabels = [({ x0 }: ColumnBand): number => x0, middle];

const isLevel = (band: ColumnBand, other: ColumnBand): boolean =>
  band.holds === other.holds &&
  (isFigures(band)
    ? ofFigures.some((place) => Math.abs(place(band) - place(other)) <= points.overBorder)
    : ofLabels.some((place) => Math.abs(place(band) - place(other)) <= points.sameEdge));

/**
 * On which column of the first page each of a page's comes to stand: those that hold the same, and end, begin or have their
 * middle there. `-1` where none is so.
 */
export function levelColumns(
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
  stretch: Stretch,
): number[] {
  return bands.map((band) => {
    const moved = stretched(band, stretch);
    return reference.findIndex((other) => isLevel(moved, other));
  });
}

/**
 * How a page is stretched whose columns stand in other distances than the table's first page has, in proportion: a page
 * turned upright, or set smaller.
 *
 * @param byShift how many columns come to stand on the first page's by a shift: a stretch has more
 * @returns `null` where too few columns tell, labels do not stand on labels, some columns would stand across two, or several stretches are as good
 */
export function pageStretch(
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
  byShift: number,
): Stretch | null {
  if (byShift >= bands.length || bands.every(isFigures)) return null;
  const found = new Map<string, { stretch: Stretch; level: number }>();
  for (const stretch of candidates(bands, reference)) {
    const columns = levelColumns(bands, reference, stretch);
    const level = columns.filter((column) => column >= 0);
    if (
      level.length <= byShift ||
      level.length < Math.max(counts.levelColumns, shares.movedBands * bands.length)
    )
      continue;
    if (new Set(level).size < level.length || !standApart(bands, reference, stretch, columns)) continue;
    if (!bands.every((band, i) => isFigures(band) || (columns[i] ?? -1) >= 0)) continue;
    found.set(columns.join(), { stretch, level: level.length });
  }
  const [best, next] = [...found.values()].sort((a, b) => b.level - a.level);
  return best && best.level !== next?.level ? best.stretch : null;
}

/** Does no column reach into another of the first page than its own? One that has none of its own is blank there. */
const standApart = (
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
  stretch: Stretch,
  columns: readonly number[],
): boolean =>
  bands.every((band, i) => {
    const { x0, x1 } = stretched(band, stretch);
    const on = reference.filter((other) => overlap(x0, x1, other.x0, other.x1) > points.overBorder);
    return on.every((other) => other === reference[columns[i] ?? -1]);
  });

/** Two columns of figures, or one and one of labels, laid onto two of the first page. */
function* candidates(
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
): Generator<Stretch, void, void> {
  const last = bands.findLast(isFigures);
  if (!last) return;
  for (const first of bands) {
    if (first === last) continue;
    const places = isFigures(first) ? ofFigures : ofLabels;
    for (const left of reference.filter(({ holds }) => holds === first.holds))
      for (const right of reference.filter((band) => isFigures(band) && band.x0 > left.x0))
        for (const from of places)
          for (const to of ofFigures) {
            const scale = (to(right) - from(left)) / (to(last) - from(first));
            if (scale > 0 && Number.isFinite(scale)) yield { scale, shift: from(left) - scale * from(first) };
          }
  }
}
