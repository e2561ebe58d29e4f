import { once } from '../../model/once.ts';
import type { TextRun } from '../../model/source.ts';
import { counts, ems, points, shares } from '../../model/tolerances.ts';
import { isFigureOrNothing } from '../../words/letters.ts';
import { type LinePart, partOf } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

/**
 * Cells may stand so near that they are one part of a line, though farther apart than the words of one: header words, and a
 * figure beside words, are cut there.
 */
export const withNearCells = (line: SegmentLine): SegmentLine => ({
  ...line,
  parts: line.parts.flatMap(nearCells),
  headerParts: once(() => line.headerParts().flatMap((part) => cutAt(part, () => true, ems.wideSpace, true))),
});

/** A figure, and words of the next column beside it. */
export const nearCells = (part: LinePart): LinePart[] =>
  cutAt(
    part,
    (before, run) =>
      (isFigureOrNothing(before.text) && isWord(run.text)) ||
      (isWord(before.text) && isFigureOrNothing(run.text)),
    ems.wideSpace,
    true,
  );

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !isFigureOrNothing(text);

/** The same for words, where there is a border between columns. */
export const cutAtBorders = (part: LinePart, borders: readonly number[]): LinePart[] =>
  cutAt(part, (before, run) =>
    borders.some((border) => border >= before.box.x1 - points.level && border <= run.box.x0 + points.level),
  );

/**
 * Cuts a part of a line between runs.
 *
 * @param gap how far apart two runs stand at least where a cut may be, in ems
 * @param blanksJoin a blank in type of one width parts no cells
 */
export function cutAt(
  part: LinePart,
  isCut: (before: TextRun, run: TextRun) => boolean,
  gap: number = ems.wideSpace,
  blanksJoin = false,
): LinePart[] {
  const pieces: TextRun[][] = [];
  for (const run of part.runs) {
    const before = pieces.at(-1)?.at(-1);
    const isWide =
      before !== undefined &&
      run.box.x0 - before.box.x1 >= gap * run.fontSize &&
      !(blanksJoin && isOneBlank(before, run));
    if (before && !(isWide && isCut(before, run))) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  return pieces.length < 2 ? [part] : pieces.map(partOf);
}

/** In type of one width a blank is as wide as a letter, and parts no cells by itself: two do. */
function isOneBlank(before: TextRun, run: TextRun): boolean {
  const letter = oneWidth([before, run]);
  const gap = run.box.x0 - before.box.x1;
  return letter !== null && Math.abs(gap - letter) <= shares.sameBlank * letter;
}

/** How wide each letter is, in type of one width; `null` in other type. */
function oneWidth(runs: readonly TextRun[]): number | null {
  const widths = runs.flatMap(({ glyphs, edges }) =>
    glyphs.flatMap((glyph, i) => (glyph.trim() === '' ? [] : [(edges[i + 1] ?? 0) - (edges[i] ?? 0)])),
  );
  const [narrowest, widest] = [Math.min(...widths), Math.max(...widths)];
  const isOne =
    widths.length > counts.fewestCells &&
    widest - narrowest <= points.rounding + ems.samePitch * narrowest &&
    runs.some(({ text }) => !isFigureOrNothing(text));
  return isOne ? widest : null;
}

/** Words of a header in type of one width end with the figures of their columns, a blank before those of the next. */
export const cutAtEnds = (part: LinePart, columns: readonly { x1: number }[]): LinePart[] =>
  oneWidth(part.runs) === null
    ? [part]
    : cutAt(part, ({ box }) => columns.some(({ x1 }) => Math.abs(x1 - box.x1) <= points.level), ems.spaceGap);
