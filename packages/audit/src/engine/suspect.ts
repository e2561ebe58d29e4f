import type { Suspect } from '@juesuan/schema';
import type Big from 'big.js';
import { type Check, type ClaimCheck, figuresOf, type SumCheck } from './check.ts';
import { type Figure, inUnit } from './figure.ts';
import { judge } from './judge.ts';
import type { Judged } from './run.ts';

type Arithmetic = Exclude<Check, ClaimCheck>;
type JudgedArithmetic = Judged & { check: Arithmetic };

interface Candidate {
  figure: Figure;
  value: Big;
  mends: Set<Arithmetic>;
  breaks: number;
}

/** Where so many checks fail, no one figure is more likely wrong than another, and to weigh each against all takes hours. */
const MOST_FAILING = 300;

/**
 * For each failing sum the printed figure that is most likely the wrong one: the one that, changed alone so that this
 * sum holds, mends the most failing checks and breaks the fewest that hold. None where two figures do equally well.
 */
export function findSuspects(judged: readonly Judged[]): Map<Check, Suspect> {
  const checks = judged.filter((one): one is JudgedArithmetic => one.check.kind !== 'claim');
  const failing = checks.filter(({ judgement }) => judgement.verdict === 'fail');
  if (failing.length === 0 || failing.length > MOST_FAILING) return new Map();
  const byFigure = new Map<string, JudgedArithmetic[]>();
  for (const one of checks) {
    for (const { key } of figuresOf(one.check)) {
      const known = byFigure.get(key);
      if (known) known.push(one);
      else byFigure.set(key, [one]);
    }
  }
  const candidates = failing.flatMap((one) =>
    one.check.kind === 'sum' ? candidatesOf(one.check, one.judgement.difference, byFigure) : [],
  );
  const suspects = new Map<Check, Suspect>();
  for (const { check } of failing) {
    const suspect = bestOf(check, candidates);
    if (suspect) suspects.set(check, suspect);
  }
  return suspects;
}

function candidatesOf(
  check: SumCheck,
  difference: Big | null,
  byFigure: ReadonlyMap<string, JudgedArithmetic[]>,
): Candidate[] {
  if (difference === null) return [];
  const signed = [
    { figure: check.whole, by: -1 },
    ...check.terms.map(({ figure, sign }) => ({ figure, by: sign })),
  ];
  return signed.map(({ figure, by }) => {
    const value = figure.value.plus(difference.times(by));
    const mends = new Set<Arithmetic>();
    let breaks = 0;
    for (const other of byFigure.get(figure.key) ?? []) {
      const holds = judge(replaced(other.check, figure.key, value)).verdict !== 'fail';
      const failed = other.judgement.verdict === 'fail';
      if (failed && holds) mends.add(other.check);
      if (!failed && !holds) breaks += 1;
    }
    return { figure, value, mends, breaks };
  });
}

/** The check with another value for one figure. */
function replaced(check: Arithmetic, key: string, value: Big): Arithmetic {
  const swap = (figure: Figure): Figure => (figure.key === key ? { ...figure, value } : figure);
  switch (check.kind) {
    case 'sum':
      return {
        ...check,
        whole: swap(check.whole),
        terms: check.terms.map(({ figure, sign }) => ({ figure: swap(figure), sign })),
      };
    case 'bound':
      return { ...check, part: swap(check.part), wholes: check.wholes.map(swap) };
    case 'rate':
      return {
        ...check,
        rate: swap(check.rate),
        numerator: swap(check.numerator),
        denominator: check.denominator.map(({ figure, sign }) => ({ figure: swap(figure), sign })),
      };
  }
}

function bestOf(check: Arithmetic, candidates: readonly Candidate[]): Suspect | null {
  const own = candidates.filter(({ mends }) => mends.has(check));
  const score = ({ mends, breaks }: Candidate) => mends.size - breaks;
  const best = Math.max(...own.map(score));
  const winners = own.filter((one) => score(one) === best);
  const [winner] = winners;
  if (winner === undefined || best < 1 || new Set(winners.map(({ figure }) => figure.key)).size > 1)
    return null;
  // A blank that should hold a figure is the suspect as any other.
  const figure = figuresOf(check).findIndex(({ key }) => key === winner.figure.key);
  return figure < 0
    ? null
    : { figure, value: inUnit(winner.value, winner.figure.unit), mends: winner.mends.size };
}
