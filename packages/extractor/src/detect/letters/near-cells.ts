import type { TextRun } from '../../model/source.ts';
import { ems, points } from '../../model/tolerances.ts';
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
  headerParts: line.headerParts.flatMap((part) => cutAt(part, () => true)),
});

/** A figure, and words of the next column beside it. */
export const nearCells = (part: LinePart): LinePart[] =>
  cutAt(
    part,
    (before, run) =>
      (isFigureOrNothing(before.text) && isWord(run.text)) ||
      (isWord(before.text) && isFigureOrNothing(run.text)),
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
 */
export function cutAt(
  part: LinePart,
  isCut: (before: TextRun, run: TextRun) => boolean,
  gap: number = ems.wideSpace,
): LinePart[] {
  const pieces: TextRun[][] = [];
  for (const run of part.runs) {
    const before = pieces.at(-1)?.at(-1);
    const isWide = before !== undefined && run.box.x0 - before.box.x1 >= gap * run.fontSize;
    if (before && !(isWide && isCut(before, run))) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  return pieces.length < 2 ? [part] : pieces.map(partOf);
}
