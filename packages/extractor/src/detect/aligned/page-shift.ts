import { centreX, centreY, overlap } from '../../model/geometry.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import type { LinePart } from '../lines.ts';
import { cutAtBorders } from './cut-at-borders.ts';
import { type ColumnBand, inferBands } from './infer-columns.ts';
import { levelColumns, pageStretch, type Stretch, stretched } from './page-stretch.ts';

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
  box: stretched(part.box, { scale: 1, shift }),
});

/** How far places of a page, from the left, stand from the same on the table's first page. */
export type Landmarks = readonly (readonly [x: number, shift: number])[];

/**
 * How far a page's header stands from the same words on the table's first page: one distance, or one for each word where a page
 * with fewer columns has narrower or wider ones. `null` where too few words tell, or they stand in another order.
 */
export function headerShift(
  header: readonly LinePart[],
  first: readonly LinePart[],
): number | Landmarks | null {
  const words = wordsAgain(header, first);
  const shifts = words.map(({ part, first }) => first.box.x0 - part.box.x0).sort((a, b) => a - b);
  const [least, most] = [shifts[0], shifts.at(-1)];
  if (least === undefined || most === undefined || shifts.length < counts.figuresOfRow) return null;
  if (most - least <= points.level)
    return Math.abs(least) <= points.level ? 0 : (shifts[Math.floor(shifts.length / 2)] ?? 0);
  const leaves = words.filter(({ part }) => !header.some((other) => standsUnder(other, part)));
  const isInOrder = leaves.every(
    ({ first }, i) => i === 0 || centreX(first.box) > centreX(leaves[i - 1]?.first.box ?? first.box),
  );
  if (leaves.length < counts.movedWords || !isInOrder) return null;
  return leaves.map(({ part, first }) => [centreX(part.box), centreX(first.box) - centreX(part.box)]);
}

/** The words of a header that another has as often, each with its like, from the left. */
function wordsAgain(
  header: readonly LinePart[],
  first: readonly LinePart[],
): { part: LinePart; first: LinePart }[] {
  const byPlace = (parts: readonly LinePart[]): LinePart[] =>
    parts.toSorted((a, b) => centreX(a.box) - centreX(b.box));
  const before = Map.groupBy(byPlace(first), ({ text }) => text);
  return [...Map.groupBy(byPlace(header), ({ text }) => text)]
    .flatMap(([text, parts]) => {
      const same = before.get(text) ?? [];
      return same.length === parts.length ? parts.map((part, i) => ({ part, first: same[i] ?? part })) : [];
    })
    .sort((a, b) => centreX(a.part.box) - centreX(b.part.box));
}

/** A heading over several columns is no place of any: with fewer of them it moves. */
const standsUnder = ({ box }: LinePart, { box: above }: LinePart): boolean =>
  box.y0 >= centreY(above) && overlap(box.x0, box.x1, above.x0, above.x1) > 0;

/** How far what stands at a place is moved: as the two landmarks that are nearest to it, in proportion. */
function shiftAt(x: number, shifts: Landmarks): number {
  const behind = shifts.findIndex(([place]) => place > x);
  const next = Math.max(behind < 0 ? shifts.length - 1 : behind, 1);
  const [from, to] = [shifts[next - 1], shifts[next]];
  if (!from || !to) return 0;
  return from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
}

/**
 * Do a page's figures stand level with those of the first page, or, where its labels are level, in columns that are blank
 * there? Otherwise its columns have other widths, and which stand under which heading is a guess.
 *
 * @param level does each of the page's columns stand level with one of the first page, when all are moved by `shift`?
 */
function standsLevel(
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
  shift: number,
  level: readonly boolean[],
): boolean {
  const isFigures = ({ holds }: ColumnBand): boolean => holds === 'figures';
  const labels = level.filter((_, i) => !isFigures(bands[i] as ColumnBand));
  const figures = level.filter((_, i) => isFigures(bands[i] as ColumnBand));
  if (figures.every(Boolean)) return shift === 0 || labels.length === 0 || labels.some(Boolean);
  const isApart = ({ x0, x1 }: ColumnBand): boolean =>
    reference.every((other) => overlap(x0 + shift, x1 + shift, other.x0, other.x1) <= 0);
  return (
    figures.some(Boolean) &&
    labels.every(Boolean) &&
    bands.every((band, i) => !isFigures(band) || level[i] || isApart(band))
  );
}

/** Where a page is set smaller, labels may end right at figures: what the page's own columns part is parted before. */
const stretchedParts = (
  parts: readonly LinePart[],
  bands: readonly ColumnBand[],
  stretch: Stretch,
): LinePart[] => {
  const borders = bands.filter(({ holds }) => holds === 'figures').map(({ x0 }) => x0);
  return parts
    .flatMap((part) => cutAtBorders(part, borders))
    .map((part) => ({ ...part, box: stretched(part.box, stretch) }));
};

/**
 * The parts of a page's lines, moved onto the columns that the table has on its first page; not sure where too few of the
 * page's columns are among those.
 *
 * @param byHeader how far, where the page repeats the header
 */
export function movedOnto<T extends { parts: LinePart[] }>(
  page: readonly T[],
  first: readonly T[],
  byHeader: number | Landmarks | null = null,
): { lines: T[]; sure: boolean } {
  const each = (change: (parts: readonly LinePart[]) => LinePart[]): T[] =>
    page.map((line) => ({ ...line, parts: change(line.parts) }));
  const by = (shift: number): T[] =>
    shift === 0 ? [...page] : each((parts) => parts.map((part) => moved(part, shift)));
  if (typeof byHeader === 'number') return { lines: by(byHeader), sure: true };
  if (byHeader !== null)
    return {
      lines: each((parts) => parts.map((part) => moved(part, shiftAt(centreX(part.box), byHeader)))),
      sure: true,
    };
  const bands = bandsOf(page);
  if (bands.length === 0) return { lines: [...page], sure: true };
  const reference = bandsOf(first);
  const shift = pageShift(bands, reference);
  const columns = shift === null ? [] : levelColumns(bands, reference, { scale: 1, shift });
  const level = columns.map((column) => column >= 0);
  const byShift =
    shift === null
      ? 0
      : Math.max(new Set(columns.filter((column) => column >= 0)).size, levelEdges(bands, reference, shift));
  // Indented labels begin right of others: where all figures stand level as they are, nothing is stretched.
  const figures = level.filter((_, i) => bands[i]?.holds === 'figures');
  const isLevel = shift === 0 && figures.length > 1 && figures.every(Boolean);
  const stretch = isLevel ? null : pageStretch(bands, reference, byShift);
  if (stretch) return { lines: each((parts) => stretchedParts(parts, bands, stretch)), sure: true };
  if (shift === null) return { lines: [...page], sure: false };
  return { lines: by(shift), sure: standsLevel(bands, reference, shift, level) };
}

/** Columns of pages: those of the first one are asked for by each later one. */
const known = new WeakMap<readonly { parts: LinePart[] }[], ColumnBand[]>();

function bandsOf(page: readonly { parts: LinePart[] }[]): ColumnBand[] {
  const bands = known.get(page) ?? inferBands(page.flatMap(({ parts }) => parts));
  known.set(page, bands);
  return bands;
}
