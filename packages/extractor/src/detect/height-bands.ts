import type { Box } from '@juesuan/schema';
import { most, points } from '../model/tolerances.ts';

/** Runs, or whatever has a box, by their place down the page, so that the neighbours of one are found without looking at all of a page. */
export class HeightBands<Item extends { box: Box }> {
  readonly #bands = new Map<number, Item[]>();

  constructor(runs: readonly Item[]) {
    for (const run of runs) {
      const first = firstBand(run.box);
      const count = bandsOf(run.box, first);
      for (let i = 0; i < count; i++) {
        const there = this.#bands.get(first + i);
        if (there) there.push(run);
        else this.#bands.set(first + i, [run]);
      }
    }
  }

  /** Runs that may share some height with a box, some of them more than once; none where too many stand side by side. */
  at(box: Box): Item[] {
    const found: Item[] = [];
    const first = firstBand(box);
    const count = bandsOf(box, first);
    for (let i = 0; i < count; i++) {
      const there = this.#bands.get(first + i);
      if (there === undefined || there.length > most.runsOfBand) continue;
      for (const item of there) found.push(item);
    }
    return found;
  }
}

const firstBand = ({ y0 }: Box): number => Math.floor(y0 / points.heightBand);

/** Counted, and not gone through to the last: a place may be so far out that adding 1 to its band changes nothing. */
const bandsOf = ({ y1 }: Box, first: number): number =>
  Math.max(1, Math.min(Math.floor(y1 / points.heightBand), first + most.bandsOfRun) - first + 1);
