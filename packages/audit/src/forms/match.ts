import { bareKey } from '@juesuan/schema/words';

/** How alike two names must be to be taken for one thing, as a share of common characters in order. */
const ALIKE = 0.6;

/** Length of the longest common subsequence, in characters. */
function common(a: readonly string[], b: readonly string[]): number {
  // One row of the table of lengths, written over from left to right; `corner` is what stood above and to the left.
  const lengths = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    let corner = 0;
    for (let j = 0; j < b.length; j++) {
      const above = lengths[j + 1] as number;
      lengths[j + 1] = one === b[j] ? corner + 1 : Math.max(above, lengths[j] as number);
      corner = above;
    }
  }
  return lengths[b.length] as number;
}

/** From 0 (nothing in common) to 1 (one name). A name within another is nearly that name. */
export function likeness(a: string, b: string): number {
  const [one, other] = [bareKey(a), bareKey(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [x, y] = [[...one], [...other]];
  const shared = common(x, y);
  const within = shared === Math.min(x.length, y.length) && shared >= 4 ? 0.9 : 0;
  return Math.max((2 * shared) / (x.length + y.length), within);
}

/** Characters that one name has and the other lacks where they are otherwise the same; `null` where one replaces others. */
export function leftOut(a: string, b: string): string | null {
  const [x, y] = [[...bareKey(a)], [...bareKey(b)]];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (common(short, long) !== short.length) return null;
  const rest = [...short];
  return long.filter((one) => one !== rest[0] || rest.shift() === undefined).join('');
}

/**
 * Pairs two lists one to one: the most alike first; what is left is paired in order where both sides have as many left,
 * which is how a form in other characters finds its text.
 */
export function pairByName<A, B>(
  left: readonly A[],
  right: readonly B[],
  nameOf: { left: (one: A) => string; right: (one: B) => string },
  leftInOrder: boolean,
): Map<A, B> {
  const scored = left.flatMap((a, i) =>
    right.map((b, j) => ({ a, b, far: Math.abs(i - j), score: likeness(nameOf.left(a), nameOf.right(b)) })),
  );
  scored.sort((one, other) => other.score - one.score || one.far - other.far);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { a, b, score } of scored) {
    if (score < ALIKE) break;
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  const [restA, restB] = [left.filter((a) => !pairs.has(a)), right.filter((b) => !taken.has(b))];
  if (leftInOrder && restA.length === restB.length) {
    restA.forEach((a, i) => {
      const b = restB[i];
      if (b !== undefined) pairs.set(a, b);
    });
  }
  return pairs;
}
