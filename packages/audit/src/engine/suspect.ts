import type { Suspect } from '@juesuan/schema';
import type Big from 'big.js';
import type { SumCheck } from './check.ts';
import { type Figure, inUnit } from './figure.ts';
import type { Judged } from './run.ts';

/** A sum with what is wrong with it. */
interface Sum {
  check: SumCheck;
  difference: Big;
  tolerance: Big;
  failed: boolean;
}

interface Candidate {
  figure: Figure;
  value: Big;
  mends: Set<Sum>;
  breaks: number;
}

/**
 * For each failing sum the printed figure that is most likely the wrong one: the one that, changed alone, mends the most
 * failing sums and breaks the fewest that hold. None where two figures do equally well.
 */
export function findSuspects(judged: readonly Judged[]): Map<SumCheck, Suspect> {
  const sums = judged.flatMap(({ check, judgement: { difference, tolerance, verdict } }): Sum[] =>
    check.kind === 'sum' && difference !== null && tolerance !== null
      ? [{ check, difference, tolerance, failed: verdict === 'fail' }]
      : [],
  );
  const failing = sums.filter(({ failed }) => failed);
  if (failing.length === 0) return new Map();
  const byFigure = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const { figure } of coefficients(sum.check)) {
      byFigure.set(figure.key, [...(byFigure.get(figure.key) ?? []), sum]);
    }
  }
  const candidates = failing.flatMap((sum) => candidatesOf(sum, byFigure));
  const suspects = new Map<SumCheck, Suspect>();
  for (const sum of failing) {
    const suspect = bestOf(sum, candidates);
    if (suspect) suspects.set(sum.check, suspect);
  }
  return suspects;
}

/** Each figure of a sum with what it adds to the difference (whole − Σ terms). */
function coefficients({ whole, terms }: SumCheck): { figure: Figure; by: 1 | -1 }[] {
  return [
    { figure: whole, by: 1 },
    ...terms.map(({ figure, sign }) => ({ figure, by: sign === 1 ? (-1 as const) : (1 as const) })),
  ];
}

function candidatesOf({ check, difference }: Sum, byFigure: ReadonlyMap<string, Sum[]>): Candidate[] {
  return coefficients(check).map(({ figure, by }) => {
    const change = difference.times(-by);
    const mends = new Set<Sum>();
    let breaks = 0;
    for (const other of byFigure.get(figure.key) ?? []) {
      const own = coefficients(other.check).find((one) => one.figure.key === figure.key);
      const left = other.difference.plus(change.times(own?.by ?? 0)).abs();
      const holds = left.lte(other.tolerance);
      if (other.failed && holds) mends.add(other);
      if (!other.failed && !holds) breaks += 1;
    }
    return { figure, value: figure.value.plus(change), mends, breaks };
  });
}

function bestOf(sum: Sum, candidates: readonly Candidate[]): Suspect | null {
  const own = candidates.filter(({ mends }) => mends.has(sum));
  const score = ({ mends, breaks }: Candidate) => mends.size - breaks;
  const best = Math.max(...own.map(score));
  const winners = own.filter((one) => score(one) === best);
  const [winner] = winners;
  if (winner === undefined || best < 1 || new Set(winners.map(({ figure }) => figure.key)).size > 1)
    return null;
  const figure = coefficients(sum.check).findIndex((one) => one.figure.key === winner.figure.key);
  if (figure < 0) return null;
  return { figure, value: inUnit(winner.value, winner.figure.unit), mends: winner.mends.size };
}
