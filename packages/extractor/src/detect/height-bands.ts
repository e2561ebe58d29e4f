import type { Box } from '@juesuan/schema';
import { most, points } from '../model/tolerances.ts';

/** Runs, or whatever has a box, by their place down the page, so that the neighbours of one are found without looking at all of a page. */
export class HeightBands<Item extends { box: Box }> {
  readonly #bands = new Map<number, Item[]>();

  constructor(runs: readonly Item[]) {
    for (const run of runs)
      for (const band of bandsOf(run.box)) {
        const there = this.#bands.get(band);
        if (there) there.push(run);
        else this.#bands.set(band, [run]);
      }
  }

  /** Runs that may share some height with a box, some of them more than once; none where too many stand side by side. */
  at(box: Box): Item[] {
    return bandsOf(box).flatMap((band) => {
      const there = this.#bands.get(band) ?? [];
      return there.length > most.runsOfBand ? [] : there;
    });
  }
}

function bandsOf({ y0, y1 }: Box): number[] {
  const first = Math.floor(y0 / points.heightBand);
  const last = Math.min(Math.floor(y1 / points.heightBand), first + most.bandsOfRun);
  return Array.from({ length: Math.max(last - first + 1, 1) }, (_, i) => first + i);
}
