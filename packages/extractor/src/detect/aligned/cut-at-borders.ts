import type { TextRun } from '../../model/source.ts';
import { ems } from '../../model/tolerances.ts';
import { isTotalLabel } from '../../words/cell-words.ts';
import { cutRun } from '../cut-run.ts';
import { gapAt, isSpreadAmount } from '../glyph-gaps.ts';
import { type LinePart, partOf } from '../lines.ts';

/**
 * Cuts a part of a line at the borders between columns, where it leaves a gap there: a label may end so near to the 行次
 * of the next column that nothing but the border tells them apart.
 */
export function cutAtBorders(part: LinePart, borders: readonly number[]): LinePart[] {
  const inner = borders.filter((border) => border > part.box.x0 && border < part.box.x1);
  // A total's label stands across its label columns, and its letters apart.
  if (inner.length === 0 || isTotalLabel(part.text)) return [part];
  const pieces: TextRun[][] = [[]];
  for (const run of part.runs) {
    const before = pieces.at(-1)?.at(-1);
    if (before && isAtBorder(inner, before.box.x1, run.box.x0, run.fontSize)) pieces.push([]);
    let from = 0;
    for (let glyph = 1; glyph < run.glyphs.length && !isSpreadAmount(run); glyph++) {
      const gap = gapAt(run, glyph);
      const x = run.edges[glyph] ?? 0;
      if (!isAtBorder(inner, x - gap, x, run.fontSize)) continue;
      const piece = cutRun(run, from, glyph);
      if (piece) pieces.at(-1)?.push(piece);
      pieces.push([]);
      from = glyph;
    }
    const rest = cutRun(run, from, run.glyphs.length);
    if (rest) pieces.at(-1)?.push(rest);
  }
  const filled = pieces.filter((runs) => runs.length > 0);
  if (filled.length < 2) return [part];
  return filled.map(partOf);
}

/** A gap that parts two cells, and the border in it or beside it by as much again. */
function isAtBorder(borders: readonly number[], from: number, to: number, fontSize: number): boolean {
  const slack = ems.cellGap * fontSize;
  return to - from >= slack && borders.some((border) => border >= from - slack && border <= to + slack);
}
