import type { Box } from '@juesuan/schema';
import { centreY, overlap, width } from '../model/geometry.ts';
import type { TextRun } from '../model/source.ts';
import { points, shares } from '../model/tolerances.ts';

/** Does a run belong to a box: its middle is in it, or most of it where it overhangs. */
export const isIn = (run: TextRun, box: Box): boolean => {
  const y = centreY(run.box);
  return (
    y >= box.y0 - points.touch &&
    y <= box.y1 + points.touch &&
    overlap(run.box.x0, run.box.x1, box.x0 - points.touch, box.x1 + points.touch) >=
      shares.inBox * Math.max(width(run.box), points.rounding)
  );
};
