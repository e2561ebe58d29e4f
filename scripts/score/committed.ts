import type { Figures } from './figures.ts';

/** The figures that must not fall, by source. */
export type Committed = Readonly<Record<string, Figures>>;

/** One figure that is not the committed one. */
export interface Shift {
  source: string;
  figure: keyof Figures;
  committed: number;
  now: number;
}

/** Figures of which less is better. */
const fewerIsBetter: ReadonlySet<keyof Figures> = new Set(['warnings', 'errors']);

const isBetter = (figure: keyof Figures, now: number, than: number): boolean =>
  fewerIsBetter.has(figure) ? now < than : now > than;

/**
 * Compares figures with the committed ones of the same sources. A figure that is there no more (its truth is gone) falls
 * to nothing; sources that are not committed are not judged.
 */
export function judge(committed: Committed, now: Committed): { falls: Shift[]; rises: Shift[] } {
  const shifts = Object.entries(now).flatMap(([source, figures]) =>
    Object.entries(committed[source] ?? {}).map(([name, value]): Shift => {
      const figure = name as keyof Figures;
      return { source, figure, committed: value, now: figures[figure] ?? 0 };
    }),
  );
  return {
    falls: shifts.filter(({ figure, committed, now }) => isBetter(figure, committed, now)),
    rises: shifts.filter(({ figure, committed, now }) => isBetter(figure, now, committed)),
  };
}

/** The committed figures with what is better now, and with sources and figures that were not there; none falls. */
export function raised(committed: Committed, now: Committed): Committed {
  const sources = [...new Set([...Object.keys(committed), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    sources.map((source) => {
      const [before, after] = [committed[source], now[source]];
      if (before === undefined || after === undefined) return [source, (before ?? after) as Figures];
      const kept = Object.entries(before).filter(([name, value]) => {
        const figure = name as keyof Figures;
        return !isBetter(figure, after[figure] ?? value, value);
      });
      return [source, { ...after, ...Object.fromEntries(kept) }];
    }),
  );
}
