import { slotOf } from '../../model/slot-of.ts';
import type { TextRun } from '../../model/source.ts';
import { counts, ems, points } from '../../model/tolerances.ts';
import { hasHan, looksLikeAmount } from '../../words/cell-words.ts';
import { linesOf, partsOf, textOf } from '../lines.ts';
import type { RuledTable } from './ruled-table.ts';

/**
 * Is a grid the header of a table whose rows below have no rulings: words of letters and years, in as many columns as a table has,
 * and right below them a line of figures under several of these?
 */
export function isHeaderAlone(
  { lattice, byCell, region: { box } }: RuledTable,
  free: readonly TextRun[],
): boolean {
  const { xs, ys } = lattice;
  if (xs.length - 1 < counts.fewestRows || ys.length - 1 > counts.fewestRows) return false;
  const texts = Array.from(byCell.values(), textOf);
  if (texts.some((text) => hasHan(text) || (looksLikeAmount(text) && !isYearLike(text)))) return false;
  const below = free.filter(
    (run) => run.box.y0 > box.y1 - points.touch && run.box.x1 > box.x0 && run.box.x0 < box.x1,
  );
  const [line] = linesOf(below);
  if (!line || line.baseline - box.y1 > ems.headerLine * line.fontSize) return false;
  const columns = new Set(
    partsOf(line).flatMap(({ text, box: { x0, x1 } }) =>
      looksLikeAmount(text) ? [slotOf(xs, (x0 + x1) / 2)] : [],
    ),
  );
  return columns.size >= counts.figuresOfRow;
}

const isYearLike = (text: string): boolean => /^\s*(?:19|20)\d\d\s*$/u.test(text);
