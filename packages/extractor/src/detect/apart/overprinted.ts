import { ascending } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { most, shares } from '../../model/tolerances.ts';
import { isPrintedOn } from '../printed-on.ts';
import { core } from './looks.ts';

/** Two texts in one place, in the order drawn. */
export type Overprint = readonly [below: TextRun, above: TextRun];

interface Placed {
  run: TextRun;
  order: number;
  top: number;
  bottom: number;
}

/** Boxes, dots and dashes are drawn under what is filled in. */
const says = /[\p{L}\p{N}]/u;

/** Different level texts of a page that are printed on one another: a reader sees neither of them clearly. */
export function overprintsOn({ runs }: SourcePage): Overprint[] {
  const placed: Placed[] = [];
  runs.forEach((run, order) => {
    if (run.turn !== undefined || (run.clip !== null && isCut(run))) return;
    const { y0, y1 } = core(run);
    placed.push({ run, order, top: y0, bottom: y1 });
  });
  placed.sort((a, b) => ascending(a.top, b.top));
  const found: Overprint[] = [];
  let looks = 0;
  for (let i = 0; i < placed.length; i++) {
    const one = placed[i] as Placed;
    for (let j = i + 1; j < placed.length; j++) {
      const other = placed[j] as Placed;
      if (other.top >= one.bottom || looks++ > most.overprintLooks) break;
      if (other.run.box.x0 >= one.run.box.x1 || one.run.box.x0 >= other.run.box.x1) continue;
      const high = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (Math.min(one.bottom, other.bottom) - other.top <= shares.inkHeight * high) continue;
      if (one.run.text === other.run.text || !isPrintedOn(one.run, other.run)) continue;
      if (!says.test(one.run.text) || !says.test(other.run.text)) continue;
      found.push(one.order < other.order ? [one.run, other.run] : [other.run, one.run]);
    }
  }
  return found;
}

/** Only some of a run is seen where its clip cuts it: the rest stands on nothing. */
const isCut = ({ clip, box }: TextRun): boolean =>
  clip !== null && (clip.x1 < box.x1 - 1 || clip.x0 > box.x0 + 1);
