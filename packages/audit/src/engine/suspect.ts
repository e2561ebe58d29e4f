import type { Suspect } from '@juesuan/schema';
import type Big from 'big.js';
import { type Check, type ClaimCheck, figuresOf, type RateCheck, type SumCheck } from './check.ts';
import { type Figure, inUnit } from './figure.ts';
import { judge } from './judge.ts';
import type { Judged } from './run.ts';

type Arithmetic = Exclude<Check, ClaimCheck>;
type JudgedArithmetic = Judged & { check: Arithmetic };

/** A figure with the value with which failing checks would hold, and others no longer. */
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
  const suspects = new Map<Check, Suspect>();
  for (const [check, { figure, value, mends }] of likeliestWrong(judged)) {
    // A blank that should hold a figure is the suspect as any other.
    const at = figuresOf(check).findIndex(({ key }) => key === figure.key);
    if (at >= 0) suspects.set(check, { figure: at, value: inUnit(value, figure.unit), mends: mends.size });
  }
  return suspects;
}

/** The same with all that the other value would mend and break. */
export function likeliestWrong(judged: readonly Judged[]): Map<Arithmetic, Candidate> {
  const checks = judged.filter((one): one is JudgedArithmetic => one.check.kind !== 'claim');
  const failing = checks.filter(({ judgement }) => judgement.verdict === 'fail');
  if (failing.length === 0 || failing.length > MOST_FAILING) return new Map();
  const byFigure = usesByFigure(checks);
  const mending = new Map<Check, Candidate[]>();
  for (const { check, judgement } of failing) {
    if (check.kind !== 'sum') continue;
    for (const candidate of candidatesOf(check, judgement.difference, byFigure))
      for (const mended of candidate.mends) {
        const known = mending.get(mended);
        if (known) known.push(candidate);
        else mending.set(mended, [candidate]);
      }
  }
  const likeliest = new Map<Arithmetic, Candidate>();
  for (const { check } of failing) {
    const best = bestOf(mending.get(check) ?? []);
    if (best) likeliest.set(check, best);
  }
  return likeliest;
}

/** A check in which a figure stands. */
interface Use {
  judged: JudgedArithmetic;
  /** Where it stands in a sum or bound: by what sign the difference changes with it, and its value there. */
  places: { by: number; was: Big }[];
}

function usesByFigure(checks: readonly JudgedArithmetic[]): Map<string, Use[]> {
  const byFigure = new Map<string, Use[]>();
  for (const judged of checks) {
    const own = new Map<string, Use>();
    const terms = judged.check.kind === 'sum' ? judged.check.terms : null;
    figuresOf(judged.check).forEach(({ key, value }, i) => {
      const use = own.get(key) ?? { judged, places: [] };
      own.set(key, use);
      use.places.push({ by: i === 0 ? 1 : -(terms?.[i - 1]?.sign ?? 1), was: value });
      const known = byFigure.get(key);
      if (known) known.push(use);
      else byFigure.set(key, [use]);
    });
  }
  return byFigure;
}

/** Would the check hold with another value for the figure? A sum is not added up again: its difference moves with the figure. */
function holdsWith({ judged: { check, judgement }, places }: Use, key: string, value: Big): boolean {
  const { difference, tolerance } = judgement;
  if (check.kind === 'rate') return judge(withFigure(check, key, value)).verdict !== 'fail';
  if (difference === null || tolerance === null) return false;
  const moved = places.reduce((sum, { by, was }) => {
    const change = value.minus(was);
    return by > 0 ? sum.plus(change) : sum.minus(change);
  }, difference);
  return (check.kind === 'sum' ? moved.abs() : moved).lte(tolerance);
}

function candidatesOf(
  check: SumCheck,
  difference: Big | null,
  byFigure: ReadonlyMap<string, Use[]>,
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
    for (const use of byFigure.get(figure.key) ?? []) {
      const holds = holdsWith(use, figure.key, value);
      const failed = use.judged.judgement.verdict === 'fail';
      if (failed && holds) mends.add(use.judged.check);
      if (!failed && !holds) breaks += 1;
    }
    return { figure, value, mends, breaks };
  });
}

/** The rate with another value for one figure. */
function withFigure(check: RateCheck, key: string, value: Big): RateCheck {
  const swap = (figure: Figure): Figure => (figure.key === key ? { ...figure, value } : figure);
  return {
    ...check,
    rate: swap(check.rate),
    numerator: swap(check.numerator),
    denominator: check.denominator.map(({ figure, sign }) => ({ figure: swap(figure), sign })),
  };
}

/** @param own the candidates that mend the check */
function bestOf(own: readonly Candidate[]): Candidate | null {
  const score = ({ mends, breaks }: Candidate) => mends.size - breaks;
  const best = Math.max(...own.map(score));
  const winners = own.filter((one) => score(one) === best);
  const [winner] = winners;
  const isOne = new Set(winners.map(({ figure }) => figure.key)).size === 1;
  return winner === undefined || best < 1 || !isOne ? null : winner;
}
