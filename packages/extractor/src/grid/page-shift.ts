import { type ColumnBand, inferBands } from './infer-columns.ts';
import type { LinePart } from './lines.ts';

type Extent = Pick<ColumnBand, 'x0' | 'x1'>;

const overlapOf = (a: Extent, b: Extent): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/** A band stands on another where this much of the narrower one does. Share of its width. */
const inPlace = 0.5;

/** Which band of the reference each band stands on; `null` unless every one has its own, in order. */
function byPlace(
  bands: readonly ColumnBand[],
  reference: readonly ColumnBand[],
  shift: number,
  share: number,
): number[] | null {
  const targets = bands.map((band) =>
    reference.findIndex(
      (other) =>
        other.holds === band.holds &&
        overlapOf({ x0: band.x0 + shift, x1: band.x1 + shift }, other) >
          share * Math.min(band.x1 - band.x0, other.x1 - other.x0),
    ),
  );
  return targets.every((target, i) => target >= 0 && target > (targets[i - 1] ?? -1)) ? targets : null;
}

/**
 * How far each band of a page must be moved to stand on the columns of the page before. Text laid out with spaces sets
 * every page anew, so that the same column stands elsewhere on the next page; a PDF's own columns stay and are not moved.
 */
function bandShifts(bands: readonly ColumnBand[], reference: readonly ColumnBand[]): number[] {
  if (byPlace(bands, reference, 0, inPlace)) return bands.map(() => 0);
  const shifts = bands
    .flatMap((band) => reference.map((other) => other.x1 - band.x1))
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const targets =
    bands.length === reference.length
      ? bands.map((_, i) => i)
      : shifts.map((shift) => byPlace(bands, reference, shift, 0)).find((found) => found !== null);
  if (!targets) return bands.map(() => 0);
  return bands.map((band, i) => {
    const target = reference[targets[i] ?? i] ?? band;
    return (target.x0 + target.x1 - band.x0 - band.x1) / 2;
  });
}

const moved = (part: LinePart, shift: number): LinePart => ({
  ...part,
  box: { ...part.box, x0: part.box.x0 + shift, x1: part.box.x1 + shift },
});

/**
 * The parts of a page's lines, moved onto the columns that the table has on its first page; not sure where the page is
 * set anew and not every column has text on it.
 */
export function onColumnsOf<T extends { parts: LinePart[] }>(
  page: readonly T[],
  first: readonly T[],
): { lines: T[]; sure: boolean } {
  const bands = inferBands(page.flatMap(({ parts }) => parts));
  const reference = inferBands(first.flatMap(({ parts }) => parts));
  const shifts = bandShifts(bands, reference);
  if (shifts.every((shift) => shift === 0)) return { lines: [...page], sure: true };
  const lines = page.map((line) => ({
    ...line,
    parts: line.parts.map((part) => {
      const band = bands.findIndex((other) => overlapOf(other, part.box) > 0);
      return moved(part, shifts[band] ?? 0);
    }),
  }));
  return { lines, sure: bands.length === reference.length };
}
