import { boxRound, centreX, overlap } from '../../model/geometry.ts';
import { points } from '../../model/tolerances.ts';
import { hasHan, isTotalLabel, looksLikeFigure, looksLikeOrdinal } from '../../words/cell-words.ts';
import { endsInLeaders } from '../../words/letters.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

/**
 * Lines that head the rows below them: alone in the middle of the table, where no row has words (Urban areas, over the same
 * ages as Rural areas), or where these are broken labels that begin farther left. They tell nothing of the columns.
 */
export function panelsOf(body: readonly SegmentLine[]): ReadonlySet<SegmentLine> {
  const parts = body.flatMap((line) => line.parts);
  const words = body.flatMap((line) =>
    line.parts.length > 1 ? line.parts.filter(({ text }) => !looksLikeFigure(text)) : [],
  );
  if (words.length === 0) return new Set();
  const middle = centreX(boxRound(parts));
  const offCentre = ({ box }: LinePart): number => Math.abs(centreX(box) - middle);
  const lone = body.flatMap(({ parts: [only, ...others] }) => (only && others.length === 0 ? [only] : []));
  const centred = new Set(lone.filter((part) => offCentre(part) <= 2 * points.centred));
  const starts = parts.filter((part) => !centred.has(part)).map(({ box }) => box.x0);
  const leftmost = Math.min(...starts);
  const begun = new Set(starts.map(Math.round));
  const isIndented = (part: LinePart): boolean =>
    !hasHan(part.text) &&
    offCentre(part) <= points.centred &&
    part.box.x0 > leftmost + points.level &&
    [-1, 0, 1].every((by) => !begun.has(Math.round(part.box.x0) + by));
  const isFree = ({ box }: LinePart): boolean =>
    !words.some((word) => !endsInLeaders(word.text) && overlap(word.box.x0, word.box.x1, box.x0, box.x1) > 0);
  return new Set(
    body.filter(({ parts: [only] }) => {
      if (!only || !centred.has(only)) return false;
      const { text } = only;
      if (looksLikeFigure(text) || isTotalLabel(text) || looksLikeOrdinal(text)) return false;
      return isFree(only) || isIndented(only);
    }),
  );
}
