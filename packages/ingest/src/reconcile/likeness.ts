/** Two letters each that stand side by side in a name. */
const pairsOf = (name: string): string[] => {
  const letters = [...name];
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))];
};

/** The share of the letter pairs that two names have in common: 1 for the same name, 0 for nothing in common. */
function likeness(one: readonly string[], other: ReadonlySet<string>): number {
  const common = one.filter((pair) => other.has(pair)).length;
  return one.length + other.size === 0 ? 0 : (2 * common) / (one.length + other.size);
}

/** Two names that are alike. */
export interface Alike {
  earlier: string;
  later: string;
  likeness: number;
}

/**
 * Names of which at least a share of the letter pairs are common, without comparing each with each: two names that are
 * alike have one of their rarest pairs in common, so that names of other places are never compared.
 *
 * @param least the share, above 0
 *
 * @example
 * alikeNames(['青禾区市容局'], ['青禾区市容管理局', '云江市档案局'], 0.7);
 * // [{ earlier: '青禾区市容局', later: '青禾区市容管理局', likeness: 0.83… }]
 */
export function alikeNames(earlier: readonly string[], later: readonly string[], least: number): Alike[] {
  const counts = new Map<string, number>();
  for (const name of [...earlier, ...later])
    for (const pair of pairsOf(name)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const order = (a: string, b: string): number =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  // So many pairs at least are common to a name and one that is alike: what is left out of the rarest can be none of them all.
  const rarest = (pairs: readonly string[]): string[] =>
    pairs.toSorted(order).slice(0, pairs.length - Math.ceil((least * pairs.length) / (2 - least)) + 1);

  const byPair = new Map<string, string[]>();
  const setOf = new Map<string, ReadonlySet<string>>();
  for (const name of new Set(later)) {
    const pairs = pairsOf(name);
    setOf.set(name, new Set(pairs));
    for (const pair of rarest(pairs)) {
      const names = byPair.get(pair);
      if (names === undefined) byPair.set(pair, [name]);
      else names.push(name);
    }
  }
  return [...new Set(earlier)].flatMap((name) => {
    const pairs = pairsOf(name);
    const candidates = new Set(rarest(pairs).flatMap((pair) => byPair.get(pair) ?? []));
    return [...candidates].flatMap((other): Alike[] => {
      const share = likeness(pairs, setOf.get(other) ?? new Set());
      return other !== name && share >= least ? [{ earlier: name, later: other, likeness: share }] : [];
    });
  });
}
