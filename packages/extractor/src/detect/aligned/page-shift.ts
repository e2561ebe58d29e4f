import { overlap } from '../../model/geometry.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import type { LinePart } from '../lines.ts';
import { type ColumnBand, inferBands } from './infer-columns.ts';

/** How many bands stand on a band of the reference that holds the same, when all are moved by `shift`. */
const standing = (bands: readonly ColumnBand[], reference: readonly ColumnBand[], shift: number): number =>
  bands.filter(({ x0, x1, holds }) =>
    reference.some(
      (other) =>
        other.holds === holds &&
        overlap(x0 + shift, x1 + shift, other.x0, other.x1) >
          shares.samePlace * Math.min(x1 - x0, other.x1 - other.x0),
    ),
  ).length;

const levelEdges = (bands: readonly ColumnBand[], reference: readonly ColumnBand[], shift: number): number =>
  bands.filter((band) =>
    reference.some(
      (other) =>
        Math.abs(band.x0 + shift - other.x0) < points.level ||
        Math.abs(band.x1 + shift - other.x1) < points.level,
    ),
  ).length;

/**
 * How far a page's columns stand from those of the table's first page: margins may differ between left and right pages.
 * Nothing else moves, so a band where the first page has none is a column that is blank there.
 *
 * @returns points, and `null` where the page's columns are others
 */
function pageShift(bands: readonly ColumnBand[], reference: readonly ColumnBand[]): number | null {
  const enough = Math.max(1, shares.movedBands * bands.length);
  if (standing(bands, reference, 0) >= enough) return 0;
  // All that the first page prints, a total perhaps, stands on this one's columns.
  if (reference.length >= counts.figuresOfRow && standing(reference, bands, 0) === reference.length) return 0;
  // Columns of figures are of one width: one may come to stand on the next. Labels are not.
  const labels = bands.filter(({ holds }) => holds !== 'figures');
  const [best] = bands
    .flatMap((band) => reference.flatMap((other) => [other.x1 - band.x1, other.x0 - band.x0]))
    .filter((shift) => standing(bands, reference, shift) >= enough)
    .filter((shift) => labels.length === 0 || standing(labels, reference, shift) > 0)
    .map((shift) => ({ shift, edges: levelEdges(bands, reference, shift) }))
    .sort((a, b) => b.edges - a.edges || Math.abs(a.shift) - Math.abs(b.shift));
  return best?.shift ?? null;
}

const moved = (part: LinePart, shift: number): LinePart => ({
  ...part,
  box: { ...part.box, x0: part.box.x0 + shift, x1: part.box.x1 + shift },
});

/** How far a page's header stands from the same words on the table's first page; `null` where too few or no one distance tell. */
export function headerShift(header: readonly LinePart[], first: readonly LinePart[]): number | null {
  const shifts = header
    .flatMap((part) => {
      const same = first.filter(({ text }) => text === part.text);
      const again = header.filter(({ text }) => text === part.text);
      return same.length === 1 && again.length === 1 ? [(same[0]?.box.x0 ?? 0) - part.box.x0] : [];
    })
    .sort((a, b) => a - b);
  const [least, most] = [shifts[0], shifts.at(-1)];
  if (least === undefined || most === undefined || shifts.length < counts.figuresOfRow) return null;
  if (most - least > points.level) return null;
  return Math.abs(least) <= points.level ? 0 : (shifts[Math.floor(shifts.length / 2)] ?? 0);
}

/**
 * The parts of a page's lines, moved onto the columns that the table has on its first page; not sure where too few of the
 * page's columns are among those.
 *
 * @param byHeader how far, where the page repeats the header
 */
export function movedOnto<T extends { parts: LinePart[] }>(
  page: readonly T[],
  first: readonly T[],
  byHeader: number | null = null,
): { lines: T[]; sure: boolean } {
  const bands = byHeader === null ? inferBands(page.flatMap(({ parts }) => parts)) : [];
  const shift = byHeader ?? pageShift(bands, inferBands(first.flatMap(({ parts }) => parts)));
  if (!shift) return { lines: [...page], sure: shift === 0 || bands.length === 0 };
  return {
    lines: page.map((line) => ({ ...line, parts: line.parts.map((part) => moved(part, shift)) })),
    sure: true,
  };
}
