import type { Box } from '@juesuan/schema';
import { centreY, overlap, width } from '../model/geometry.ts';
import type { TextRun } from '../model/source.ts';
import { ems, points, shares } from '../model/tolerances.ts';

/** Does a run belong to a box: its middle is in it, or most of it where it overhangs. Small type that is over it by more is not. */
export const isIn = (run: TextRun, box: Box): boolean => {
  const y = centreY(run.box);
  const touch = Math.min(points.touch, ems.overhang * run.fontSize);
  return (
    y >= box.y0 - touch &&
    y <= box.y1 + touch &&
    overlap(run.box.x0, run.box.x1, box.x0 - points.touch, box.x1 + points.touch) >=
      shares.inBox * Math.max(width(run.box), points.rounding)
  );
};
