import * as tolerances from '../../../packages/extractor/src/model/tolerances.ts';

/** One number of `tolerances.ts`. */
export interface Threshold {
  /** `costs.rows.gap`, `points.snap`, `costs.columns.newColumn.0`. */
  name: string;
  value: number;
  /** The values by which it says nothing. */
  absent: number[];
  /** Gives it another value; returns what gives it its own again. */
  put(value: number): () => void;
}

type Group = { [name: string]: number | Group };

/** Places are tried one by one, or none is. */
const steps: ReadonlySet<string> = new Set(['counts.sheetStep']);

/** Every threshold and cost but those of `most` and `limits`, which no report reaches: they keep damaged sources cheap. */
export function thresholds(): Threshold[] {
  const { most: _, limits: __, ...groups } = tolerances;
  return leavesOf(groups as unknown as Group, []);
}

function leavesOf(group: Group, path: readonly string[]): Threshold[] {
  return Object.entries(group).flatMap(([key, value]): Threshold[] => {
    if (typeof value !== 'number') return leavesOf(value, [...path, key]);
    const name = [...path, key].join('.');
    const absent = path[0] === 'costs' ? [0] : steps.has(name) ? [1, Infinity] : [0, Infinity];
    const put = (other: number): (() => void) => {
      group[key] = other;
      return () => {
        group[key] = value;
      };
    };
    return [{ name, value, absent, put }];
  });
}
