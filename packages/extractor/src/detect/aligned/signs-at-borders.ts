import { isFigureRun, isLoneSign } from '@juesuan/schema/words';
import { type LinePart, partOf } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

const isUnsigned = ({ text }: LinePart): boolean => isFigureRun(text) && /^\s*\d/u.test(text);

/**
 * Lines whose signs at the left border of a cell are set with the figures at its right, where nothing but the header tells that the
 * two are one cell: its words stand in the middle of their columns once no sign is a figure of its own.
 *
 * @param centredBorders the borders of columns in whose middle the header's words stand; `null` where they do not
 * @returns `null` where that does not show one cell of a sign and a figure
 */
export function withSignsAtBorders(
  lines: readonly SegmentLine[],
  centredBorders: (lines: readonly SegmentLine[]) => readonly number[] | null,
): SegmentLine[] | null {
  const isSign = ({ text }: LinePart): boolean => isLoneSign(text);
  if (!lines.some(({ parts }) => parts.some(isSign))) return null;
  const borders = centredBorders(
    lines.map((line) => ({ ...line, parts: line.parts.filter((part) => !isSign(part)) })),
  );
  if (borders === null) return null;
  const columnOf = ({ box }: LinePart): number => borders.findLastIndex((border) => border <= box.x0);
  let found = false;
  const joined = lines.map((line) => ({
    ...line,
    parts: line.parts.flatMap((part, i): LinePart[] => {
      const [before, next] = [line.parts[i - 1], line.parts[i + 1]];
      if (isSign(part) && next && isUnsigned(next) && columnOf(part) === columnOf(next)) return [];
      if (!before || !isSign(before) || !isUnsigned(part) || columnOf(before) !== columnOf(part))
        return [part];
      found = true;
      return [partOf([...before.runs, ...part.runs])];
    }),
  }));
  return found ? joined : null;
}
