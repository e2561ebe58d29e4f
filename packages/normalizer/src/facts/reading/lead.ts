import type { Direction } from '@juesuan/schema';
import type { Figure } from '../figures/figure.ts';
import { directionOf } from '../vocabulary.ts';
import { readAmount } from './amount.ts';
import { change, reached, verbFirst, withoutComparison } from './change.ts';
import { countedIn, readCount } from './count.ts';
import { nameIn } from './name.ts';
import { readRate } from './rate.ts';
import { claim, inReason, type Reading } from './reading.ts';

/** Who asks about a figure, and where it stands. */
interface Surroundings {
  /** Folded words after the figure. */
  after: string;
  /** The sentence has begun to give a reason (主要原因, 主要是). */
  explains: boolean;
  /** Years that something is compared with: their 决算数 is last year's. */
  baseYears: ReadonlySet<string>;
}

/**
 * Reads the words before a figure (its lead, from the last figure or clause mark on): what is measured, of what, which
 * way it goes.
 *
 * @param lead folded words directly before the figure
 */
export function readLead(
  lead: string,
  figure: Figure,
  { after, explains, baseYears }: Surroundings,
): Reading {
  const read =
    figure.kind === 'percent' || figure.kind === 'bare'
      ? readRate(lead, explains)
      : (readChange(lead, figure, explains, after) ??
        (figure.kind === 'count'
          ? readCount(lead, figure, after)
          : readAmount(lead, after, explains, baseYears)));
  if (read.kind === 'unread') return read;
  // Only a change turns its direction; a level (年末结转和结余-3.5万元) keeps its sign.
  const direction: Direction | null = figure.negative && read.direction !== null ? 'down' : read.direction;
  return { ...read, direction };
}

function readChange(lead: string, figure: Figure, explains: boolean, after: string): Reading | null {
  if (reached().test(lead)) return null;
  const changedBy = (item: string, verb: string, base = ''): Reading => {
    if (figure.kind === 'count') return claim('增减数', nameIn(item) || countedIn(after), directionOf(verb));
    return explains
      ? inReason('原因金额', nameIn(item), directionOf(verb))
      : claim('增减额', nameIn(item), directionOf(verb), base);
  };
  const changed = change(lead);
  if (changed) return changedBy(withoutComparison(changed.item), changed.verb, changed.base);
  if (figure.kind === 'count' && !explains) return null;
  const first = verbFirst(lead, explains);
  return first && changedBy(withoutComparison(first.of) + first.item, first.verb);
}
