import { type Box, type Diagnostic, diagnostic } from '@juesuan/schema';
import { boxRound } from '../../model/geometry.ts';
import type { Cover, CoveredRun } from './covered.ts';
import { text } from './limits.ts';
import { roundBox } from './matrix.ts';
import { type Turn, turnRun } from './orientation.ts';
import { type DrawnRun, runBox } from './runs.ts';

/** Covered text of one line. */
interface CoveredLine {
  by: Cover;
  pieces: { text: string; box: Box }[];
  middle: number;
}

/**
 * Says of each line of text that is painted over what it was and where: under a picture or a dark area what stands there
 * cannot be known; a light one is the correction of it. A text that is printed again in its place is none of these.
 */
export function coveredLines(
  page: number,
  covered: readonly CoveredRun[],
  visible: readonly DrawnRun[],
  turn: Turn,
): Diagnostic[] {
  const lines: CoveredLine[] = [];
  for (const { run, by } of covered) {
    if (isPrintedAgain(run, visible)) continue;
    const box = runBox(turnRun(turn, run));
    const middle = (box.y0 + box.y1) / 2;
    const piece = { text: run.glyphs.join(''), box };
    const line = lines.find(
      (other) => other.by === by && Math.abs(other.middle - middle) <= text.sharedHeight * run.size,
    );
    if (line === undefined) lines.push({ by, pieces: [piece], middle });
    else line.pieces.push(piece);
  }
  return lines.map(({ by, pieces }) => {
    const inOrder = pieces.toSorted((a, b) => a.box.x0 - b.box.x0);
    return diagnostic(
      'text-covered',
      by === 'light' ? 'info' : 'warning',
      { reason: by, text: inOrder.map((piece) => piece.text).join(' ') },
      { page, line: null, box: roundBox(boxRound(pieces)) },
    );
  });
}

const isPrintedAgain = (run: DrawnRun, visible: readonly DrawnRun[]): boolean => {
  const printed = run.glyphs.join('');
  return visible.some(
    (other) =>
      Math.abs(other.x - run.x) <= run.size &&
      Math.abs(other.y - run.y) <= run.size / 2 &&
      other.glyphs.join('').includes(printed),
  );
};
