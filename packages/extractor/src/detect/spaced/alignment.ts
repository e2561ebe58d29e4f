import { distance, kindCosts, mixed } from './bands.ts';
import type { Band, Token } from './model.ts';

/** Which band each token of a line stands in, `null` for one that stands in none. */
export interface Alignment {
  bands: (number | null)[];
  cost: number;
  /** For each token the other bands in which it may stand at less than so much more. */
  rivals: (within: number) => number[][];
}

/** What a token costs that stands in no band; `Infinity` where it has to be in one. */
export type AloneCost = (token: Token) => number;

/**
 * Puts the tokens of one line into bands, left to right and at most one into each, at the least cost. Order decides
 * before place does: a line that prints as many figures as there are columns has but one reading, wherever they stand.
 */
export function alignTokens(tokens: readonly Token[], bands: readonly Band[], alone: AloneCost): Alignment {
  const lone = tokens.map(alone);
  const pair = tokens.map((token) => {
    const kinds = kindCosts(token);
    return bands.map((band) => kinds[band.holds] + mixed(token, band) + distance(token, band));
  });
  const pairCost = (t: number, b: number): number => pair[t]?.[b] ?? Infinity;
  const least = leastCosts(bands.length, pairCost, lone);
  const at = (t: number, b: number): number => least[t]?.[b] ?? Infinity;
  const found: (number | null)[] = tokens.map(() => null);
  for (let t = tokens.length, b = bands.length; t > 0; ) {
    const here = at(t, b);
    if (here === Infinity) break;
    if (b > 0 && here === at(t, b - 1)) b--;
    else if (b > 0 && here === at(t - 1, b - 1) + pairCost(t - 1, b - 1)) {
      found[t - 1] = b - 1;
      t--;
      b--;
    } else t--;
  }
  const best = at(tokens.length, bands.length);
  const rivals = (within: number): number[][] => {
    const last = { token: tokens.length - 1, band: bands.length - 1 };
    const fromEnd = (t: number, b: number): number => pairCost(last.token - t, last.band - b);
    const rest = leastCosts(bands.length, fromEnd, [...lone].reverse());
    const through = (t: number, b: number): number =>
      at(t, b) + pairCost(t, b) + (rest[last.token - t]?.[last.band - b] ?? Infinity);
    return tokens.map((_, t) =>
      bands.flatMap((_, b) => (b !== found[t] && through(t, b) - best < within ? [b] : [])),
    );
  };
  return { bands: found, cost: best, rivals };
}

/** The least cost of the first `t` tokens in the first `b` bands. */
function leastCosts(
  bands: number,
  pairCost: (t: number, b: number) => number,
  lone: readonly number[],
): number[][] {
  const best: number[][] = [];
  for (let t = 0; t <= lone.length; t++) {
    const row: number[] = [];
    for (let b = 0; b <= bands; b++) {
      if (t === 0) row[b] = 0;
      else
        row[b] = Math.min(
          (best[t - 1]?.[b] ?? Infinity) + (lone[t - 1] ?? Infinity),
          b > 0 ? (row[b - 1] ?? Infinity) : Infinity,
          b > 0 ? (best[t - 1]?.[b - 1] ?? Infinity) + pairCost(t - 1, b - 1) : Infinity,
        );
    }
    best[t] = row;
  }
  return best;
}
