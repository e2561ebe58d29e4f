import type { Fact, Location } from '@juesuan/schema';
import type { Figure } from '../figures/figure.ts';

/** A fact that is still to be placed in its section and year. */
export type ReadFact = Omit<Fact, 'section' | 'base' | 'baseYear'>;

/** A fact with its place in the folded text. */
export interface PlacedFact {
  fact: ReadFact;
  kind: Figure['kind'];
  unit: string;
  start: number;
  end: number;
}

/** A figure of the accounts whose words do not say what it measures. */
export interface UnreadFigure {
  /** As printed, with its unit. */
  figure: string;
  /** The clause that it ends, as printed. */
  clause: string;
  location: Location;
}
