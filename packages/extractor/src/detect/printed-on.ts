import { overlap, width } from '../model/geometry.ts';
import type { TextRun } from '../model/source.ts';
import { ems, shares } from '../model/tolerances.ts';

/** Do two runs of one line stand on one another: more than a figure that runs over its border a little? */
export function isPrintedOn(a: TextRun, b: TextRun): boolean {
  const common = overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1);
  return (
    common > ems.ink * Math.min(a.fontSize, b.fontSize) &&
    common > shares.common * Math.min(width(a.box), width(b.box))
  );
}
