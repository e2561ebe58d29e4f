import { type Classification, subjectKey } from '@juesuan/schema';
import type { DataRecord } from '../rows/dataset.ts';

/** A name that reports print beside a code. */
export interface LearnedName {
  /** As most reports spell it. */
  name: string;
  /** `outlier`: no year prints it as often as another name of the code. */
  use: 'name' | 'former' | 'outlier';
  /** Reports that print it. */
  reports: number;
  /** Of those whose year is known, by year. */
  years: ReadonlyMap<number, number>;
}

/** A code with the names that a corpus prints, the newest first. */
export interface LearnedCode {
  classification: Classification;
  code: string;
  names: readonly LearnedName[];
}

interface Counted {
  spellings: Map<string, number>;
  years: Map<number | null, number>;
}

/** Reports that print a name: fewer are no proof of it. */
const enough = 2;

/**
 * Counts which names a corpus prints beside which codes: by year and by reports, names compared as in look-ups. Records of
 * a report come once.
 *
 * @example
 * const learner = new CodeLearner();
 * learner.add([{ classification: 'functional', code: '20105', name: '统计信息事务', fiscal_year: 2024 }]);
 * learner.codes(); // [{ code: '20105', names: [{ name: '统计信息事务', use: 'name', reports: 1, … }], … }]
 */
export class CodeLearner {
  readonly #codes = new Map<string, Map<string, Counted>>();
  /** Reports that were added. */
  reports = 0;

  /** The records `code_names` of one report. */
  add(records: readonly DataRecord[]): void {
    this.reports += 1;
    const counted = new Set<string>();
    for (const { classification, code, name, fiscal_year } of records) {
      const place = `${classification}/${code}`;
      const key = subjectKey(String(name));
      const names = this.#codes.get(place) ?? new Map<string, Counted>();
      this.#codes.set(place, names);
      const one = names.get(key) ?? { spellings: new Map(), years: new Map() };
      names.set(key, one);
      count(one.spellings, String(name));
      // Two spellings of one report are one report.
      if (counted.has(`${place}/${key}`)) continue;
      counted.add(`${place}/${key}`);
      count(one.years, fiscal_year == null ? null : Number(fiscal_year));
    }
  }

  /** The codes in order, with their names. */
  codes(): LearnedCode[] {
    return [...this.#codes]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .reverse()
      .map(([place, names]) => {
        const [classification, code] = place.split('/') as [Classification, string];
        return { classification, code, names: learnedNames([...names.values()]) };
      });
  }
}

function learnedNames(counted: readonly Counted[]): LearnedName[] {
  const totals = counted.map(({ years }) => total(years));
  const wellRead = Math.max(...totals) >= enough;
  const years = new Set(counted.flatMap((one) => [...one.years.keys()]));
  const isMajority = (one: Counted): boolean =>
    [...years].some((year) => {
      const own = one.years.get(year) ?? 0;
      return own > 0 && counted.every((other) => (other.years.get(year) ?? 0) <= own);
    });
  const names = counted.map((one) => {
    const reports = total(one.years);
    const outlier = (wellRead && reports < enough) || !isMajority(one);
    const known = [...one.years]
      .filter((pair): pair is [number, number] => pair[0] !== null)
      .sort(([a], [b]) => a - b);
    return { name: spellingOf(one), outlier, reports, years: new Map(known) };
  });
  const last = ({ years }: { years: ReadonlyMap<number, number> }): number => Math.max(0, ...years.keys());
  names.sort(
    (a, b) =>
      Number(a.outlier) - Number(b.outlier) ||
      last(b) - last(a) ||
      b.reports - a.reports ||
      (a.name < b.name ? -1 : 1),
  );
  return names.map(({ outlier, ...name }, i) => ({
    ...name,
    use: outlier ? 'outlier' : i === 0 ? 'name' : 'former',
  }));
}

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const total = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);

const spellingOf = ({ spellings }: Counted): string =>
  [...spellings].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0];
