import type { Fact, Location } from '@juesuan/schema';
import type { Figure } from '../figures/figure.ts';

/** A fact that is still to be placed in its section and year. */
export type ReadFact = Omit<Fact, 'section' | 'base' | 'baseYear'> & {
  /** Of an amount that is not of the accounts, where its measure does not say so. */
  year: number | null;
};

/** A fact with its place in the folded text. */
export interface PlacedFact {
  fact: ReadFact;
  kind: Figure['kind'];
  unit: string;
  start: number;
  end: number;
}

/** A figure with its place, of which something is to be reported. */
export interface FigureInText {
  /** As printed, with its unit. */
  figure: string;
  /** The clause that it ends, as printed. */
  clause: string;
  location: Location;
}
